import { type Catalog, memoPerCatalog } from '../../catalog/catalog.js'
import type { Collection } from '../../catalog/collection.js'
import type { CustomModel, InferenceRequest } from '../../schemas/inference-request.js'
import type { Measurement } from '../../schemas/measurement.js'
import { Precision } from '../../schemas/model.js'
import type { CallerKnowledge, Score, Unscored } from '../../schemas/validation.js'
import { factorIn } from '../factor.js'
import { type AcceleratorEnergy, type InferenceMethod, missingText, unlessRefused } from '../method.js'
import { subjectOf } from '../model/subject.js'
import { startTrace, type Trace } from '../trace/trace.js'
import { highOf, lowOf, type Uncertain } from '../trace/uncertain.js'

/** The trace of a prediction is kept for those who look at its terms. */
type Predicted = Prediction & { readonly joulesPerOutputToken: Uncertain; readonly energy: AcceleratorEnergy; readonly trace: Trace }
export type Unserved = { readonly unserved: string }

/** What the method says of a measurement's accelerators, beside the measurement; or what the method lacks. */
export function predict(catalog: Catalog, method: InferenceMethod, measurement: Measurement, known: CallerKnowledge): Predicted | Unserved {
  const request = requestOfMeasurement(catalog, measurement, known)
  const energy = energyBy(catalog, method, request)
  if (!('unserved' in energy)) return beside(measurement, energy)
  if (measurement.model === null) return energy
  const ofRecord = energyBy(catalog, method, { ...request, customModel: undefined, model: measurement.model })
  return 'unserved' in ofRecord ? ofRecord : beside(measurement, ofRecord)
}

/** An estimate beside what was measured. */
export function comparison(estimate: Uncertain, measured: number): Prediction {
  const hasInterval = estimate.down > 0 || estimate.up > 0
  const isInside = hasInterval ? lowOf(estimate) <= measured && measured <= highOf(estimate) : null
  return { lnError: Math.log(estimate.value / measured), isInside }
}

type Traced = { readonly energy: AcceleratorEnergy; readonly trace: Trace }

function energyBy(catalog: Catalog, method: InferenceMethod, request: InferenceRequest): Traced | Unserved {
  const trace = startTrace(catalog)
  const subject = subjectOf(trace, request)
  const ready = method.prepare(request, subject, catalog)
  if ('missing' in ready) return { unserved: `lacks ${missingText(ready)}` }
  const energy = unlessRefused(() => ready.energy(trace))
  return 'refusal' in energy ? { unserved: energy.refusal } : { energy, trace }
}

function beside({ meanOutputTokens, energyJoulesPerOutputToken }: Measurement, { energy, trace }: Traced): Predicted {
  const { value, down, up } = energy.joules
  const joulesPerOutputToken = { value: value / meanOutputTokens, down, up }
  return { ...comparison(joulesPerOutputToken, energyJoulesPerOutputToken), joulesPerOutputToken, energy, trace }
}

/** Lets others work; called every so often, because a validation takes longer than anyone should wait behind. */
export type Pause = () => Promise<void>
export type Scored = { readonly measurement: Measurement; readonly prediction: Prediction; readonly estimate: Uncertain }
export type Predictions = { readonly scored: readonly Scored[]; readonly reasons: readonly string[] }

const MEASUREMENTS_BETWEEN_PAUSES = 50

/** What a method says of measurements; it sees none of those of the source that it is scored on. */
export async function predictAll(
  catalog: Catalog,
  method: InferenceMethod,
  measurements: readonly Measurement[],
  known: CallerKnowledge,
  pause: Pause,
): Promise<Predictions> {
  const scored: Scored[] = []
  const reasons: string[] = []
  for (const [index, measurement] of measurements.entries()) {
    if (index % MEASUREMENTS_BETWEEN_PAUSES === 0) await pause()
    const prediction = predict(catalogWithoutSource(catalog, measurement.source), method, measurement, known)
    if ('unserved' in prediction) reasons.push(prediction.unserved)
    else scored.push(withoutTrace(measurement, prediction))
  }
  return { scored, reasons }
}

/** A thousand traces would weigh more than all that is read from them. */
function withoutTrace(measurement: Measurement, { lnError, isInside, joulesPerOutputToken: estimate }: Predicted): Scored {
  return { measurement, prediction: { lnError, isInside }, estimate }
}

const builtFor = memoPerCatalog(() => new Map<string, Catalog>())

/** The catalog as if nobody had published the measurements of a source: a method that looks them up must not see what it is scored on. */
function catalogWithoutSource(catalog: Catalog, source: string): Catalog {
  const views = builtFor(catalog)
  let view = views.get(source)
  if (!view) views.set(source, (view = withoutSource(catalog, source)))
  return view
}

function withoutSource(catalog: Catalog, source: string): Catalog {
  const isKept = (measurement: Measurement) => measurement.source !== source
  const byModel = [...catalog.measurementsByModel].map(([model, all]) => [model, all.filter(isKept)] as const)
  return {
    ...catalog,
    records: { ...catalog.records, measurement: kept(catalog.records.measurement, isKept) },
    measurementsByModel: new Map(byModel.filter(([, left]) => left.length > 0)),
  }
}

function kept<Item>(collection: Collection<Item>, isKept: (item: Item) => boolean): Collection<Item> {
  const { items, byName } = collection
  return { ...collection, items: items.filter(isKept), byName: new Map([...byName].filter(([, item]) => isKept(item))) }
}

const BITS_PER_BYTE = 8
/** How sources spell the number formats that we know by another name. */
const SPELLINGS: Readonly<Record<string, Precision>> = {
  bfloat16: 'bf16',
  float16: 'fp16',
  f16: 'fp16',
  float32: 'fp32',
  nf4: 'bnb-nf4',
  nf4_double: 'bnb-nf4',
  'bnb-fp4': 'bnb-nf4',
  'int8-bnb': 'bnb-int8',
  'int8-pure': 'bnb-int8',
}
/** The formats of llama.cpp, of which ours knows the bits alone: q4_k_m, q8_0. */
const OF_LLAMA_CPP = /^q(\d)_\w+$/
/** How far the bytes of a weight may be from ours for the format to be the same: scales are counted differently. */
const SAME_FORMAT = 1 / 8

/** What a caller would ask to have this measurement estimated, knowing as much as `known` says. */
export function requestOfMeasurement(catalog: Catalog, measurement: Measurement, known: CallerKnowledge): InferenceRequest {
  const { meanInputTokens, meanOutputTokens, batchSize, outputTokensPerSecond } = measurement
  const knowsHardware = known !== 'only_sizes' && known !== 'sizes_and_speed'
  const knowsBatch = known === 'all_inputs' || known === 'shape_hidden'
  const knowsSpeed = known === 'batch_hidden_speed_known' || known === 'sizes_and_speed'
  return {
    customModel: shapeOf(catalog, measurement, known),
    ...(meanInputTokens !== null && { inputTokens: meanInputTokens }),
    outputTokens: meanOutputTokens,
    ...(knowsHardware && servingOf(catalog, measurement)),
    // A mean below one is a replica that waits between requests: while it works, one sequence is in flight.
    ...(knowsBatch && batchSize !== null && { batchSize: Math.max(1, batchSize) }),
    ...(knowsSpeed &&
      batchSize !== null &&
      outputTokensPerSecond !== null && { outputTokensPerSecond: outputTokensPerSecond / Math.max(1, batchSize) }),
    requests: 1,
    method: 'auto',
    include: [],
  }
}

function servingOf(catalog: Catalog, measurement: Measurement): Partial<InferenceRequest> {
  const { hardware, acceleratorCount, engine, powerCapWatts } = measurement
  const precision = knownPrecision(catalog, measurement)
  return {
    hardware,
    acceleratorCount,
    engine,
    ...(precision && { precision }),
    ...(powerCapWatts !== null && { powerCapWatts }),
  }
}

function shapeOf(catalog: Catalog, measurement: Measurement, known: CallerKnowledge): CustomModel {
  const { totalParameters, activeParameters, layers, kvBytesPerToken, slidingWindowShare, slidingWindowTokens } = measurement
  const sizes = { totalParameters, activeParameters: Math.min(activeParameters, totalParameters) }
  if (known === 'only_sizes' || known === 'sizes_and_speed') return { ...sizes, ...publishedBits(measurement) }
  const bits = knownPrecision(catalog, measurement) ? {} : { bitsPerWeight: measurement.bytesPerWeight * BITS_PER_BYTE }
  if (known === 'shape_hidden') return { ...sizes, ...bits }
  return {
    ...sizes,
    ...bits,
    ...(layers !== null && { layers }),
    ...(kvBytesPerToken !== null && { kvBytesPerToken }),
    ...(slidingWindowShare !== null && slidingWindowTokens !== null && { slidingWindowShare, slidingWindowTokens }),
  }
}

/** The number format, where ours takes about as many bytes as the measured one did; else the bytes speak for themselves. */
function knownPrecision(catalog: Catalog, { precision, bytesPerWeight }: Measurement): Precision | undefined {
  const { data } = Precision.safeParse(SPELLINGS[precision] ?? precision.replace(OF_LLAMA_CPP, 'gguf-q$1'))
  if (!data) return undefined
  const ratio = bytesPerWeight / factorIn(catalog, `precision/${data}`, 'bytes/parameter')
  return Math.abs(ratio - 1) <= SAME_FORMAT ? data : undefined
}

/** A model that is published in few bits says so itself, whoever hosts it. */
function publishedBits({ bytesPerWeight }: Measurement): Pick<CustomModel, 'bitsPerWeight'> {
  return bytesPerWeight < 2 ? { bitsPerWeight: bytesPerWeight * BITS_PER_BYTE } : {}
}

/** One estimate beside what was measured: ln of their ratio, and whether the 90 % interval held the measurement; null without interval. */
export type Prediction = { readonly lnError: number; readonly isInside: boolean | null }

/** The score of some predictions; nothing of none. */
export function scoreOf(predictions: readonly Prediction[]): Score | null {
  if (predictions.length === 0) return null
  const errors = predictions.map(({ lnError }) => lnError)
  const sizes = errors.map(Math.abs)
  const inside = predictions.flatMap(({ isInside }) => isInside ?? [])
  const shareOf = (holds: readonly boolean[]) => holds.filter(Boolean).length / holds.length
  return {
    count: predictions.length,
    medianFactorError: Math.exp(medianOf(sizes)),
    shareWithinOneAndAHalf: shareOf(sizes.map((size) => size <= Math.log(1.5))),
    shareWithinTwo: shareOf(sizes.map((size) => size <= Math.log(2))),
    bias: Math.exp(medianOf(errors)),
    coverage: inside.length === 0 ? null : shareOf(inside),
  }
}

/** The middle of some numbers, or the mean of the two in the middle. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2
}

/** Reasons with their counts, the most frequent first. */
export function countedReasons(reasons: readonly string[]): Unscored[] {
  const counts = new Map<string, number>()
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((one, other) => other.count - one.count)
}

/** Items by their names, sorted by name; numbers in names count as numbers. */
export function grouped<Item>(items: readonly Item[], nameOf: (item: Item) => string): { readonly name: string; readonly items: Item[] }[] {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const name = nameOf(item)
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  return [...groups]
    .map(([name, ofName]) => ({ name, items: ofName }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }))
}
