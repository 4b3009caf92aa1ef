import type { CatalogKind } from '../../words/catalog-kinds'

export type Filter = { readonly name: string; readonly label: string; readonly choices?: readonly string[]; readonly isNumber?: boolean }
export type CatalogList = {
  /** Fields shown as columns beside the name. */
  readonly columns: readonly string[]
  /** What an item is called by; the whole item is asked for where it is shown as a card. */
  readonly title?: 'name' | 'title' | 'id' | 'whole'
  readonly filters: readonly Filter[]
  readonly sorts: readonly string[]
}

const BY_NAME = ['name']
const PLAIN: CatalogList = { columns: [], filters: [], sorts: BY_NAME }
const ZONE_KINDS = ['country', 'state', 'province', 'egrid_subregion', 'grid_zone', 'aggregate']

const SOURCE_KINDS = ['paper', 'dataset', 'model_card', 'blog', 'code', 'vendor_spec', 'standard', 'report', 'web_page', 'own_work']

/** What each list shows, and how it can be narrowed and sorted; the API decides what it takes. */
export const LISTS: Readonly<Record<CatalogKind, CatalogList>> = {
  models: {
    columns: ['developer', 'totalParameters', 'activeParameters', 'released', 'access'],
    filters: [
      { name: 'developer', label: 'Developer' },
      { name: 'access', label: 'Access', choices: ['open_weights', 'api_only', 'unreleased'] },
      { name: 'minParameters', label: 'Parameters from', isNumber: true },
      { name: 'maxParameters', label: 'to', isNumber: true },
      { name: 'releasedFrom', label: 'Released from' },
      { name: 'hasMeasurement', label: 'Measured', choices: ['true', 'false'] },
    ],
    sorts: [...BY_NAME, '-released', 'released', '-totalParameters', 'totalParameters'],
  },
  hardware: {
    columns: ['vendor', 'kind', 'ratedPower', 'memory', 'released'],
    filters: [{ name: 'vendor', label: 'Vendor' }],
    sorts: [...BY_NAME, '-released', '-ratedPower', 'ratedPower'],
  },
  grids: {
    columns: ['kind', 'carbonIntensity', 'waterIntensity', 'renewableShare'],
    filters: [
      { name: 'kind', label: 'Kind', choices: ZONE_KINDS },
      { name: 'country', label: 'Country' },
    ],
    sorts: BY_NAME,
  },
  regions: {
    columns: ['provider', 'place', 'zone', 'pue'],
    filters: [
      { name: 'provider', label: 'Provider' },
      { name: 'zone', label: 'Grid' },
    ],
    sorts: BY_NAME,
  },
  operators: { ...PLAIN, columns: ['pue', 'wue'] },
  'training-runs': {
    title: 'id',
    columns: ['model', 'phase', 'energy', 'acceleratorHours'],
    filters: [{ name: 'model', label: 'Model' }],
    sorts: [],
  },
  measurements: {
    title: 'id',
    columns: ['modelName', 'hardware', 'engine', 'batchSize', 'energyJoulesPerOutputToken'],
    filters: [
      { name: 'model', label: 'Model' },
      { name: 'hardware', label: 'Accelerator' },
      { name: 'source', label: 'Source' },
    ],
    sorts: ['-totalParameters', 'totalParameters'],
  },
  'work-measurements': {
    title: 'id',
    columns: ['modelName', 'task', 'hardware', 'steps', 'energyJoules'],
    filters: [
      { name: 'task', label: 'Task' },
      { name: 'model', label: 'Model' },
      { name: 'hardware', label: 'Accelerator' },
      { name: 'source', label: 'Source' },
    ],
    sorts: [],
  },
  techniques: PLAIN,
  methods: { title: 'title', columns: ['kind', 'version', 'summary'], filters: [], sorts: [] },
  sources: {
    title: 'title',
    columns: ['kind', 'publisher', 'publishedOn', 'evidence'],
    filters: [
      { name: 'kind', label: 'Kind', choices: SOURCE_KINDS },
      { name: 'publisher', label: 'Publisher' },
      { name: 'evidence', label: 'Evidence', choices: ['primary', 'secondary', 'unverified'] },
      { name: 'stale', label: 'To be looked at again', choices: ['true', 'false'] },
    ],
    sorts: [],
  },
  claims: { title: 'whole', columns: [], filters: [], sorts: BY_NAME },
  equivalences: PLAIN,
  servers: PLAIN,
  factors: PLAIN,
}
