import { z } from 'zod'
import { CitedText, Reference, figureIn } from './figure.js'
import { Id } from './id.js'

const count = figureIn('count')

export const Architecture = z
  .strictObject({
    layers: count.optional(),
    hiddenSize: count.optional(),
    attentionHeads: count.optional(),
    kvHeads: count.optional(),
    headDim: count.optional(),
    feedForwardSize: count.optional(),
    expertFeedForwardSize: count.optional(),
    experts: count.optional(),
    sharedExperts: count.optional(),
    expertsPerToken: count.optional(),
    vocabularySize: count.optional(),
    contextLength: figureIn('tokens').optional(),
    kvBytesPerToken: figureIn('byte/token').optional().describe('KV cache per token of context, where it does not follow from the heads.'),
    slidingWindowShare: figureIn('ratio').optional().describe('Share of the layers whose attention sees only a window.'),
    slidingWindowTokens: figureIn('tokens').optional(),
    bitsPerWeight: figureIn('bits').optional().describe('As the weights are published, where that is not 16.'),
  })
  .describe('The shape of a transformer, as far as it is published.')
  .meta({ id: 'Architecture' })

export const Lineage = z
  .strictObject({
    relation: z
      .enum(['fine_tuned_from', 'pruned_from', 'distilled_from', 'quantized_from', 'continued_from', 'merged_from', 'derived_from'])
      .meta({ id: 'LineageRelation' }),
    model: Id,
    reference: Reference,
  })
  .describe('The model that another one was made from, and how.')
  .meta({ id: 'Lineage' })

export const Model = z
  .strictObject({
    id: Id,
    name: z.string().min(1),
    developer: z.string().min(1),
    family: z.string().min(1),
    released: CitedText.optional(),
    access: z.enum(['open_weights', 'api_only', 'unreleased']).meta({ id: 'Access' }),
    modalities: z.array(z.string().min(1)).min(1),
    parametersDisclosed: z.boolean().default(true).describe('False where the size is an outside estimate.'),
    totalParameters: figureIn('parameters').optional(),
    activeParameters: figureIn('parameters').optional().describe('Parameters used for one token; all of them in a dense model.'),
    architecture: Architecture.default({}),
    trainingTokens: figureIn('tokens').optional(),
    trainingFlop: figureIn('FLOP').optional(),
    outputSpeed: figureIn('tokens/s').optional().describe('Output tokens per second of one stream, as seen by its users.'),
    lineage: z.array(Lineage).default([]),
    aliases: z.array(z.string().min(1)).default([]).describe('Every other name that providers and Hugging Face use.'),
    aliasesReference: Reference.optional(),
    notes: z.array(z.string().min(1)).default([]),
  })
  .describe('A model, its size and shape, each figure with its source.')
  .meta({ id: 'Model' })
export type Model = z.infer<typeof Model>
