import type { AcceleratorGeneration } from '../../schemas/accelerator.js'
import { sixteenBitPeak } from '../factor.js'
import { certain, expBetween, largest, ln, minus, type Operand, over, plus, smallest, times, toPower } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { assume, compute, recorded, requested, type Trace, type Traced, warn } from '../trace/trace.js'
import { outOfPlace, requestedHours, type TrainingInputs } from '../trainings/inputs.js'
import { coefficient, limit } from './factors.js'

/** Accelerator generations with published shares of peak of trainings. */
const MEASURED: readonly AcceleratorGeneration[] = ['ampere', 'hopper', 'tpu', 'volta']
const OF_THEIR_OWN: readonly AcceleratorGeneration[] = [...MEASURED, 'blackwell']

/**
 * The achieved share of the 16-bit peak over all hours: as given, else the usual one of such jobs, declared. docs/methodology.md, section
 * 3, share of peak, second edition.
 */
export function shareOfPeak(trace: Trace, inputs: TrainingInputs, flop: Traced): Traced {
  const { utilisation, utilisationOf } = inputs.request
  if (utilisation !== undefined) return stated(trace, utilisation, utilisationOf === 'steady')
  const share = usual(trace, inputs, flop)
  const reason = 'No utilisation was given: what such trainings reach over all hours stands in.'
  assume(trace, 'utilisation', { value: String(share.value), unit: 'ratio', basis: 'default', reason, citations: [] })
  return share
}

/** The usual share of peak: of small jobs and fine-tunings, of large trainings, or interpolated between them. */
function usual(trace: Trace, inputs: TrainingInputs, flop: Traced): Traced {
  const { tuning = 'full', jobClass } = inputs.request
  const [from, to] = [coefficient(trace, STEP.rampFrom, 'job-class/small-flop'), coefficient(trace, STEP.rampTo, 'job-class/busy-flop')]
  const isSmall = flop.value < to.value && jobClass !== 'busy'
  if (tuning !== 'full' || jobClass === 'small' || jobClass === 'middle' || (isSmall && flop.value <= from.value)) {
    const { middle, below, above } = ofSmallJobs(trace)
    return compute(trace, STEP.utilisation, times(middle, expBetween(below, above)))
  }
  if (!isSmall) return ofClass(trace, inputs, STEP.utilisation).share
  return between(trace, inputs, over(ln(over(flop, from)), ln(over(to, from))))
}

function stated(trace: Trace, utilisation: number, isSteady: boolean): Traced {
  if (!isSteady) return requested(trace, STEP.utilisation, utilisation)
  const steady = requested(trace, STEP.steadyUtilisation, utilisation)
  return compute(trace, STEP.utilisation, over(steady, coefficient(trace, STEP.overheadOfAllHours, 'overhead-of-all-hours')))
}

/** The share of peak of fine-tunings and small jobs, with its half-widths. */
function ofSmallJobs(trace: Trace) {
  const middle = coefficient(trace, STEP.shareOfTuning, 'share-of-peak/tuning')
  const least = coefficient(trace, STEP.tuningLeast, 'share-of-peak/tuning-least')
  const most = coefficient(trace, STEP.tuningMost, 'share-of-peak/tuning-most')
  return { middle, below: ln(over(middle, least)), above: ln(over(most, middle)) }
}

/** The share of peak of large trainings of this kind, with its half-widths. Its upper end is limited to the greatest share. */
function ofClass(trace: Trace, { accelerator, request, model }: TrainingInputs, label: typeof STEP.utilisation | typeof STEP.shareOfClass) {
  const generation = accelerator?.generation ?? 'another'
  const of = (name: AcceleratorGeneration[] | readonly AcceleratorGeneration[]): string =>
    name.includes(generation) ? generation : 'unknown'
  const factors: Operand[] = [coefficient(trace, STEP.shareOfGeneration, `share-of-peak/generation/${of(OF_THEIR_OWN)}`)]
  factors.push(...ofMixture(trace, { request, model }, generation, of(['blackwell', 'tpu'])))
  if (request.trainingPrecision === 'fp8') factors.push(coefficient(trace, STEP.shareOfFp8, 'share-of-peak/fp8'))
  const cap = coefficient(trace, STEP.shareCap, 'share-of-peak/cap')
  const middle = smallest(times(coefficient(trace, STEP.shareOfDense, 'share-of-peak/dense'), ...factors), cap)
  const half = coefficient(
    trace,
    STEP.shareHalfWidth,
    `share-of-peak/half-width/${MEASURED.includes(generation) ? 'measured' : 'unmeasured'}`,
  )
  const above = smallest(half, ln(over(cap, middle)))
  const share = compute(trace, label, times(middle, expBetween(half, above)))
  return { share, below: half, above }
}

/** The factors of a mixture of experts. Each is raised to a power between 0 and 1, which is 1 for a model that is fully a mixture. */
function ofMixture(
  trace: Trace,
  { request, model }: Pick<TrainingInputs, 'request' | 'model'>,
  generation: AcceleratorGeneration,
  name: string,
): Operand[] {
  const active = request.parameters ?? model?.activeParameters?.value
  const total = request.totalParameters ?? model?.totalParameters?.value
  if (active === undefined || total === undefined || total <= active) return []
  const [activeStep, totalStep] = [
    sizeOf(trace, 'active', request.parameters, model),
    sizeOf(trace, 'total', request.totalParameters, model),
  ]
  const from = coefficient(trace, STEP.mixtureFrom, 'share-of-peak/mixture-from')
  if (!activeStep || !totalStep || total / active <= from.value) return []
  const whole = coefficient(trace, STEP.mixtureWhole, 'share-of-peak/mixture-whole')
  const ramp = over(ln(over(totalStep, times(from, certain(activeStep)))), ln(over(whole, from)))
  const isMixture = compute(trace, STEP.mixtureRamp, smallest(1, largest(0, ramp)))
  const ofMixtures = toPower(coefficient(trace, STEP.shareOfMixture, `share-of-peak/mixture/${name}`), isMixture)
  if (generation !== 'hopper' && generation !== 'blackwell') return [ofMixtures]
  const few = coefficient(trace, STEP.fewActiveFrom, 'share-of-peak/few-active-from')
  if (active >= few.value) return [ofMixtures]
  const fewest = coefficient(trace, STEP.fewActiveWhole, 'share-of-peak/few-active-whole')
  const hasFew = compute(trace, STEP.fewActiveRamp, smallest(1, over(ln(over(few, activeStep)), ln(over(few, fewest)))))
  return [ofMixtures, toPower(coefficient(trace, STEP.shareOfFewActive, 'share-of-peak/few-active'), times(isMixture, hasFew))]
}

function sizeOf(trace: Trace, which: 'active' | 'total', own: number | undefined, model: TrainingInputs['model']): Traced | undefined {
  const label = which === 'active' ? STEP.activeParameters : STEP.totalParameters
  if (own !== undefined) return requested(trace, label, own)
  const figure = which === 'active' ? model?.activeParameters : model?.totalParameters
  return figure && recorded(trace, label, figure)
}

/**
 * The share of peak between small and large jobs: ln of the share and both half-widths are interpolated linearly over ln of the operations.
 */
function between(trace: Trace, inputs: TrainingInputs, ramp: Operand): Traced {
  const small = ofSmallJobs(trace)
  const large = ofClass(trace, inputs, STEP.shareOfClass)
  const part = compute(trace, STEP.sizeRamp, times(certain(ramp)))
  const rest = minus(1, part)
  const middle = times(toPower(small.middle, rest), toPower(certain(large.share), part))
  const below = plus(times(rest, small.below), times(part, large.below))
  const above = plus(times(rest, small.above), times(part, large.above))
  return compute(trace, STEP.utilisation, times(middle, expBetween(below, above)))
}

/**
 * The share of peak that hours and operations imply together, m = C / (3600 F H); 0 where no peak is on record. Throws
 * contradictory-request where a request implies more than the peak, and warns of a share that trainings do not reach.
 * docs/methodology.md, section 3, second edition.
 */
export function impliedShare(trace: Trace, { accelerator, request }: TrainingInputs, hours: Traced, flop: Traced): number {
  const figure = accelerator && sixteenBitPeak(accelerator)
  if (!figure) return 0
  const peak = recorded(trace, STEP.peakArithmetic, figure)
  const share = compute(trace, STEP.impliedShare, over(certain(flop), times(certain(peak), certain(hours))))
  const percent = `${String(Number((share.value * 100).toPrecision(3)))} %`
  if (share.value > 1 && requestedHours(request) !== undefined) {
    const given = request.acceleratorHours === undefined ? 'hours' : 'acceleratorHours'
    throw outOfPlace(given, `${given} and the operations mean ${percent} of the peak of ${accelerator.name}`)
  }
  if (share.value > limit(trace, 'share-of-peak/cap') || share.value < limit(trace, 'share-of-peak/least')) {
    warn(
      trace,
      'implausible_share_of_peak',
      `Hours and operations mean ${percent} of the peak of ${accelerator.name}: trainings reach 2 to 60 %. One of them may be of another run.`,
    )
  }
  return share.value
}
