import type { Catalog } from '../../../src/catalog/catalog.js'
import { foldName } from '../../../src/catalog/collection.js'
import { STEP, type StepLabel } from '../../../src/estimation/trace/steps.js'
import type { Trace } from '../../../src/estimation/trace/trace.js'
import { predictWork } from '../../../src/estimation/validation/beyond-text/predictions.js'
import { convert } from '../../../src/schemas/unit.js'
import type { WorkMeasurement } from '../../../src/schemas/work-measurement.js'

/** What the formula of diffusion uses of a measurement; in joules, watts, seconds and FLOP. */
export type DiffusionRow = {
  readonly measurement: WorkMeasurement
  readonly lnMeasured: number
  /** Rows with the same model, hardware and source, either all split over accelerators or none, weigh as one row together. */
  readonly weight: number
  readonly flop: number
  readonly vaeFlop: number
  readonly powerPerPeak: number
  readonly watts: number
  /** Blocks times steps, divided by the number of outputs in a batch. */
  readonly blockSteps: number
  readonly accelerators: number
  readonly ulysses: number
  readonly ring: number
  /** Half-widths of the method's interval of ln energy, which the coverage is computed with. */
  readonly down: number
  readonly up: number
}

/** Returns the rows on which the coefficients are fitted, with the amounts that the service itself computes for each measurement. */
export function diffusionRows(catalog: Catalog): DiffusionRow[] {
  const measurements = catalog.records.workMeasurement.items.filter(({ use }) => use === 'fit')
  const counts = new Map<string, number>()
  for (const one of measurements) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1)
  return measurements.map((measurement) => {
    const predicted = predictWork(catalog, measurement)
    if ('unserved' in predicted) throw new Error(`${measurement.id}: ${predicted.unserved}`)
    const { trace, estimate } = predicted
    const { batchSize, steps, acceleratorCount, ulyssesDegree, ringDegree, energyJoules } = measurement
    const blocks = stepIn(trace, STEP.denoiserBlocks)
    return {
      measurement,
      lnMeasured: Math.log(energyJoules),
      weight: 1 / Math.sqrt(counts.get(keyOf(measurement)) ?? 1),
      flop: stepIn(trace, STEP.outputFlop),
      vaeFlop: measurement.latentsOnly ? 0 : stepIn(trace, STEP.vaeFlop),
      powerPerPeak: stepIn(trace, STEP.powerPerPeak),
      watts: ratedWatts(catalog, measurement),
      blockSteps: (blocks * (steps ?? 1)) / (batchSize ?? 1),
      accelerators: acceleratorCount ?? 1,
      ulysses: ulyssesDegree ?? 1,
      ring: ringDegree ?? 1,
      down: estimate.down,
      up: estimate.up,
    }
  })
}

function keyOf({ model, hardware, source, acceleratorCount }: WorkMeasurement): string {
  return `${model ?? ''}|${hardware ?? ''}|${source}|${(acceleratorCount ?? 1) > 1}`
}

function stepIn({ steps }: Trace, { id }: StepLabel): number {
  const step = steps.find((one) => one.id === id)
  if (!step) throw new Error(`The trace has no step ${id}.`)
  return step.value
}

function ratedWatts(catalog: Catalog, { hardware }: WorkMeasurement): number {
  const power = hardware === null ? undefined : catalog.records.accelerator.byName.get(foldName(hardware))?.ratedPower
  if (!power) throw new Error(`${hardware ?? 'nothing'} has no rated power on record.`)
  return convert(power.value, power.unit, 'W')
}
