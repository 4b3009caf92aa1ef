import { DomainError } from '../errors.js'
import { shortened } from '../schemas/parse-request.js'
import { LONGEST_NAME } from '../schemas/unit.js'
import type { Catalog } from './catalog.js'
import { foldName } from './collection.js'
import { noSuchRecord, recordNamed } from './find-record.js'
import { readModelName } from './names/read-model-name.js'
import { otherWorkOf, type ResolvedModel, resolveModel } from './names/resolve-model.js'

const CONTROL = /\p{Cc}/u

/**
 * The model of a name as anybody writes it, and how it was understood. A name of another kind of work is refused as such; an
 * unknown one is an error with the three nearest names.
 */
export function findModel(catalog: Catalog, name: string): ResolvedModel {
  const found = modelNamed(catalog, name)
  if (found) return found
  throw noSuchRecord(catalog, 'model', name)
}

/** The same; undefined where no record has the name. */
export function modelNamed(catalog: Catalog, name: string): ResolvedModel | undefined {
  if (CONTROL.test(name)) throw withControls()
  const resolved = resolveModel(catalog, name)
  if (resolved) return resolved
  const does = otherWorkOf(name)
  if (does !== undefined && !catalog.records.model.byName.has(foldName(name))) throw ofOtherWork(name, does)
  const record = recordNamed(catalog, 'model', name)
  return record && { record, matched: 'alias', read: readModelName(foldName(name)), dropped: [] }
}

const SEE = { kind: 'model' }

function withControls(): DomainError {
  const detail = 'holds control characters'
  return new DomainError(
    'invalid-request',
    `The name of the model ${detail}: send it without them.`,
    [{ pointer: '/model', detail }],
    [],
    SEE,
  )
}

function ofOtherWork(name: string, does: string): DomainError {
  return new DomainError(
    'modality-not-supported',
    `"${shortened(name, LONGEST_NAME)}" ${does}, by its name, and no record has it: the energy of text tokens cannot be given for it. Name a model that writes text, or one on record that does that work.`,
    [{ pointer: '/model', detail: 'writes no text, by its name' }],
    [],
    SEE,
  )
}
