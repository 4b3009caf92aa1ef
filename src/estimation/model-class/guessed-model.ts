import type { Catalog } from '../../catalog/catalog.js'
import { foldName } from '../../catalog/collection.js'
import { modelNamed, noSuchRecord } from '../../catalog/find-record.js'
import { listedPriceNamed, listedPriceOf, type PriceOfModel } from '../../catalog/listed-price.js'
import { isRouter, type StatedSize, statedSizeOf } from '../../catalog/names/undisclosed-name.js'
import { DomainError } from '../../errors.js'
import type { Figure } from '../../schemas/figure.js'
import type { InferenceRequest, ListPrice } from '../../schemas/inference-request.js'
import type { Model } from '../../schemas/model.js'
import { factorFigure, factorIn } from '../factor.js'
import { amount, ln, over, plus, times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { assume, citeIn, compute, modelled, recorded, requested, type Trace, type Traced, warn } from '../trace/trace.js'
import { between, PRINTED_Z90 } from '../trace/uncertain.js'
import { guessSizes, INPUT_TOKENS, OUTPUT_TOKENS, type Sibling, type SizeGuess, statedSizes } from './guess.js'
import { newestRelease, siblingOf, yearOf } from './sibling.js'

/** The sizes that a model may have, with their weights. */
export type PossibleSizes = readonly { readonly weight: number; readonly totalParameters: number; readonly activeParameters: number }[]

/** A model whose size is not on record: it is guessed by model-class-1, or read from the name. */
export type GuessedModel = {
  readonly record: Model | undefined
  /** The model's own list price, which bounds its energy from above; undefined where not known. */
  readonly price: TracedPrice | undefined
  readonly total: Traced
  readonly active: Traced
  readonly sizes: PossibleSizes | undefined
  /** The KV cache of a token over the default one, and the standard deviation of the logarithm of that ratio. */
  readonly cache: { readonly factor: Traced | 1; readonly deviation: number }
}

type TracedPrice = { readonly input: Traced; readonly output: Traced; readonly cached: Traced | undefined }
type Asked = Pick<InferenceRequest, 'model' | 'unknownModel' | 'listPrice' | 'modelClass'>

/**
 * The guessed model of a name; undefined where its record has a size or is not a model for which model-class-1 is made. Throws
 * unknown-model for a name without a record or price, and size-unknown for a router that chooses among models.
 */
export function guessedModel(trace: Trace, asked: Asked): GuessedModel | undefined {
  const { model: name, unknownModel, listPrice, modelClass } = asked
  if (name === undefined) return undefined
  const isAskedFor = unknownModel === 'class' || listPrice !== undefined || modelClass !== undefined
  const known = modelNamed(trace.catalog, name)?.record
  const listed = known ? undefined : listedPriceNamed(trace.catalog, name)
  if (!known && !listed && !isAskedFor) throw withWayOut(noSuchRecord(trace.catalog, 'model', name))
  if (known?.totalParameters) {
    if (listPrice !== undefined || modelClass !== undefined) warnOfSize(trace, known)
    return undefined
  }
  if (known && !known.modalities.includes(TEXT)) return undefined
  if (known && !isAskedFor && known.access !== 'api_only') return undefined
  if (isRouter(known?.name ?? name)) throw severalModels(name)
  const stated = known ? undefined : statedSizeOf(name)
  return stated ? bySizeInName(trace, name, stated) : byClass(trace, name, known, asked)
}

const TEXT = 'text'

function withWayOut({ code, message, faults, suggestions, see }: DomainError): DomainError {
  const wayOut = 'If it is a model whose size nobody publishes, unknownModel "class" or its listPrice answers it as one of its class.'
  return new DomainError(code, `${message} ${wayOut}`, faults, suggestions, see)
}

function severalModels(name: string): DomainError {
  return new DomainError(
    'size-unknown',
    `"${name}" chooses among several models, so that it has no size and no class: name the model that answered.`,
    [{ pointer: '/model', detail: 'stands for several models' }],
  )
}

function warnOfSize(trace: Trace, { name }: Model): void {
  warn(trace, 'class_not_used', `listPrice and modelClass were not used: the size of ${name} is on record.`)
}

/** The total and active parameters that a name states. Where a large model's name states no active ones, they are a range. */
function bySizeInName(trace: Trace, name: string, { total, active }: StatedSize): GuessedModel {
  const { catalog } = trace
  warn(trace, 'size_from_name', `No record has "${name}": its size was read off the name.`)
  const parameters = requested(trace, STEP.totalParameters, total * BILLION)
  const share = (end: 'least' | 'most') => factorIn(catalog, `model-class-1/active-share-${end}`, 'ratio')
  const isSparse = active === undefined && total >= factorIn(catalog, 'model-class-1/sparse-from', 'B parameters')
  const used = isSparse
    ? modelled(
        trace,
        STEP.activeParameters,
        between(
          Math.sqrt(share('least') * share('most')) * parameters.value,
          share('least') * parameters.value,
          share('most') * parameters.value,
        ),
        `a share of all from ${share('least')} to ${share('most')}, as large models have (methodology, section 10)`,
        [parameters],
        [factorFigure(catalog, 'model-class-1/active-share-least'), factorFigure(catalog, 'model-class-1/active-share-most')],
      )
    : requested(trace, STEP.activeParameters, Math.min(active ?? total, total) * BILLION)
  return { record: undefined, price: undefined, total: parameters, active: used, sizes: undefined, cache: { factor: 1, deviation: 0 } }
}

const BILLION = 1e9

/** A model of known size as it would be guessed by its price and release alone, for validation; undefined where either is not known. */
export function guessedByPrice(trace: Trace, { id, released, listPrice }: Model): GuessedModel | undefined {
  const year = yearOf(released?.text)
  if (!listPrice || year === undefined) return undefined
  const price = recordedPrice(trace, listPrice)
  const guess = guessSizes(trace.catalog, { name: id, year, price: numbersOf(price) })
  return { record: undefined, price, ...tracedSizes(trace, guess, undefined), sizes: guess.sizes, cache: cacheFrom(trace, year) }
}

function byClass(trace: Trace, name: string, record: Model | undefined, { listPrice, modelClass }: Asked): GuessedModel {
  const { catalog } = trace
  const sold = listPrice ? undefined : soldFor(catalog, name, record)
  const released = record?.released?.text ?? (record ? undefined : listedPriceNamed(catalog, name)?.releasedOn)
  const year = yearOf(released) ?? newestRelease(catalog)
  const price = listPrice ? givenPrice(trace, listPrice) : sold && recordedPrice(trace, sold)
  const sibling = siblingOf(catalog, record?.id ?? name, record?.developer, year)
  const guess = guessSizes(catalog, { name: record?.id ?? name, year, price: price && numbersOf(price), modelClass, sibling })
  const index =
    price && compute(trace, STEP.priceIndex, ln(over(plus(times(INPUT_TOKENS, price.input), times(OUTPUT_TOKENS, price.output)), A_DOLLAR)))
  const { total, active } = tracedSizes(trace, guess, index)
  declare(trace, record?.name ?? name, { guess, sibling, year, isReleaseKnown: released !== undefined, sold })
  return { record, price, total, active, sizes: guess.sizes, cache: cacheFrom(trace, year) }
}

/** The price on a model's record or in a price list, whichever is newer; for a name without a record, that of the price lists. */
function soldFor(catalog: Catalog, name: string, record: Model | undefined): Sold | undefined {
  if (!record) return listedPriceNamed(catalog, name)
  const listed = listedPriceOf(catalog, record)
  if (!record.listPrice || !listed) return record.listPrice ?? listed
  return listed.listedOn > dayOf(catalog, record.listPrice.input) ? listed : record.listPrice
}

/** List prices of input, output and cached tokens, from a record or a price list. */
type Sold = Pick<PriceOfModel, 'input' | 'output'> & { readonly cached?: Figure | undefined }

function dayOf({ sources }: Catalog, { source, period }: Figure): string {
  const { accessedOn, publishedOn } = sources.byName.get(foldName(source)) ?? {}
  return period ?? accessedOn ?? publishedOn ?? ''
}

/** The unit of the price index: tokens × USD/M tokens give 10^-6 USD, and dividing by this leaves a number without a unit. */
const A_DOLLAR = amount(1, 'USD/M tokens')

function tracedSizes(trace: Trace, guess: SizeGuess, index: Traced | undefined): { readonly total: Traced; readonly active: Traced } {
  const { low, middle, high } = statedSizes(trace.catalog, guess, PRINTED_Z90)
  const description = `the size of a model that is not published, guessed from ${IN_WORDS[guess.basis]}: nine weighted sizes (methodology, section 10)`
  const inputs = index ? [index] : []
  const of = (what: 'total' | 'active') => between(middle[what], low[what], high[what])
  const cited = [factorFigure(trace.catalog, 'model-class-1/total-price')]
  return {
    total: modelled(trace, STEP.totalParameters, of('total'), description, inputs, cited),
    active: modelled(trace, STEP.activeParameters, of('active'), description, inputs, cited),
  }
}

const IN_WORDS: Readonly<Record<SizeGuess['basis'], string>> = {
  'sibling-size': 'the published size of the model before it in its line',
  price: 'its list price and its release',
  class: 'the class that was given and its release',
  'sibling-price': 'the list price of the model before it in its line, and its release',
  'word-small': 'a word in its name that calls it small, and its release',
  'word-large': 'a word in its name that calls it large, and its release',
  'word-unmarked': 'its release alone',
}

type Declared = {
  readonly guess: SizeGuess
  readonly sibling: Sibling | undefined
  readonly year: number
  readonly isReleaseKnown: boolean
  readonly sold: Sold | undefined
}

function declare(trace: Trace, name: string, { guess, sibling, year, isReleaseKnown, sold }: Declared): void {
  const { low, middle, high } = statedSizes(trace.catalog, guess, PRINTED_Z90)
  const billions = (parameters: number) => Number((parameters / BILLION).toPrecision(2)).toLocaleString('en-US')
  const range = (what: 'total' | 'active') => `${billions(middle[what])} billion (${billions(low[what])} to ${billions(high[what])})`
  const usesSibling = guess.basis === 'sibling-size' || guess.basis === 'sibling-price'
  const from = usesSibling && sibling ? `${IN_WORDS[guess.basis]}, ${sibling.name}` : IN_WORDS[guess.basis]
  const citations = sold && guess.basis === 'price' ? [citeIn(trace, sold.input)] : []
  assume(trace, 'servingModelClass', {
    value: guess.modelClass,
    unit: null,
    basis: 'computed',
    reason: `The size of ${name} is not published: the class follows from ${from}.`,
    citations,
  })
  if (!isReleaseKnown) {
    const reason = 'The release of the model is not on record: that of the newest model on record stands in.'
    assume(trace, 'modelReleaseYear', { value: year.toFixed(2), unit: 'years', basis: 'default', reason, citations: [] })
  }
  const sentence = `The size of ${name} is not published. It is answered as a model of class ${guess.modelClass}: from ${from}, about ${range('total')} parameters in all and ${range('active')} active. The range holds this doubt; it is no statement about this model. A published size or customModel replaces it.`
  const MESSAGES: Readonly<Partial<Record<SizeGuess['warnings'][number], string>>> = {
    model_size_unknown: sentence,
    class_by_word_only: `Only a word in the name tells the class of ${name}: a listPrice would narrow it.`,
    price_outside_fitted:
      'The price lies beyond those of the models of known size, so that the sizes are extrapolated and their range is wider.',
    release_after_fitted: 'The model came out after those that the sizes were fitted on: growth with time stops there.',
  }
  for (const code of guess.warnings) warn(trace, code, MESSAGES[code] ?? sentence)
}

function givenPrice(trace: Trace, { input, output, cached }: ListPrice): TracedPrice {
  return {
    input: requested(trace, STEP.inputPrice, input),
    output: requested(trace, STEP.outputPrice, output),
    cached: cached === undefined ? undefined : requested(trace, STEP.cachedPrice, cached),
  }
}

function recordedPrice(trace: Trace, { input, output, cached }: Sold): TracedPrice {
  return {
    input: recorded(trace, STEP.inputPrice, input),
    output: recorded(trace, STEP.outputPrice, output),
    cached: cached && recorded(trace, STEP.cachedPrice, cached),
  }
}

function numbersOf({ input, output, cached }: TracedPrice): ListPrice {
  return { input: input.value, output: output.value, cached: cached?.value }
}

/** The factor by which the KV cache of recent models is smaller than the default, which was fitted on older models. */
function cacheFrom(trace: Trace, year: number): GuessedModel['cache'] {
  const { catalog } = trace
  if (year < factorIn(catalog, 'model-class-1/cache-from-year', 'years')) {
    return { factor: 1, deviation: factorIn(catalog, 'model-class-1/cache-deviation-before', 'ratio') }
  }
  return {
    factor: recorded(trace, STEP.cacheOfToday, factorFigure(catalog, 'model-class-1/cache-factor')),
    deviation: factorIn(catalog, 'model-class-1/cache-deviation', 'ratio'),
  }
}
