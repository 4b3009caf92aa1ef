import type { Catalog } from '../../catalog/catalog.js'
import type { CustomModel, InferenceRequest } from '../../schemas/inference-request.js'
import type { Measurement } from '../../schemas/measurement.js'
import { Precision } from '../../schemas/model.js'
import type { CallerKnowledge } from '../../schemas/validation.js'
import { factorIn } from '../factor.js'

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
