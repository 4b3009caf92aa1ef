import { DomainError } from '../../errors.js'
import type { Fault } from '../checks/raw-record.js'

/** So many are told; a file of the wrong kind has one in every line. */
export const MOST_FAULTS_TOLD = 1000
/** Past so many the rest is not read. */
const MOST_FAULTS_COUNTED = 100_000

/** The faults of an import: all are counted, and the first thousand kept. */
export type FaultList = {
  readonly add: (fault: Fault) => void
  readonly count: () => number
  /** Whether there are so many that nothing more has to be read. */
  readonly isFull: () => boolean
  /** The error that tells them. */
  readonly refusal: () => DomainError
}

/** An empty one. */
export function faultList(): FaultList {
  const kept: Fault[] = []
  let count = 0
  return {
    add: (fault) => {
      count += 1
      if (kept.length < MOST_FAULTS_TOLD) kept.push(fault)
    },
    count: () => count,
    isFull: () => count >= MOST_FAULTS_COUNTED,
    refusal: () => refusal(kept, count),
  }
}

function refusal(kept: readonly Fault[], count: number): DomainError {
  const sorted = kept.toSorted((one, other) => one.line - other.line)
  const told = sorted.map(({ line, sentence }) => ({ pointer: `line ${line}`, detail: `Line ${line}: ${sentence}.` }))
  const listed = count > MOST_FAULTS_TOLD ? ` The first ${MOST_FAULTS_TOLD} are listed.` : ''
  const faults = count === 1 ? 'a fault' : `${count} faults${count < MOST_FAULTS_COUNTED ? '' : ' or more'}`
  return new DomainError('import-invalid', `The import has ${faults}, so nothing was written. ${told[0]?.detail ?? ''}${listed}`, told)
}
