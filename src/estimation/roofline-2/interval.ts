import { type Catalog, memoPerCatalog } from '../../catalog/catalog.js'
import type { Unit } from '../../schemas/unit.js'
import { factorFigure, factorIn } from '../factor.js'
import { isBeyond, measuredRange } from '../serving/domain.js'
import { OF_NUMBERS } from '../trace/algebra.js'
import { expBetween, expOf, type Expression, largest, ln, type Operand, over, plus, times, uncertain } from '../trace/expression.js'
import { STEP, type StepLabel } from '../trace/steps.js'
import { compute, modelled, recorded, type Trace, type Traced, warn } from '../trace/trace.js'
import { PRINTED_Z90 } from '../trace/uncertain.js'
import type { Setting } from './setting.js'
import { joulesByTerm, joulesOf, type Parts, plainParts, plainShares, type Shares, type TermName, touchedShare } from './terms.js'

/** The classes of settings. The half-widths of each were calibrated on laboratories that were left out of the fit. */
export type HalfWidthClass = 'quantised' | 'hf' | 'older' | 'own-machine' | 'modern'

/** True of a chip or an engine for one user, which serves one request at a time. */
export function isOwnMachine({ machine, engine }: Pick<Setting, 'machine' | 'engine'>): boolean {
  return machine.class === 'consumer' || machine.class === 'soc' || machine.class === 'cpu' || engine.kind === 'local'
}

/** The class of a setting. */
export function classOf({ machine, engine, format }: Setting): HalfWidthClass {
  if (format.kernel) return 'quantised'
  if (engine.kind === 'hf' || engine.kind === 'older') return engine.kind
  return isOwnMachine({ machine, engine }) ? 'own-machine' : 'modern'
}

/** True if a part of the setting was never measured. Warns of a context, size, batch or count outside the measured range. */
function isUnmeasured(trace: Trace, setting: Setting, batch: number): boolean {
  const { machine, engine, format, total, replica, power, reading } = setting
  const { parameters, batches, accelerators, contextFrom } = domainOf(trace.catalog)
  if (reading.heldTokens.value > contextFrom) {
    warn(
      trace,
      'long_context',
      'The context is longer than nearly all that was measured: the physics of attention and cache holds, and the range grows with the length.',
    )
  }
  const beyond = [
    isBeyond(total.value, parameters) && `${total.value} parameters`,
    isBeyond(batch, batches) && `a batch of ${batch}`,
    isBeyond(replica.count.value, accelerators) && `${replica.count.value} accelerators for each replica`,
  ].filter((fault) => fault !== false)
  if (beyond.length > 0) {
    warn(trace, 'outside_domain', `The method was never fitted on ${beyond.join(' and ')}: the interval is the wide one.`)
  }
  return beyond.length > 0 || !machine.isMeasured || !engine.measured || !format.measured || power.isBelowMeasuredCaps
}

/** Gives a factor of this edition or, for the power laws of layers and cache, of the first edition. */
type FactorOf = (label: StepLabel, edition?: 1 | 2) => Operand

/** The additional half-widths of terms that are less certain than the others. Wattprint, methodology, section 9, interval. */
function doubtsOf(
  setting: Setting,
  factor: FactorOf,
  terms: Readonly<Record<TermName, Operand>>,
  total: Operand,
): (readonly [StepLabel, Expression])[] {
  const share = (...names: readonly [TermName, ...TermName[]]): Expression => {
    const [first, ...others] = names
    return over(others.length === 0 ? terms[first] : plus(terms[first], ...others.map((name) => terms[name])), total)
  }
  const { heldTokens } = setting.reading
  const doubts: (readonly [StepLabel, Expression])[] = [
    [STEP.attentionDoubt, times(PRINTED_Z90, factor(STEP.attentionSpread), share('decodingAttention', 'prefillAttention'))],
  ]
  const from = factor(STEP.contextFrom)
  if (heldTokens.value > uncertain(from).value) {
    doubts.push([STEP.contextDoubt, times(PRINTED_Z90, factor(STEP.contextSpread), ln(over(heldTokens, from)), share('cache'))])
  }
  if (!setting.layersKnown) {
    doubts.push([STEP.layersDoubt, times(PRINTED_Z90, factor(STEP.layersSpread, 1), share('stepOverhead', 'sequenceOverhead'))])
  }
  if (!setting.kvKnown) doubts.push([STEP.kvDoubt, times(PRINTED_Z90, factor(STEP.kvSpread, 1), share('cache'))])
  return doubts
}

const idOf = (label: StepLabel, edition: 1 | 2): string => `wattprint-roofline-${edition}/${label.id}`

/** The calibrated half-widths of ln E, below and above. */
function halfWidthsOf(
  setting: Setting,
  unmeasured: boolean,
  factor: (id: string, label: StepLabel) => Operand,
): readonly [Operand, Operand] {
  const name = classOf(setting)
  const side = (end: 'below' | 'above', label: StepLabel) => factor(`wattprint-roofline-2/half-width-${name}-${end}`, label)
  const [below, above] = [side('below', STEP.halfWidthBelow), side('above', STEP.halfWidthAbove)]
  if (!unmeasured) return [below, above]
  const wide = factor('wattprint-roofline-2/half-width-unmeasured', STEP.halfWidthUnmeasured)
  return [largest(below, wide), largest(above, wide)]
}

/** The number 1 with the interval of the setting at a batch: the calibrated half-width, widened by every stand-in and range. */
export function intervalAt(
  trace: Trace,
  setting: Setting,
  batch: Traced,
  terms: Readonly<Record<TermName, Traced>>,
  total: Traced,
): Expression {
  const quoted = (id: string, label: StepLabel) => recorded(trace, label, factorFigure(trace.catalog, id))
  const [below, above] = halfWidthsOf(setting, isUnmeasured(trace, setting, batch.value), quoted)
  const doubts = doubtsOf(setting, (label, edition = 2) => quoted(idOf(label, edition), label), terms, total)
  const steps = doubts.map(([label, expression]) => expOf(compute(trace, label, expression)))
  const sizes = sizeInterval(setting, batch.value, total.value)
  if (sizes.down === 0 && sizes.up === 0) return times(expBetween(below, above), ...steps)
  const description = 'the formula at the low and at the high end of the sizes (methodology, section 9)'
  const ofSizes = modelled(trace, STEP.sizeInterval, sizes, description, [setting.total, setting.active, batch])
  return times(expBetween(below, above), ...steps, ofSizes)
}

/** The squares of the half-widths of ln E at a batch, as plain numbers, for a batch that follows from a speed. See intervalAt. */
export function squaresAt(trace: Trace, setting: Setting, batch: number): { readonly down: number; readonly up: number } {
  const { shares, parts } = energiesOf(setting).at({ batch })
  const terms = joulesByTerm(shares, parts)
  const total = joulesOf(shares, parts)
  const number = numbersIn(trace.catalog)
  const halves = halfWidthsOf(setting, isUnmeasured(trace, setting, batch), (id) => number(id))
  const doubts = doubtsOf(setting, (label, edition = 2) => number(idOf(label, edition)), terms, total)
  const added = doubts.reduce((all, [, { value }]) => all + value ** 2, 0)
  const sizes = sizeInterval(setting, batch, total)
  const [below, above] = halves.map((half) => uncertain(half).value ** 2) as [number, number]
  return { down: below + added + sizes.down ** 2, up: above + added + sizes.up ** 2 }
}

function numbersIn(catalog: Catalog): (id: string) => number {
  return (id) => factorFigure(catalog, id).value
}

function sizeInterval(setting: Setting, batch: number, joules: number): { readonly value: 1; readonly down: number; readonly up: number } {
  const { total, active } = setting
  const away = (side: 'down' | 'up'): number => {
    if (total[side] === 0 && active[side] === 0) return 0
    const scale = (number: Traced) => number.value * Math.exp(side === 'up' ? number.up : -number.down)
    const totalParameters = scale(total)
    const activeParameters = Math.min(scale(active), totalParameters)
    return Math.abs(Math.log(energiesOf(setting).joules({ batch, totalParameters, activeParameters }) / joules))
  }
  return { value: 1, down: away('down'), up: away('up') }
}

/** The measured ranges of sizes, batches and counts, and the context above which there are few measurements. */
export const domainOf = memoPerCatalog((catalog) => {
  const range = (name: string, wanted: Unit) => measuredRange(catalog, `wattprint-roofline-2/domain-${name}`, wanted)
  return {
    parameters: range('parameters', 'parameters'),
    batches: range('batch', 'count'),
    accelerators: range('accelerators', 'count'),
    contextFrom: factorIn(catalog, 'wattprint-roofline-2/context-from', 'tokens'),
  }
})

/** Changes of a setting: another batch, size or count. */
type Change = {
  readonly batch: number
  readonly totalParameters?: number
  readonly activeParameters?: number
  readonly accelerators?: number
}

/** Computes the energy of a setting in J at any batch, size and count, with plain numbers. */
export function energiesOf({ shares, parts }: Pick<Setting, 'shares' | 'parts'>): {
  at: (change: Change) => { readonly shares: Shares<number>; readonly parts: Parts<number> }
  joules: (change: Change) => number
} {
  const [numbers, inputs] = [plainShares(shares), plainParts(parts)]
  const partsAt = (change: Change): Parts<number> => {
    const { totalParameters = inputs.totalParameters, activeParameters = inputs.activeParameters } = change
    const { batch, accelerators = inputs.accelerators } = change
    const touched = touchedShare(OF_NUMBERS, totalParameters, activeParameters, batch)
    return { ...inputs, batch, totalParameters, activeParameters, accelerators, touched }
  }
  return {
    at: (change) => ({ shares: numbers, parts: partsAt(change) }),
    joules: (change) => joulesOf(numbers, partsAt(change)),
  }
}

/** A field that a caller may give, and the half-width of ln E that would then remain. */
type Narrowing = { readonly field: string; readonly half: number }

/** Fields that narrow the half-width by a smaller share than this are not named. */
const WORTH_SAYING = 0.05

/** How much each field would narrow a range, most first: "from ×/÷ 7.6 to ×/÷ 5.1 by batchSize"; empty where none would. */
export function narrowingInWords(half: number, narrowings: readonly Narrowing[]): string {
  const telling = narrowings.filter((one) => one.half < half * (1 - WORTH_SAYING)).sort((one, other) => one.half - other.half)
  if (telling.length === 0) return ''
  return `from ×/÷ ${factorOf(half)} to ${telling.map((one) => `×/÷ ${factorOf(one.half)} by ${one.field}`).join(', to ')}`
}

/** A half-width of ln E as a factor, exp(half) with two digits. */
export function factorOf(half: number): string {
  return Number(Math.exp(half).toPrecision(2)).toString()
}
