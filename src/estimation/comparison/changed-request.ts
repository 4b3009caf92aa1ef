import { DomainError, type ErrorCode } from '../../errors.js'
import type { InferenceChange } from '../../schemas/comparison.js'
import { InferenceRequest } from '../../schemas/inference-request.js'
import { parseRequest } from '../../schemas/parse-request.js'

type Field = keyof InferenceChange

/** For a field that a variant changes: the fields of the baseline that would contradict it or override it. */
const REPLACES: { readonly [Name in Field]?: readonly Field[] } = {
  model: ['customModel'],
  customModel: ['model'],
  hardware: ['customHardware'],
  customHardware: ['hardware'],
  operator: ['region'],
  region: ['operator', 'zone', 'gridGco2ePerKwh'],
  zone: ['region', 'gridGco2ePerKwh'],
  year: ['at', 'startsAt', 'endsAt'],
  at: ['year', 'startsAt', 'endsAt'],
  startsAt: ['year', 'at'],
  endsAt: ['year', 'at'],
  batchSize: ['latencySeconds', 'outputTokensPerSecond'],
  latencySeconds: ['batchSize', 'outputTokensPerSecond'],
  outputTokensPerSecond: ['batchSize', 'latencySeconds'],
}

/** The baseline with the changed fields, and without the fields that would contradict them. */
export function changedRequest(baseline: InferenceRequest, change: InferenceChange): InferenceRequest {
  const given = Object.entries(change).filter(([, value]) => value !== undefined)
  const left = new Set<string>(given.flatMap(([field]) => REPLACES[field as Field] ?? []))
  const kept = Object.entries(baseline).filter(([field]) => !left.has(field))
  const merged = { ...Object.fromEntries([...kept, ...given]), ...changedWork(baseline, change) }
  return parseRequest(InferenceRequest, merged)
}

/**
 * The work of the baseline with the changed fields, where both are of one kind, such as fewer steps of the same image; otherwise nothing.
 */
function changedWork({ work }: InferenceRequest, { work: change }: InferenceChange): Pick<InferenceRequest, 'work'> {
  if (!work || !change || work.type !== change.type) return {}
  const isOfFrames = change.frames !== undefined
  const isOfSeconds = change.seconds !== undefined || change.framesPerSecond !== undefined
  const { seconds, frames, framesPerSecond, characters, ...kept } = work
  const length = isOfFrames ? {} : isOfSeconds ? { seconds, framesPerSecond } : { seconds, frames, framesPerSecond }
  const spoken = change.seconds === undefined ? { characters } : {}
  return { work: { ...kept, ...length, ...spoken, ...change } }
}

const FIELD_OF_CODE: { readonly [Code in ErrorCode]?: string } = {
  'unknown-model': '/model',
  'unknown-hardware': '/hardware',
  'unknown-zone': '/zone',
  'unknown-region': '/region',
  'unknown-operator': '/operator',
  'unknown-method': '/method',
}

/** The result of `compute`. A DomainError that it throws is thrown with its pointers moved below `pointer`. */
export function atPointer<Result>(pointer: string, compute: () => Result): Result {
  try {
    return compute()
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const { code, message, faults, suggestions } = error
    const own = faults.length > 0 ? faults : [{ pointer: FIELD_OF_CODE[code] ?? '', detail: error.title }]
    const moved = own.map(({ pointer: inner, detail }) => ({ pointer: `${pointer}${inner}`, detail }))
    throw new DomainError(code, `${message} This is at ${moved[0]?.pointer ?? pointer} of the request.`, moved, suggestions)
  }
}
