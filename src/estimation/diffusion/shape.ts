import { DomainError } from '../../errors.js'
import type { Model } from '../../schemas/model.js'
import type { Work } from '../../schemas/work.js'
import { factorFigure } from '../factor.js'
import type { Subject } from '../model/subject.js'
import { amount, certain, largest, type Operand, over, plus, times, toPower } from '../trace/expression.js'
import { STEP, type StepLabel } from '../trace/steps.js'
import { assumed, compute, modelled, recorded, requested, type Trace, type Traced, warn } from '../trace/trace.js'
import { exactly } from '../trace/uncertain.js'
import type { DiffusionParts } from './terms.js'

/** The work of one output: operations of a pass, blocks, VAE and text encoders; `sizes` where they were derived from the model's size. */
export type OutputShape = Pick<DiffusionParts, 'linear' | 'attention' | 'vae' | 'text' | 'prior' | 'blocks'> & {
  /** Parameters that one pass uses; `heldParameters` are those that an accelerator has to hold at once. */
  readonly passParameters: number
  readonly heldParameters: number
  readonly pixels: number
  readonly frames: number
  /** Present where only the size of the denoiser is known. */
  readonly sizes: SizesOnly | undefined
}
type SizesOnly = {
  readonly tokensKnown: boolean
  readonly parameterShareSpread: Traced
  readonly attentionWidthSpread: Traced
  /** The operations of a pass for an output with `factor` times the tokens. */
  readonly withTokens: (factor: number) => Pick<DiffusionParts, 'linear' | 'attention'>
}

/** A coefficient or default of the method, as a step: the factor `wattprint-diffusion-1/<name>`. */
export function diffusionFactor(trace: Trace, label: StepLabel, name = label.id): Traced {
  return recorded(trace, label, factorFigure(trace.catalog, `wattprint-diffusion-1/${name}`))
}

/** The work of one output, from the operations on the model's record, else from the size of its denoiser. */
export function outputShapeOf(trace: Trace, work: Work, subject: Subject): OutputShape {
  const diffusion = subject.record?.diffusion
  return diffusion ? countedShape(trace, work, diffusion) : shapeFromSize(trace, work, subject)
}

type Diffusion = NonNullable<Model['diffusion']>

function countedShape(trace: Trace, work: Work, model: Diffusion): OutputShape {
  const figure = (label: StepLabel, one: Diffusion['width']) => recorded(trace, label, one)
  const width = sideOf(trace, work, 'width', STEP.outputWidth, model.width)
  const height = sideOf(trace, work, 'height', STEP.outputHeight, model.height)
  const frames = framesOf(trace, work, model)
  const [ofWidth, ofHeight] = [figure(STEP.referenceWidth, model.width), figure(STEP.referenceHeight, model.height)]
  const pixelScale = compute(trace, STEP.pixelScale, over(times(width, height), times(ofWidth, ofHeight)))
  const frameScale = frames.value === model.frames.value ? 1 : frameScaleOf(trace, frames, model)
  const extra = work.referenceImages ?? 0
  const sequenceScale = extra > 0 ? compute(trace, STEP.sequenceScale, plus(1, requested(trace, STEP.referenceImages, extra))) : 1
  const { vaeFlopPerPixel } = model
  const blocks = figure(STEP.denoiserBlocks, model.blocks)
  const linear = compute(
    trace,
    STEP.linearFlop,
    times(figure(STEP.linearFlopAtReference, model.linearFlop), pixelScale, frameScale, sequenceScale),
  )
  const { attentionFlop, attentionGrowth, textEncoderParameters, priorFlop } = model
  const attentionScale =
    attentionGrowth.text === 'frames'
      ? times(toPower(pixelScale, 2), frameScale, sequenceScale)
      : toPower(times(pixelScale, frameScale, sequenceScale), 2)
  return {
    linear,
    attention:
      attentionFlop && compute(trace, STEP.attentionFlop, times(figure(STEP.attentionFlopAtReference, attentionFlop), attentionScale)),
    vae: vaeFlopPerPixel && compute(trace, STEP.vaeFlop, times(figure(STEP.vaeFlopPerPixel, vaeFlopPerPixel), width, height, frames)),
    text: textEncoderParameters && {
      parameters: figure(STEP.textEncoderParameters, textEncoderParameters),
      tokens: recorded(trace, STEP.promptTokens, model.textTokens),
    },
    prior: priorFlop && recorded(trace, STEP.priorFlop, priorFlop),
    blocks,
    passParameters: (model.passParameters ?? model.denoiserParameters).value,
    heldParameters: Math.max(model.denoiserParameters.value, textEncoderParameters?.value ?? 0),
    pixels: work.type === 'speech' ? NaN : width.value * height.value,
    frames: frames.value,
    sizes: undefined,
  }
}

/** A side of the output in pixels: from the request, else that of the model's reference output. Sound always has the reference's. */
function sideOf(trace: Trace, work: Work, field: 'width' | 'height', label: StepLabel, own: Diffusion['width']): Traced {
  const given = work[field]
  if (given !== undefined) return requested(trace, label, given)
  if (work.type === 'speech') return recorded(trace, label, own)
  const reason = `No ${field} was given: that of the model’s reference stands in.`
  return assumed(trace, label, own, { field: `work.${field}`, reason, basis: 'record' })
}

/** Frames of one output: from the request's frames or seconds, else those of the model's reference output. */
function framesOf(trace: Trace, work: Work, model: Diffusion | undefined): Traced {
  if (work.type !== 'video') return model ? recorded(trace, STEP.outputFrames, model.frames) : compute(trace, STEP.outputFrames, times(1))
  if (work.frames !== undefined) return requested(trace, STEP.outputFrames, work.frames)
  if (work.seconds === undefined) {
    if (model) {
      const reason = 'Neither seconds nor frames were given: the frames of the model’s reference stand in.'
      return assumed(trace, STEP.outputFrames, model.frames, { field: 'work.frames', reason, basis: 'record' })
    }
    throw new DomainError(
      'missing-input',
      'How long the clip is cannot be guessed for a model of which only the size is known: give work.seconds or work.frames.',
      [{ pointer: '/work/seconds', detail: 'or frames is needed' }],
    )
  }
  const seconds = requested(trace, STEP.clipSeconds, work.seconds)
  const rate = rateOf()
  const frames = Math.max(1, Math.round(seconds.value * rate.value + 1))
  const description = 'seconds times frames of a second and one more, rounded to whole frames (methodology, section 11)'
  return modelled(trace, STEP.outputFrames, exactly(frames), description, [seconds, rate])

  function rateOf(): Traced {
    if (work.framesPerSecond !== undefined) return requested(trace, STEP.framesPerSecond, work.framesPerSecond)
    const reason = model?.framesPerSecond
      ? 'No framesPerSecond were given: those of the model stand in.'
      : 'No framesPerSecond were given, and none are on record: a usual rate stands in.'
    const own = model?.framesPerSecond ?? factorFigure(trace.catalog, 'wattprint-diffusion-1/default-frames-per-second')
    return assumed(trace, STEP.framesPerSecond, own, { field: 'work.framesPerSecond', reason })
  }
}

/** Latent frames of the output over those of the reference; n frames have floor((n − 1) / stride) + 1 latent frames. */
function frameScaleOf(trace: Trace, frames: Traced, model: Diffusion): Traced {
  const stride = recorded(trace, STEP.latentFrameStride, model.latentFrameStride)
  const latent = (label: StepLabel, of: Traced): Traced =>
    modelled(trace, label, exactly(latentFrames(of.value, stride.value)), LATENT_FRAMES, [of, stride])
  return compute(
    trace,
    STEP.frameScale,
    over(latent(STEP.latentFrames, frames), latent(STEP.referenceLatentFrames, recorded(trace, STEP.referenceFrames, model.frames))),
  )
}

const LATENT_FRAMES = 'whole strides of the frames after the first, and one for that (methodology, section 11)'

function latentFrames(frames: number, stride: number): number {
  return Math.floor((frames - 1) / stride) + 1
}

const B_PARAMETERS = amount(1e9, 'parameters')

/** The work of one output for a denoiser of which only the size is known. */
function shapeFromSize(trace: Trace, work: Work, subject: Subject): OutputShape {
  const { custom } = subject
  const parameters = denoiserParameters(trace, subject)
  const { width, height } = sizeOf(trace, work)
  const frames = framesOf(trace, work, undefined)
  const share = diffusionFactor(trace, STEP.parameterShare, `parameter-share-${custom?.streams ?? 'unknown'}`)
  const parameterShareSpread = diffusionFactor(trace, STEP.parameterShareSpread, `parameter-share-${custom?.streams ?? 'unknown'}-spread`)
  const attentionWidthSpread = diffusionFactor(trace, STEP.attentionWidthSpread)
  const tokens = latentTokens(trace, subject, { width, height, frames })
  const prompt = diffusionFactor(trace, STEP.promptTokens, 'sizes-prompt-tokens')
  const inBillions = over(parameters, B_PARAMETERS)
  const attentionWidth = times(
    diffusionFactor(trace, STEP.attentionWidthAtOneBillion),
    toPower(inBillions, diffusionFactor(trace, STEP.attentionWidthExponent)),
  )
  const ofPass = (latent: Operand) => passOver(plus(latent, prompt), { share, parameters, attentionWidth })
  const { linear, attention } = ofPass(tokens)
  const blocks = blocksOf(trace, inBillions)
  const ofPixel = diffusionFactor(trace, STEP.vaeFlopPerPixel, 'sizes-vae-flop-per-pixel')
  const vae = compute(trace, STEP.vaeFlop, times(ofPixel, width, height, frames))
  return {
    linear: compute(trace, STEP.linearFlop, linear),
    attention: compute(trace, STEP.attentionFlop, attention),
    vae,
    text: undefined,
    prior: undefined,
    blocks,
    passParameters: parameters.value,
    heldParameters: custom?.totalParameters ?? parameters.value,
    pixels: width.value * height.value,
    frames: frames.value,
    sizes: {
      tokensKnown: custom?.latentTokens !== undefined,
      parameterShareSpread,
      attentionWidthSpread,
      withTokens: (factor) => ofPass(times(tokens, factor)),
    },
  }
}

type Denoiser = { readonly share: Operand; readonly parameters: Operand; readonly attentionWidth: Operand }

/** Operations, in FLOP, of one pass over a sequence of `sequence` tokens. */
function passOver(sequence: Operand, { share, parameters, attentionWidth }: Denoiser) {
  return {
    linear: certain(times(2, share, parameters, sequence)),
    attention: certain(times(4, attentionWidth, toPower(sequence, 2))),
  }
}

function denoiserParameters(trace: Trace, { custom, record }: Subject): Traced {
  const parameters = custom
    ? requested(trace, STEP.denoiserParameters, custom.activeParameters ?? custom.totalParameters)
    : recorded(trace, STEP.denoiserParameters, record.activeParameters ?? sizeOnRecord(record))
  warn(
    trace,
    'shape_unknown',
    'Only the size of the model is known: what an image or a clip computes follows from models like it, and the range carries that.',
  )
  return parameters
}

type Size = { readonly width: Traced; readonly height: Traced; readonly frames: Traced }

/** Tokens of one output: those of the request's customModel, else computed with the patch size that most models use. */
function latentTokens(trace: Trace, { custom }: Subject, { width, height, frames }: Size): Traced {
  if (custom?.latentTokens !== undefined) return requested(trace, STEP.latentTokens, custom.latentTokens)
  const perToken = diffusionFactor(trace, STEP.latentPixels)
  const ofFrame = over(times(width, height), perToken)
  if (frames.value === 1) return compute(trace, STEP.latentTokens, largest(ofFrame, 1))
  const stride = diffusionFactor(trace, STEP.latentFrameStride, 'default-latent-frame-stride')
  const latent = modelled(trace, STEP.latentFrames, exactly(latentFrames(frames.value, stride.value)), LATENT_FRAMES, [frames, stride])
  return compute(trace, STEP.latentTokens, largest(times(ofFrame, latent), 1))
}

function blocksOf(trace: Trace, inBillions: Operand): Traced {
  const growth = toPower(inBillions, diffusionFactor(trace, STEP.blocksExponent))
  const base = diffusionFactor(trace, STEP.blocksBase)
  return compute(trace, STEP.denoiserBlocks, plus(times(diffusionFactor(trace, STEP.blocksAtOneBillion), growth), base))
}

function sizeOnRecord({ totalParameters, name }: Model) {
  if (!totalParameters) throw new Error(`${name} has no size on record.`)
  return totalParameters
}

/** The width and height of an output, from the request, else usual ones: used where the model's record has none. */
function sizeOf(trace: Trace, work: Work): { readonly width: Traced; readonly height: Traced } {
  const kind = work.type === 'video' ? 'video' : 'image'
  const one = (given: number | undefined, label: StepLabel, name: 'width' | 'height'): Traced =>
    given === undefined
      ? assumed(trace, label, factorFigure(trace.catalog, `wattprint-diffusion-1/default-${name}-${kind}`), {
          field: `work.${name}`,
          reason: `No ${name} was given, and the model has none on record: a usual one stands in.`,
        })
      : requested(trace, label, given)
  return { width: one(work.width, STEP.outputWidth, 'width'), height: one(work.height, STEP.outputHeight, 'height') }
}
