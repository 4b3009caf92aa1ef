import { type Catalog, memoPerCatalog } from '../../catalog/catalog.js'
import { sizeWordOf } from '../../catalog/names/undisclosed-name.js'
import type { ListPrice, ModelClass } from '../../schemas/inference-request.js'
import type { WarningCode } from '../../schemas/warning.js'
import { factorIn } from '../factor.js'

/** A model of the same developer and line that came out before. */
export type Sibling = {
  readonly id: string
  readonly name: string
  /** Decimal year of its release. */
  readonly year: number
  readonly price: ListPrice | undefined
  /** Published sizes, in parameters. */
  readonly sizes: { readonly total: number; readonly active: number } | undefined
}

/** What is known of a model whose size nobody publishes. */
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

/** A distribution of sizes: nine of them with their weights, in parameters. */
export type SizeGuess = {
  readonly basis: GuessBasis
  readonly modelClass: ModelClass
  /** ln of the millionths of a dollar that 1,000 and 500 tokens cost; undefined where only a published size is known. */
  readonly priceIndex: number | undefined
  readonly sizes: readonly { readonly weight: number; readonly totalParameters: number; readonly activeParameters: number }[]
  /** Of the logarithms of the sizes in 10^9 parameters. */
  readonly mean: Pair
  readonly covariance: Covariance
  readonly warnings: readonly WarningCode[]
}

/** The tokens whose cost tells the class. */
export const INPUT_TOKENS = 1000
export const OUTPUT_TOKENS = 500

/** ln of what 1,000 input and 500 output tokens cost, in millionths of a dollar. Wattprint, methodology, section 10. */
export function priceIndexOf({ input, output }: ListPrice): number {
  return Math.log(INPUT_TOKENS * input + OUTPUT_TOKENS * output)
}

/** The sizes that the first fitting basis gives: a sibling's, the price, the class, a sibling's price, the name. Section 10. */
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

/** The price index that counts, how sure it is, and where it is from. */
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

/** How the logarithms of the sizes, in 10^9 parameters, follow from the price index and from the years since 2025, and their rest. */
export type SizeRegression = {
  readonly active: { readonly offset: number; readonly price: number }
  readonly total: { readonly offset: number; readonly price: number; readonly year: number }
  readonly covariance: Covariance
  /** How much smaller, in ln, models are that are not published, and how much further from the line than those that it was fitted on. */
  readonly undisclosed: { readonly shift: number; readonly widening: number }
}
type PriceAndYear = { readonly index: number; readonly deviation: number; readonly year: number }
type Sizes = Pick<SizeGuess, 'sizes' | 'mean' | 'covariance'>

/** The sizes that a price index and a release give by a regression, such as one that has not seen the developer. Section 10. */
export function sizesByRegression(catalog: Catalog, at: PriceAndYear, regression: SizeRegression): Sizes {
  return sizesAt(constantsOf(catalog), at, regression)
}

/** The regression that the guesses are made by. */
export function publishedRegression(catalog: Catalog): SizeRegression {
  return constantsOf(catalog).regression
}

/** Where no price is known: the price index that a word of the name, or a price of the sibling, stands for. */
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

/** The year from which the growth by year counts. */
export const YEAR_OF_THE_FIT = 2025
/** Three points and weights that hold the mean, the variance and the fourth moment of a normal distribution (Gauss–Hermite). */
const NODES = [
  [-Math.sqrt(3), 1 / 6],
  [0, 2 / 3],
  [Math.sqrt(3), 1 / 6],
] as const

/** Total parameters at three places of their distribution, and active ones at three of theirs, given the total. */
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

/** The middle and the ends of the sizes as they are told: exp of the mean and of 1.645 deviations around it, in parameters. */
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
  /** A size in 10^9 parameters, no smaller or larger than any that is served. */
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
