import { type Catalog, memoPerCatalog } from '../../catalog/catalog.js'
import { sizeWordOf } from '../../catalog/names/undisclosed-name.js'
import type { ListPrice, ModelClass } from '../../schemas/inference-request.js'
import type { WarningCode } from '../../schemas/warning.js'
import { factorIn } from '../factor.js'

/** An earlier model of the same developer and product line. */
export type Sibling = {
  readonly id: string
  readonly name: string
  /** Release as a decimal year. */
  readonly year: number
  readonly price: ListPrice | undefined
  /** Published sizes in parameters; undefined where they were not published. */
  readonly sizes: { readonly total: number; readonly active: number } | undefined
}

/** The facts from which a size is guessed. */
export type KnownOfModel = {
  readonly name: string
  readonly year: number
  readonly price?: ListPrice | undefined
  readonly modelClass?: ModelClass | undefined
  readonly sibling?: Sibling | undefined
}

type GuessBasis = 'sibling-size' | 'price' | 'class' | 'sibling-price' | 'word-small' | 'word-large' | 'word-unmarked'
type Pair = { readonly active: number; readonly total: number }
type Covariance = Pair & { readonly both: number }

/** A distribution of sizes, as nine pairs of total and active parameters with their weights. */
export type SizeGuess = {
  readonly basis: GuessBasis
  readonly modelClass: ModelClass
  /** See priceIndexOf; undefined where the guess comes from a sibling's size and the model has no price. */
  readonly priceIndex: number | undefined
  readonly sizes: readonly { readonly weight: number; readonly totalParameters: number; readonly activeParameters: number }[]
  /** Mean of the natural logarithms of the sizes in 10^9 parameters; `covariance` is of the same logarithms. */
  readonly mean: Pair
  readonly covariance: Covariance
  readonly warnings: readonly WarningCode[]
}

/** The input tokens of the request whose cost is the price index, beside OUTPUT_TOKENS. */
export const INPUT_TOKENS = 1000
export const OUTPUT_TOKENS = 500

/**
 * The price index: ln of the cost of 1,000 input and 500 output tokens in 10^-6 USD. Prices are in USD/M tokens. Methodology, section 10.
 */
export function priceIndexOf({ input, output }: ListPrice): number {
  return Math.log(INPUT_TOKENS * input + OUTPUT_TOKENS * output)
}

/**
 * The guessed sizes of a model, by the first basis that is available: the published size of a sibling, the model's price, its class, a
 * sibling's price, a word in the name. Wattprint, methodology, section 10.
 */
export function guessSizes(catalog: Catalog, known: KnownOfModel): SizeGuess {
  const constants = constantsOf(catalog)
  const sibling = known.sibling && known.year - known.sibling.year <= constants.number('sibling-years', 'years') ? known.sibling : undefined
  const own = known.price && priceIndexOf(known.price)
  const siblings = sibling?.price && priceIndexOf(sibling.price)
  if (sibling?.sizes && isNear(constants, own, siblings)) {
    const shift = own !== undefined && siblings !== undefined ? constants.number('published-price') * (own - siblings) : 0
    const mean = { active: Math.log(sibling.sizes.active / BILLION) + shift, total: Math.log(sibling.sizes.total / BILLION) + shift }
    const covariance = constants.covariance('published-')
    const index = own ?? siblings
    const sizes = nineSizes(constants, mean, covariance)
    const modelClass = index === undefined ? 'unknown' : classAt(constants, index)
    return { basis: 'sibling-size', modelClass, priceIndex: own, sizes, mean, covariance, warnings: ['model_size_unknown'] }
  }
  return fromPrice(constants, known, priceKnown(constants, known, own, siblings))
}

const BILLION = 1e9

function isNear(constants: Constants, one: number | undefined, other: number | undefined): boolean {
  return one === undefined || other === undefined || Math.abs(one - other) <= Math.log(constants.number('sibling-price-ratio'))
}

type PriceKnown = { readonly basis: GuessBasis; readonly index: number; readonly deviation: number }

/** The price index of a model, the standard deviation of a stand-in for it (0 for its own price), and its basis. */
function priceKnown(
  constants: Constants,
  known: Pick<KnownOfModel, 'name' | 'modelClass'>,
  own: number | undefined,
  siblings: number | undefined,
): PriceKnown {
  if (own !== undefined) return { basis: 'price', index: own, deviation: 0 }
  const standIn = (basis: GuessBasis, id: string) => ({
    basis,
    index: constants.number(`${id}-price`),
    deviation: constants.number(`${id}-deviation`),
  })
  if (known.modelClass) return standIn('class', `class-${known.modelClass}`)
  if (siblings !== undefined) return { basis: 'sibling-price', index: siblings, deviation: constants.number('sibling-deviation') }
  const word = sizeWordOf(known.name)
  return standIn(`word-${word}`, `word-${word}`)
}

function fromPrice(constants: Constants, known: KnownOfModel, { basis, index, deviation }: PriceKnown): SizeGuess {
  const { number } = constants
  const [least, most] = [number('price-index-least'), number('price-index-most')]
  const warnings: WarningCode[] = ['model_size_unknown']
  if (index < least || index > most) warnings.push('price_outside_fitted')
  if (known.year > number('latest-year', 'years')) warnings.push('release_after_fitted')
  if (basis === 'word-small' || basis === 'word-large') warnings.push('class_by_word_only')
  const modelClass = basis === 'class' ? (known.modelClass ?? 'unknown') : basis === 'word-unmarked' ? 'unknown' : classAt(constants, index)
  return {
    basis,
    modelClass,
    priceIndex: index,
    ...sizesAt(constants, { index, deviation, year: known.year }, constants.regression),
    warnings,
  }
}

/**
 * The regression of ln of the sizes, in 10^9 parameters, on the price index and the years since 2025, with the covariance of its
 * residuals.
 */
export type SizeRegression = {
  readonly active: { readonly offset: number; readonly price: number }
  readonly total: { readonly offset: number; readonly price: number; readonly year: number }
  readonly covariance: Covariance
  /**
   * How models of undisclosed size differ from the fitted ones: `shift` is how much smaller ln of their size is, `widening` multiplies the
   * residuals.
   */
  readonly undisclosed: { readonly shift: number; readonly widening: number }
}
type PriceAndYear = { readonly index: number; readonly deviation: number; readonly year: number }
type Sizes = Pick<SizeGuess, 'sizes' | 'mean' | 'covariance'>

/** The sizes by a given regression, such as one that was fitted without a developer. Methodology, section 10. */
export function sizesByRegression(catalog: Catalog, at: PriceAndYear, regression: SizeRegression): Sizes {
  return sizesAt(constantsOf(catalog), at, regression)
}

/** The regression with the published coefficients, which are factors of the catalog. */
export function publishedRegression(catalog: Catalog): SizeRegression {
  return constantsOf(catalog).regression
}

/** The price index that stands in for an unknown price, from a sibling's price or a word in the name, with its standard deviation. */
export function standInPrice(catalog: Catalog, known: Pick<KnownOfModel, 'name' | 'sibling'>): { index: number; deviation: number } {
  const siblings = known.sibling?.price && priceIndexOf(known.sibling.price)
  const { index, deviation } = priceKnown(constantsOf(catalog), { name: known.name }, undefined, siblings)
  return { index, deviation }
}

function sizesAt(constants: Constants, { index, deviation, year }: PriceAndYear, regression: SizeRegression): Sizes {
  const { number } = constants
  const { active, total, covariance: fitted, undisclosed } = regression
  const [earliest, latest] = [number('earliest-year', 'years'), number('latest-year', 'years')]
  const years = Math.min(Math.max(year, earliest), latest) - YEAR_OF_THE_FIT
  const beyond = number('beyond-deviation') * Math.max(number('price-index-least') - index, index - number('price-index-most'), 0)
  const mean = {
    active: active.price * index - active.offset - undisclosed.shift,
    total: total.price * index + total.year * years - total.offset - undisclosed.shift,
  }
  const widening = undisclosed.widening ** 2
  const covariance = {
    active: fitted.active * widening + (active.price * deviation) ** 2 + beyond ** 2,
    total: fitted.total * widening + (total.price * deviation) ** 2 + beyond ** 2,
    both: fitted.both * widening + active.price * total.price * deviation ** 2 + beyond ** 2,
  }
  return { sizes: nineSizes(constants, mean, covariance), mean, covariance }
}

/** The year at which the regression's term for growth by year is zero. */
export const YEAR_OF_THE_FIT = 2025
/** Three points with weights that reproduce the mean, variance and fourth moment of a normal distribution (Gauss–Hermite quadrature). */
const NODES = [
  [-Math.sqrt(3), 1 / 6],
  [0, 2 / 3],
  [Math.sqrt(3), 1 / 6],
] as const

/**
 * Nine weighted sizes: three quadrature points of the total parameters, and for each of them three of the active parameters given the
 * total.
 */
function nineSizes(constants: Constants, mean: Pair, covariance: Covariance): SizeGuess['sizes'] {
  const deviation = Math.sqrt(covariance.total)
  const slope = covariance.both / covariance.total
  const rest = Math.sqrt(covariance.active - covariance.both * slope)
  return NODES.flatMap(([x, weightOfTotal]) =>
    NODES.map(([y, weightOfActive]) => {
      const total = constants.within('total', Math.exp(mean.total + x * deviation))
      const active = constants.within('active', Math.exp(mean.active + slope * x * deviation + y * rest))
      return {
        weight: weightOfTotal * weightOfActive,
        totalParameters: total * BILLION,
        activeParameters: Math.min(active, total) * BILLION,
      }
    }),
  )
}

/**
 * The middle and the ends of the sizes in parameters, as answers state them: exp of the mean, and of the mean ± z90 standard deviations.
 */
export function statedSizes(catalog: Catalog, { mean, covariance }: Pick<SizeGuess, 'mean' | 'covariance'>, z90: number) {
  const constants = constantsOf(catalog)
  const at = (side: number) => {
    const total = constants.within('total', Math.exp(mean.total + side * z90 * Math.sqrt(covariance.total)))
    const active = Math.min(constants.within('active', Math.exp(mean.active + side * z90 * Math.sqrt(covariance.active))), total)
    return { total: total * BILLION, active: active * BILLION }
  }
  return { low: at(-1), middle: at(0), high: at(1) }
}

function classAt({ number }: Constants, index: number): ModelClass {
  const below = (['small', 'medium', 'large'] as const).find((name) => index < number(`class-${name}-below`))
  return below ?? 'frontier'
}

type Constants = {
  readonly number: (name: string, unit?: 'ratio' | 'years') => number
  readonly covariance: (prefix: '' | 'published-') => Covariance
  readonly regression: SizeRegression
  /** Limits a size, in 10^9 parameters, to the range of models that are served. */
  readonly within: (what: 'total' | 'active', size: number) => number
}

const constantsOf = memoPerCatalog((catalog): Constants => {
  const number: Constants['number'] = (name, unit = 'ratio') => factorIn(catalog, `model-class-1/${name}`, unit)
  const size = (name: string) => factorIn(catalog, `model-class-1/${name}`, 'B parameters')
  const covariance: Constants['covariance'] = (prefix) => ({
    active: number(`${prefix}active-variance`),
    total: number(`${prefix}total-variance`),
    both: number(`${prefix}covariance`),
  })
  return {
    number,
    covariance,
    regression: {
      active: { offset: number('active-offset'), price: number('active-price') },
      total: { offset: number('total-offset'), price: number('total-price'), year: number('total-year') },
      covariance: covariance(''),
      undisclosed: { shift: number('undisclosed-shift'), widening: number('undisclosed-widening') },
    },
    within: (what, billions) => Math.min(Math.max(billions, size(`${what}-least`)), size(`${what}-most`)),
  }
})
