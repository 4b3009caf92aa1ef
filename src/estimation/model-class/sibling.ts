import { type Catalog, memoPerCatalog } from '../../catalog/catalog.js'
import { lineOf } from '../../catalog/names/undisclosed-name.js'
import type { Figure } from '../../schemas/figure.js'
import type { Model } from '../../schemas/model.js'
import { convert } from '../../schemas/unit.js'
import type { Sibling } from './guess.js'

/**
 * The newest earlier model of the same developer and product line; undefined where there is none. Of models of the same release, the
 * one with the higher version counts, then the one with the higher price.
 */
export function siblingOf(catalog: Catalog, name: string, developer: string | undefined, year: number): Sibling | undefined {
  const line = lineOf(name)
  const relatives = relativesByLine(catalog).get(line) ?? []
  const developers = new Set(relatives.map((one) => one.developer))
  const whose = developer ?? (developers.size === 1 ? [...developers][0] : undefined)
  const before = relatives.filter((one) => one.developer === whose && one.year < year && one.id !== name)
  return before.toSorted(newestFirst)[0]
}

function newestFirst(one: Relative, other: Relative): number {
  if (one.year !== other.year) return other.year - one.year
  for (let place = 0; place < Math.max(one.version.length, other.version.length); place += 1) {
    const step = (other.version[place] ?? 0) - (one.version[place] ?? 0)
    if (step !== 0) return step
  }
  return (other.price?.output ?? 0) - (one.price?.output ?? 0)
}

type Relative = Sibling & { readonly developer: string; readonly version: readonly number[] }

const relativesByLine = memoPerCatalog((catalog) => {
  const byLine = new Map<string, Relative[]>()
  for (const model of catalog.records.model.items) {
    const relative = relativeOf(model)
    if (!relative) continue
    const line = lineOf(model.id)
    const there = byLine.get(line)
    if (there) there.push(relative)
    else byLine.set(line, [relative])
  }
  return byLine
})

function relativeOf(model: Model): Relative | undefined {
  const {
    id,
    name,
    developer,
    released,
    totalParameters: total,
    activeParameters: active,
    parametersDisclosed,
    listPrice,
    modalities,
  } = model
  const year = yearOf(released?.text)
  const isSized = total !== undefined && parametersDisclosed
  if (year === undefined || !modalities.includes(TEXT) || (!isSized && !listPrice)) return undefined
  const parameters = (figure: Figure) => convert(figure.value, figure.unit, 'parameters')
  return {
    id,
    name,
    developer,
    year,
    price: listPrice && { input: listPrice.input.value, output: listPrice.output.value, cached: listPrice.cached?.value },
    sizes: isSized ? { total: parameters(total), active: parameters(active ?? total) } : undefined,
    version: (id.match(/\d+/g) ?? []).map(Number),
  }
}

const TEXT = 'text'

const MONTHS = 12
/** A month counts as its middle; the day is ignored. */
const WITHIN_A_MONTH = 0.5
const WITHIN_A_YEAR = 0.5

/** A date as a decimal year, by the middle of its month (2026-11-14 is 2026.875) or, for a year alone, the middle of the year. */
export function yearOf(date: string | undefined): number | undefined {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?/.exec(date ?? '') ?? []
  if (year === undefined) return undefined
  return Number(year) + (month === undefined ? WITHIN_A_YEAR : (Number(month) - WITHIN_A_MONTH) / MONTHS)
}

/** The newest release on record, as a decimal year. It stands in for an unknown release, because the core may not read the clock. */
export const newestRelease = memoPerCatalog((catalog): number =>
  catalog.records.model.items.reduce((latest, { released }) => Math.max(latest, yearOf(released?.text) ?? 0), 0),
)
