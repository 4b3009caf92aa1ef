import type { Figure } from '../../schemas/figure.js'
import type { GridZone } from '../../schemas/grid-zone.js'
import type { Unit } from '../../schemas/unit.js'
import { factorFigure } from '../factor.js'
import { type Trace, type Traced, assumed, recorded, requested } from '../trace.js'
import { gridIntensityOf, marketIntensityOf } from './grid-intensity.js'
import { parentOf } from './parent-zone.js'
import type { Place, PlaceRequest } from './place.js'
import { assumedPoint, pointOfSeries } from './point-step.js'

/** What a kilowatt-hour at the place costs. */
export type Site = {
  readonly pue: Traced
  readonly wue: Traced
  readonly gridIntensity: Traced
  readonly marketIntensity: Traced | undefined
  readonly waterIntensity: Traced
  readonly primaryEnergy: Traced
  readonly abioticDepletion: Traced
}

/** The PUE published for this very run, and what stands in where none is on record. */
export type SitePue = { readonly published?: Figure | undefined; readonly standIn: Figure }

/** The factors of a place, traced: the caller's own first, then the region's, the operator's, and stand-ins. */
export function siteOf(trace: Trace, request: PlaceRequest, place: Place, pue: SitePue): Site {
  return {
    pue: pueOf(trace, request, place, pue),
    wue: wueOf(trace, request, place),
    gridIntensity: gridIntensityOf(trace, request, place),
    marketIntensity: marketIntensityOf(trace, place),
    waterIntensity: zoneFigure(trace, place.zone, 'waterIntensity', {
      id: 'water-intensity',
      name: 'Water consumed in generating electricity',
      unit: 'L/kWh',
    }),
    primaryEnergy: zoneFigure(trace, place.zone, 'primaryEnergy', {
      id: 'primary-energy-intensity',
      name: 'Primary energy of electricity',
      unit: 'MJ/kWh',
    }),
    abioticDepletion: zoneFigure(trace, place.zone, 'abioticDepletion', {
      id: 'abiotic-depletion-intensity',
      name: 'Abiotic depletion of electricity',
      unit: 'kgSbeq/kWh',
    }),
  }
}

function pueOf(trace: Trace, request: PlaceRequest, { region, operator, when }: Place, { published, standIn }: SitePue): Traced {
  const words = { id: 'pue', name: 'Power usage effectiveness', unit: 'ratio' } as const
  if (request.pue !== undefined) return requested(trace, words, request.pue)
  if (published)
    return assumed(trace, words, published, { field: 'pue', basis: 'record', reason: 'The PUE that was published with the run.' })
  const known = pointOfSeries(trace, 'PUE', region?.pue, when) ?? pointOfSeries(trace, 'PUE', operator?.pue, when)
  if (known)
    return assumedPoint(trace, words, known, {
      field: 'pue',
      reason: `The PUE on record for ${(region?.pue.length ? region.id : operator?.name) ?? 'the site'}.`,
    })
  return assumed(trace, words, standIn, {
    field: 'pue',
    reason: 'No PUE is on record for the site: that of comparable sites stands in.',
  })
}

function wueOf(trace: Trace, request: PlaceRequest, { region, operator, when }: Place): Traced {
  const words = { id: 'wue', name: 'Water usage effectiveness of the site', unit: 'L/kWh' } as const
  if (request.wueLitresPerKwh !== undefined) return requested(trace, words, request.wueLitresPerKwh)
  const known = pointOfSeries(trace, 'WUE', region?.wue, when) ?? pointOfSeries(trace, 'WUE', operator?.wue, when)
  if (known)
    return assumedPoint(trace, words, known, {
      field: 'wueLitresPerKwh',
      reason: `The WUE on record for ${(region?.wue.length ? region.id : operator?.name) ?? 'the site'}.`,
    })
  const reason = 'No WUE is on record for the site: the average of a country’s data centres stands in.'
  return assumed(trace, words, factorFigure(trace.catalog, 'water/site-unknown'), { field: 'wueLitresPerKwh', reason })
}

type ZoneField = 'waterIntensity' | 'primaryEnergy' | 'abioticDepletion'

function zoneFigure(
  trace: Trace,
  zone: GridZone,
  field: ZoneField,
  words: { readonly id: string; readonly name: string; readonly unit: Unit },
): Traced {
  const own = zone[field]
  if (own) return recorded(trace, words, own)
  const parent = parentOf(trace, zone, words.name.toLowerCase(), (candidate) => candidate[field] !== undefined)
  const figure = parent[field]
  if (!figure) throw new Error(`Grid zone ${parent.id} has no ${field}.`)
  return recorded(trace, words, figure, 'default')
}
