import type { Catalog } from '../../catalog/catalog.js'
import { foldName } from '../../catalog/collection.js'
import { recordNamed } from '../../catalog/find-record.js'
import type { Figure } from '../../schemas/figure.js'
import type { Model } from '../../schemas/model.js'
import { PartialDate } from '../../schemas/time.js'
import { positiveNumber } from '../cell-number.js'
import type { Row } from '../csv-table.js'
import type { Skipped } from '../importer.js'
import type { Terms } from '../merged-figure.js'
import { slug } from '../slug.js'
import { offeredFields } from './offered-fields.js'

/** What Epoch says of who may have a model. */
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

export type ReadModel = { readonly id: string; readonly record: Model | undefined; readonly alike: number }

/** The model of that name in the catalog: by a name that providers use, or by that of an account of Epoch's that is held. */
function heldModel(catalog: Catalog, name: string): Model | undefined {
  const ofRun = catalog.records.trainingRun.byName.get(`epoch-${slug(name)}`)?.model
  const named = recordNamed(catalog, 'model', name) ?? catalog.records.model.byName.get(slug(name))
  return named ?? (ofRun === undefined ? undefined : catalog.records.model.byName.get(foldName(ofRun)))
}

/** The model of a row: what a held one becomes, or a new one; undefined, and told, where a new one lacks what it needs. */
export function modelOfRow(row: Row, name: string, terms: Terms, skipped: Skipped[]): ReadModel | undefined {
  const held = heldModel(terms.catalog, name)
  const offered = figuresOf(row, name, terms, skipped)
  if (!held) return newModel(row, name, offered, terms, skipped)
  const { changed, alike } = offeredFields(held, offered, terms)
  const released = held.released ? undefined : releasedOf(row, name, terms)
  const isChanged = Object.keys(changed).length > 0 || released !== undefined
  return { id: held.id, alike, record: isChanged ? { ...held, ...changed, ...(released && { released }) } : undefined }
}

function newModel(row: Row, name: string, offered: ReturnType<typeof figuresOf>, terms: Terms, skipped: Skipped[]): ReadModel | undefined {
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
    // What a firm serves and does not publish is an outside estimate, unless Epoch is sure of it.
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
  if (given.access === undefined) return '"Model accessibility" does not say who may have it'
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

function figuresOf(row: Row, name: string, { source }: Terms, skipped: Skipped[]) {
  const confidence = row.cell('Confidence')
  const note = confidence === '' || confidence === 'Confident' ? {} : { note: `Epoch AI's confidence: ${confidence.toLowerCase()}.` }
  const figure = <Unit extends Figure['unit']>(column: string, unit: Unit) => {
    const value = positiveNumber(row, column, skipped)
    return value === undefined ? undefined : { value, unit, source: source.id, locator: `row "${name}", ${column}`, ...note }
  }
  // A datapoint is a token only of models of language.
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
