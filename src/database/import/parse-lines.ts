import { setImmediate as othersTurn } from 'node:timers/promises'
import { RECORD_INPUTS } from '../../schemas/record-input.js'
import type { AnyRecord } from '../../schemas/record.js'
import type { Source } from '../../schemas/source.js'
import { citedSources, type ParsedRecord } from '../checks/check-records.js'
import { fault, faultsOf } from '../checks/fault-sentences.js'
import type { Fault, RawRecord } from '../checks/raw-record.js'

export type ParsedSource = { readonly source: Source; readonly raw: RawRecord }
export type ParsedLines = {
  readonly sources: readonly ParsedSource[]
  readonly records: readonly ParsedRecord[]
  readonly faults: readonly Fault[]
}

const RECORDS_A_TURN = 200

/** Reads every record by the schema of its kind; requests are answered in between. */
export async function parseLines(raws: readonly RawRecord[]): Promise<ParsedLines> {
  const sources: ParsedSource[] = []
  const records: ParsedRecord[] = []
  const faults: Fault[] = []
  for (const [index, raw] of raws.entries()) {
    if (index % RECORDS_A_TURN === 0) await othersTurn()
    const { success, data, error } = RECORD_INPUTS[raw.kind].safeParse(raw.content)
    if (!success) faults.push(...faultsOf(raw, error))
    else if (raw.kind === 'source') sources.push({ source: data as Source, raw })
    else if (citedSources(data, []).length === 0)
      faults.push(fault(raw, [], 'no source is cited: give one figure or reference with its source'))
    else records.push({ kind: raw.kind, record: data as AnyRecord, raw })
  }
  return { sources, records, faults }
}
