import type { Figure } from '../../schemas/figure.js'
import type { GridZone } from '../../schemas/grid-zone.js'
import { factorFigure } from '../factor.js'
import { STEP, type StepLabel } from '../trace/steps.js'
import { assumed, recorded, requested, type Trace, type Traced } from '../trace/trace.js'
import { gridIntensityOf, type Intensity, type LocatedIntensity, marginalIntensityOf } from './grid-intensity.js'
import { marketIntensityOf } from './market-intensity.js'
import { nearerParentOf, parentOf } from './parent-zone.js'
import type { Place, PlaceRequest } from './place.js'
import { assumedPoint, pointOfSeries } from './point-step.js'

/** The factors of a place: PUE, and carbon, water, primary energy and depletion for each kWh. */
export type Site = {
  readonly pue: Traced
  readonly wue: Traced
  readonly gridIntensity: LocatedIntensity
  readonly marketIntensity: Intensity | undefined
  readonly marginalIntensity: Traced | undefined
  readonly waterIntensity: Traced
  readonly waterScarcity: Traced | undefined
  readonly primaryEnergy: Traced
  readonly abioticDepletion: Traced
}

/** The PUE that was published for this run, and the one that stands in where none is on record. */
export type SitePue = { readonly published?: Figure | undefined; readonly standIn: Figure }

/** The factors of a place, as steps. The caller's own come first, then those of the region, then those of the operator, then stand-ins. */
export function siteOf(trace: Trace, request: PlaceRequest, place: Place, pue: SitePue): Site {
  const sitePue = pueOf(trace, request, place, pue)
  const wue = wueOf(trace, request, place)
  const gridIntensity = gridIntensityOf(trace, request, place)
  return {
    pue: sitePue,
    wue,
    gridIntensity,
    marketIntensity: marketIntensityOf(trace, request, place, gridIntensity),
    marginalIntensity: marginalIntensityOf(trace, request, place),
    waterIntensity: zoneFigure(trace, place.zone, 'waterIntensity', STEP.waterIntensity),
    waterScarcity: waterScarcityOf(trace, place.zone),
    primaryEnergy: zoneFigure(trace, place.zone, 'primaryEnergy', STEP.primaryEnergyIntensity),
    abioticDepletion: zoneFigure(trace, place.zone, 'abioticDepletion', STEP.abioticDepletionIntensity),
  }
}

function pueOf(trace: Trace, request: PlaceRequest, { region, operator, when }: Place, { published, standIn }: SitePue): Traced {
  if (request.pue !== undefined) return requested(trace, STEP.pue, request.pue)
  if (published)
    return assumed(trace, STEP.pue, published, { field: 'pue', basis: 'record', reason: 'The PUE that was published with the run.' })
  const known = pointOfSeries(trace, 'PUE', region?.pue, when) ?? pointOfSeries(trace, 'PUE', operator?.pue, when)
  if (known)
    return assumedPoint(trace, STEP.pue, known, {
      field: 'pue',
      reason: `The PUE on record for ${(region?.pue.length ? region.id : operator?.name) ?? 'the site'}.`,
    })
  return assumed(trace, STEP.pue, standIn, {
    field: 'pue',
    reason: 'No PUE is on record for the site: that of comparable sites stands in.',
  })
}

function wueOf(trace: Trace, request: PlaceRequest, { region, operator, when }: Place): Traced {
  if (request.wueLitresPerKwh !== undefined) return requested(trace, STEP.wue, request.wueLitresPerKwh)
  const known = pointOfSeries(trace, 'WUE', region?.wue, when) ?? pointOfSeries(trace, 'WUE', operator?.wue, when)
  if (known)
    return assumedPoint(trace, STEP.wue, known, {
      field: 'wueLitresPerKwh',
      reason: `The WUE on record for ${(region?.wue.length ? region.id : operator?.name) ?? 'the site'}.`,
    })
  const reason = 'No WUE is on record for the site: the average of a country’s data centres stands in.'
  return assumed(trace, STEP.wue, factorFigure(trace.catalog, 'water/site-unknown'), { field: 'wueLitresPerKwh', reason })
}

type ZoneField = 'waterIntensity' | 'primaryEnergy' | 'abioticDepletion'

function zoneFigure(trace: Trace, zone: GridZone, field: ZoneField, label: StepLabel): Traced {
  const own = zone[field]
  if (own) return recorded(trace, label, own)
  const parent = parentOf(trace, zone, label.name.toLowerCase(), (candidate) => candidate[field] !== undefined)
  const figure = parent[field]
  if (!figure) throw new Error(`Grid zone ${parent.id} has no ${field}.`)
  return recorded(trace, label, figure, 'default')
}

/**
 * The index of water scarcity (m3worldeq/m3) of a zone, of the state that it serves, or of its country; undefined where none is on record.
 */
function waterScarcityOf(trace: Trace, zone: GridZone): Traced | undefined {
  const label = STEP.waterScarcity
  if (zone.waterScarcity) return recorded(trace, label, zone.waterScarcity)
  const parent = nearerParentOf(trace, zone, 'index of water scarcity', ({ waterScarcity }) => waterScarcity !== undefined)
  return parent?.waterScarcity && recorded(trace, label, parent.waterScarcity, 'default')
}
