import { DomainError, type ErrorCode } from '../errors.js'
import { shortened } from '../schemas/parse-request.js'
import { KINDS, type RecordKind, type RecordOf } from '../schemas/record.js'
import { LONGEST_NAME } from '../schemas/unit.js'
import type { Catalog } from './catalog.js'
import { type Collection, foldName } from './collection.js'
import { readModelName } from './names/read-model-name.js'
import { otherWorkOf, type ResolvedModel, resolveModel } from './names/resolve-model.js'
import { nearestNames } from './search.js'

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

/** The record of that name, users' records left out that have it only because they are shown under it. */
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
  /** The word for the kind in messages, and the kind that is listed. */
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

/** The model of that name as it was read; undefined where no record has the name. */
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

/** Dates, channels and tiers at the end of a name: -2027-01-01, @20270101, -0613, -latest, -preview, :free. */
const SUFFIX = /(?:[-@](?:20\d\d-?\d\d-?\d\d|\d{4}|\d{2}-\d{4}|latest|preview|exp|beta)|:[a-z][a-z0-9-]*)$/
/** The area of an inference profile of Bedrock, and the version behind the name. */
const BEDROCK_AREA = /^(?:us|us-gov|eu|apac|ap|jp|au|ca|sa|global)\./
const BEDROCK_VERSION = /-v?\d+:0$/
const MOST_SUFFIXES = 3

/** The folded names that a name may mean by its spelling: the name itself, and the parts after each gateway. */
export function nameForms(kind: RecordKind, name: string): readonly string[] {
  const folded = foldName(name)
  if (kind === 'model') return modelNameForms(folded)
  // Providers write aws/us-east-1 and "East US" for what is aws:us-east-1 and eastus here.
  return kind === 'cloudRegion' ? [folded, folded.replace('/', ':'), foldName(name.replaceAll(/\s/g, ''))] : [folded]
}

function modelNameForms(folded: string): readonly string[] {
  const { inner } = readModelName(folded)
  const last = inner.at(-1)?.replace(BEDROCK_VERSION, '')
  return last === undefined ? [folded] : [...new Set([folded, folded.replace(BEDROCK_AREA, ''), ...inner, last])]
}

/** A model's name without dates and tiers: another name for the same model if no record has the whole name. */
export function shorterNames(kind: RecordKind, name: string): readonly string[] {
  if (kind !== 'model') return []
  const shorter: string[] = []
  let tried = foldName(name)
  while (shorter.length < MOST_SUFFIXES && SUFFIX.test(tried)) {
    tried = tried.replace(SUFFIX, '')
    shorter.push(tried)
  }
  return shorter
}
