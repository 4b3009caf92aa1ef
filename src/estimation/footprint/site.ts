import { findRecord } from '../../catalog/find-record.js'
import type { Figure } from '../../schemas/figure.js'
import type { GridZone } from '../../schemas/grid-zone.js'
import type { Unit } from '../../schemas/unit.js'
import { factorFigure, factorIn } from '../factor.js'
import type { Place, PlaceRequest } from './place.js'
import { figureOfYear, yearOf } from './series.js'
import { type Trace, type Traced, assume, assumed, citeIn, recorded, requested, warn } from '../trace.js'
import { highOf, lowOf, within } from '../uncertain.js'

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

function pueOf(trace: Trace, request: PlaceRequest, { region, operator, year }: Place, { published, standIn }: SitePue): Traced {
  const words = { id: 'pue', name: 'Power usage effectiveness', unit: 'ratio' } as const
  if (request.pue !== undefined) return requested(trace, words, request.pue)
  if (published)
    return assumed(trace, words, published, { field: 'pue', basis: 'record', reason: 'The PUE that was published with the run.' })
  const known = seriesFigure(trace, region?.pue, year) ?? seriesFigure(trace, operator?.pue, year)
  if (known)
    return assumed(trace, words, known, {
      field: 'pue',
      basis: 'record',
      reason: `The PUE on record for ${(region?.pue.length ? region.id : operator?.name) ?? 'the site'}.`,
    })
  return assumed(trace, words, standIn, {
    field: 'pue',
    reason: 'No PUE is on record for the site: that of comparable sites stands in.',
  })
}

function wueOf(trace: Trace, request: PlaceRequest, { region, operator, year }: Place): Traced {
  const words = { id: 'wue', name: 'Water usage effectiveness of the site', unit: 'L/kWh' } as const
  if (request.wueLitresPerKwh !== undefined) return requested(trace, words, request.wueLitresPerKwh)
  const known = seriesFigure(trace, region?.wue, year) ?? seriesFigure(trace, operator?.wue, year)
  if (known)
    return assumed(trace, words, known, {
      field: 'wueLitresPerKwh',
      basis: 'record',
      reason: `The WUE on record for ${(region?.wue.length ? region.id : operator?.name) ?? 'the site'}.`,
    })
  const reason = 'No WUE is on record for the site: the average of a country’s data centres stands in.'
  return assumed(trace, words, factorFigure(trace.catalog, 'water/site-unknown'), { field: 'wueLitresPerKwh', reason })
}

function gridIntensityOf(trace: Trace, request: PlaceRequest, place: Place): Traced {
  const words = { id: 'grid-intensity', name: 'Carbon intensity of the grid', unit: 'gCO2e/kWh' } as const
  if (request.gridGco2ePerKwh !== undefined) return requested(trace, words, request.gridGco2ePerKwh)
  const zone = place.zone.carbonIntensity.length > 0 ? place.zone : parentOf(trace, place.zone, 'carbon intensity')
  const figure = seriesFigure(trace, zone.carbonIntensity, place.year)
  if (!figure) throw new Error(`Grid zone ${zone.id} has no carbon intensity, nor has its parent.`)
  if (figure.basis === 'direct') {
    warn(
      trace,
      'direct_basis',
      `The carbon intensity of ${zone.name} is a direct one, without upstream emissions; most other zones are lifecycle. Do not compare the two.`,
    )
  }
  const name = `Carbon intensity of the grid: ${zone.name}, ${figure.period ?? 'undated'}, ${figure.basis ?? 'lifecycle'}`
  if (place.year === undefined) {
    const reason = 'No year was given: the newest on record.'
    assume(trace, 'year', { value: figure.period ?? 'undated', unit: null, basis: 'default', reason, citations: [citeIn(trace, figure)] })
  }
  const doubt = within(figure.value, factorIn(trace.catalog, 'grid/publisher-disagreement', 'ratio'))
  return recorded(trace, { ...words, name }, { ...figure, low: lowOf(doubt), high: highOf(doubt) })
}

/** Contracts of the operator where known, else the residual mix of the zone, else nothing. */
function marketIntensityOf(trace: Trace, { zone, operator, year }: Place): Traced | undefined {
  const contracts = seriesFigure(trace, operator?.marketBasedIntensity, year)
  if (contracts && operator) return market(trace, `Market-based carbon intensity of ${operator.name}`, contracts)
  const residual = seriesFigure(trace, zone.residualMix, year)
  return residual && market(trace, `Residual mix of ${zone.name}`, residual)
}

function market(trace: Trace, name: string, figure: Figure): Traced {
  if (figure.basis === 'direct') {
    warn(trace, 'direct_basis', `${name} is a direct intensity, without upstream emissions: do not compare it with a lifecycle one.`)
  }
  const words = {
    id: 'market-intensity',
    name: `${name}, ${figure.period ?? 'undated'}, ${figure.basis ?? 'basis not stated'}`,
    unit: 'gCO2e/kWh',
  } as const
  return recorded(trace, words, figure)
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

/** The country of a zone, or the world, declared as a stand-in. */
function parentOf(
  trace: Trace,
  zone: GridZone,
  what: string,
  has: (zone: GridZone) => boolean = ({ carbonIntensity }) => carbonIntensity.length > 0,
): GridZone {
  const country = zone.country === null ? undefined : trace.catalog.records.gridZone.byName.get(zone.country.toLowerCase())
  const parent = country && country.id !== zone.id && has(country) ? country : findRecord(trace.catalog, 'gridZone', 'WORLD')
  const reason = `No ${what} is on record for ${zone.name}: that of ${parent.name} stands in.`
  assume(trace, 'zone', { value: parent.id, unit: null, basis: 'default', reason, citations: [] })
  return parent
}

function seriesFigure(trace: Trace, series: readonly Figure[] | undefined, year: number | undefined): Figure | undefined {
  const picked = series && figureOfYear(series, year)
  if (picked && !picked.exact && year !== undefined) {
    const nearest = yearOf(picked.figure)
    warn(
      trace,
      'nearest_year',
      `No figure of ${year} is on record for ${picked.figure.unit}: the nearest, of ${Number.isFinite(nearest) ? nearest : 'no stated year'}, was used.`,
    )
  }
  return picked?.figure
}
