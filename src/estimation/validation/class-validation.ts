import type { Catalog } from '../../catalog/catalog.js'
import { statedSizeOf } from '../../catalog/names/undisclosed-name.js'
import type { Model } from '../../schemas/model.js'
import type { ClassScore } from '../../schemas/validation.js'
import { factorIn } from '../factor.js'
import {
  guessSizes,
  priceIndexOf,
  publishedRegression,
  type SizeGuess,
  type SizeRegression,
  sizesByRegression,
  standInPrice,
} from '../model-class/guess.js'
import { guessedByPrice } from '../model-class/guessed-model.js'
import { siblingOf, yearOf } from '../model-class/sibling.js'
import { regressionsWithout, type SoldModel, soldModels } from '../model-class/size-fit.js'
import { type Ways, waysOf } from '../roofline-2/hosted.js'
import { type HostedTokens, joulesOfWays } from '../roofline-2/hosted-joules.js'
import { energyOnUnknownHardware } from '../roofline-2/hosted-serving.js'
import { SIXTEEN } from '../roofline-2/setting.js'
import { startTrace } from '../trace/trace.js'
import { PRINTED_Z90 } from '../trace/uncertain.js'
import { comparison, medianOf, type Pause, type Prediction, scoreOf } from './predict.js'
import { requestOfFigure } from './production-validation.js'

type Guess = Prediction & { readonly intervalFactor: number }
type Sizes = SizeGuess['sizes']
type Row = { readonly model: Model; readonly year: number; readonly sizes: Sizes }
/** What a size is guessed from, and of which models. */
type Kind = Pick<ClassScore, 'known' | 'models'>

/** The loads at which guesses are compared. The first is the load that defines the classes. */
const LOADS: readonly HostedTokens[] = [
  { input: 1000, cached: 0, output: 500 },
  { input: 200, cached: 0, output: 300 },
  { input: 10_000, cached: 0, output: 500 },
  { input: 60_000, cached: 57_000, output: 500 },
]
const USUAL = LOADS.slice(0, 1)

/**
 * The scores of the guesses of model-class-1: on models of published size with the size hidden and their developer left out of the fit,
 * on models with an outside estimate of their size, which counts as true, and on production. Both energies are computed by rule B.
 */
export async function classValidation(catalog: Catalog, pause: Pause): Promise<ClassScore[]> {
  const { fitted, heldOut } = soldModels(catalog)
  const outside = outsideEstimates(catalog)
  const scores: ClassScore[] = []
  const add = async (kind: Kind, rows: readonly Row[], loads: readonly HostedTokens[] = USUAL) => {
    scores.push(...(await scoresOf(catalog, kind, rows, loads, pause)))
  }
  await add({ known: 'price', models: 'left_out' }, leftOut(catalog, fitted, publishedRegression(catalog).undisclosed), LOADS)
  await add({ known: 'price_unshifted', models: 'left_out' }, leftOut(catalog, fitted, { shift: 0, widening: 1 }))
  await add({ known: 'price', models: 'never_fitted' }, byPrice(catalog, heldOut))
  await add({ known: 'sibling_size', models: 'open' }, bySiblingSize(catalog, [...fitted, ...heldOut]))
  await add({ known: 'name', models: 'open' }, byName(catalog, fitted.filter(statesNoSize)))
  await add({ known: 'price', models: 'outside_estimate' }, byPrice(catalog, outside))
  await add({ known: 'sibling_price', models: 'outside_estimate' }, bySiblingPrice(catalog, outside))
  await add({ known: 'name', models: 'outside_estimate' }, byName(catalog, outside))
  return [...scores, ...inProduction(catalog, 'export'), ...inProduction(catalog, 'prompt_band')]
}

async function scoresOf(
  catalog: Catalog,
  kind: Kind,
  rows: readonly Row[],
  loads: readonly HostedTokens[],
  pause: Pause,
): Promise<ClassScore[]> {
  const ofLoads = loads.map((tokens) => ({ tokens, guesses: [] as Guess[] }))
  for (const { model, year, sizes } of rows) {
    await pause()
    const guessed = sizes.map((size) => ({ weight: size.weight, ways: waysOfSize(catalog, year, size) }))
    for (const { tokens, guesses } of ofLoads) guesses.push(besideTruth(catalog, model, guessed, tokens))
  }
  return ofLoads.flatMap(({ tokens, guesses }) => {
    const asked = { inputTokens: tokens.input, cachedInputTokens: tokens.cached, outputTokens: tokens.output }
    return scoreOfGuesses(kind, asked, guesses)
  })
}

function scoreOfGuesses(kind: Kind, tokens: ClassScore['tokens'], guesses: readonly Guess[]): ClassScore[] {
  const score = scoreOf(guesses)
  return score ? [{ ...kind, tokens, score, medianIntervalFactor: medianOf(guesses.map(({ intervalFactor }) => intervalFactor)) }] : []
}

/** The mean of ln E over guessed sizes with its interval, compared with the energy by the true size, layers and cache. */
function besideTruth(
  catalog: Catalog,
  model: Model,
  guessed: readonly { readonly weight: number; readonly ways: Ways }[],
  tokens: HostedTokens,
): Guess {
  const each = guessed.map(({ weight, ways }) => ({ weight, ln: Math.log(joulesOfWays(catalog, ways, tokens)) }))
  const mean = each.reduce((sum, { weight, ln }) => sum + weight * ln, 0)
  const deviation = Math.sqrt(each.reduce((sum, { weight, ln }) => sum + weight * (ln - mean) ** 2, 0))
  const lnError = mean - Math.log(joulesOfRecord(catalog, model, tokens))
  const half = PRINTED_Z90 * deviation
  return { lnError, isInside: Math.abs(lnError) <= half, intervalFactor: Math.exp(half) }
}

function waysOfSize(catalog: Catalog, year: number, size: Sizes[number]): Ways {
  const isOfToday = year >= factorIn(catalog, 'model-class-1/cache-from-year', 'years')
  const cacheFactor = isOfToday ? factorIn(catalog, 'model-class-1/cache-factor', 'ratio') : 1
  return waysOf(catalog, { sizes: [{ ...size, weight: 1 }], cacheBits: SIXTEEN, cacheFactor })
}

function joulesOfRecord(catalog: Catalog, record: Model, { input, cached, output }: HostedTokens): number {
  const request = { model: record.id, inputTokens: input, cachedInputTokens: cached, outputTokens: output } as const
  const trace = startTrace(catalog, { isDetailed: false })
  return energyOnUnknownHardware(trace, { ...request, requests: 1, method: 'auto', include: [] }, { record }).joules.value
}

/** The sizes of models by a regression that was fitted without their developer. */
function leftOut(catalog: Catalog, models: readonly SoldModel[], undisclosed: SizeRegression['undisclosed']): Row[] {
  const without = regressionsWithout(catalog, publishedRegression(catalog))
  return models.flatMap(({ record, developer, year, priceIndex }) => {
    const regression = without.get(developer)
    if (!regression) return []
    const { sizes } = sizesByRegression(catalog, { index: priceIndex, deviation: 0, year }, { ...regression, undisclosed })
    return [{ model: record, year, sizes }]
  })
}

type Known = Pick<SoldModel, 'record' | 'developer' | 'year' | 'priceIndex'>

function byPrice(catalog: Catalog, models: readonly Known[]): Row[] {
  return models.map(({ record, year, priceIndex }) => {
    const { sizes } = sizesByRegression(catalog, { index: priceIndex, deviation: 0, year }, publishedRegression(catalog))
    return { model: record, year, sizes }
  })
}

/** The sizes of models from a sibling of published size, for models that have one at a similar price. */
function bySiblingSize(catalog: Catalog, models: readonly Known[]): Row[] {
  return models.flatMap(({ record, developer, year }) => {
    const { listPrice } = record
    const price = listPrice && { input: listPrice.input.value, output: listPrice.output.value }
    const sibling = siblingOf(catalog, record.id, developer, year)
    const { basis, sizes } = guessSizes(catalog, { name: record.id, year, price, sibling })
    return basis === 'sibling-size' ? [{ model: record, year, sizes }] : []
  })
}

function bySiblingPrice(catalog: Catalog, models: readonly Known[]): Row[] {
  const mostYears = factorIn(catalog, 'model-class-1/sibling-years', 'years')
  return models.flatMap(({ record, developer, year }) => {
    const sibling = siblingOf(catalog, record.id, developer, year)
    if (!sibling?.price || year - sibling.year > mostYears) return []
    const { sizes } = sizesByRegression(
      catalog,
      { ...standInPrice(catalog, { name: record.id, sibling }), year },
      publishedRegression(catalog),
    )
    return [{ model: record, year, sizes }]
  })
}

function byName(catalog: Catalog, models: readonly Known[]): Row[] {
  return models.map(({ record, year }) => {
    const { sizes } = sizesByRegression(catalog, { ...standInPrice(catalog, { name: record.id }), year }, publishedRegression(catalog))
    return { model: record, year, sizes }
  })
}

function statesNoSize({ record }: Known): boolean {
  return statedSizeOf(record.id) === undefined
}

/** Undisclosed models with an outside estimate of their size, which stands in for the unknown true size. */
function outsideEstimates(catalog: Catalog): Known[] {
  return catalog.records.model.items.flatMap((record) => {
    const { listPrice, totalParameters, parametersDisclosed, modalities, released, developer } = record
    const year = yearOf(released?.text)
    if (!listPrice || !totalParameters || parametersDisclosed || !modalities.includes('text') || year === undefined) return []
    return [{ record, developer, year, priceIndex: priceIndexOf({ input: listPrice.input.value, output: listPrice.output.value }) }]
  })
}

/**
 * The whole estimate with its interval, compared with figures from production, where the size of the model is hidden but its price is
 * known.
 */
function inProduction(catalog: Catalog, group: 'export' | 'prompt_band'): ClassScore[] {
  const guesses = catalog.records.productionFigure.items.flatMap((figure): Guess[] => {
    const request = figure.group === group ? requestOfFigure(figure) : undefined
    const record = request?.model === undefined ? undefined : catalog.records.model.byName.get(request.model)
    if (!request || !record || figure.scope !== 'accelerators' || figure.unit !== 'J') return []
    const trace = startTrace(catalog, { isDetailed: false })
    const guess = guessedByPrice(trace, record)
    if (!guess) return []
    const custom = { totalParameters: guess.total.value, activeParameters: guess.active.value }
    const { joules } = energyOnUnknownHardware(trace, request, { custom, guess })
    return [{ ...comparison(joules, figure.published), intervalFactor: Math.exp(joules.up) }]
  })
  const models = group === 'export' ? 'production_exports' : 'production_prompt_bands'
  return scoreOfGuesses({ known: 'price', models }, null, guesses)
}
