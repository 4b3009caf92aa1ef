import { z } from 'zod'
import { LEAST_AMOUNT, LONGEST_NAME, MOST_PARAMETERS, MOST_REQUESTS, MOST_TOKENS } from './limits.js'
import { AT, PLACE_FIELDS } from './place.js'
import { Precision } from './precision.js'
import { ServerClass } from './server-class.js'

const tokens = z.int().min(0).max(MOST_TOKENS)
const parameters = z.number().min(1).max(MOST_PARAMETERS)

export const CustomModel = z
  .strictObject({
    totalParameters: parameters,
    activeParameters: parameters.optional().describe('Of a mixture of experts: those used for one token. All when absent.'),
    layers: z.int().min(1).max(10_000).optional(),
    kvHeads: z.int().min(1).max(100_000).optional(),
    headDim: z.int().min(1).max(100_000).optional(),
    kvBytesPerToken: z.number().min(LEAST_AMOUNT).max(1e9).optional().describe('In place of layers, kvHeads and headDim.'),
    slidingWindowShare: z.number().min(0).max(1).optional(),
    slidingWindowTokens: z.int().min(1).max(MOST_TOKENS).optional(),
    bitsPerWeight: z.number().min(LEAST_AMOUNT).max(64).optional(),
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

export const InferenceInclude = z.enum(['alternatives', 'equivalences', 'trainingShare']).meta({ id: 'InferenceInclude' })

export const InferenceRequest = z
  .strictObject({
    model: z.string().min(1).max(LONGEST_NAME).optional().describe('Id, alias, API name or Hugging Face id.'),
    customModel: CustomModel.optional().describe('In place of model.'),
    inputTokens: tokens.optional().describe('Tokens of the prompt of one request, cached ones included.'),
    cachedInputTokens: tokens.optional().describe('Those of the input tokens that came from a prompt cache.'),
    reasoningTokens: tokens.optional().describe('Hidden tokens that the model generated before its answer.'),
    outputTokens: tokens.optional().describe('Tokens of the answer of one request.'),
    requests: z.int().min(1).max(MOST_REQUESTS).default(1),
    latencySeconds: z.number().min(LEAST_AMOUNT).max(1e7).optional().describe('Observed time from the request to the last token.'),
    outputTokensPerSecond: z.number().min(LEAST_AMOUNT).max(1e6).optional().describe('Observed speed of one stream.'),
    hardware: z.string().min(1).max(LONGEST_NAME).optional().describe('Accelerator: nvidia-h100-sxm, H100.'),
    acceleratorCount: z.int().min(1).max(100_000).optional().describe('Accelerators of one replica.'),
    precision: Precision.optional(),
    batchSize: z.number().min(1).max(1e6).optional().describe('Mean number of sequences in flight for each replica.'),
    engine: z.string().min(1).max(LONGEST_NAME).optional().describe('Serving software and version: vllm-0.11.1, hf-transformers.'),
    serverClass: ServerClass.optional(),
    powerCapWatts: z.number().min(LEAST_AMOUNT).max(1e5).optional().describe('Power cap of each accelerator, in place of its rated power.'),
    busyShare: z.number().min(LEAST_AMOUNT).max(1).optional().describe('Share of powered-on time at active power.'),
    speculativeDecoding: z.boolean().optional(),
    ...PLACE_FIELDS,
    at: AT.optional(),
    method: z.string().min(1).max(LONGEST_NAME).default('auto').describe('"auto" or an id of /v1/methods.'),
    include: z.array(InferenceInclude).max(3).default([]),
    lifetimeRequests: z.number().min(1).max(1e18).optional().describe('Requests that the training is spread over, for trainingShare.'),
  })
  .describe('One kind of request to a language model, once or many times.')
  .meta({ id: 'InferenceRequest' })
export type InferenceRequest = z.infer<typeof InferenceRequest>
