import { DomainError, type ErrorCode } from '../errors.js'
import { shortened } from '../schemas/parse-request.js'
import { KINDS, type RecordKind, type RecordOf } from '../schemas/record.js'
import { LONGEST_NAME } from '../schemas/unit.js'
import type { Catalog } from './catalog.js'
import { type Collection, foldName } from './collection.js'
import { nameForms } from './name-forms.js'
import { resolveModel } from './names/resolve-model.js'
import { nearestNames } from './nearest-names.js'

/** The record of that id or alias, without regard to case; an unknown name is an error with the three nearest names. */
export function findRecord<Kind extends RecordKind>(catalog: Catalog, kind: Kind, name: string): RecordOf<Kind> {
  const found = recordNamed(catalog, kind, name)
  if (found) return found
  throw noSuchRecord(catalog, kind, name)
}

/** The error of a name that no record of the kind has, with the three nearest names. */
export function noSuchRecord(catalog: Catalog, kind: RecordKind, name: string): DomainError {
  const { word, code } = KINDS[kind]
  return unknownName({ code, word, kind, name, nearest: nearestNames(catalog.records[kind].byName, name) })
}

/** The record of that id or alias, or shown under that name, in any form in which providers write it. */
export function recordNamed<Kind extends RecordKind>(catalog: Catalog, kind: Kind, name: string): RecordOf<Kind> | undefined {
  return recordOwning(catalog, kind, name) ?? usersRecordShownAs(catalog, kind, name)
}

/** The same without users' records that have the name only because they are shown under it. */
function recordOwning<Kind extends RecordKind>(catalog: Catalog, kind: Kind, name: string): RecordOf<Kind> | undefined {
  const { byName, usersShownNames } = catalog.records[kind] as Collection<RecordOf<Kind>>
  const forms = kind === 'model' ? [foldName(name)] : nameForms(kind, name)
  const form = forms.find((one) => byName.has(one) && !usersShownNames.has(one))
  if (form !== undefined) return byName.get(form)
  const resolved = kind === 'model' ? resolveModel(catalog, name) : undefined
  return resolved && resolved.matched !== 'approximate' ? (resolved.record as RecordOf<Kind>) : undefined
}

function usersRecordShownAs<Kind extends RecordKind>(catalog: Catalog, kind: Kind, name: string): RecordOf<Kind> | undefined {
  const { byName, usersShownNames } = catalog.records[kind] as Collection<RecordOf<Kind>>
  if (usersShownNames.size === 0) return undefined
  const form = nameForms(kind, name).find((one) => usersShownNames.has(one))
  return form === undefined ? undefined : byName.get(form)
}

type UnknownName = {
  readonly code: ErrorCode
  /** What callers call the thing, and the kind of it that is listed. */
  readonly word: string
  readonly kind: string
  readonly name: string
  readonly nearest: readonly string[]
}

/** The error of a name that nothing carries: the thing, the reason and the way out. */
export function unknownName({ code, word, kind, name, nearest }: UnknownName): DomainError {
  const hint = nearest.length > 0 ? ` The nearest are ${nearest.map((one) => `"${one}"`).join(', ')}.` : ''
  return new DomainError(code, `No ${word} is called "${shortened(name, LONGEST_NAME)}".${hint}`, [], nearest, { kind })
}
