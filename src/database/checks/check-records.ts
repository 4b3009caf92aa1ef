import { foldName } from '../../catalog/collection.js'
import { nameForms } from '../../catalog/find-record.js'
import { LINKS, placesAt } from '../../catalog/relations.js'
import { finished, type Steps } from '../../catalog/steps.js'
import type { AnyRecord, RecordKind } from '../../schemas/record.js'
import { dimensionOf, type Unit, unitsLike } from '../../schemas/unit.js'
import type { NamesInStore } from './names-in-store.js'
import { hourOverlapsInSteps, type SeriesSpan } from './overlapping-series.js'
import {
  type BundledKind,
  type Fault,
  fault,
  idOf,
  labelOf,
  listedNames,
  type ParsedRecord,
  type Path,
  type RawRecord,
} from './raw-record.js'

/** What exists beside the records that are checked. */
export type Surroundings = {
  readonly holds: (kind: BundledKind, id: string) => boolean
  /** The label of the record, other than the one of that id, that already has the name. */
  readonly holderOf: NamesInStore['holderOf']
  /** The unit of the factor of that id: methods compute with it. */
  readonly unitOfFactor: (id: string) => Unit | undefined
  /** The grid series that there are of the zones of those that are checked. */
  readonly seriesSpans: readonly SeriesSpan[]
  /** The end of the message about a source or a record that does not exist. */
  readonly absent: { readonly source: string; readonly record: string }
}

/** Files are all that there is. */
const FILES_ALONE: Surroundings = {
  holds: () => false,
  holderOf: () => undefined,
  unitOfFactor: () => undefined,
  seriesSpans: [],
  absent: { source: 'which no file in sources describes', record: 'which no file describes' },
}

/**
 * The faults between records: names used twice, missing sources and links, hours given twice. `raws` are all records, including
 * those that do not parse, so that one fault does not cause others.
 */
export function faultsBetween(raws: readonly RawRecord[], parsed: readonly ParsedRecord[], around: Surroundings = FILES_ALONE): Fault[] {
  const faults: Fault[] = []
  finished(faultsBetweenInSteps(raws, parsed, around, (one) => faults.push(one)))
  return faults
}

/** Finds the faults between records in steps, and passes each to `tell`. */
export function* faultsBetweenInSteps(
  raws: readonly RawRecord[],
  parsed: readonly ParsedRecord[],
  around: Surroundings,
  tell: (fault: Fault) => void,
): Steps<void> {
  const ids = idsByKind(raws)
  for (const raw of raws) {
    unkeptTexts([raw]).forEach(tell)
    unknownSources([raw], around, ids).forEach(tell)
    yield
  }
  for (const one of parsed) {
    danglingLinks([one.raw], [one], around, ids).forEach(tell)
    otherUnits([one], around).forEach(tell)
    yield
  }
  yield* toldOfNames(raws, around, tell)
  yield* hourOverlapsInSteps(parsed, around, tell)
}

type Ids = ReadonlyMap<BundledKind, ReadonlySet<string>>

/** Every place that cites a source that there is not. */
export function unknownSources(raws: readonly RawRecord[], around: Surroundings, ids: Ids = idsByKind(raws)): Fault[] {
  return raws.flatMap((raw) =>
    citedSources(raw.content, [])
      .filter(({ source }) => !ids.get('source')?.has(source) && !around.holds('source', source))
      .map(({ path, source }) => fault(raw, path, `names the source "${source}", ${around.absent.source}`)),
  )
}

/** Every place that names a record that there is not. */
export function danglingLinks(
  raws: readonly RawRecord[],
  parsed: readonly ParsedRecord[],
  around: Surroundings,
  ids: Ids = idsByKind(raws),
): Fault[] {
  return parsed.flatMap(({ kind, record, raw }) =>
    linksOf(kind, record)
      .filter(({ kind: target, id }) => !ids.get(target)?.has(id) && !around.holds(target, id))
      .map(({ path, kind: target, id }) => fault(raw, path, `names the ${target} "${id}", ${around.absent.record}`)),
  )
}

/** Every factor that overrides one with another dimension: the methods that use it could not compute with it. */
export function otherUnits(parsed: readonly ParsedRecord[], around: Surroundings): Fault[] {
  return parsed.flatMap(({ kind, record, raw }) => {
    if (kind !== 'factor' || !('figure' in record)) return []
    const { unit } = record.figure
    const held = around.unitOfFactor(record.id)
    if (held === undefined || dimensionOf(held) === dimensionOf(unit)) return []
    const sentence = `is in ${unit}, and methods compute with "${record.id}" in ${held}: take one of ${unitsLike(held).join(', ')}`
    return [fault(raw, ['figure', 'unit'], sentence)]
  })
}

type CitedSource = { readonly path: Path; readonly source: string }

/** All sources that a file cites, at any depth: every schema uses the field `source` for nothing else. */
export function citedSources(content: unknown, path: Path): CitedSource[] {
  if (typeof content !== 'object' || content === null) return []
  return Object.entries(content).flatMap(([key, inner]: [string, unknown]) => {
    const innerPath = [...path, Array.isArray(content) ? Number(key) : key]
    return key === 'source' && typeof inner === 'string' ? [{ path: innerPath, source: inner }] : citedSources(inner, innerPath)
  })
}

function idsByKind(raws: readonly RawRecord[]): Map<BundledKind, Set<string>> {
  const ids = new Map<BundledKind, Set<string>>()
  for (const { kind, content } of raws) ids.set(kind, (ids.get(kind) ?? new Set()).add(idOf(content) ?? ''))
  return ids
}

/** Every name that another record has. */
export function repeatedNames(raws: readonly RawRecord[], around: Surroundings): Fault[] {
  const faults: Fault[] = []
  finished(toldOfNames(raws, around, (one) => faults.push(one)))
  return faults
}

type NameUse = {
  readonly raw: RawRecord
  readonly path: readonly (string | number)[]
  readonly name: string
  /** The kind of what the name means: the record itself, or the model that a list of names gives. */
  readonly kind: BundledKind
  readonly id: string | undefined
}

function* toldOfNames(raws: readonly RawRecord[], around: Surroundings, tell: (fault: Fault) => void): Steps<void> {
  const owners = new Map<string, NameUse>()
  for (const use of usesIn(raws)) {
    const found = nameFault(use, owners, around)
    if (found) tell(found)
    yield
  }
  for (const use of owners.values()) {
    const owner = ownerOfForm(use, owners)
    // Whole names take precedence over names without gateways, so that a list may distinguish the two.
    if (owner && owner.raw !== use.raw && isOfRecord(use) && isOfRecord(owner)) tell(repeated(use, owner))
    yield
  }
}

/** Ids first, so that an alias that is another record's id is the one at fault. */
function* usesIn(raws: readonly RawRecord[]): Generator<NameUse> {
  for (const raw of raws) yield* idUse(raw)
  for (const raw of raws) yield* aliasUses(raw)
  for (const raw of raws) yield* listedUses(raw)
}

/** The fault of a name; the first record with a name is its owner. */
function nameFault(use: NameUse, owners: Map<string, NameUse>, around: Surroundings): Fault | undefined {
  const key = `${use.kind} ${foldName(use.name)}`
  const owner = owners.get(key)
  const holder = around.holderOf(use.kind, use.name, use.id)
  if (holder !== undefined) return fault(use.raw, use.path, `repeats the name "${use.name}", which ${holder}`)
  if (owner === undefined) owners.set(key, use)
  // A record may have its own name in other letter cases, and a list may repeat a name of the record.
  else if (owner.raw === use.raw ? owner.name === use.name : !meanOneModel(owner, use)) return repeated(use, owner)
  return undefined
}

/** The record that a name would mean in another of its forms if this record did not have it. */
function ownerOfForm({ kind, name }: NameUse, owners: ReadonlyMap<string, NameUse>): NameUse | undefined {
  if (kind === 'source') return undefined
  const [itself, ...others] = nameForms(kind, name)
  return others
    .filter((form) => form !== itself)
    .map((form) => owners.get(`${kind} ${form}`))
    .find((owner) => owner !== undefined)
}

/** Whether a list repeats what another list, or the record itself, says about a name. */
function meanOneModel(one: NameUse, other: NameUse): boolean {
  return !(isOfRecord(one) && isOfRecord(other)) && one.id !== undefined && one.id === other.id
}

/** False for a name in a list. */
function isOfRecord({ raw, kind }: NameUse): boolean {
  return raw.kind === kind
}

function repeated({ raw, path, name }: NameUse, owner: NameUse): Fault {
  const { file, line } = owner.raw.placeOf(owner.path)
  return fault(raw, path, `repeats the name "${name}", which ${labelOf(owner.raw)} has already (${file}:${line})`)
}

function idUse(raw: RawRecord): NameUse[] {
  const id = idOf(raw.content)
  return id === undefined ? [] : [{ raw, path: ['id'], name: id, kind: raw.kind, id }]
}

function aliasUses(raw: RawRecord): NameUse[] {
  const { content, kind } = raw
  if (typeof content !== 'object' || content === null || !('aliases' in content) || !Array.isArray(content.aliases)) return []
  const id = idOf(content)
  return content.aliases.flatMap((name: unknown, index) =>
    typeof name === 'string' ? [{ raw, path: ['aliases', index], name, kind, id }] : [],
  )
}

function listedUses(raw: RawRecord): NameUse[] {
  return listedNames(raw).map(({ name, model, index }) => ({ raw, path: ['names', index, 'name'], name, kind: 'model', id: model }))
}

type Link = { readonly path: readonly (string | number)[]; readonly kind: RecordKind; readonly id: string }

/** Every place where a record names another one that must exist, with the kind of that record. */
export function linksOf(kind: RecordKind, record: AnyRecord): Link[] {
  const links = LINKS.filter((link) => link.kind === kind && link.isLoose !== true)
  return links.flatMap(({ path, target }) => placesAt(record, path).map((place) => ({ path: place.path, kind: target, id: place.name })))
}

/** Every text that PostgreSQL does not keep: one with a NUL, or with half of a pair of surrogates. */
export function unkeptTexts(raws: readonly RawRecord[]): Fault[] {
  return raws.flatMap((raw) =>
    placesIn(raw.content, []).map((path) => fault(raw, path, 'holds what is no character: a NUL, or half of a surrogate pair')),
  )
}

function placesIn(content: unknown, path: Path): Path[] {
  if (typeof content === 'string') return content.includes('\0') || !content.isWellFormed() ? [path] : []
  if (typeof content !== 'object' || content === null) return []
  return Object.entries(content).flatMap(([key, inner]: [string, unknown]) =>
    placesIn(inner, [...path, Array.isArray(content) ? Number(key) : key]),
  )
}

/** Deeper than any record: checks walk a record by recursion, and a schema reports every value that it refuses. */
const MOST_LEVELS = 32
const MOST_VALUES = 20_000

/** Why no record is so deep or so large, or nothing. It does without recursion, so that no depth is too great for it. */
export function sizeFault(content: unknown): string | undefined {
  let values = 0
  const open: { readonly inner: readonly unknown[]; next: number }[] = [{ inner: [content], next: 0 }]
  for (let level = open.at(-1); level; level = open.at(-1)) {
    if (level.next === level.inner.length) {
      open.pop()
      continue
    }
    const one = level.inner[level.next]
    level.next += 1
    values += 1
    if (values > MOST_VALUES) return `it holds more than ${MOST_VALUES} values, more than any record may`
    if (typeof one !== 'object' || one === null) continue
    if (open.length > MOST_LEVELS) return `it is nested deeper than ${MOST_LEVELS} levels, deeper than any record may`
    open.push({ inner: Array.isArray(one) ? one : Object.values(one), next: 0 })
  }
  return undefined
}
