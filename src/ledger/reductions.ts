import type { Catalog } from '../catalog/catalog.js'
import { recordNamed } from '../catalog/find-record.js'
import { DomainError } from '../errors.js'
import { compare } from '../estimation/compare.js'
import { factorIn } from '../estimation/factor.js'
import type { FootprintRatio, InferenceChange } from '../schemas/comparison.js'
import type { GridBasis } from '../schemas/figure.js'
import type { InferenceRequest } from '../schemas/inference-request.js'
import type { LedgerReduction } from '../schemas/ledger-report.js'
import type { Model } from '../schemas/model.js'
import type { Quantity } from '../schemas/unit.js'
import { requestOfCell } from './amounts.js'
import type { LargestModel } from './largest.js'

/** For how many of the largest models reductions are computed. */
const MOST_MODELS = 3
const HALF = 0.5

type Idea = Pick<LedgerReduction, 'kind' | 'change' | 'to'> & { readonly changed: InferenceChange }
type Ratios = { readonly energy: Quantity; readonly carbon: Quantity }

/**
 * Returns what would reduce the footprint of the largest models: a smaller model of the same developer, the cleanest zone that
 * other calls of the period already use, and more prompt tokens read from a cache. The saving is computed for the mean request of
 * each model's cell of most energy and applied to all calls of the model. The largest savings of carbon come first.
 */
export function reductionsOf(
  models: readonly LargestModel[],
  zones: readonly string[],
  catalog: Catalog,
  basis: GridBasis | undefined,
): LedgerReduction[] {
  const found = models.slice(0, MOST_MODELS).flatMap((largest) => {
    const request = { ...requestOfCell(largest.heaviest), ...(basis !== undefined && { basis }) }
    const ideas = [
      smallerModel(request, largest.name, catalog),
      ...cleanerZone(request, zones, catalog),
      ...moreCacheHits(request, catalog),
    ]
    return ideas.flatMap((idea) => (idea ? savedBy(idea, request, largest, catalog) : []))
  })
  return found.sort((one, other) => other.carbonSaved.value - one.carbonSaved.value)
}

function savedBy({ changed, ...idea }: Idea, request: InferenceRequest, largest: LargestModel, catalog: Catalog): LedgerReduction[] {
  const ratios = ratiosOf(request, changed, catalog)
  if (!ratios || ratios.carbon.value >= 1) return []
  const { name, calls, energy, carbon } = largest
  return [{ ...idea, model: name, calls, energySaved: saved(energy, ratios.energy), carbonSaved: saved(carbon, ratios.carbon) }]
}

/** Undefined where there is nothing to compare with: a model that cannot do the work, or a place without figures. */
function ratiosOf(baseline: InferenceRequest, change: InferenceChange, catalog: Catalog): Ratios | undefined {
  try {
    const [variant] = compare({ baseline, variants: [{ change }], include: [] }, catalog).variants
    const ratio: FootprintRatio | undefined = variant?.ratio
    return ratio?.energy && ratio.carbon ? { energy: ratio.energy, carbon: ratio.carbon } : undefined
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}

/** The saving on the middle value of what the model cost; its range is only that of the ratio. */
function saved({ value, unit }: Quantity, ratio: Quantity): Quantity {
  return { value: value * (1 - ratio.value), low: value * (1 - ratio.high), high: value * (1 - ratio.low), unit }
}

function smallerModel(request: InferenceRequest, id: string, catalog: Catalog): Idea | undefined {
  const model = recordNamed(catalog, 'model', id)
  const size = model && parametersOf(model)
  if (!model || size === undefined || request.model === undefined) return undefined
  const largest = size * factorIn(catalog, 'reductions/smaller-model', 'ratio')
  const [smaller] = catalog.records.model.items
    .filter((one) => one.developer === model.developer && one.id !== model.id && isNoOlder(one, model) && doesSameWork(one, model))
    .map((one) => ({ one, parameters: parametersOf(one) ?? Infinity }))
    .filter(({ parameters }) => parameters <= largest)
    .sort((first, second) => second.parameters - first.parameters || (first.one.id < second.one.id ? -1 : 1))
  if (!smaller) return undefined
  const change = `${smaller.one.name} in place of ${model.name}, where it is good enough.`
  return { kind: 'smaller_model', change, to: smaller.one.id, changed: { model: smaller.one.id } }
}

function parametersOf({ activeParameters, totalParameters }: Model): number | undefined {
  return activeParameters?.value ?? totalParameters?.value
}

function isNoOlder(one: Model, than: Model): boolean {
  return one.released !== undefined && than.released !== undefined && one.released.text >= than.released.text
}

function doesSameWork(one: Model, than: Model): boolean {
  return than.modalities.every((modality) => one.modalities.includes(modality))
}

function cleanerZone(request: InferenceRequest, zones: readonly string[], catalog: Catalog): Idea[] {
  if (request.zone === undefined) return []
  return zones
    .filter((zone) => zone !== request.zone)
    .map((zone): Idea => ({
      kind: 'cleaner_zone',
      change: `The same calls in ${recordNamed(catalog, 'gridZone', zone)?.name ?? zone}, where other calls of the period already run.`,
      to: zone,
      changed: { zone },
    }))
    .map((idea) => ({ idea, ratio: ratiosOf(request, idea.changed, catalog)?.carbon.value ?? Infinity }))
    .sort((one, other) => one.ratio - other.ratio)
    .slice(0, 1)
    .map(({ idea }) => idea)
}

function moreCacheHits({ inputTokens = 0, cachedInputTokens = 0, work }: InferenceRequest, catalog: Catalog): Idea[] {
  const uncached = inputTokens - cachedInputTokens
  if (uncached <= 0 || (work && work.type !== 'text')) return []
  const share = factorIn(catalog, 'reductions/cached-share', 'ratio')
  const change = `${share === HALF ? 'Half' : `${share * 100} %`} of the prompt tokens that did not come from a cache would: a stable beginning of the prompt, or a longer cache.`
  return [{ kind: 'more_cache_hits', change, to: null, changed: { cachedInputTokens: cachedInputTokens + uncached * share } }]
}
