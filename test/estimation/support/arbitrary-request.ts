/** Requests of every kind that an estimator must serve, drawn from the bundled catalog. */
import fc from 'fast-check'
import { DomainError } from '../../../src/errors.js'
import { estimateInference } from '../../../src/estimation/inference.js'
import { InferenceRequest } from '../../../src/schemas/inference-request.js'
import { TrainingRequest } from '../../../src/schemas/training-request.js'
import { catalog, training } from './estimates.js'

/** The same draws every time, so that a failure is of the change and not of the day. */
export const DRAWS = { seed: 20_261_124 }

const { records } = catalog
const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id)

export const TEXT_MODELS = idsOf(records.model.items.filter(({ modalities }) => modalities.includes('text')))
export const SIZED_MODELS = TEXT_MODELS.filter((id) => records.model.byName.get(id)?.totalParameters !== undefined)
export const SERVING_HARDWARE = idsOf(
  records.accelerator.items.filter(
    ({ memory, memoryBandwidth, ratedPower, peak }) => memory && memoryBandwidth && ratedPower && (peak.bf16 ?? peak.fp16),
  ),
)
export const TRAINED_MODELS = idsOf(records.model.items).filter((model) => isServed(() => training({ model })))

const logUniform = (low: number, high: number) =>
  fc.double({ min: Math.log(low), max: Math.log(high), noNaN: true, noDefaultInfinity: true }).map(Math.exp)
const count = (low: number, high: number) => logUniform(low, high).map(Math.round)

const customModel = fc.record(
  {
    totalParameters: logUniform(7e7, 2e12),
    activeShare: fc.double({ min: 0.01, max: 1, noNaN: true }),
    layers: fc.integer({ min: 4, max: 160 }),
    kvHeads: fc.integer({ min: 1, max: 128 }),
    headDim: fc.constantFrom(64, 128, 256),
    slidingWindow: fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), tokens: fc.integer({ min: 128, max: 8192 }) }),
    bitsPerWeight: fc.constantFrom(3, 4, 4.25, 8, 16, 32),
  },
  { requiredKeys: ['totalParameters'] },
)

export const arbitraryCustomModel = customModel.map(({ activeShare, slidingWindow, ...shape }) => ({
  ...shape,
  ...(activeShare !== undefined && { activeParameters: shape.totalParameters * activeShare }),
  ...(slidingWindow && { slidingWindowShare: slidingWindow.share, slidingWindowTokens: slidingWindow.tokens }),
}))

const subject = fc.oneof(
  fc.constantFrom(...SIZED_MODELS).map((model) => ({ model })),
  arbitraryCustomModel.map((custom) => ({ customModel: custom })),
)
const site = fc.oneof(
  fc.constantFrom(...idsOf(records.gridZone.items)).map((zone) => ({ zone })),
  fc.constantFrom(...idsOf(records.cloudRegion.items)).map((region) => ({ region })),
  fc.constantFrom(...idsOf(records.operator.items)).map((operator) => ({ operator })),
  fc.record({
    gridGco2ePerKwh: fc.integer({ min: 0, max: 1500 }),
    pue: fc.double({ min: 1, max: 3, noNaN: true }),
    wueLitresPerKwh: fc.double({ min: 0, max: 10, noNaN: true }),
  }),
  fc.constant({}),
)
const year = fc.oneof(
  fc.integer({ min: 1990, max: 2100 }).map((one) => ({ year: one })),
  fc.constant({}),
)
const tokens = fc.record({
  inputTokens: count(1, 20_000),
  outputTokens: count(1, 20_000),
  reasoningTokens: fc.oneof(fc.constant(0), count(1, 20_000)),
})
const cachedShare = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true }))
const load = fc.tuple(tokens, cachedShare).map(([all, share]) => ({ ...all, cachedInputTokens: Math.floor(all.inputTokens * share) }))
const speed = fc.oneof(
  fc.constant({}),
  logUniform(1, 1000).map((outputTokensPerSecond) => ({ outputTokensPerSecond })),
  logUniform(0.1, 1000).map((latencySeconds) => ({ latencySeconds })),
)
const batch = fc.oneof(
  fc.constant({}),
  logUniform(1, 4096).map((batchSize) => ({ batchSize })),
)
const usage = fc.record(
  {
    precision: fc.constantFrom('fp32', 'fp16', 'bf16', 'fp8', 'int8', 'fp4', 'mxfp4', 'int4'),
    busyShare: fc.double({ min: 0.01, max: 1, noNaN: true }),
    speculativeDecoding: fc.boolean(),
    requests: count(1, 1e9),
    serverClass: fc.constantFrom('hopper_sxm_air_8', 'ampere_sxm_8', 'tpu', 'unknown'),
    include: fc.subarray(['alternatives', 'equivalences'] as const),
  },
  { requiredKeys: [] },
)
const hardware = fc.oneof(
  fc.constant({}),
  fc.record(
    {
      hardware: fc.constantFrom(...SERVING_HARDWARE),
      acceleratorCount: fc.integer({ min: 1, max: 64 }),
      engine: fc.constantFrom('vllm-0.11.1', 'vllm-0.5.4', 'hf-transformers', 'sglang-2026', 'homemade-1'),
      powerCapWatts: logUniform(50, 1500),
    },
    { requiredKeys: ['hardware'] },
  ),
)

/** Any inference that should be served: weights that no memory of the accelerators holds are not. */
export const arbitraryInference: fc.Arbitrary<InferenceRequest> = fc
  .tuple(subject, load, speed, batch, usage, hardware, site, year)
  .map((parts) => InferenceRequest.parse(Object.assign({}, ...parts)))
  .filter((request) => fits(() => estimateInference(request, catalog)))

/** Any inference of which the energy was metered. */
export const arbitraryMetered: fc.Arbitrary<InferenceRequest> = fc
  .tuple(arbitraryInference, logUniform(1e-9, 1), fc.constantFrom('accelerators', 'servers', 'facility', undefined))
  .map(([request, energyKwh, energyScope]) => ({ ...request, energyKwh, ...(energyScope && { energyScope }), method: 'auto' }))

const trainingSubject = fc.oneof(
  fc.constantFrom(...TRAINED_MODELS).map((model) => ({ model })),
  fc.record(
    { hardware: fc.constantFrom(...SERVING_HARDWARE), acceleratorHours: logUniform(1, 1e8), averagePowerWatts: logUniform(50, 1500) },
    { requiredKeys: ['hardware', 'acceleratorHours'] },
  ),
  fc.record(
    {
      hardware: fc.constantFrom(...SERVING_HARDWARE),
      parameters: logUniform(1e6, 1e13),
      tokens: logUniform(1e6, 1e14),
      utilisation: fc.double({ min: 0.01, max: 1, noNaN: true }),
    },
    { requiredKeys: ['hardware', 'parameters', 'tokens'] },
  ),
)
const trainingInclude = fc.subarray(['alternatives', 'equivalences'] as const).map((include) => ({ include }))

/** Any training that should be served. */
export const arbitraryTraining: fc.Arbitrary<TrainingRequest> = fc
  .tuple(trainingSubject, site, year, trainingInclude)
  .map((parts) => TrainingRequest.parse(Object.assign({}, ...parts)))

/** False where a request is refused because memory does not hold it, or an accelerator lacks the peak of a format. */
export function fits(estimate: () => unknown): boolean {
  try {
    estimate()
  } catch (error) {
    if (error instanceof DomainError && (error.code === 'does-not-fit' || /peak/.test(error.message))) return false
    throw error
  }
  return true
}

/** True where a request is answered; a refusal is a domain error, anything else a fault. */
export function isServed(estimate: () => unknown): boolean {
  try {
    estimate()
    return true
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}
