import { type Catalog, memoPerCatalog } from '../../catalog/catalog.js'
import type { Figure } from '../../schemas/figure.js'
import type { EnergyScope, TrainingRun } from '../../schemas/training-run.js'
import { convert } from '../../schemas/unit.js'
import { factorIn } from '../factor.js'
import type { TracedEnergy } from '../footprint/energy-parts.js'
import type { Site } from '../footprint/site.js'
import { type Trace, warn } from '../trace/trace.js'
import { highOf, lowOf, type Uncertain } from '../trace/uncertain.js'
import { requestedHours, type TrainingInputs } from './inputs.js'

type Range = { readonly low: number; readonly high: number }

/**
 * Warns where the published energy or carbon of the run differs from the computation by more than both intervals allow. The usual cause
 * is a wrong unit, such as grams for kilograms. docs/methodology.md, section 3, what is reported beside.
 */
export function warnWhereReportedDiffers(trace: Trace, inputs: TrainingInputs, methodId: string, energy: TracedEnergy, site: Site): void {
  const { request, runWithHours, runWithFlop } = inputs
  if (requestedHours(request) !== undefined || methodId === 'training-reported-1') return
  const run = /hours/.test(methodId) ? runWithHours : runWithFlop
  if (!run || run.scopeLevel === 'family') return
  const off = factorIn(trace.catalog, 'training/interval-hours', 'ratio')
  if (run.energy) {
    const computed = { accelerators: energy.chain.accelerators, servers: energy.servers, facility: energy.total }[scopeOfEnergy(run)]
    check(trace, run, 'energy', widened(run.energy, 'kWh', off), { low: lowOf(computed), high: highOf(computed) }, 'kWh')
  }
  if (run.carbonLocationBased && run.carbonLocationBased.value > 0) {
    const grid = intensityRange(trace, request, site.gridIntensity.step)
    const computed = { low: lowOf(energy.chain.accelerators) * grid.low, high: highOf(energy.total) * grid.high }
    check(trace, run, 'carbon', widened(run.carbonLocationBased, 'gCO2e', off), computed, 'gCO2e')
  }
}

function check(trace: Trace, { id }: TrainingRun, what: string, published: Range, computed: Range, unit: string): void {
  if (published.low <= computed.high && published.high >= computed.low) return
  const times = published.low > computed.high ? published.low / computed.high : computed.low / published.high
  warn(
    trace,
    'reported_differs',
    `The ${what} that ${id} reports is ${times.toPrecision(2)} times ${published.low > computed.high ? 'above' : 'below'} the range of the computation (${computed.low.toPrecision(3)} to ${computed.high.toPrecision(3)} ${unit}): a unit may be wrong, such as grams for kilograms.`,
  )
}

function widened({ value, low = value, high = value, unit }: Figure, wanted: 'kWh' | 'gCO2e', factor: number): Range {
  return { low: convert(low, unit, wanted) / factor, high: convert(high, unit, wanted) * factor }
}

/** The range of the carbon intensity, gCO2e/kWh: that of the place of the request, else that of all grids on record. */
function intensityRange({ catalog }: Trace, request: TrainingInputs['request'], atPlace: Uncertain): Range {
  const { zone, region, operator, gridGco2ePerKwh } = request
  const isPlaced = [zone, region, operator, gridGco2ePerKwh].some((one) => one !== undefined)
  return isPlaced ? { low: lowOf(atPlace), high: highOf(atPlace) } : anyGrid(catalog)
}

const anyGrid = memoPerCatalog((catalog: Catalog): Range => {
  const all = catalog.records.gridZone.items.flatMap(({ carbonIntensity }) =>
    carbonIntensity.map(({ value, unit }) => convert(value, unit, 'gCO2e/kWh')),
  )
  return { low: all.reduce((least, one) => Math.min(least, one), Infinity), high: all.reduce((most, one) => Math.max(most, one), 0) }
})

/** The scope of a published energy: from the fields of the record, else from the words of its description. */
export function scopeOfEnergy({ energyScope, energyIncludesPue, scope }: TrainingRun): EnergyScope {
  if (energyScope !== null) return energyScope
  if (energyIncludesPue === true) return 'facility'
  return /system/i.test(scope) ? 'servers' : 'accelerators'
}
