import { z } from 'zod'
import type { Catalog } from '../catalog/catalog.js'
import { resolveModel } from '../catalog/names/resolve-model.js'
import type { Steps } from '../catalog/steps.js'
import type { Figure } from '../schemas/figure.js'
import type { Model } from '../schemas/model.js'
import { notInFormat } from './csv-table.js'
import { jsonContent } from './file-content.js'
import { type FileOrigin, type Importer, type OfferedRecord, type Reading, type Skipped, slug, sourceCard } from './importer.js'
import { offeredFields, type Terms } from './merged-figure.js'

/** The file of version 0.11.3 has 170 kB and 342 models. */
const MOST_BYTES = 4 * 1024 * 1024
const MOST_MODELS = 10_000
/** Published sizes are rounded to a tenth of a billion, so that sizes with a smaller relative difference count as equal. */
const TOLERANCE = 0.01

/** EcoLogits' models: its assumed sizes of models whose developers publish none, and measured speeds. */
export const ecologits: Importer = {
  id: 'ecologits',
  title: 'EcoLogits, models',
  file: 'ecologits/data/models.json',
  download: 'https://github.com/mlco2/ecologits',
  licenceNote: 'MPL-2.0: its numbers may be used; a copy of the file stays under that licence.',
  content: 'json',
  read: (bytes, catalog, origin) => readModels(modelsIn(bytes), catalog, origin),
}

const File = z.looseObject({ models: z.array(z.looseObject({})).min(1).max(MOST_MODELS) })

function modelsIn(bytes: Buffer): z.infer<typeof File>['models'] {
  const file = File.safeParse(jsonContent(bytes, MOST_BYTES))
  if (file.success) return file.data.models
  const [issue] = file.error.issues
  throw notInFormat(
    1,
    `this is not an object with "models", as in ecologits/data/models.json: at /${issue?.path.join('/') ?? ''}, ${issue?.message ?? ''}`,
  )
}

function* readModels(models: readonly object[], catalog: Catalog, origin: FileOrigin): Steps<Reading> {
  const source = sourceCard('ecologits-models', origin, {
    title: 'EcoLogits, ecologits/data/models.json',
    authors: ['GenAI Impact'],
    publisher: 'GenAI Impact / EcoLogits',
    url: 'https://github.com/mlco2/ecologits',
    licence: 'MPL-2.0',
    evidence: 'primary',
    standing: 'third_party',
    note: 'Sizes of models that are not disclosed are EcoLogits’ own assumptions, not the developers’.',
  })
  const terms: Terms = { catalog, source, onTie: 'held', tolerance: TOLERANCE, keepsOlder: true }
  const skipped: Skipped[] = []
  const records: OfferedRecord[] = []
  const lineOf = new Map<string, number>()
  let alike = 0
  for (const [index, given] of models.entries()) {
    yield
    const line = index + 1
    const read = Entry.safeParse(given)
    const found = read.success ? modelOf(read.data, terms) : `it is not as the models of EcoLogits: ${read.error.issues[0]?.message ?? ''}`
    if (typeof found === 'string') skipped.push({ line, reason: found })
    else {
      alike += found.alike
      const earlier = lineOf.get(found.id)
      if (earlier === undefined) lineOf.set(found.id, line)
      if (found.record && earlier !== undefined)
        skipped.push({ line, reason: `it is another name of "${found.id}", which entry ${earlier} has` })
      else if (found.record) records.push({ kind: 'model', record: found.record, line })
    }
  }
  return { source: records.length > 0 ? source : null, records, alike, skipped }
}

type Found = { readonly id: string; readonly record: Model | undefined; readonly alike: number }

function modelOf(entry: EcoLogitsModel, terms: Terms): Found | string {
  const resolved = resolveModel(terms.catalog, entry.name)
  const held = resolved && resolved.matched !== 'approximate' ? resolved.record : undefined
  if (!held) return resolved ? `"${entry.name}" may be "${resolved.record.id}", but ${resolved.doubt ?? ''}` : newModel(entry, terms)
  const figures = figuresOfEntry(entry, terms.source.id)
  if (!entry.isAssumed && held.parametersDisclosed && held.totalParameters) {
    const { changed, alike } = offeredFields(held, { outputSpeed: figures.outputSpeed }, terms)
    return found(held, changed, alike)
  }
  const { changed, alike } = offeredFields(held, figures, terms)
  const isFirstSize = held.totalParameters === undefined && changed['totalParameters'] !== undefined
  return found(held, isFirstSize ? { ...changed, parametersDisclosed: !entry.isAssumed } : changed, alike)
}

function found(held: Model, changed: Readonly<Record<string, unknown>>, alike: number): Found {
  return { id: held.id, alike, record: Object.keys(changed).length > 0 ? { ...held, ...changed } : undefined }
}

/** A model whose size EcoLogits assumes and that no record has. Published sizes are taken from the developer instead. */
function newModel(entry: EcoLogitsModel, { source }: Terms): Found | string {
  const { name, provider, isAssumed, isMultimodal } = entry
  const id = slug(name)
  if (!isAssumed) return `no record has "${name}", whose size its developer publishes: read its config.json, or add it with that source`
  if (id === '' || /(?:^|-)latest$/.test(id)) return `"${name}" is no name of one model`
  const record: Model = {
    id,
    name,
    developer: provider,
    family: id,
    access: 'api_only',
    modalities: isMultimodal ? ['text', 'image'] : ['text'],
    parametersDisclosed: false,
    ...figuresOfEntry(entry, source.id),
    architecture: {},
    lineage: [],
    aliases: name === id ? [] : [name],
    aliasesReference: { source: source.id, locator: `models[] entry "${name}"` },
    notes: [],
  }
  return { id, alike: 0, record }
}

const size = z.number().positive()
const Size = z.union([size, z.object({ min: size, max: size })])

/** A model of EcoLogits: its size in 10⁹ parameters, as a number or as a range, and the speed of its output. */
const Entry = z
  .looseObject({
    provider: z.string().min(1),
    name: z.string().min(1),
    architecture: z.looseObject({
      type: z.enum(['dense', 'moe']),
      parameters: z.union([Size, z.object({ total: Size, active: Size })]),
    }),
    warnings: z.array(z.string()).nullish(),
    deployment: z.looseObject({ tps: z.number().positive().nullish() }).nullish(),
  })
  .transform(({ provider, name, architecture: { parameters }, warnings, deployment }) => ({
    provider,
    name,
    total: typeof parameters === 'object' && 'total' in parameters ? parameters.total : parameters,
    active: typeof parameters === 'object' && 'active' in parameters ? parameters.active : parameters,
    isAssumed: warnings?.includes('model-arch-not-released') ?? false,
    isMultimodal: warnings?.includes('model-arch-multimodal') ?? false,
    tokensPerSecond: deployment?.tps ?? undefined,
  }))
type EcoLogitsModel = z.infer<typeof Entry>

type Offered = Omit<Figure, 'alternatives'>
type Size = z.infer<typeof Size>
type Place = Pick<Offered, 'source' | 'locator' | 'standing' | 'note'>

const ASSUMED = 'Outside estimate: the developer does not publish the size.'

/** The figures of an entry, in 10⁹ parameters and tokens/s. */
function figuresOfEntry(entry: EcoLogitsModel, source: string) {
  const { name, total, active, isAssumed, tokensPerSecond } = entry
  const at = (path: string): Place => ({ source, locator: `models[] entry "${name}", ${path}` })
  const size: Place = { ...at('architecture.parameters'), ...(isAssumed && { standing: 'estimate' as const, note: ASSUMED }) }
  return {
    totalParameters: figureOf(total, size),
    activeParameters: figureOf(active, size),
    ...(tokensPerSecond !== undefined && {
      outputSpeed: { value: tokensPerSecond, unit: 'tokens/s' as const, ...at('deployment.tps') },
    }),
  }
}

/** The figure of a size. The value of a range is its geometric mean. */
function figureOf(size: Size, place: Place): Offered {
  if (typeof size === 'number') return { value: size, unit: 'B parameters', ...place }
  const { min: low, max: high } = size
  return { value: Math.sqrt(low * high), low, high, unit: 'B parameters', derivation: 'geometric mean of the range', ...place }
}
