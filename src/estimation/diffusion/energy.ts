import { memoPerCatalog } from '../../catalog/catalog.js'
import { DomainError } from '../../errors.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { Work } from '../../schemas/work.js'
import { factorFigure } from '../factor.js'
import { isHosted } from '../inference/check-inference.js'
import type { AcceleratorEnergy } from '../method.js'
import type { Subject } from '../model/subject.js'
import { type Machine, needed, type Power, powerOf, tracedRated } from '../roofline-2/machine.js'
import { isBeyond, measuredRange } from '../serving/domain.js'
import { certain, doubt, expOf, type Expression, largest, over, plus, times } from '../trace/expression.js'
import { STEP, type StepLabel } from '../trace/steps.js'
import { assumed, compute, modelled, recorded, requested, type Trace, type Traced, warn } from '../trace/trace.js'
import { between, PRINTED_Z90 } from '../trace/uncertain.js'
import { bytesPerWeightOf, checkHeld, machineForWork } from '../work/hosting-machine.js'
import { workOf } from '../work/work-of.js'
import { type DiffusionEngine, diffusionEngine } from './engine-kind.js'
import { diffusionFactor, type OutputShape, outputShapeOf } from './shape.js'
import { blockTerm, computeTerm, type DiffusionParts, outputFlop, outputJoules, splitFactor, weightedFlop } from './terms.js'

/** The energy of the accelerators, in J, for a request of images, video clips or sound clips. Wattprint, docs/methodology.md section 11. */
export function energyOfDiffusion(trace: Trace, request: InferenceRequest, subject: Subject): AcceleratorEnergy {
  const work = workOf(request)
  const hosted = isHosted(request)
  const machine = machineForWork(trace, request)
  const shape = outputShapeOf(trace, work, subject)
  if (!hosted) {
    const bytesPerWeight = bytesPerWeightOf(trace, request)
    checkHeld(machine, { parameters: shape.heldParameters, what: nameOfModel(subject), bytesPerWeight })
  }
  const power = powerOf(trace, request, machine)
  const setting = settingOf(trace, request, { work, subject, machine, power, shape })
  const { parts } = setting
  const flop = compute(trace, STEP.outputFlop, certain(outputFlop(parts)))
  const ofCompute = computeTerm(parts, flop)
  const arithmetic = compute(trace, STEP.computeJoules, times(ofCompute.share, certain(ofCompute.rest)))
  const factor = splitFactor(parts)
  const split = factor && compute(trace, STEP.splitJoules, times(certain(arithmetic), factor))
  const ofBlocks = blockTerm(parts)
  const blocks = compute(trace, STEP.blockJoules, times(ofBlocks.share, certain(ofBlocks.rest)))
  const total = compute(trace, STEP.termsJoules, certain(split ? plus(arithmetic, split, blocks) : plus(arithmetic, blocks)))
  const ofOne = compute(trace, STEP.outputJoules, times(total, ...intervalOf(trace, request, setting, flop, total)))
  const count = requested(trace, STEP.outputs, work.count ?? 1)
  const joules = compute(trace, STEP.requestJoules, times(ofOne, count))
  const drawShare = drawShareOf(trace, machine, parts.accelerators)
  const known = { accelerator: machine.record, ratedPower: power.cap ?? power.rated, acceleratorCount: request.acceleratorCount ?? 1 }
  return hosted ? { joules } : { joules, ...known, drawShare }
}

function nameOfModel({ record }: Subject): string {
  return record?.name ?? 'the customModel'
}

type Given = {
  readonly work: Work
  readonly subject: Subject
  readonly machine: Machine
  readonly power: Power
  readonly shape: OutputShape
}
type Setting = Given & {
  readonly parts: DiffusionParts
  readonly engine: DiffusionEngine
  /** The numbers that stand in for unknown ones: the part of the formula that each replaces, and the step with its range. */
  readonly ranges: readonly { readonly label: StepLabel; readonly part: 'steps' | 'passes' | 'batch'; readonly step: Traced }[]
}

function settingOf(trace: Trace, request: InferenceRequest, given: Given): Setting {
  const { work, subject, machine, power, shape } = given
  const factor = (label: StepLabel, name?: string) => diffusionFactor(trace, label, name)
  const engine = isHosted(request) ? 'optimised' : diffusionEngine(request.engine)
  const accelerators = acceleratorsOf(trace, request)
  const peak = tracedRated(trace, STEP.peakArithmetic, needed(machine, machine.peaks.fp16, 'a 16-bit peak', 'peakTflops16'))
  const phi = over(over(power.effective, peak), over(factor(STEP.referencePower), factor(STEP.referencePeak)))
  const isSplit = accelerators.value > 1
  const counts = countsOf(trace, request, given)
  const parts: DiffusionParts = {
    watts: power.effective,
    powerPerPeak: compute(trace, STEP.powerPerPeak, phi),
    energyPerFlop: factor(STEP.energyPerFlop),
    powerExponent: factor(STEP.powerExponent),
    vaeWeight: factor(STEP.vaeWeight),
    blockOverhead: factor(STEP.blockOverhead),
    split: isSplit ? splitOf(trace, work, accelerators) : undefined,
    precision: request.precision === 'fp32' ? factor(STEP.fp32Energy) : 1,
    engine: engine === 'optimised' ? factor(STEP.optimisedEngine) : 1,
    steps: withStrength(trace, work, counts.steps),
    passes: counts.passes,
    batch: counts.batch,
    accelerators,
    linear: shape.linear,
    attention: shape.attention,
    vae: shape.vae,
    text: shape.text,
    prior: shape.prior,
    blocks: shape.blocks,
  }
  const ranged = (part: 'steps' | 'passes' | 'batch', label: StepLabel) => {
    const step = counts[part]
    return step.down > 0 || step.up > 0 ? [{ label, part, step }] : []
  }
  const ranges = [...ranged('steps', STEP.stepsInterval), ...ranged('passes', STEP.passesInterval), ...ranged('batch', STEP.batchInterval)]
  return { work, subject, machine, power, shape, parts, engine, ranges }
}

/** The coefficients of splitting an output among accelerators, and the degrees of the split where the request gives them. */
function splitOf(trace: Trace, { ulyssesDegree, ringDegree }: Work, accelerators: Traced): NonNullable<DiffusionParts['split']> {
  const coefficients = {
    ulysses: diffusionFactor(trace, STEP.splitUlysses),
    ring: diffusionFactor(trace, STEP.splitRing),
    overhead: diffusionFactor(trace, STEP.splitOverhead),
  }
  if (ulyssesDegree === undefined || ringDegree === undefined) return coefficients
  if (ulyssesDegree * ringDegree !== accelerators.value) {
    throw new DomainError(
      'contradictory-request',
      `work.ulyssesDegree (${ulyssesDegree}) times work.ringDegree (${ringDegree}) are the accelerators of one output, and acceleratorCount is ${accelerators.value}: make them agree.`,
      [{ pointer: '/work/ringDegree', detail: 'does not agree with acceleratorCount' }],
    )
  }
  const degrees = {
    ulysses: requested(trace, STEP.ulyssesDegree, ulyssesDegree),
    ring: requested(trace, STEP.ringDegree, ringDegree),
  }
  return { ...coefficients, degrees }
}

function acceleratorsOf(trace: Trace, request: InferenceRequest): Traced {
  const { acceleratorCount } = request
  if (acceleratorCount !== undefined) return requested(trace, STEP.acceleratorCount, acceleratorCount)
  return assumed(trace, STEP.acceleratorCount, factorFigure(trace.catalog, 'wattprint-diffusion-1/default-accelerators'), {
    field: isHosted(request) ? 'servingAcceleratorCount' : 'acceleratorCount',
    reason: 'No acceleratorCount was given: an output is made on one.',
  })
}

/** Denoising steps, passes of a step and outputs of a batch: from the request, else from the model's record, else usual numbers. */
function countsOf(trace: Trace, request: InferenceRequest, { work, subject }: Given) {
  const own = subject.record?.diffusion
  const count = (given: number | undefined, label: StepLabel, name: 'steps' | 'passes', standIn: string): Traced => {
    if (given !== undefined) return requested(trace, label, given)
    if (own) {
      const reason = `No ${name} were given: those that the model was published with stand in.`
      return assumed(trace, label, own[name], { field: `work.${name}`, reason, basis: 'record' })
    }
    const reason = `No ${name} were given, and none are on record: usual ones stand in, with their range.`
    if (name === 'steps')
      warn(trace, 'steps_unknown', 'The denoising steps are not known, and the energy is in proportion to them: give work.steps.')
    return assumed(trace, label, factorFigure(trace.catalog, `wattprint-diffusion-1/${standIn}`), { field: `work.${name}`, reason })
  }
  const stepsLabel = work.strength === undefined ? STEP.denoisingSteps : STEP.givenSteps
  return {
    steps: count(work.steps, stepsLabel, 'steps', work.type === 'video' ? 'default-steps-video' : 'default-steps-image'),
    passes: count(work.passes, STEP.denoisingPasses, 'passes', 'default-passes'),
    batch: batchOf(trace, request),
  }
}

function batchOf(trace: Trace, request: InferenceRequest): Traced {
  if (request.batchSize !== undefined) return requested(trace, STEP.outputsPerBatch, request.batchSize)
  const hosted = isHosted(request)
  const name = hosted ? 'default-batch-hosted' : 'default-batch'
  const reason = hosted
    ? 'How many outputs a service makes together is not published: a usual batch stands in.'
    : 'No batchSize was given: one output at a time.'
  return assumed(trace, STEP.outputsPerBatch, factorFigure(trace.catalog, `wattprint-diffusion-1/${name}`), { field: 'batchSize', reason })
}

/** The steps that are run: image to image at a strength runs that share of the given steps, and at least one. */
function withStrength(trace: Trace, { strength }: Work, steps: Traced): Traced {
  if (strength === undefined) return steps
  return compute(trace, STEP.denoisingSteps, largest(times(steps, requested(trace, STEP.strength, strength)), 1))
}

/** Factors of 1 with an interval that multiply the sum of the terms: the calibrated one, and one for each stand-in. */
function intervalOf(trace: Trace, request: InferenceRequest, setting: Setting, flop: Traced, total: Traced): Expression[] {
  const { parts, shape, ranges, engine } = setting
  const ends = [expOf(halfWidthOf(trace, request, setting))]
  if (request.precision === 'fp32') {
    ends.push(expOf(compute(trace, STEP.fp32Doubt, times(PRINTED_Z90, diffusionFactor(trace, STEP.fp32Spread)))))
  }
  if (engine === 'optimised' && typeof parts.engine !== 'number') ends.push(doubt(parts.engine))
  if (shape.sizes) ends.push(...sizesDoubts(trace, setting, flop, total))
  for (const { label, part, step } of ranges) {
    const at = (value: number) => outputJoules({ ...parts, [part]: value })
    const [atLow, atHigh] = [at(step.value * Math.exp(-step.down)), at(step.value * Math.exp(step.up))]
    const off = between(1, Math.min(atLow, atHigh) / total.value, Math.max(atLow, atHigh) / total.value)
    ends.push(times(modelled(trace, label, off, 'the formula at both ends of the range (methodology, section 11)', [step])))
  }
  return ends
}

/** The factors of intervalOf where only the size of the denoiser is known: for its matrices, its attention width and its tokens. */
function sizesDoubts(trace: Trace, { parts, shape }: Setting, flop: Traced, total: Traced): Expression[] {
  const { sizes } = shape
  if (!sizes) return []
  const all = weightedFlop(parts, flop)
  const shareOf = (one: DiffusionParts['linear']) => over(times(parts.steps, parts.passes, one), all)
  const doubts = [
    expOf(compute(trace, STEP.linearDoubt, times(PRINTED_Z90, sizes.parameterShareSpread, certain(shareOf(parts.linear))))),
    expOf(compute(trace, STEP.attentionFlopDoubt, times(PRINTED_Z90, sizes.attentionWidthSpread, certain(shareOf(parts.attention ?? 0))))),
  ]
  if (sizes.tokensKnown) return doubts
  const fewer = outputJoules({ ...parts, ...sizes.withTokens(1 / FEWEST_TOKENS) })
  const description = `the formula at a quarter of the tokens, which a denser VAE leaves (methodology, section 11)`
  const ofTokens = modelled(trace, STEP.tokensInterval, between(1, fewer / total.value, 1), description, [flop])
  return [...doubts, times(ofTokens)]
}
/**
 * The divisor of the tokens at the low end, by definition of the method: a VAE of deep compression may leave this many times fewer tokens.
 */
const FEWEST_TOKENS = 4

/** Accelerators on which images and video were measured. */
const MEASURED: readonly string[] = ['nvidia-a100-sxm4-40gb', 'nvidia-h100-sxm', 'nvidia-b200']
const SIXTEEN_BITS: readonly unknown[] = [undefined, 'bf16', 'fp16', 'fp32']

function halfWidthOf(trace: Trace, request: InferenceRequest, setting: Setting): Traced {
  const { machine, engine, parts, power } = setting
  const isSplit = parts.split !== undefined
  const isHardwareMeasured = machine.record !== undefined && MEASURED.includes(machine.record.id)
  if (!isHardwareMeasured && machine.isMeasured) {
    warn(trace, 'hardware_unmeasured', `No image or video was measured on ${machine.name}: the interval is the wide one.`)
  }
  if (engine === 'unmeasured') {
    warn(
      trace,
      'engine_unmeasured',
      `No image or video was measured with the engine "${request.engine}": it is taken for eager PyTorch, with the wide interval.`,
    )
  }
  const isPrecisionMeasured = SIXTEEN_BITS.includes(request.precision)
  if (!isPrecisionMeasured) {
    warn(
      trace,
      'outside_domain',
      `No image or video was measured in ${request.precision}: it is taken to cost what 16 bits cost, with the wide interval.`,
    )
  }
  const beyond = beyondDomain(trace, setting)
  const isWide = beyond || !isHardwareMeasured || engine === 'unmeasured' || !isPrecisionMeasured || power.cap !== undefined
  const name = isWide ? 'unmeasured' : isSplit ? 'split' : 'one'
  return diffusionFactor(trace, STEP.halfWidthMeasured, `half-width-${name}`)
}

const domainOf = memoPerCatalog((catalog) => {
  const range = (name: string, unit: Parameters<typeof measuredRange>[2]) =>
    measuredRange(catalog, `wattprint-diffusion-1/domain-${name}`, unit)
  return {
    parameters: range('parameters', 'parameters'),
    pixels: range('pixels', 'count'),
    frames: range('frames', 'count'),
    steps: range('steps', 'count'),
    batch: range('batch', 'count'),
    accelerators: range('accelerators', 'count'),
  }
})

/** True where a number is outside the range of the measurements; a warning names it. */
function beyondDomain(trace: Trace, { shape, parts }: Setting): boolean {
  const domain = domainOf(trace.catalog)
  const numbers: readonly (readonly [keyof typeof domain, number, string])[] = [
    ['parameters', shape.passParameters, 'parameters in one pass'],
    ['pixels', shape.pixels, 'pixels'],
    ['frames', shape.frames, 'frames'],
    ['steps', valueOf(parts.steps), 'steps'],
    ['batch', valueOf(parts.batch), 'outputs together'],
    ['accelerators', valueOf(parts.accelerators), 'accelerators for one output'],
  ]
  const beyond = numbers.filter(([name, value]) => !Number.isNaN(value) && isBeyond(value, domain[name]))
  if (beyond.length === 0) return false
  const told = beyond.map(([, value, what]) => `${value} ${what}`).join(' and ')
  warn(trace, 'outside_domain', `The method was never fitted on ${told}: the interval is the wide one.`)
  return true
}

function valueOf(operand: DiffusionParts['steps']): number {
  return typeof operand === 'number' ? operand : operand.value
}

/** Mean draw over rated power while an output is made. */
function drawShareOf(trace: Trace, { record }: Machine, accelerators: DiffusionParts['accelerators']) {
  const isSplit = valueOf(accelerators) > 1
  const name = isSplit ? 'split' : record?.id === 'nvidia-b200' ? 'b200' : 'one'
  const share = recorded(trace, STEP.drawShare, factorFigure(trace.catalog, `wattprint-diffusion-1/draw-share-${name}`))
  const isClassKnown = record?.serverClass !== undefined && record.serverClass !== null && WALL_CLASSES.includes(record.serverClass)
  return { share, holdsAtTheWall: isClassKnown }
}
/** Classes of server whose wall factor is computed with the draw of this work instead of the usual draw. */
const WALL_CLASSES: readonly string[] = ['hopper_sxm_air_8', 'blackwell_air_8', 'ampere_sxm_8']
