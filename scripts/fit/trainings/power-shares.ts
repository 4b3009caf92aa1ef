import type { Catalog } from '../../../src/catalog/catalog.js'
import { factorFigure } from '../../../src/estimation/factor.js'
import { powerShareOf } from '../../../src/estimation/training-2/power.js'
import type { Accelerator } from '../../../src/schemas/accelerator.js'
import type { TrainingMeasurement } from '../../../src/schemas/training-measurement.js'

/** A measured training with its accelerator and its share of rated power; the share is absent for processors with a measured mean power. */
export type TrainingRow = {
  readonly measurement: TrainingMeasurement
  readonly accelerator: Accelerator
  readonly share: number | undefined
}

/** The fitted shares of rated power, by the names of their factors under training-2/. */
export const POWER_SHARES = [
  'power-share/busy/new',
  'power-share/busy/old',
  'power-share/busy/unknown',
  'power-share/scaled',
  'power-share/small',
  'power-share/middle',
] as const
export type PowerShares = Readonly<Record<(typeof POWER_SHARES)[number], number>>

/** Returns the measured trainings whose power was published and whose accelerator is on record. */
export function trainingRows(catalog: Catalog): TrainingRow[] {
  return catalog.records.trainingMeasurement.items.flatMap((measurement) => {
    const accelerator = measurement.hardware === null ? undefined : catalog.records.accelerator.byName.get(measurement.hardware)
    if (!accelerator || measurement.use === 'context' || measurement.meanPowerWatts === null) return []
    return [{ measurement, accelerator, share: measurement.use === 'fit' ? shareOf(catalog, measurement) : undefined }]
  })
}

/** The power of the accelerator divided by its rated power. Power metered at the server is first reduced by the terms of its class. */
function shareOf(catalog: Catalog, { meanPowerWatts, powerScope, serverClass, ratedPowerWatts, id }: TrainingMeasurement): number {
  if (meanPowerWatts === null || ratedPowerWatts === null) throw new Error(`${id} has no power to fit on.`)
  if (powerScope !== 'servers') return meanPowerWatts / ratedPowerWatts
  const term = (name: string) => factorFigure(catalog, `training-2/server/${String(serverClass)}/${name}`).value
  return (meanPowerWatts - term('host-power')) / term('load-following') / ratedPowerWatts
}

/**
 * Returns the geometric mean over publishers of their own geometric means; a generation also has one publisher at the overall mean.
 * Without a scaled job, the share of these is the geometric mean of busy and small jobs. docs/methodology.md, section 3.
 */
export function fitPowerShares(rows: readonly TrainingRow[]): PowerShares {
  const ofPublishers = (name: string): number[] => {
    const matching = rows.filter((row) => row.share !== undefined && shareNameOf(row).startsWith(name))
    return [...new Set(matching.map(publisherOf))].map((publisher) =>
      geometricMean(matching.filter((row) => publisherOf(row) === publisher).map(({ share = NaN }) => share)),
    )
  }
  const [busy, small] = [geometricMean(ofPublishers('power-share/busy/')), geometricMean(ofPublishers('power-share/small'))]
  const middle = geometricMean([busy, small])
  const scaled = ofPublishers('power-share/scaled')
  return {
    'power-share/busy/new': geometricMean([...ofPublishers('power-share/busy/new'), busy]),
    'power-share/busy/old': geometricMean([...ofPublishers('power-share/busy/old'), busy]),
    'power-share/busy/unknown': busy,
    'power-share/scaled': scaled.length > 0 ? geometricMean(scaled) : middle,
    'power-share/small': small,
    'power-share/middle': middle,
  }
}

/** Returns the publisher of a measured training. */
export function publisherOf({ measurement }: TrainingRow): string {
  return measurement.publisher
}

function shareNameOf({ accelerator, measurement }: TrainingRow): string {
  return powerShareOf(accelerator, measurement.jobClass)
}

function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length)
}
