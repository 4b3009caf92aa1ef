import type { Schemas } from '../api/client'

/** The lists of the catalog that have a view, each the last part of its address under /v1. */
export const CATALOG_KINDS = {
  models: 'Models',
  hardware: 'Hardware',
  grids: 'Grids',
  regions: 'Cloud regions',
  operators: 'Operators',
  'training-runs': 'Trainings',
  measurements: 'Measurements',
  'work-measurements': 'Measurements beyond text',
  techniques: 'Techniques',
  methods: 'Methods',
  sources: 'Sources',
  claims: 'Claims',
  equivalences: 'Equivalences',
  servers: 'Servers',
  factors: 'Factors',
} as const
export type CatalogKind = keyof typeof CATALOG_KINDS

const BY_RECORD: Readonly<Partial<Record<Schemas['SourceUse']['kind'], CatalogKind>>> = {
  accelerator: 'hardware',
  server: 'servers',
  gridZone: 'grids',
  cloudRegion: 'regions',
  operator: 'operators',
  model: 'models',
  trainingRun: 'training-runs',
  measurement: 'measurements',
  workMeasurement: 'work-measurements',
  factor: 'factors',
  technique: 'techniques',
  equivalence: 'equivalences',
  claim: 'claims',
  method: 'methods',
}

/** The list that holds records of a kind. */
export function catalogKindOf(kind: Schemas['SourceUse']['kind']): CatalogKind | '' {
  return BY_RECORD[kind] ?? ''
}
