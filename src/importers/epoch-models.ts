import type { Catalog } from '../catalog/catalog.js'
import { foldName } from '../catalog/collection.js'
import { recordNamed } from '../catalog/find-record.js'
import type { Steps } from '../catalog/steps.js'
import type { Figure } from '../schemas/figure.js'
import type { Model } from '../schemas/model.js'
import { PartialDate } from '../schemas/time.js'
import type { TrainingRun } from '../schemas/training-run.js'
import { checkColumns, csvTable, positiveNumber, type Row } from './csv-table.js'
import { EPOCH_LICENCE_NOTE, EPOCH_LIMITS, epochTerms } from './epoch-hardware.js'
import { type FileOrigin, type Importer, type OfferedRecord, type Reading, type Skipped, slug } from './importer.js'
import { type Merged, offeredFields, type Terms } from './merged-figure.js'

/** Epoch's descriptions of the access to a model. */
const ACCESS: readonly (readonly [start: string, Model['access']])[] = [
  ['Open weights', 'open_weights'],
  ['API access', 'api_only'],
  ['Hosted access', 'api_only'],
  ['Unreleased', 'unreleased'],
]
const MODALITIES: Readonly<Record<string, string>> = { Language: 'text', Vision: 'image' }
const NO_MODALITIES = ['', 'Multimodal', 'Other']
/** Names of one column in editions from 2024 on. */
const DATASET_SIZES = ['Training dataset size (gradients)', 'Training dataset size (datapoints)', 'Training dataset size (total)']

type ReadModel = { readonly id: string; readonly record: Model | undefined; readonly alike: number }

/** The model of the catalog with that name: a provider's name, or Epoch's name in a training run on record. */
function heldModel(catalog: Catalog, name: string): Model | undefined {
  const ofRun = catalog.records.trainingRun.byName.get(`epoch-${slug(name)}`)?.model
  const named = recordNamed(catalog, 'model', name) ?? catalog.records.model.byName.get(slug(name))
  return named ?? (ofRun === undefined ? undefined : catalog.records.model.byName.get(foldName(ofRun)))
}

/** The model of a row: a changed existing one, or a new one; undefined, and reported, if a new one lacks required fields. */
function modelOfRow(row: Row, name: string, terms: Terms, skipped: Skipped[]): ReadModel | undefined {
  const held = heldModel(terms.catalog, name)
  const offered = figuresOfModel(row, name, terms, skipped)
  if (!held) return newModel(row, name, offered, terms, skipped)
  const { changed, alike } = offeredFields(held, offered, terms)
  const released = held.released ? undefined : releasedOf(row, name, terms)
  const isChanged = Object.keys(changed).length > 0 || released !== undefined
  return { id: held.id, alike, record: isChanged ? { ...held, ...changed, ...(released && { released }) } : undefined }
}

function newModel(
  row: Row,
  name: string,
  offered: ReturnType<typeof figuresOfModel>,
  terms: Terms,
  skipped: Skipped[],
): ReadModel | undefined {
  const id = slug(name)
  const access = ACCESS.find(([start]) => row.cell('Model accessibility').startsWith(start))?.[1]
  const released = releasedOf(row, name, terms)
  const developer = row.cell('Organization')
  const lacks = lacking({ id, access, released, developer })
  if (lacks !== undefined || access === undefined) {
    skipped.push({ line: row.line, reason: `"${name}" is new to the catalog, and ${lacks ?? ''}` })
    return undefined
  }
  const { changed } = offeredFields({}, offered, terms)
  const reference = { source: terms.source.id, locator: `row "${name}", Model` }
  const record: Model = {
    id,
    name,
    developer,
    family: id,
    ...(released && { released }),
    access,
    modalities: modalitiesOf(row),
    // The size of a model that a firm serves without publishing it is an outside estimate, unless Epoch is confident of it.
    parametersDisclosed: access !== 'api_only' || row.cell('Confidence') === 'Confident',
    ...changed,
    architecture: {},
    lineage: [],
    aliases: name.toLowerCase() === id ? [] : [name],
    aliasesReference: reference,
    notes: [],
  }
  return { id, record, alike: 0 }
}

function lacking(given: { id: string; access: unknown; released: unknown; developer: string }): string | undefined {
  if (given.id === '') return 'no id can be made of its name'
  if (given.developer === '') return '"Organization" is empty'
  if (given.access === undefined) return '"Model accessibility" does not say who may use it'
  return given.released === undefined ? '"Publication date" is no date' : undefined
}

function releasedOf(row: Row, name: string, { source }: Terms): Model['released'] {
  const date = PartialDate.safeParse(row.cell('Publication date'))
  return date.success ? { text: date.data, source: source.id, locator: `row "${name}", Publication date` } : undefined
}

function modalitiesOf({ cell }: Row): string[] {
  const domains = cell('Domain')
    .split(',')
    .map((domain) => domain.trim())
  const modalities = domains.filter((domain) => !NO_MODALITIES.includes(domain)).map((domain) => MODALITIES[domain] ?? slug(domain))
  return modalities.length > 0 ? [...new Set(modalities)] : [domains.includes('Multimodal') ? 'multimodal' : 'other']
}

function figuresOfModel(row: Row, name: string, { source }: Terms, skipped: Skipped[]) {
  const confidence = row.cell('Confidence')
  const note = confidence === '' || confidence === 'Confident' ? {} : { note: `Epoch AI's confidence: ${confidence.toLowerCase()}.` }
  const figure = <Unit extends Figure['unit']>(column: string, unit: Unit) => {
    const value = positiveNumber(row, column, skipped)
    return value === undefined ? undefined : { value, unit, source: source.id, locator: `row "${name}", ${column}`, ...note }
  }
  // A datapoint is a token only for language models.
  const sizes = row
    .cell('Domain')
    .split(',')
    .map((domain) => domain.trim())
    .includes('Language')
    ? DATASET_SIZES
    : []
  return {
    totalParameters: figure('Parameters', 'parameters'),
    trainingFlop: figure('Training compute (FLOP)', 'FLOP'),
    trainingTokens: sizes.map((column) => figure(column, 'tokens')).find((one) => one !== undefined),
  }
}

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

type ReadRun = { readonly record: TrainingRun | undefined; readonly alike: number }

/** Epoch's account of the training of a model: a changed existing one, or a new one; undefined if the row names no hardware. */
function trainingRunOfRow(row: Row, name: string, model: string, terms: Terms, skipped: Skipped[]): ReadRun | undefined {
  const hardwareName = row.cell(COLUMN.hardware)
  if (hardwareName === '') return undefined
  const id = `epoch-${slug(name)}`
  const held = terms.catalog.records.trainingRun.byName.get(id)
  const { changed, alike } = offeredFields(held ?? {}, figuresOfRun(row, name, terms, skipped), terms)
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

function figuresOfRun(row: Row, name: string, { source }: Terms, skipped: Skipped[]) {
  const number = (column: string): number | undefined => positiveNumber(row, column, skipped)
  const [count, hours, watts] = [number(COLUMN.count), number(COLUMN.hours), number(COLUMN.power)]
  // An invalid number is reported where the model is read.
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

const PAGE = 'https://epoch.ai/data/ai-models'
const REQUIRED = ['Model', 'Domain', 'Organization', 'Publication date', 'Parameters', 'Training compute (FLOP)', 'Model accessibility']
/** The name of the first column in 2024. */
const SYSTEM = 'System'

/** Epoch AI's models: sizes and trainings, new or for models in the catalog. */
export const epochModels: Importer = {
  id: 'epoch-models',
  title: 'Epoch AI, data on AI models',
  file: 'notable_ai_models.csv, large_scale_ai_models.csv, frontier_ai_models.csv or all_ai_models.csv',
  download: PAGE,
  licenceNote: EPOCH_LICENCE_NOTE,
  content: 'csv',
  *read(bytes, catalog, origin) {
    const table = csvTable(bytes, { nameOf: (column) => (column === SYSTEM ? 'Model' : column), ...EPOCH_LIMITS })
    checkColumns(table, 'a file of models of Epoch AI', { required: REQUIRED })
    return yield* readRows(table.rows, catalog, origin)
  },
}

function* readRows(rows: Iterable<Row>, catalog: Catalog, origin: FileOrigin): Steps<Reading> {
  const terms = epochTerms('ai-models', 'Epoch AI, data on AI models', PAGE, catalog, origin)
  const skipped: Skipped[] = []
  const lineOf = new Map<string, number>()
  const records: OfferedRecord[] = []
  let alike = 0
  for (const row of rows) {
    const name = row.cell('Model')
    if (isFirst(row, name, lineOf, skipped)) {
      const offers = offersOf(row, name, terms, lineOf, skipped)
      records.push(...offers.records)
      alike += offers.alike
    }
    yield
  }
  return { source: records.length > 0 ? terms.source : null, records, alike, skipped }
}

function isFirst({ line }: Row, name: string, lineOf: Map<string, number>, skipped: Skipped[]): boolean {
  const key = `name ${slug(name) || name}`
  const first = lineOf.get(key)
  lineOf.set(key, first ?? line)
  if (name === '') skipped.push({ line, reason: '"Model" is empty' })
  else if (first !== undefined) skipped.push({ line, reason: `"${name}" repeats line ${first}` })
  return name !== '' && first === undefined
}

function offersOf(row: Row, name: string, terms: Terms, lineOf: Map<string, number>, skipped: Skipped[]) {
  const model = modelOfRow(row, name, terms, skipped)
  if (!model) return { records: [], alike: 0 }
  // Two rows may name the same model, such as two of its versions; only one of them may change it.
  const other = model.record && lineOf.get(`model ${model.id}`)
  if (other !== undefined)
    skipped.push({ line: row.line, reason: `"${name}" is another name of "${model.id}", which line ${other} changes` })
  else if (model.record) lineOf.set(`model ${model.id}`, row.line)
  const run = trainingRunOfRow(row, name, model.id, terms, skipped)
  const records: OfferedRecord[] = []
  if (model.record && other === undefined) records.push({ kind: 'model', record: model.record, line: row.line })
  if (run?.record) records.push({ kind: 'trainingRun', record: run.record, line: row.line })
  return { records, alike: model.alike + (run?.alike ?? 0) }
}
