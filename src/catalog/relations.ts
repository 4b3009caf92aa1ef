import { KINDS, RECORD_KINDS, RECORD_SCHEMAS, type RecordKind } from '../schemas/record.js'
import type { DeclaredLink } from '../schemas/record-kind.js'
import { type Catalog, memoPerCatalog } from './catalog.js'
import { foldName } from './collection.js'

/** One field of a kind of record that names records of another. */
export type Link = DeclaredLink & { readonly kind: RecordKind; readonly target: RecordKind }

/** Every link between records, as their kinds declare them. */
export const LINKS: readonly Link[] = RECORD_KINDS.flatMap((kind) => KINDS[kind].links.map((link) => ({ ...link, kind }) as Link))

/** The names at `path` in `content`; none if there is nothing at the path. */
export function namesAt(content: unknown, path: readonly string[]): readonly string[] {
  return placesAt(content, path).map(({ name }) => name)
}

type Place = { readonly path: readonly (string | number)[]; readonly name: string }

/** The names at a path of a record with the place of each, where * is the index in a list. */
export function placesAt(content: unknown, path: readonly string[], walked: Place['path'] = []): readonly Place[] {
  const [key, ...rest] = path
  if (key === undefined) return typeof content === 'string' ? [{ path: walked, name: content }] : []
  if (typeof content !== 'object' || content === null) return []
  if (key !== '*') return placesAt(Reflect.get(content, key), rest, [...walked, key])
  return Array.isArray(content) ? content.flatMap((item: unknown, index) => placesAt(item, rest, [...walked, index])) : []
}

type Listed = { readonly id: string }

/** One link from a type to other records. */
export type Relation = {
  /** The type with the field, by the name of its schema: Model, Lineage, Figure. */
  readonly owner: string
  readonly field: string
  readonly target: RecordKind | 'source'
  /** Whether it leads to a list. */
  readonly isMany: boolean
  readonly description: string
  /** Only looks up: nothing is gone through for one item. */
  readonly related: (catalog: Catalog, from: object) => readonly Listed[]
}

/** Types that name a source and the place in it. */
const CITING = [
  ...['Reference', 'CitedText', 'Figure', 'AlternativeFigure', 'Citation', 'GridValue', 'ValidationCase'],
  ...RECORD_KINDS.filter((kind) => 'source' in RECORD_SCHEMAS[kind].shape).map(capitalised),
]

/**
 * Every relation, by one rule: a field that names another record is accompanied by <field>Record; the records that name a record
 * are a list under their plural.
 */
export const RELATIONS: readonly Relation[] = [...LINKS.map(forward), ...backward(), ...CITING.map(toSource)]

function forward({ kind, path, target, owner, as }: Link): Relation {
  const [field = '', ...inner] = owner === undefined ? path : path.slice(path.indexOf('*') + 1)
  const isMany = inner.includes('*')
  return {
    owner: owner ?? capitalised(kind),
    field: as ?? (isMany ? `${field}Records` : `${field}Record`),
    target,
    isMany,
    description: `What ${field} names.`,
    related: (catalog, from) => namesAt(from, [field, ...inner]).flatMap((name) => recordCalled(catalog, target, name) ?? []),
  }
}

/** Two fields of one kind may lead back to one list, which then has the records of both. */
function backward(): Relation[] {
  const groups = new Map<string, Link[]>()
  for (const link of LINKS) {
    if (link.back === undefined) continue
    const key = `${link.target} ${link.back}`
    groups.set(key, [...(groups.get(key) ?? []), link])
  }
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [back(first, others)] : []))
}

function back(first: Link, others: readonly Link[]): Relation {
  const links = [first, ...others]
  const naming = memoPerCatalog((catalog) => recordsNaming(catalog, links))
  const fields = [...new Set(links.map(({ path: [field = ''] }) => field))]
  return {
    owner: capitalised(first.target),
    field: first.back ?? '',
    target: first.kind,
    isMany: true,
    description: `Those that name it in ${fields.join(' or ')}.`,
    related: (catalog, from) => naming(catalog).get((from as Listed).id) ?? [],
  }
}

function recordsNaming(catalog: Catalog, links: readonly Link[]): Map<string, Listed[]> {
  const naming = new Map<string, Set<Listed>>()
  for (const { kind, path, target } of links) {
    for (const record of catalog.records[kind].items) {
      for (const name of namesAt(record, path)) {
        const named = recordCalled(catalog, target, name)
        if (!named) continue
        const known = naming.get(named.id)
        if (known) known.add(record)
        else naming.set(named.id, new Set([record]))
      }
    }
  }
  return new Map([...naming].map(([id, records]) => [id, [...records].sort((one, other) => (one.id < other.id ? -1 : 1))]))
}

function toSource(owner: string): Relation {
  return {
    owner,
    field: 'sourceRecord',
    target: 'source',
    isMany: false,
    description: 'What source names.',
    related: ({ sources }, from) => namesAt(from, ['source']).flatMap((name) => sources.byName.get(foldName(name)) ?? []),
  }
}

function recordCalled({ records }: Catalog, kind: RecordKind, name: string): Listed | undefined {
  return records[kind].byName.get(foldName(name))
}

function capitalised(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}
