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

/** A prediction with its energy and its trace, which is kept for analyses. */
type Predicted = Prediction & { readonly joulesPerOutputToken: Uncertain; readonly energy: AcceleratorEnergy; readonly trace: Trace }
export type Unserved = { readonly unserved: string }

/**
 * The prediction of a method for a measurement, in J of the accelerators for an output token, compared with it, or the reason why there is
 * none.
 */
export function predict(catalog: Catalog, method: InferenceMethod, measurement: Measurement, known: CallerKnowledge): Predicted | Unserved {
  const request = requestOfMeasurement(catalog, measurement, known)
  const energy = energyBy(catalog, method, request)
  if (!('unserved' in energy)) return beside(measurement, energy)
  if (measurement.model === null) return energy
  const ofRecord = energyBy(catalog, method, { ...request, customModel: undefined, model: measurement.model })
  return 'unserved' in ofRecord ? ofRecord : beside(measurement, ofRecord)
}

/** The comparison of an estimate with a measured value of the same unit. */
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

/** Gives other requests a turn. It is awaited now and then, because a validation takes long. */
export type Pause = () => Promise<void>
export type Scored = { readonly measurement: Measurement; readonly prediction: Prediction; readonly estimate: Uncertain }
export type Predictions = { readonly scored: readonly Scored[]; readonly reasons: readonly string[] }

const MEASUREMENTS_BETWEEN_PAUSES = 50

/** The predictions of a method for measurements. For each, the method sees a catalog without the measurements of the same source. */
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

/** A prediction without its trace: a thousand traces would take much memory. */
function withoutTrace(measurement: Measurement, { lnError, isInside, joulesPerOutputToken: estimate }: Predicted): Scored {
  return { measurement, prediction: { lnError, isInside }, estimate }
}

const builtFor = memoPerCatalog(() => new Map<string, Catalog>())

/** The catalog without the measurements of a source, so that a method that looks up measurements does not see the one it is scored on. */
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
/** Our names of number formats by the names that sources use. */
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
/** Matches formats of llama.cpp, such as q4_k_m and q8_0. Ours depend on the bits alone. */
const OF_LLAMA_CPP = /^q(\d)_\w+$/
/** The relative difference of the bytes of a weight up to which a format is the same as ours: sources count scales differently. */
const SAME_FORMAT = 1 / 8

/** The request of a caller who wants the estimate of this measurement and knows as much as `known` says. */
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
    // A mean batch below 1 includes times without a request. While the replica works, one sequence is in flight.
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

/** The number format, where ours has about as many bytes as the measured one; else undefined, and the bytes are given instead. */
function knownPrecision(catalog: Catalog, { precision, bytesPerWeight }: Measurement): Precision | undefined {
  const { data } = Precision.safeParse(SPELLINGS[precision] ?? precision.replace(OF_LLAMA_CPP, 'gguf-q$1'))
  if (!data) return undefined
  const ratio = bytesPerWeight / factorIn(catalog, `precision/${data}`, 'bytes/parameter')
  return Math.abs(ratio - 1) <= SAME_FORMAT ? data : undefined
}

/** The bits of the weights, where the model is published in fewer than 16: any caller then knows them. */
function publishedBits({ bytesPerWeight }: Measurement): Pick<CustomModel, 'bitsPerWeight'> {
  return bytesPerWeight < 2 ? { bitsPerWeight: bytesPerWeight * BITS_PER_BYTE } : {}
}

/** A comparison: ln(estimate / measured), and whether the 90 % interval contains the measurement, null without an interval. */
export type Prediction = { readonly lnError: number; readonly isInside: boolean | null }

/** The score of some predictions; null without any. */
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

/** The median of some numbers. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2
}

/** Reasons with their counts, in descending order of the counts. */
export function countedReasons(reasons: readonly string[]): Unscored[] {
  const counts = new Map<string, number>()
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((one, other) => other.count - one.count)
}

/** Items grouped by name and sorted by name. Numbers in names are compared as numbers. */
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
