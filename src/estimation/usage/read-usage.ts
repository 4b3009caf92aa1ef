import { DomainError } from '../../errors.js'
import { MOST_REQUESTS, MOST_TOKENS } from '../../schemas/unit.js'
import type { Warning } from '../../schemas/warning.js'
import { inWords } from '../model/context.js'
import { warningOf } from '../trace/trace.js'
import { type MeteredEnergy, withoutEnergy } from './metered-energy.js'
import { type Counts, readingOf, type Tokens } from './reading.js'
import { type Fields, fieldsOf, type FoldedShape, holds, type Role } from './shape.js'
import { shapeOf } from './shape-of.js'
import { hasUnits, unitsIn, type UsageUnits } from './units.js'

/** A usage object as read: its numbers as fields of a request, and warnings about how it was read. */
export type ReadUsage = {
  /** The tokens of one request. For a sum over many requests they are those of the mean request, and may be fractions. */
  readonly tokens: Tokens
  /** True where the object counts cached input tokens, even if it counts 0. */
  readonly isCacheSaid: boolean
  /** The number of requests that the counts sum; 1 for the usage object of one answer. */
  readonly requests: number
  /** The output speed in tokens/s; undefined where the object does not say how long the answer took. */
  readonly outputTokensPerSecond: number | undefined
  /** The metered energy of one request, or of the mean request of a sum; undefined where the object has none. */
  readonly metered: MeteredEnergy | undefined
  /** The counts of one request other than tokens: images, seconds, characters. */
  readonly units: UsageUnits | undefined
  readonly warnings: readonly Warning[]
  /** Warnings that tokens of sound, images or video count as text. They do not apply where the work itself is sound or images. */
  readonly modalityWarnings: readonly Warning[]
}

/** Fields that never hold tokens: prices, times, service tiers, and the owner of the requests in a report. */
const WITHOUT_TOKENS =
  /^(?:object|model|unit|batch|project_id|user_id|api_key_id|workspace_id|service_tier|speed|inference_geo|traffic_type|is_byok|.*(?:cost|price|duration|time|seconds|latency|_ms|usd|usd_ticks)(?:_details(?:\..*)?)?)$/
/** Counts by modality. */
const MODALITY = /(?:^|\.)(?:audio|image|video)_tokens$/
/** Parts of a count that is read as a whole. Rejected predictions are such a part: their tokens were computed too. */
const SPLITS = /(?:^|\.)(?:text_tokens|accepted_prediction_tokens|rejected_prediction_tokens)$/
/** Fields that a warning names; further ones are only counted. */
const MOST_NAMED = 10
const ROLES: readonly Role[] = ['input', 'toolInput', 'cached', 'written', 'output', 'reasoning', 'total', 'requests']

/**
 * Reads a usage object by the documentation of its provider, whom its fields identify. Sums over many requests, which the object or
 * `sumOfRequests` declares, are divided evenly among them. Throws usage-invalid for an unknown or mixed shape, for a value that is not a
 * count, and for counts that contradict each other; no-tokens where there is nothing to estimate.
 */
export function readUsage(usage: object, sumOfRequests?: number): ReadUsage {
  const { counts: object, metered } = withoutEnergy(usage)
  const fields = fieldsOf(object)
  const read = new Set<string>()
  const known = shapeOf(fields, read)
  const { shape } = known
  const counts = Object.fromEntries(ROLES.map((role) => [role, countOf(fields, known, role, read)])) as Counts
  const requests = requestsOf(counts.requests, known, sumOfRequests)
  const { tokens, remark } = readingOf(counts, shape, { hasSound: hasSound(fields, known) })
  const sumOfUnits = isNothing(tokens) ? unitsIn(fields, read) : {}
  if (!hasUnits(sumOfUnits)) checkComputed(tokens)
  const saysSum = requests > 1 && sumOfRequests === undefined
  const mean = requests === 1 ? tokens : meanOf(tokens, requests)
  const doubt = shape.doubt?.(counts)
  const ignored = ignoredIn(fields, known, read)
  return {
    tokens: mean,
    isCacheSaid: counts.cached !== undefined,
    requests,
    outputTokensPerSecond: speedOf(fields, known, tokens),
    units: hasUnits(sumOfUnits) ? unitsOfOne(sumOfUnits, requests) : undefined,
    metered: metered && { ...metered, energyKwh: metered.energyKwh / requests },
    warnings: [
      ...(saysSum ? [warningOf('usage_is_sum', sumSentence(mean, unitsOfOne(sumOfUnits, requests), requests))] : []),
      ...(hasUnits(sumOfUnits) ? [] : missingIn(counts, known)),
      ...ignored.others,
      ...(remark === undefined ? [] : [warningOf('usage_total_differs', `The usage object was read as that of ${shape.name}. ${remark}`)]),
      ...(doubt === undefined ? [] : [warningOf('usage_ambiguous', `The usage object was read as that of ${shape.name}: ${doubt}`)]),
    ],
    modalityWarnings: ignored.ofModalities,
  }
}

/** The count of a role: the first of its fields that is present and not zero. Fields that repeat the count are marked as read. */
function countOf(fields: Fields, { counts }: FoldedShape, role: Role, read: Set<string>): number | undefined {
  let count: number | undefined
  for (const paths of counts.get(role) ?? []) {
    const there = paths.filter((path) => typeof fields.get(path)?.value !== 'object' && fields.has(path))
    if (there.length === 0) continue
    const sum = there.reduce((all, path) => all + numberAt(fields, path, role), 0)
    count = count === undefined || count === 0 ? sum : count
    if (sum === count) for (const path of there) read.add(path)
  }
  return count
}

function numberAt(fields: Fields, path: string, role: Role): number {
  const { name, value } = fields.get(path) ?? { name: path, value: undefined }
  const most = role === 'requests' ? MOST_REQUESTS : MOST_TOKENS
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most) return value
  const reason = typeof value === 'number' && value > most ? `must be at most ${most}` : 'must be a whole number of at least 0'
  const pointer = `/usage/${name.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('.', '/')}`
  throw new DomainError('usage-invalid', `"${name}" of the usage object ${reason}.`, [{ pointer, detail: `${reason}.` }])
}

function requestsOf(said: number | undefined, { shape }: FoldedShape, sumOfRequests: number | undefined): number {
  if (said !== undefined && sumOfRequests !== undefined && said !== sumOfRequests) {
    const message = `The usage object says that it sums ${said} requests, and sumOfRequests says ${sumOfRequests}: leave sumOfRequests out.`
    throw new DomainError('contradictory-request', message, [{ pointer: '/sumOfRequests', detail: 'contradicts the usage object' }])
  }
  const number = sumOfRequests ?? said
  if (shape.isSum === true && (number === undefined || number === 0)) {
    const message = `A row of ${shape.name} sums many requests, and this one does not say how many: give their number as sumOfRequests.`
    throw new DomainError('usage-invalid', message, [{ pointer: '/usage', detail: 'is a sum over an unknown number of requests' }])
  }
  return number === undefined || number === 0 ? 1 : number
}

function unitsOfOne(units: UsageUnits, requests: number): UsageUnits {
  return Object.fromEntries(Object.entries(units).map(([unit, amount]) => [unit, amount / requests]))
}

function meanOf({ inputTokens, cachedInputTokens, reasoningTokens, outputTokens }: Tokens, requests: number): Tokens {
  return {
    inputTokens: inputTokens / requests,
    cachedInputTokens: cachedInputTokens / requests,
    reasoningTokens: reasoningTokens / requests,
    outputTokens: outputTokens / requests,
  }
}

function isNothing({ inputTokens, reasoningTokens, outputTokens }: Tokens): boolean {
  return inputTokens + reasoningTokens + outputTokens === 0
}

/** Throws no-tokens where nothing was computed. The error names the usage object, which the caller knows. */
function checkComputed({ inputTokens, cachedInputTokens, reasoningTokens, outputTokens }: Tokens): void {
  if (inputTokens - cachedInputTokens + reasoningTokens + outputTokens > 0) return
  const what = cachedInputTokens > 0 ? 'cached tokens alone' : 'no tokens'
  const message = `The usage object counts ${what}: nothing was computed, and there is nothing to estimate. Leave such calls out.`
  throw new DomainError('no-tokens', message, [{ pointer: '/usage', detail: `counts ${what}` }])
}

/** True where the prompt holds sound whose tokens are only in the total. */
function hasSound(fields: Fields, { shape: { soundInTotal } }: FoldedShape): boolean {
  return soundInTotal !== undefined && Number(fields.get(soundInTotal)?.value) > 0
}

function speedOf(fields: Fields, { shape, outputTime }: FoldedShape, { reasoningTokens, outputTokens }: Tokens): number | undefined {
  const time = outputTime === undefined ? undefined : fields.get(outputTime)?.value
  if (typeof time !== 'number' || time <= 0 || !shape.outputTime) return undefined
  return ((reasoningTokens + outputTokens) * shape.outputTime.perSecond) / time
}

function sumSentence(
  { inputTokens, cachedInputTokens, reasoningTokens, outputTokens }: Tokens,
  units: UsageUnits,
  requests: number,
): string {
  const start = `The usage object sums ${inWords(requests)} requests: each is taken to be the mean one, of `
  if (hasUnits(units))
    return `${start}${Object.entries(units)
      .map(([unit, amount]) => `${inWords(amount)} ${unit}`)
      .join(' and ')}.`
  const mean = `${inWords(inputTokens)} input tokens, ${inWords(cachedInputTokens)} of them cached, and ${inWords(reasoningTokens + outputTokens)} generated ones`
  return `${start}${mean}.`
}

/** Warnings for absent counts. An absent count need not be zero: the last event of a stream counts the answer only. */
function missingIn({ input, toolInput, cached, written, output, reasoning, total }: Counts, { counts }: FoldedShape): Warning[] {
  const lacksPrompt = [input, toolInput, cached, written, total].every((count) => count === undefined)
  const lacksAnswer = counts.has('output') && [output, reasoning, total].every((count) => count === undefined)
  const sentence = (what: string): string => `The usage object does not count the tokens of ${what}: there are taken to be none.`
  return [
    ...(lacksPrompt ? [warningOf('usage_input_missing', `${sentence('the prompt')} Send the usage of the whole answer.`)] : []),
    ...(lacksAnswer ? [warningOf('usage_output_missing', `${sentence('the answer')} That is right for an embedding alone.`)] : []),
  ]
}

function ignoredIn(fields: Fields, { repeats }: FoldedShape, read: ReadonlySet<string>) {
  const [ignored, modalities]: [string[], string[]] = [[], []]
  for (const [path, { name, value }] of fields) {
    const counts = Array.isArray(value) ? value.some(isOtherThanText) : holds(value)
    if (counts && !read.has(path) && !isRepeat(path, repeats) && !SPLITS.test(path) && !WITHOUT_TOKENS.test(path))
      (MODALITY.test(path) || isByModality(value) ? modalities : ignored).push(name)
  }
  return {
    others: notCounted('The usage object says more than is counted', ignored),
    ofModalities: notCounted('Tokens of sound, images or video are counted as those of text', modalities),
  }
}

function notCounted(sentence: string, names: readonly string[]): Warning[] {
  if (names.length === 0) return []
  const [named, others] = [names.slice(0, MOST_NAMED), names.length - MOST_NAMED]
  return [warningOf('usage_not_counted', `${sentence}: ${named.join(', ')}${others > 0 ? ` and ${others} more` : ''}.`)]
}

function isRepeat(path: string, repeats: ReadonlySet<string>): boolean {
  if (repeats.size === 0) return false
  for (let end = path.length; end > 0; end = path.lastIndexOf('.', end - 1)) if (repeats.has(path.slice(0, end))) return true
  return false
}

function isByModality(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && 'modality' in one)
}

/** True for an entry of a list by modality that is not text and holds a count. */
function isOtherThanText(one: unknown): boolean {
  if (typeof one !== 'object' || one === null || !('modality' in one)) return holds(one)
  return one.modality !== 'TEXT' && holds({ ...one, modality: null })
}
