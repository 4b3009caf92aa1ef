import { recordNamed } from '../catalog/find-record.js'
import type { Steps } from '../catalog/steps.js'
import type { Model } from '../schemas/model.js'
import { notInFormat } from './csv-table.js'
import { jsonContent } from './file-content.js'
import { figuresOf, type FiguresOfConfiguration } from './hf-config/figures.js'
import { configurationFrom } from './hf-config/layers.js'
import { shapeOf } from './hf-config/shape.js'
import { type FileOrigin, type Importer, type Reading, slug, sourceCard } from './importer.js'
import { offeredFields, type Terms } from './merged-figure.js'

/** A model of Hugging Face as `owner/name`, and the revision if it is known. */
type RepositoryName = {
  readonly owner: string
  readonly model: string
  readonly name: string
  readonly revision: string | undefined
}

const ADDRESS = /^https?:\/\/(?:huggingface\.co|hf\.co)\//
const PART = /^[A-Za-z0-9][\w.-]*$/
/** Separates owner and name in the name of a file, as in owner--name_config.json. */
const BETWEEN = '--'

/** The repository of a configuration, by the address or name of its file; undefined if that does not say. */
function repositoryOf(fileName: string): RepositoryName | undefined {
  const parts = fileName.replace(ADDRESS, '').split('/')
  const [last = ''] = parts.slice(-1)
  const [owner_, ...model_] = last.replace(/(?:_config)?\.json$/, '').split(BETWEEN)
  if (model_.length > 0) return named(owner_, model_.join(BETWEEN), undefined)
  const folders = parts.slice(0, -1)
  const at = folders.findIndex((part) => part === 'resolve' || part === 'raw' || part === 'blob')
  const [owner, model] = at >= 0 ? folders.slice(0, at).slice(-2) : folders.slice(-2)
  return named(owner, model, at >= 0 ? folders[at + 1] : undefined)
}

function named(owner: string | undefined, model: string | undefined, revision: string | undefined): RepositoryName | undefined {
  if (owner === undefined || model === undefined || !PART.test(owner) || !PART.test(model)) return undefined
  return { owner, model, name: `${owner}/${model}`, revision: revision === 'main' ? undefined : revision }
}

/** About ten times the longest known file, most of which is lists of layers. */
const MOST_BYTES = 1024 * 1024
/** Sizes with a smaller relative difference count as equal, because sums of matrices omit norms and biases, and cards round. */
const SIZES_ALIKE = 0.03

/** The configuration of a model on Hugging Face: its shape, its cache, and its sizes by arithmetic. */
export const hfConfig: Importer = {
  id: 'hf-config',
  title: 'config.json of a model on Hugging Face',
  file: 'config.json, under its address or as owner/name/config.json or owner--name_config.json',
  download: 'https://huggingface.co/<owner>/<name>/resolve/main/config.json',
  licenceNote: 'A configuration belongs to the publisher of the model; its numbers are facts.',
  content: 'json',
  *read(bytes, catalog, origin): Steps<Reading> {
    yield
    const config = configurationFrom(jsonContent(bytes, MOST_BYTES, withoutPythonNumbers))
    if (!config) throw notInFormat(1, 'this is not the config.json of a model: it is not an object')
    const repository = repositoryOf(origin.fileName)
    if (!repository) throw notInFormat(1, 'the name of the file does not say whose configuration it is: call it owner/name/config.json')
    const shape = shapeOf(config)
    if (typeof shape === 'string') throw notInFormat(1, `the shape of the model cannot be read from this config.json: ${shape}`)
    const source = sourceOf(repository, origin)
    const locator = `config.json of ${repository.name}${repository.revision === undefined ? '' : ` at ${repository.revision}`}`
    return readingOf(figuresOf(config, shape, { source: source.id, locator }), {
      repository,
      sees: config.sees,
      terms: { catalog, source, onTie: 'held', tolerance: 0 },
    })
  },
}

/** Replaces numbers that Python writes but JSON does not allow. None of them is used. */
function withoutPythonNumbers(text: string): string {
  return text.replaceAll(/-?\bInfinity\b|\bNaN\b/g, 'null')
}

function sourceOf({ name, owner }: RepositoryName, origin: FileOrigin) {
  return sourceCard(`hf-config-${slug(name.replace('/', '-'))}`, origin, {
    title: `config.json of ${name}`,
    // The publisher is not the owner alone, so that figures printed by the developer do not count as an older edition of this file.
    publisher: `Hugging Face, ${owner}`,
    url: `https://huggingface.co/${name}`,
    licence: null,
    evidence: 'primary',
    standing: 'developer',
    note: 'As downloaded from Hugging Face. What follows by arithmetic says so.',
  })
}

type Read = { readonly repository: RepositoryName; readonly sees: boolean; readonly terms: Terms }

function readingOf(figures: FiguresOfConfiguration, read: Read): Reading {
  const { catalog, source } = read.terms
  const held = recordNamed(catalog, 'model', read.repository.name)
  const isAlike = countsAlike(held, figures)
  const { activeParameters, ...otherSizes } = figures.sizes
  const offeredSizes = isAlike ? otherSizes : { ...otherSizes, activeParameters }
  const sizes = offeredFields(held ?? {}, offeredSizes, { ...read.terms, tolerance: SIZES_ALIKE })
  const shape = offeredFields(held?.architecture ?? {}, figures.architecture, read.terms)
  const architecture = { ...held?.architecture, ...shape.changed }
  const isChanged = Object.keys(sizes.changed).length + Object.keys(shape.changed).length > 0
  const record = held ? { ...held, ...sizes.changed, architecture } : newModel(read, { ...sizes.changed, architecture })
  return {
    source: isChanged ? source : null,
    records: isChanged ? [{ kind: 'model', record, line: 1 }] : [],
    alike: sizes.alike + shape.alike + (isAlike ? 1 : 0),
    skipped: [],
    warnings: figures.warning === undefined ? [] : [{ line: 1, reason: figures.warning }],
  }
}

/**
 * Whether the active size on record equals the size in the file by one of the ways to count: with both embedding tables, with one, or
 * with none.
 */
function countsAlike(held: Model | undefined, { sizes: { activeParameters: most }, leastActive }: FiguresOfConfiguration): boolean {
  const active = held?.activeParameters?.value
  if (active === undefined || most === undefined || leastActive === undefined) return false
  return active >= leastActive * (1 - SIZES_ALIKE) && active <= most.value * (1 + SIZES_ALIKE)
}

/** A record for a model that the catalog lacks. Its weights are open, because the configuration is published with them. */
function newModel({ repository, sees, terms }: Read, figures: Pick<Model, 'architecture'>): Model {
  const { owner, model, name } = repository
  return {
    id: slug(model),
    name: model,
    developer: owner,
    family: slug(model),
    access: 'open_weights',
    modalities: sees ? ['text', 'image'] : ['text'],
    parametersDisclosed: true,
    ...figures,
    lineage: [],
    aliases: [name],
    aliasesReference: { source: terms.source.id, locator: `config.json of ${name}` },
    notes: [],
  }
}
