import type { Catalog } from '../../catalog/catalog.js'
import { DomainError } from '../../errors.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { Model } from '../../schemas/model.js'
import { factorFigure, factorIn } from '../factor.js'
import type { AcceleratorEnergy } from '../method.js'
import { needed, tracedRated } from '../roofline-2/machine.js'
import { certain, expOf, type Expression, over, plus, times } from '../trace/expression.js'
import { STEP, type StepLabel } from '../trace/steps.js'
import { assume, assumed, citeIn, compute, modelled, recorded, requested, type Trace, type Traced, warn } from '../trace/trace.js'
import { between, exactly, highOf, lowOf } from '../trace/uncertain.js'
import { machineForWork } from '../work/hosting-machine.js'
import { seesImages } from '../work/works-of-model.js'
import { audioTokensPerSecond, type ImageTokenRule, imageTokenRule, imageTokenRules, videoTokens } from './image-token-rules.js'
import type { Picture } from './image-tokens.js'

/** The model that reads the prompt; `record` is undefined for a customModel. */
type Seer = { readonly record: Model | undefined }

/** True if a prompt holds images, sound or video. */
export function hasMoreThanText({ inputImages, inputAudioSeconds, inputVideoSeconds }: InferenceRequest): boolean {
  return (inputImages ?? []).length > 0 || inputAudioSeconds !== undefined || inputVideoSeconds !== undefined
}

/** A request whose input tokens include those of its images, sound and video, with the tokens of each part. */
export type CountedPrompt = {
  readonly request: InferenceRequest
  /** The tokens of the text, and of images, video and sound, as steps. */
  readonly parts: readonly [Traced, ...Traced[]]
  /** The tokens of images and of video, as steps. */
  readonly seen: readonly Traced[]
  readonly isVideo: boolean
}

const COUNTED = 'the rule of the model for its images, video and sound (methodology, section 11, vision tokens)'

/**
 * Counts the tokens of images, video and sound by the rule of the model, and adds them to those of the text. Throws for a model that cannot
 * see or hear them.
 */
export function countedPrompt(trace: Trace, request: InferenceRequest, { record }: Seer): CountedPrompt {
  const { inputImages = [], inputAudioSeconds, inputVideoSeconds, inputTokens } = request
  if (record && (inputImages.length > 0 || inputVideoSeconds !== undefined)) refuseBlind(record)
  if (record && inputAudioSeconds !== undefined) refuseDeaf(trace.catalog, record)
  const text = textTokens(trace, inputTokens)
  const rule = imageTokenRule(trace.catalog, record?.vision?.tokenRule?.text)
  const steps: Traced[] = []
  const seen: Traced[] = []
  if (record?.vision?.tokenRule) citeIn(trace, record.vision.tokenRule)
  if (inputImages.length > 0) {
    const counted = imageTokens(trace, rule, inputImages)
    seen.push(counted)
    steps.push(counted)
  }
  if (inputVideoSeconds !== undefined) {
    const size = sizeIn(trace, undefined)
    const seconds = requested(trace, STEP.clipSeconds, inputVideoSeconds)
    const counted = modelled(trace, STEP.videoTokens, exactly(videoTokens(trace.catalog, rule, inputVideoSeconds, size)), COUNTED, [
      seconds,
    ])
    seen.push(counted)
    steps.push(counted)
  }
  if (inputAudioSeconds !== undefined) steps.push(audioTokens(trace, inputAudioSeconds, record))
  const all = steps.reduce((sum, { value }) => sum + value, text.value)
  return { request: { ...request, inputTokens: all }, parts: [text, ...steps], seen, isVideo: inputVideoSeconds !== undefined }
}

function textTokens(trace: Trace, given: number | undefined): Traced {
  if (given !== undefined) return requested(trace, STEP.textInputTokens, given)
  return assumed(trace, STEP.textInputTokens, factorFigure(trace.catalog, 'wattprint-roofline-1/default-input-tokens'), {
    field: 'inputTokens',
    reason: 'No inputTokens were given: a short prompt stands in beside what is seen and heard.',
  })
}

type Rec = Model

function refuseBlind(record: Rec): void {
  if (seesImages(record)) return
  throw new DomainError(
    'modality-not-supported',
    `${record.name} reads text and sees no images, by its record: leave inputImages and inputVideoSeconds out, or name a model whose modalities hold "image".`,
    [{ pointer: '/inputImages', detail: 'needs a model that sees' }],
  )
}

function refuseDeaf(catalog: Catalog, record: Rec): void {
  if (record.modalities.includes('audio') || soundRate(catalog, record) !== undefined) return
  throw new DomainError(
    'modality-not-supported',
    `${record.name} hears no sound, by its record: leave inputAudioSeconds out, or name a model whose modalities hold "audio".`,
    [{ pointer: '/inputAudioSeconds', detail: 'needs a model that hears' }],
  )
}

function soundRate(catalog: Catalog, record: Rec | undefined): number | undefined {
  const own = record?.vision?.audioTokensPerSecond?.value
  return own ?? audioTokensPerSecond(catalog, imageTokenRule(catalog, record?.vision?.tokenRule?.text))
}

function audioTokens(trace: Trace, given: number, record: Rec | undefined): Traced {
  const rate = soundRate(trace.catalog, record)
  if (rate === undefined) {
    throw new DomainError(
      'missing-input',
      `How many tokens a second of sound takes in ${record?.name ?? 'the customModel'} is not on record: count them into inputTokens, and leave inputAudioSeconds out.`,
      [{ pointer: '/inputAudioSeconds', detail: 'cannot be counted for this model' }],
    )
  }
  const seconds = requested(trace, STEP.audioSeconds, given)
  const own = record?.vision?.audioTokensPerSecond
  if (own) return compute(trace, STEP.audioTokens, certain(times(seconds, recorded(trace, STEP.soundTokensPerSecond, own))))
  return modelled(trace, STEP.audioTokens, exactly(Math.round(rate * given)), COUNTED, [seconds])
}

function sizeIn(trace: Trace, image: Picture | undefined): Picture {
  if (image) return image
  const side = (name: string) => factorIn(trace.catalog, `wattprint-vision/default-${name}`, 'count')
  return { width: side('width'), height: side('height') }
}

type InputImages = NonNullable<InferenceRequest['inputImages']>

function imageTokens(trace: Trace, rule: ImageTokenRule, images: InputImages): Traced {
  const tokensOf = (side?: { readonly width: number; readonly height: number }): number =>
    images.reduce((sum, { width, height, detail }) => {
      const own = width === undefined || height === undefined ? (side ?? sizeIn(trace, undefined)) : { width, height }
      return sum + imageTokenRules(trace.catalog)[rule]({ ...own, detail })
    }, 0)
  const middle = tokensOf()
  const isSizeKnown = images.every(({ width }) => width !== undefined)
  const count = requested(trace, STEP.inputImages, images.length)
  if (isSizeKnown) return modelled(trace, STEP.imageTokens, exactly(middle), COUNTED, [count])
  const { low, high, value, unit } = factorFigure(trace.catalog, 'wattprint-vision/default-width')
  const reason = `The size of an image is not known: ${value} pixels a side stand in, from ${low} to ${high}.`
  assume(trace, 'inputImages.width', {
    value: String(value),
    unit,
    basis: 'default',
    reason,
    citations: [citeIn(trace, factorFigure(trace.catalog, 'wattprint-vision/default-width'))],
  })
  const at = (side: number | undefined) => tokensOf(side === undefined ? undefined : { width: side, height: side })
  return modelled(trace, STEP.imageTokens, between(middle, at(low), at(high)), COUNTED, [count])
}

/**
 * The factor of 1 with the interval that images of unknown size add; empty where sizes are known. `joulesAt` gives the energy at other
 * input tokens.
 */
function sizeDoubt(
  trace: Trace,
  { inputTokens = 0 }: InferenceRequest,
  seen: readonly Traced[],
  joules: number,
  joulesAt: (tokens: number) => number,
): Expression[] {
  const images = seen.find(({ id }) => id === STEP.imageTokens.id)
  if (!images || (images.down === 0 && images.up === 0)) return []
  const at = (tokens: number) => joulesAt(Math.round(inputTokens - images.value + tokens)) / joules
  const off = between(1, at(lowOf(images)), at(highOf(images)))
  return [
    times(
      modelled(trace, STEP.imageSizeInterval, off, 'the method with the tokens of small and of large images (methodology, section 11)', [
        images,
      ]),
    ),
  ]
}

/** Adds the energy of the vision encoder, in J, and the wide interval of video to the energy of the language model. */
export function withVision(
  trace: Trace,
  request: InferenceRequest,
  { record }: Seer,
  { seen, isVideo }: CountedPrompt,
  energy: AcceleratorEnergy,
  joulesAt: (inputTokens: number) => number,
): AcceleratorEnergy {
  const text = energy.joules
  const ends: Expression[] = sizeDoubt(trace, request, seen, text.value, joulesAt)
  if (isVideo) ends.push(expOf(recorded(trace, STEP.halfWidthUnmeasured, factorFigure(trace.catalog, 'wattprint-vision/half-width-video'))))
  const vision = record?.vision
  const encoder = vision?.encoderParameters
  const perToken = vision?.patchesPerToken
  const [first, ...others] = seen
  if (!encoder || !perToken || !first) {
    if (seen.length > 0)
      warn(
        trace,
        'shape_unknown',
        'The size of the vision encoder is not on record: its energy is left out, and it is small beside that of the tokens.',
      )
    return ends.length === 0 ? energy : { ...energy, joules: compute(trace, STEP.seeingJoules, times(ofText(), ...ends)) }
  }
  const machine = machineForWork(trace, request)
  const number = (label: StepLabel, figure: typeof encoder) => recorded(trace, label, figure)
  const peak = tracedRated(trace, STEP.visionPeak, needed(machine, machine.peaks.fp16, 'a 16-bit peak', 'peakTflops16'))
  const power = tracedRated(trace, STEP.visionPower, needed(machine, machine.power, 'its rated power', 'ratedWatts'))
  const share = recorded(trace, STEP.visionComputeShare, factorFigure(trace.catalog, 'wattprint-roofline-1/compute-share'))
  const patches = times(plus(first, ...others), number(STEP.visionPatchesPerToken, perToken))
  const flop = times(2, number(STEP.visionParameters, encoder), patches)
  const ofVision = compute(trace, STEP.visionJoules, over(times(power, share, certain(flop)), peak))
  return { ...energy, joules: compute(trace, STEP.seeingJoules, plus(times(ofText(), ...ends), ofVision)) }

  /** The energy of the language model. For video its interval is left out, because the wide one replaces it. */
  function ofText() {
    return isVideo ? certain(text) : text
  }
}
