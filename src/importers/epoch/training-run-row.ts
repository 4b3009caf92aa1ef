import { recordNamed } from '../../catalog/find-record.js'
import type { Figure } from '../../schemas/figure.js'
import type { TrainingRun } from '../../schemas/training-run.js'
import { positiveNumber } from '../cell-number.js'
import type { Row } from '../csv-table.js'
import type { Skipped } from '../importer.js'
import type { Terms } from '../merged-figure.js'
import { slug } from '../slug.js'
import { type Merged, offeredFields } from './offered-fields.js'

const COLUMN = {
  hardware: 'Training hardware',
  count: 'Hardware quantity',
  hours: 'Training time (hours)',
  power: 'Training power draw (W)',
  flop: 'Training compute (FLOP)',
} as const
const UTILISATIONS = ['Hardware utilization (MFU)', 'Hardware utilization']
const WATTS_PER_KILOWATT = 1000
const SCOPE = 'Chip count and hours as compiled by Epoch AI from the developer publication; no reported energy'
const POWER_NOTE = "The power is Epoch AI's model of the installation from rated power: never measured."
const HOURS_NOTE = 'Accelerator-hours are count times hours, an upper bound if the cluster was not used throughout.'

export type ReadRun = { readonly record: TrainingRun | undefined; readonly alike: number }

/** Epoch's account of the training of a model: what a held one becomes, or a new one; undefined where the row names no hardware. */
export function trainingRunOfRow(row: Row, name: string, model: string, terms: Terms, skipped: Skipped[]): ReadRun | undefined {
  const hardwareName = row.cell(COLUMN.hardware)
  if (hardwareName === '') return undefined
  const id = `epoch-${slug(name)}`
  const held = terms.catalog.records.trainingRun.byName.get(id)
  const { changed, alike } = offeredFields(held ?? {}, figuresOf(row, name, terms, skipped), terms)
  if (Object.keys(changed).length === 0) return { record: undefined, alike }
  if (held) return { record: { ...held, ...changed }, alike }
  return { record: newRun({ id, model, hardwareName }, changed, terms), alike }
}

function newRun(named: Pick<TrainingRun, 'id' | 'model' | 'hardwareName'>, figures: Merged['changed'], { catalog }: Terms): TrainingRun {
  return {
    ...named,
    phase: 'pretraining',
    scopeLevel: 'model',
    reporting: 'third_party_estimate',
    scope: SCOPE,
    hardware: recordNamed(catalog, 'accelerator', named.hardwareName)?.id ?? null,
    ...figures,
    energyIncludesPue: null,
    energyScope: null,
    metered: null,
    meter: null,
    flopFromHours: false,
    powerIsRated: 'derivedEnergy' in figures,
    location: null,
    subsetOf: null,
    supersededBy: null,
    conflictsWith: [],
    notes: [...('acceleratorHours' in figures ? [HOURS_NOTE] : []), ...('derivedEnergy' in figures ? [POWER_NOTE] : [])],
  }
}

function figuresOf(row: Row, name: string, { source }: Terms, skipped: Skipped[]) {
  const number = (column: string): number | undefined => positiveNumber(row, column, skipped)
  const [count, hours, watts] = [number(COLUMN.count), number(COLUMN.hours), number(COLUMN.power)]
  // The number itself is told where the model is read.
  const flop = positiveNumber(row, COLUMN.flop, [])
  const utilisation = UTILISATIONS.map(number).find((one) => one !== undefined)
  const figure = (value: number | undefined, unit: Figure['unit'], columns: string, derivation?: string) =>
    value === undefined
      ? undefined
      : { value, unit, source: source.id, locator: `row "${name}", ${columns}`, ...(derivation !== undefined && { derivation }) }
  const clusterHours = count !== undefined && hours !== undefined ? count * hours : undefined
  const energyKwh = watts !== undefined && hours !== undefined ? (watts / WATTS_PER_KILOWATT) * hours : undefined
  const printed = (one: number | undefined): string => (one ?? 0).toString()
  return {
    accelerators: figure(count, 'count', COLUMN.count),
    duration: figure(hours, 'h', COLUMN.hours),
    acceleratorHours: figure(
      clusterHours,
      'accelerator-h',
      `${COLUMN.count} and ${COLUMN.hours}`,
      `${printed(count)} accelerators × ${printed(hours)} h`,
    ),
    derivedEnergy: figure(
      energyKwh,
      'kWh',
      `${COLUMN.power} and ${COLUMN.hours}`,
      `modelled power of the whole installation (${printed(watts)} W) × ${printed(hours)} h`,
    ),
    flop: figure(flop, 'FLOP', COLUMN.flop),
    utilisation: figure(utilisation, 'ratio', UTILISATIONS.find((column) => row.cell(column) !== '') ?? ''),
  }
}
