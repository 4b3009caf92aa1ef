import { z } from 'zod'
import { AcceleratorClass } from './accelerator.js'
import { Precision } from './model.js'
import { AT, PLACE_FIELDS, RUN_FIELDS } from './place.js'
import { ServerClass } from './server.js'
import { EnergyScope } from './training-run.js'
import { BOUNDS, boundsOf, LEAST_AMOUNT, LONGEST_NAME, MOST_ACCELERATORS, MOST_REQUESTS, MOST_TOKENS, numberWithin } from './unit.js'
import { SEEN_AND_HEARD, Work } from './work.js'

const price = numberWithin(boundsOf('USD/M tokens'))

export const ListPrice = z
  .strictObject({
    input: price.describe('Of tokens of the prompt.'),
    output: price.describe('Of tokens of the answer.'),
    cached: price.optional().describe('Of input tokens from a prompt cache: that of input when absent.'),
  })
  .describe('What a model is sold for, in US dollars per million tokens, at the standard tier.')
  .meta({ id: 'ListPrice' })
export type ListPrice = z.infer<typeof ListPrice>

export const ModelClass = z
  .enum(['small', 'medium', 'large', 'frontier', 'unknown'])
  .describe('A class of models, by size.')
  .meta({ id: 'ModelClass' })
export type ModelClass = z.infer<typeof ModelClass>

const UnknownModel = z.enum(['refuse', 'class']).describe('What becomes of a model whose size nobody knows.').meta({ id: 'UnknownModel' })

/** The fields of a request for a model of undisclosed size. */
const MODEL_CLASS_FIELDS = {
  unknownModel: UnknownModel.optional().describe(
    'class: a name whose size nobody knows is answered as a model of its class, with a very wide range. refuse, or absent: only where the catalog says that its size is not published.',
  ),
  listPrice: ListPrice.optional().describe('Of a model whose size nobody knows: tells its class.'),
  modelClass: ModelClass.optional().describe('The class of such a model, in place of a list price.'),
}

const tokens = z.int().min(0).max(MOST_TOKENS)
const parameters = numberWithin(boundsOf('parameters'))
const MOST_LAYERS = 10_000
const LEAST_PRICE_USD = 1e-9
const width = z.int().min(1).max(100_000)

export const CustomModel = z
  .strictObject({
    totalParameters: parameters.describe('All parameters.'),
    activeParameters: parameters.optional().describe('Of a mixture of experts: those used for one token. All when absent.'),
    layers: z.int().min(1).max(MOST_LAYERS).optional().describe('Transformer layers.'),
    attentionHeads: width.optional().describe('Query heads of a layer.'),
    kvHeads: width.optional().describe('Heads of keys and values of a layer.'),
    headDim: width.optional().describe('Width of a head.'),
    hiddenSize: width.optional().describe('Width of the residual stream.'),
    attentionLayers: z
      .int()
      .min(1)
      .max(MOST_LAYERS)
      .optional()
      .describe('Layers whose attention reads the whole context: all when absent.'),
    attentionWidth: numberWithin(BOUNDS.countFromOne).optional().describe('In place of attentionHeads times headDim.'),
    sparseAttentionTokens: z
      .int()
      .min(1)
      .max(MOST_TOKENS)
      .optional()
      .describe('Tokens that attention reads at most of a cache that is kept whole.'),
    kvBytesPerToken: numberWithin(BOUNDS.kvBytes).optional().describe('In place of layers, kvHeads and headDim.'),
    slidingWindowShare: numberWithin(BOUNDS.share).optional().describe('Share of the layers whose attention sees only a window.'),
    slidingWindowTokens: z.int().min(1).max(MOST_TOKENS).optional().describe('Tokens of that window.'),
    bitsPerWeight: numberWithin(BOUNDS.weightBits).optional().describe('Bits of a weight.'),
    streams: z
      .enum(['two', 'single'])
      .describe('How many streams of weights a denoiser has.')
      .meta({ id: 'DenoiserStreams' })
      .optional()
      .describe('Of a model of images or video: text and picture in two streams of weights (FLUX.1, SD3), or in one.'),
    latentTokens: z.int().min(1).max(1e8).optional().describe('Of a model of images or video: tokens of all latent frames of one output.'),
  })
  .refine(({ totalParameters, activeParameters }) => (activeParameters ?? 0) <= totalParameters, {
    path: ['activeParameters'],
    message: 'activeParameters cannot exceed totalParameters',
  })
  .refine(({ slidingWindowShare, slidingWindowTokens }) => (slidingWindowShare === undefined) === (slidingWindowTokens === undefined), {
    path: ['slidingWindowTokens'],
    message: 'slidingWindowShare and slidingWindowTokens belong together',
  })
  .describe('A model that is not in the catalog, by its size and shape.')
  .meta({ id: 'CustomModel' })
export type CustomModel = z.infer<typeof CustomModel>

const peak = numberWithin(boundsOf('TFLOP/s'))

export const CustomHardware = z
  .strictObject({
    peakTflops16: peak.describe('Dense, in fp16 or bf16.'),
    bandwidthGBps: numberWithin(boundsOf('GB/s')).describe('Of its memory.'),
    memoryGB: numberWithin(BOUNDS.memory).describe('Memory of one accelerator.'),
    ratedWatts: numberWithin(BOUNDS.acceleratorPower).describe('Of the accelerator alone; of a soc, the package under load.'),
    peakTflops8: peak.optional().describe('Dense, in fp8, where it has tensor cores for it.'),
    peakTflops4: peak.optional().describe('Dense, in fp4, where it has tensor cores for it.'),
    peakTflops32: peak.optional().describe('Of the vector units, in fp32.'),
    bf16TensorCores: z.boolean().optional().describe('False where arithmetic in bf16 falls back to the vector units; true when absent.'),
    class: AcceleratorClass.optional().describe('server when absent.'),
  })
  .describe('An accelerator that is not in the catalog, by its rated figures.')
  .meta({ id: 'CustomHardware' })
export type CustomHardware = z.infer<typeof CustomHardware>

const InferenceInclude = z
  .enum(['alternatives', 'equivalences', 'trainingShare'])
  .describe('What an estimate shows beside its numbers.')
  .meta({ id: 'InferenceInclude' })

export const InferenceRequest = z
  .strictObject({
    model: z.string().min(1).max(LONGEST_NAME).optional().describe('Id, alias, API name or Hugging Face id.'),
    customModel: CustomModel.optional().describe('In place of model.'),
    inputTokens: tokens.optional().describe('Tokens of the prompt of one request, cached ones included.'),
    cachedInputTokens: tokens.optional().describe('Those of the input tokens that came from a prompt cache.'),
    reasoningTokens: tokens.optional().describe('Hidden tokens that the model generated before its answer.'),
    outputTokens: tokens.optional().describe('Tokens of the answer of one request.'),
    ...SEEN_AND_HEARD,
    work: Work.optional().describe('What is asked, where that is no text; the tokens above are of text.'),
    priceUsd: z
      .number()
      .min(LEAST_PRICE_USD)
      .max(1e6)
      .optional()
      .describe('List price of one request, for models of images, video, speech and transcription whose size nobody knows.'),
    requests: z.int().min(1).max(MOST_REQUESTS).default(1).describe('How many such requests.'),
    latencySeconds: z.number().min(LEAST_AMOUNT).max(1e7).optional().describe('Observed time from the request to the last token.'),
    outputTokensPerSecond: numberWithin(BOUNDS.streamSpeed).optional().describe('Observed speed of one stream.'),
    hardware: z
      .string()
      .min(1)
      .max(LONGEST_NAME)
      .optional()
      .describe('Accelerator: nvidia-h100-sxm, H100; or an instance type: aws:p5.48xlarge.'),
    customHardware: CustomHardware.optional().describe('In place of hardware.'),
    acceleratorCount: z.int().min(1).max(MOST_ACCELERATORS).optional().describe('Accelerators of one replica.'),
    precision: Precision.optional(),
    cacheBits: z.number().min(4).max(32).optional().describe('Bits of a number of the KV cache: 16 when absent, 8 for an fp8 cache.'),
    batchSize: z.number().min(1).max(1e6).optional().describe('Mean number of sequences in flight for each replica.'),
    engine: z.string().min(1).max(LONGEST_NAME).optional().describe('Serving software and version: vllm-0.11.1, hf-transformers.'),
    serverClass: ServerClass.optional(),
    powerCapWatts: numberWithin(BOUNDS.acceleratorPower).optional().describe('Power cap of each accelerator, in place of its rated power.'),
    busyShare: numberWithin(BOUNDS.shareAboveZero).optional().describe('Share of powered-on time at active power.'),
    speculativeDecoding: z.boolean().optional().describe('Whether a draft model proposes tokens.'),
    energyKwh: numberWithin(BOUNDS.requestEnergy)
      .optional()
      .describe('Metered energy of one request: all else follows from it, and the estimate stands beside it as a check.'),
    energyScope: EnergyScope.optional().describe('What energyKwh counts: servers when absent.'),
    energyMeter: z.string().min(1).max(LONGEST_NAME).optional().describe('What metered energyKwh: NVML, Zeus 0.11, a PDU.'),
    ...PLACE_FIELDS,
    at: AT.optional(),
    ...RUN_FIELDS,
    method: z.string().min(1).max(LONGEST_NAME).default('auto').describe('"auto" or the id of a method.'),
    include: z.array(InferenceInclude).max(3).default([]).describe('What to show beside the estimate.'),
    ...MODEL_CLASS_FIELDS,
    lifetimeRequests: z.number().min(1).max(1e18).optional().describe('Requests that the training is spread over, for trainingShare.'),
  })
  .describe('One kind of request to a model, once or many times.')
  .meta({ id: 'InferenceRequest' })
export type InferenceRequest = z.infer<typeof InferenceRequest>
