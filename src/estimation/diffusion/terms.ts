import { type Expression, ln, type Operand, over, plus, smallest, times, toPower } from '../trace/expression.js'

/** The inputs of the formula of diffusion, as steps or as plain numbers. Wattprint, methodology, section 11. */
export type DiffusionParts = {
  readonly watts: Operand
  readonly powerPerPeak: Operand
  readonly energyPerFlop: Operand
  readonly powerExponent: Operand
  readonly vaeWeight: Operand
  readonly blockOverhead: Operand
  readonly split: Split | undefined
  readonly precision: Operand
  readonly engine: Operand
  readonly blocks: Operand
  readonly steps: Operand
  readonly passes: Operand
  readonly batch: Operand
  readonly accelerators: Operand
  /** Operations of the matrices in one pass, FLOP. `attention` is absent for models with linear attention. */
  readonly linear: Operand
  readonly attention: Operand | undefined
  /** Operations of the VAE, FLOP; absent where the model has none. */
  readonly vae: Operand | undefined
  readonly text: { readonly parameters: Operand; readonly tokens: Operand } | undefined
  readonly prior: Operand | undefined
}

/** All operations of an output in FLOP, those of the VAE times their weight: flop + w_v F_vae. */
export function weightedFlop({ vaeWeight, vae }: DiffusionParts, flop: Operand): Operand {
  return vae === undefined ? flop : plus(flop, times(vaeWeight, vae))
}

/** Coefficients of splitting an output among accelerators, and the degrees of the split where they are known. */
type Split = {
  readonly ulysses: Operand
  readonly ring: Operand
  readonly overhead: Operand
  readonly degrees?: { readonly ulysses: Operand; readonly ring: Operand }
}

/** A text encoder reads the prompt, and with guidance an empty prompt too. */
const MOST_TEXT_PASSES = 2
const FLOP_PER_PARAMETER_AND_TOKEN = 2

/** Operations of an output without its VAE, in FLOP: S p (F_lin + F_att) + F_txt, plus the prior of models that have one. */
export function outputFlop({ steps, passes, linear, attention, text, prior }: DiffusionParts): Expression {
  const ofPass = attention === undefined ? linear : plus(linear, attention)
  const ofText = text && times(FLOP_PER_PARAMETER_AND_TOKEN, text.parameters, text.tokens, smallest(passes, MOST_TEXT_PASSES))
  const denoiser = times(steps, passes, ofPass)
  const beside = [ofText, prior].filter((one) => one !== undefined)
  return beside.length > 0 ? plus(denoiser, ...beside) : denoiser
}

/** A term of the formula as a product: `share` is its coefficient, which brings the interval, and `rest` the other factors. */
export type Term = { readonly share: Operand; readonly rest: Expression }

/** Energy of the arithmetic, J: E_c = epsilon (flop + w_v F_vae) phi^gamma k_prec k_eng. `flop` is outputFlop or its step. */
export function computeTerm(parts: DiffusionParts, flop: Operand): Term {
  const { energyPerFlop, powerPerPeak, powerExponent, precision, engine } = parts
  return { share: energyPerFlop, rest: times(weightedFlop(parts, flop), toPower(powerPerPeak, powerExponent), precision, engine) }
}

/**
 * Energy of splitting an output over that of its arithmetic: E_p / E_c = c_u log2 u + c_r log2 r, or (c_u + c_r)/2 log2 g where the
 * degrees are not known. Undefined for an output on one accelerator.
 */
export function splitFactor({ split, accelerators }: DiffusionParts): Expression | undefined {
  if (!split) return undefined
  const { ulysses, ring, degrees } = split
  if (!degrees) return times(over(plus(ulysses, ring), 2), log2(accelerators))
  return plus(times(ulysses, log2(degrees.ulysses)), times(ring, log2(degrees.ring)))
}

function log2(operand: Operand): Expression {
  return over(ln(operand), ln(2))
}

/** Energy of the overhead of the blocks, J: E_o = P L_b S/B (t_D + [g > 1] g t_G). */
export function blockTerm({ watts, blocks, steps, batch, blockOverhead, split, accelerators }: DiffusionParts): Term {
  const rest = times(watts, blocks, over(steps, batch))
  if (!split) return { share: blockOverhead, rest }
  return { share: plus(blockOverhead, times(accelerators, split.overhead)), rest }
}

/** The energy of an output in J as a plain number, for the ends of a range: no steps are recorded. */
export function outputJoules(parts: DiffusionParts): number {
  const compute = computeTerm(parts, outputFlop(parts))
  const block = blockTerm(parts)
  const joulesOf = ({ share, rest }: Term): number => {
    const { value, baseUnits } = times(share, rest)
    return value * baseUnits
  }
  return joulesOf(compute) * (1 + (splitFactor(parts)?.value ?? 0)) + joulesOf(block)
}
