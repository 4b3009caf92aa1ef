import { foldName } from '../../catalog/collection.js'
import type { AnyRecord, RecordKind } from '../../schemas/record.js'
import { fault } from './fault-sentences.js'
import { idOf, labelOf, type BundledKind, type Fault, type Path, type RawRecord } from './raw-record.js'
import { overlappingSeries, type SeriesSpan } from './overlapping-series.js'
import { linksOf } from './record-links.js'
import { unkeptTexts } from './unkept-texts.js'

export type ParsedRecord = { readonly kind: RecordKind; readonly record: AnyRecord; readonly raw: RawRecord }

/** What there is beside the records that are checked. */
export type Surroundings = {
  readonly holds: (kind: BundledKind, id: string) => boolean
  /** How a sentence calls the record, other than the one of that id, that has the name already. */
  readonly holderOf: (kind: BundledKind, name: string, id: string | undefined) => string | undefined
  /** The grid series that there are of the zones of those that are checked. */
  readonly seriesSpans: readonly SeriesSpan[]
  /** Ends the sentence about a source or a record that is nowhere. */
  readonly absent: { readonly source: string; readonly record: string }
}

/** Files are all that there is. */
export const FILES_ALONE: Surroundings = {
  holds: () => false,
  holderOf: () => undefined,
  seriesSpans: [],
  absent: { source: 'which no file in sources describes', record: 'which no file describes' },
}

/**
 * What is wrong between records: names used twice, sources and links that lead nowhere, hours given twice. `raws` are all records, also
 * those that do not parse, so that one fault does not make others.
 */
export function faultsBetween(raws: readonly RawRecord[], parsed: readonly ParsedRecord[], around: Surroundings = FILES_ALONE): Fault[] {
  return [
    ...unkeptTexts(raws),
    ...repeatedNames(raws, around),
    ...unknownSources(raws, around),
    ...danglingLinks(raws, parsed, around),
    ...overlappingSeries(parsed, around),
  ]
}

/** Every place that cites a source that there is not. */
export function unknownSources(raws: readonly RawRecord[], around: Surroundings): Fault[] {
  const ids = idsByKind(raws)
  return raws.flatMap((raw) =>
    citedSources(raw.content, [])
      .filter(({ source }) => !ids.get('source')?.has(source) && !around.holds('source', source))
      .map(({ path, source }) => fault(raw, path, `names the source "${source}", ${around.absent.source}`)),
  )
}

/** Every place that names a record that there is not. */
export function danglingLinks(raws: readonly RawRecord[], parsed: readonly ParsedRecord[], around: Surroundings): Fault[] {
  const ids = idsByKind(raws)
  return parsed.flatMap(({ kind, record, raw }) =>
    linksOf(kind, record)
      .filter(({ kind: target, id }) => !ids.get(target)?.has(id) && !around.holds(target, id))
      .map(({ path, kind: target, id }) => fault(raw, path, `names the ${target} "${id}", ${around.absent.record}`)),
  )
}

export type CitedSource = { readonly path: Path; readonly source: string }

/** Whatever a file calls a source, at any depth: every schema uses that word for nothing else. */
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

type NameUse = { readonly raw: RawRecord; readonly path: readonly (string | number)[]; readonly name: string }

/** Every name that another record has. Ids first, so that an alias that is another record's id is the one at fault. */
export function repeatedNames(raws: readonly RawRecord[], around: Surroundings): Fault[] {
  const owners = new Map<string, NameUse>()
  const faults: Fault[] = []
  for (const use of [...raws.flatMap(idUse), ...raws.flatMap(aliasUses)]) {
    const key = `${use.raw.kind} ${foldName(use.name)}`
    const owner = owners.get(key)
    const holder = around.holderOf(use.raw.kind, use.name, idOf(use.raw.content))
    if (holder !== undefined) faults.push(fault(use.raw, use.path, `repeats the name "${use.name}", which ${holder} has already`))
    else if (owner === undefined) owners.set(key, use)
    // A record may have its own name in other letter cases.
    else if (owner.raw !== use.raw || owner.name === use.name) faults.push(repeated(use, owner))
  }
  return faults
}

function repeated({ raw, path, name }: NameUse, owner: NameUse): Fault {
  const { file, line } = owner.raw.placeOf(owner.path)
  return fault(raw, path, `repeats the name "${name}", which ${labelOf(owner.raw)} has already (${file}:${line})`)
}

function idUse(raw: RawRecord): NameUse[] {
  const id = idOf(raw.content)
  return id === undefined ? [] : [{ raw, path: ['id'], name: id }]
}

function aliasUses(raw: RawRecord): NameUse[] {
  const { content } = raw
  if (typeof content !== 'object' || content === null || !('aliases' in content) || !Array.isArray(content.aliases)) return []
  return content.aliases.flatMap((name: unknown, index) => (typeof name === 'string' ? [{ raw, path: ['aliases', index], name }] : []))
}
