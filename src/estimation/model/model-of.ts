import { type Catalog, memoPerCatalog } from '../../catalog/catalog.js'
import { findModel, modelNamed } from '../../catalog/find-record.js'
import { type ResolvedModel, resolveModel } from '../../catalog/names/resolve-model.js'
import type { Resolution } from '../../schemas/estimate.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { Model } from '../../schemas/model.js'
import { type Trace, warn } from '../trace/trace.js'

/** The model that a request names; where a part of the name was left out that may matter, the answer says so. */
export function modelOf(trace: Trace, name: string): Model {
  const { record, matched, doubt } = findModel(trace.catalog, name)
  if (matched === 'approximate') {
    warn(trace, 'approximate_model_name', `"${name}" is answered as ${record.name}: ${doubt ?? 'the name is not on record'}.`)
  }
  return record
}

/** The same, with weights in the format that the name gives where that is one of llama.cpp: llama3.1:8b-instruct-q4_K_M. */
export function servedModelOf(trace: Trace, name: string): Model {
  const record = modelOf(trace, name)
  const format = findModel(trace.catalog, name).read.format
  return format === undefined ? record : (inFormat(trace.catalog, record, format) ?? record)
}

/** The request with the precision that the name of its model gives, where it gives none itself. */
export function withNamedPrecision(catalog: Catalog, request: InferenceRequest): InferenceRequest {
  if (request.precision !== undefined || request.model === undefined) return request
  const resolved = resolveModel(catalog, request.model)
  const precision = resolved && precisionOf(resolved)
  return precision === undefined ? request : { ...request, precision }
}

/** How the name of a request's model was understood; null where it names none. */
export function resolutionOf(catalog: Catalog, asked: string | undefined): Resolution | null {
  if (asked === undefined) return null
  const found = modelNamed(catalog, asked)
  // A name that no record has was answered by its class.
  if (!found) return { asked, matched: 'class', model: null, precision: null, date: null, dropped: [] }
  const { record, matched, read, dropped } = found
  const isWhole = matched === 'exact' || matched === 'alias'
  return {
    asked,
    matched,
    model: record.id,
    precision: precisionOf(found) ?? read.format ?? null,
    date: read.date ?? null,
    dropped: isWhole ? [] : [...dropped, ...read.same, ...(read.effort === undefined ? [] : [read.effort])],
  }
}

/** An id names the record as it is; its own words are no wish of the caller. */
function precisionOf({ matched, read }: ResolvedModel): InferenceRequest['precision'] {
  return matched === 'exact' ? undefined : read.precision
}

const recordsInFormats = memoPerCatalog(() => new WeakMap<Model, Map<string, Model>>())

/** The record with the bits of a weight of that format; undefined where the format is not on record. */
function inFormat(catalog: Catalog, record: Model, format: string): Model | undefined {
  const bitsPerWeight = catalog.records.factor.byName.get(`format/${format.replaceAll('_', '-')}`)?.figure
  if (!bitsPerWeight) return undefined
  const known = recordsInFormats(catalog)
  const formats = known.get(record) ?? new Map<string, Model>()
  known.set(record, formats)
  let made = formats.get(format)
  if (!made) formats.set(format, (made = { ...record, architecture: { ...record.architecture, bitsPerWeight } }))
  return made
}
