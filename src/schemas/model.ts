import { z } from 'zod'
import { CitedText, figureIn, Reference } from './figure.js'
import { earlier, exampleFigure, filter, is, recordKind } from './record-kind.js'
import { Aliases, Id, Line, Notes, RecordName } from './text.js'
import { PartialDate } from './time.js'

const count = figureIn('count', 'countFromOne')

const Architecture = z
  .strictObject({
    layers: count.optional().describe('Transformer layers.'),
    hiddenSize: count.optional().describe('Width of the residual stream.'),
    attentionHeads: count.optional().describe('Query heads of a layer.'),
    kvHeads: count.optional().describe('Heads of keys and values of a layer.'),
    headDim: count.optional().describe('Width of a head.'),
    feedForwardSize: count.optional().describe('Width of the feed-forward part.'),
    expertFeedForwardSize: count.optional().describe('Width of the feed-forward part of one expert.'),
    mixtureOfExperts: CitedText.optional().describe('Says that it is one, where its experts are not on record.'),
    experts: count.optional().describe('Experts of a layer.'),
    sharedExperts: figureIn('count').optional().describe('Experts that every token uses.'),
    expertsPerToken: count.optional().describe('Experts that a token uses.'),
    vocabularySize: count.optional().describe('Tokens of the vocabulary.'),
    attentionLayers: count.optional().describe('Layers whose attention reads the whole context, where not all do.'),
    attentionWidth: count
      .optional()
      .describe('Heads times the width of a head, where it does not follow from them: the mean of the widths of key and value.'),
    sparseAttentionTokens: figureIn('tokens').optional().describe('Tokens that attention reads at most of a cache that is kept whole.'),
    contextLength: figureIn('tokens').optional().describe('The longest context.'),
    kvBytesPerToken: figureIn('byte/token').optional().describe('KV cache per token of context, where it does not follow from the heads.'),
    slidingWindowShare: figureIn('ratio', 'share').optional().describe('Share of the layers whose attention sees only a window.'),
    slidingWindowTokens: figureIn('tokens').optional().describe('Tokens of that window.'),
    bitsPerWeight: figureIn('bits', 'weightBits').optional().describe('As the weights are published, where that is not 16.'),
  })
  .describe('The shape of a transformer, as far as it is published.')
  .meta({ id: 'Architecture' })

const parameters = figureIn('parameters')
const tokens = figureIn('tokens')

const DiffusionShape = z
  .strictObject({
    denoiserParameters: parameters.describe('Of the denoiser.'),
    passParameters: parameters.optional().describe('Parameters that one pass uses, where experts take turns.'),
    textEncoderParameters: parameters.optional().describe('Of the text encoder.'),
    vaeParameters: parameters.optional().describe('Of the VAE.'),
    width: count.describe('Pixels of the reference output; 1 of sound.'),
    height: count.describe('Pixels of the reference output; 1 of sound.'),
    frames: count.describe('Frames of the reference output; 1 of an image and of sound.'),
    tokens: tokens.describe('Tokens of the reference output in the denoiser.'),
    linearFlop: figureIn('FLOP').describe('Matrices and convolutions of one pass at the reference.'),
    attentionFlop: figureIn('FLOP').optional().describe('Attention of one pass at the reference; none where it is linear.'),
    attentionGrowth: CitedText.describe('full: with the square of pixels and frames; frames: inside each frame; none: linear.'),
    latentFrameStride: count.describe('Frames for each latent frame after the first; 1 where time is not compressed.'),
    vaeFlopPerPixel: figureIn('FLOP').optional().describe('For each pixel and frame; of sound for the clip.'),
    textTokens: tokens.describe('Tokens of the prompt that the denoiser reads.'),
    blocks: count.describe('Transformer layers and residual blocks.'),
    steps: count.describe('Denoising steps when none are given.'),
    passes: count.describe('Passes of the denoiser in a step when none are given.'),
    priorFlop: figureIn('FLOP').optional().describe('Of a prior that runs once before, whatever the steps.'),
    framesPerSecond: count.optional().describe('Of the reference output.'),
  })
  .describe('What a model of images, video or sound computes for one output.')
  .meta({ id: 'DiffusionShape' })

const EncoderShape = z
  .strictObject({
    parameters: parameters.describe('Those that act on each token.'),
    layers: count.optional().describe('Transformer layers.'),
    width: count.optional().describe('Width of the residual stream.'),
  })
  .describe('A transformer that passes once over its tokens: the parameters that act on each of them.')
  .meta({ id: 'EncoderShape' })

const SpeechShape = z
  .strictObject({
    encoder: EncoderShape.optional(),
    windowSeconds: figureIn('s').optional().describe('Every started window of sound is encoded whole.'),
    windowTokens: tokens.optional().describe('Tokens of a window.'),
    tokensPerSecond: figureIn('tokens/s').optional().describe('Of an encoder without windows, or of the sound that a decoder makes.'),
    decoder: EncoderShape.optional().describe('Its parameters hold the output matrix.'),
    textTokensPerSecond: figureIn('tokens/s').optional().describe('Of a transcript.'),
  })
  .describe('What a model of speech computes.')
  .meta({ id: 'SpeechShape' })

const VisionShape = z
  .strictObject({
    tokenRule: CitedText.optional().describe('How an image becomes tokens: a rule of the methodology, section 11.'),
    encoderParameters: parameters.optional().describe('Of the encoder that sees.'),
    patchesPerToken: count.optional().describe('Patches that the encoder reads for each token.'),
    audioTokensPerSecond: figureIn('tokens/s').optional().describe('Of sound in a prompt.'),
  })
  .describe('How a model sees and hears.')
  .meta({ id: 'VisionShape' })

const price = figureIn('USD')

const UnitPrices = z
  .strictObject({
    image: price.optional().describe('Of an image.'),
    videoSecond: price.optional().describe('Of a second of video.'),
    videoSecondWithSound: price.optional().describe('Of a second of video with sound.'),
    audioSecond: price.optional().describe('Of a second of sound.'),
    thousandCharacters: price.optional().describe('Of 1,000 characters that are spoken.'),
    millionInputTokens: price.optional().describe('Of a million tokens of the prompt.'),
    millionImageTokens: price.optional().describe('Of a million tokens of images.'),
    millionAudioTokens: price.optional().describe('Of a million tokens of sound.'),
    query: price.optional().describe('Of a query.'),
  })
  .describe('List prices of other work than text, by the unit that is billed; what tokens of text are sold for is listPrice.')
  .meta({ id: 'UnitPrices' })

const Lineage = z
  .strictObject({
    relation: z
      .enum(['fine_tuned_from', 'pruned_from', 'distilled_from', 'quantized_from', 'continued_from', 'merged_from', 'derived_from'])
      .describe('How it was made from the other.')
      .meta({ id: 'LineageRelation' }),
    model: Id,
    reference: Reference.describe('Who says so.'),
  })
  .describe('The model that another one was made from, and how.')
  .meta({ id: 'Lineage' })

const MOST_MODALITIES = 50
const MOST_ANCESTORS = 100

export const Model = z
  .strictObject({
    id: Id,
    name: RecordName,
    developer: Line.describe('Who made it.'),
    family: Line.describe('The family that it belongs to.'),
    released: CitedText.optional().describe('When it came out.'),
    access: z.enum(['open_weights', 'api_only', 'unreleased']).describe('Who can run it.').meta({ id: 'Access' }),
    modalities: z
      .array(Line)
      .min(1)
      .max(MOST_MODALITIES)
      .describe(
        'What it works on or does: text, image, image-generation, video-generation, audio-generation, speech-to-text, text-to-speech, embedding, rerank, text-encoding. With image beside text it sees.',
      ),
    parametersDisclosed: z.boolean().default(true).describe('False where the size is an outside estimate.'),
    totalParameters: figureIn('parameters').optional().describe('All parameters.'),
    activeParameters: figureIn('parameters').optional().describe('Parameters used for one token; all of them in a dense model.'),
    architecture: Architecture.default({}),
    diffusion: DiffusionShape.optional(),
    encoder: EncoderShape.optional().describe('Of a model of embeddings, of ranks, or one that only reads.'),
    speech: SpeechShape.optional(),
    vision: VisionShape.optional(),
    unitPrices: UnitPrices.optional(),
    trainingTokens: figureIn('tokens').optional().describe('Tokens that it was trained on.'),
    trainingFlop: figureIn('FLOP').optional().describe('Operations of its training.'),
    listPrice: z
      .strictObject({
        input: figureIn('USD/M tokens').describe('Of tokens of the prompt.'),
        output: figureIn('USD/M tokens').describe('Of tokens of the answer.'),
        cached: figureIn('USD/M tokens').optional().describe('Of tokens of the prompt from a cache.'),
      })
      .optional()
      .describe('What a token of it is sold for at the standard tier: by its developer, else at the median over those who serve it.')
      .meta({ id: 'ModelListPrice' }),
    outputSpeed: figureIn('tokens/s').optional().describe('Output tokens per second of one stream, as seen by its users.'),
    madeFrom: CitedText.optional().describe('The model that it was tuned from, where that one is not on record: see lineage.'),
    lineage: z.array(Lineage).max(MOST_ANCESTORS).default([]).describe('The models that it was made from.'),
    aliases: Aliases.describe('Every other name that providers and Hugging Face use.'),
    aliasesReference: Reference.optional().describe('Where its names are from.'),
    notes: Notes,
  })
  .describe('A model, its size and shape, each figure with its source.')
  .meta({ id: 'Model' })
export type Model = z.infer<typeof Model>

const anyParameters = z.number().positive().max(1e18)

export const modelKind = recordKind(Model, {
  word: 'model',
  path: 'models',
  code: 'unknown-model',
  filters: {
    developer: is(({ developer }) => developer),
    family: is(({ family }) => family),
    access: is(({ access }) => access, Model.shape.access),
    minParameters: {
      ...filter(anyParameters.describe('Total parameters at least.'), ({ totalParameters }, least) =>
        totalParameters ? totalParameters.value >= least : false,
      ),
      label: 'Parameters from',
    },
    maxParameters: {
      ...filter(anyParameters.describe('Total parameters at most.'), ({ totalParameters }, most) =>
        totalParameters ? totalParameters.value <= most : false,
      ),
      label: 'Parameters to',
    },
    releasedFrom: filter(PartialDate.describe('Released in this year, month or day, or later.'), ({ released }, from) =>
      released ? earlier(released.text, from) >= 0 : false,
    ),
    releasedTo: filter(PartialDate.describe('Released in this year, month or day, or earlier.'), ({ released }, to) =>
      released ? earlier(released.text, to) <= 0 : false,
    ),
    hasMeasurement: {
      ...filter(z.boolean(), ({ id }, wanted, { catalog: { measurementsByModel } }) => measurementsByModel.has(id) === wanted),
      label: 'Measured',
    },
  },
  links: [{ path: ['lineage', '*', 'model'], target: 'model', back: 'derivedModels', owner: 'Lineage' }],
  holds: 'models: sizes, shapes, names, lineage',
  fileFor: 'developer',
  table: { label: 'Models', columns: ['developer', 'totalParameters', 'activeParameters', 'released', 'access'] },
  exampleId: 'gpt-3-175b',
  example: {
    name: 'Acme 1',
    developer: 'Acme',
    family: 'acme',
    access: 'unreleased',
    modalities: ['text'],
    totalParameters: exampleFigure(8, 'B parameters'),
    aliases: ['acme-latest'],
  },
})

export const Precision = z
  .enum([
    'fp32',
    'fp16',
    'bf16',
    'fp8',
    'int8',
    'fp4',
    'mxfp4',
    'int4',
    'gptq',
    'awq',
    'bnb-nf4',
    'bnb-int8',
    'gguf-q8',
    'gguf-q6',
    'gguf-q5',
    'gguf-q4',
    'gguf-q3',
    'gguf-q2',
  ])
  .describe(
    'Number format of the weights as they are served; gptq and awq by a fused kernel, bnb by bitsandbytes, gguf by llama.cpp and its kin.',
  )
  .meta({ id: 'Precision' })
export type Precision = z.infer<typeof Precision>
