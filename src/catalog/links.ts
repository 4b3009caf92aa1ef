import type { RecordKind } from '../schemas/record.js'

/** One field of a kind of record that names records of another. */
export type Link = {
  readonly kind: RecordKind
  /** Where in the record it is; * stands for each item of a list. */
  readonly path: readonly string[]
  readonly target: RecordKind
  /** What the record that is named calls those that name it. */
  readonly back?: string
  /** The word whose field it is, where that is inside the record: the path then begins behind its *. */
  readonly owner?: string
  /** What it leads to is called so, where <field>Record could be of two kinds. */
  readonly as?: string
  /** True where the field may hold other words as well. */
  readonly isLoose?: boolean
}

/** Every link between records. */
export const LINKS: readonly Link[] = [
  { kind: 'server', path: ['accelerator'], target: 'accelerator', back: 'servers' },
  { kind: 'embodiedRecord', path: ['subject'], target: 'accelerator', back: 'embodiedRecords', as: 'subjectAccelerator', isLoose: true },
  { kind: 'embodiedRecord', path: ['subject'], target: 'server', back: 'embodiedRecords', as: 'subjectServer', isLoose: true },
  { kind: 'gridZone', path: ['serves', '*'], target: 'gridZone', back: 'servedBy' },
  { kind: 'gridSeries', path: ['zone'], target: 'gridZone', back: 'gridSeries' },
  { kind: 'cloudRegion', path: ['zone'], target: 'gridZone', back: 'cloudRegions' },
  { kind: 'cloudRegion', path: ['egridSubregion'], target: 'gridZone', back: 'cloudRegions' },
  { kind: 'cloudRegion', path: ['provider'], target: 'operator', back: 'cloudRegions', isLoose: true },
  { kind: 'operator', path: ['usualZone', 'text'], target: 'gridZone', back: 'operators' },
  { kind: 'operator', path: ['contracts', '*', 'zone'], target: 'gridZone', back: 'operatorContracts', owner: 'Contract' },
  { kind: 'model', path: ['lineage', '*', 'model'], target: 'model', back: 'derivedModels', owner: 'Lineage' },
  { kind: 'nameList', path: ['names', '*', 'model'], target: 'model', back: 'nameLists', owner: 'ListedName' },
  { kind: 'trainingRun', path: ['model'], target: 'model', back: 'trainingRuns' },
  { kind: 'trainingRun', path: ['hardware'], target: 'accelerator', back: 'trainingRuns' },
  { kind: 'trainingRun', path: ['subsetOf'], target: 'trainingRun', back: 'subsetRuns' },
  { kind: 'trainingRun', path: ['supersededBy'], target: 'trainingRun', back: 'supersededRuns' },
  { kind: 'trainingRun', path: ['conflictsWith', '*'], target: 'trainingRun' },
  { kind: 'measurement', path: ['model'], target: 'model', back: 'measurements' },
  { kind: 'measurement', path: ['hardware'], target: 'accelerator', back: 'measurements' },
  { kind: 'workMeasurement', path: ['model'], target: 'model', back: 'workMeasurements' },
  { kind: 'workMeasurement', path: ['hardware'], target: 'accelerator', back: 'workMeasurements' },
  { kind: 'productionFigure', path: ['model'], target: 'model', back: 'productionFigures' },
  { kind: 'productionFigure', path: ['hardware'], target: 'accelerator', back: 'productionFigures' },
  { kind: 'productionFigure', path: ['gridZone'], target: 'gridZone', back: 'productionFigures' },
]

/** The names that stand at `path` in `content`; none where it leads nowhere. */
export function namesAt(content: unknown, path: readonly string[]): readonly string[] {
  return placesAt(content, path).map(({ name }) => name)
}

type Place = { readonly path: readonly (string | number)[]; readonly name: string }

/** The same with the place of each, indices of lists in the place of *. */
export function placesAt(content: unknown, path: readonly string[], walked: Place['path'] = []): readonly Place[] {
  const [key, ...rest] = path
  if (key === undefined) return typeof content === 'string' ? [{ path: walked, name: content }] : []
  if (typeof content !== 'object' || content === null) return []
  if (key !== '*') return placesAt(Reflect.get(content, key), rest, [...walked, key])
  return Array.isArray(content) ? content.flatMap((item: unknown, index) => placesAt(item, rest, [...walked, index])) : []
}
