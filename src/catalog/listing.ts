import { z } from 'zod'
import type { ErrorCode } from '../errors.js'
import { Standing } from '../schemas/figure.js'
import { type AnyRecord, CITED_RECORD_SCHEMAS, KINDS, RECORD_KINDS, type RecordKind, type RecordOf } from '../schemas/record.js'
import { earlier, type Filter, filter, is, type ListTable, type RecordKindOf } from '../schemas/record-kind.js'
import { Source } from '../schemas/source.js'
import { PartialDate } from '../schemas/time.js'
import type { Catalog } from './catalog.js'
import { citedRecord } from './cite.js'
import { type Collection, foldName } from './collection.js'
import { recordNamed, unknownName } from './find-record.js'
import { nearestNames } from './search.js'

const { kind, evidence } = Source.shape
const standing = Standing.describe('Who says what the document says.')
const stale = z.boolean().describe('Whether the period of reviewBy is past today; one without reviewBy never is.')

/** The filters of the list of sources, in both APIs. */
const SOURCE_FILTERS: Readonly<Record<string, Filter<Source>>> = {
  kind: is((source) => source.kind, kind),
  publisher: is(({ publisher }) => publisher),
  evidence: is((source) => source.evidence, evidence),
  standing: is((source) => source.standing, standing),
  hasLicence: filter(z.boolean(), ({ licence }, wanted) => (licence !== null) === wanted),
  reviewBefore: filter(PartialDate.describe('To be reviewed before this year, month or day.'), ({ reviewBy }, before) =>
    reviewBy === null ? false : earlier(reviewBy, before) < 0,
  ),
  stale: {
    ...filter(stale, ({ reviewBy }, wanted, { today }) => isPast(reviewBy, today) === wanted),
    dependsOnDay: true,
    label: 'To be looked at again',
  },
}

/** Whether the whole year, month or day is past: 2026-11 is so from 1 December on. */
function isPast(date: string | null, today: string): boolean {
  return date !== null && earlier(date, today) < 0
}

type Listed = { readonly id: string }

/** One kind of thing that can be listed and found by name: everything that both APIs need to offer it. */
export type Listing<Item extends Listed = Listed> = {
  readonly singular: string
  readonly plural: string
  readonly word: string
  readonly path: string
  readonly code: ErrorCode
  readonly schema: z.ZodObject
  readonly table: ListTable
  /** The id of one, for the documentation. */
  readonly exampleId: string
  /** Fields that are too long for a list: only the item itself shows them. */
  readonly itemOnly?: readonly string[]
  /** The filters of the list. */
  readonly filters?: Readonly<Record<string, Filter<Item>>>
  readonly collection: (catalog: Catalog) => Collection<Item>
  /** Computes what takes seconds, before the list is read; `pause` lets other requests be answered meanwhile. */
  readonly ready?: (catalog: Catalog, pause: () => Promise<void>) => Promise<void>
  /** The item of that id or alias, if there is one. */
  named(catalog: Catalog, name: string): Item | undefined
  /** The item in its public form. */
  show(catalog: Catalog, item: Item): object
}

export const SOURCE_LISTING: Listing<Source> = {
  singular: 'source',
  plural: 'sources',
  word: 'source',
  path: 'sources',
  code: 'unknown-source',
  schema: Source,
  table: { label: 'Sources', columns: ['kind', 'publisher', 'publishedOn', 'evidence'] },
  exampleId: 'patterson-2021',
  filters: SOURCE_FILTERS,
  collection: ({ sources }) => sources,
  named: ({ sources }, name) => sources.byName.get(foldName(name)),
  show: (_catalog, source) => source,
}

export const RECORD_LISTINGS: readonly Listing<AnyRecord>[] = RECORD_KINDS.map((kind) => recordListing(kind))

type DeclaredKind<Kind extends RecordKind> = Omit<RecordKindOf<z.ZodObject>, 'filters'> & {
  readonly filters: Readonly<Record<string, Filter<RecordOf<Kind>>>>
}

function recordListing<Kind extends RecordKind>(kind: Kind): Listing<RecordOf<Kind>> {
  const { word, plural = `${kind}s`, path, code, itemOnly, filters, table, exampleId } = KINDS[kind] as unknown as DeclaredKind<Kind>
  return {
    singular: kind,
    plural,
    word,
    path,
    code,
    table,
    exampleId,
    itemOnly,
    filters,
    schema: CITED_RECORD_SCHEMAS[kind],
    collection: ({ records }) => records[kind],
    named: (catalog, name) => recordNamed(catalog, kind, name),
    show: (catalog, record) => citedRecord(catalog, kind, record),
  }
}

/** The item with that id or alias, in its public form. */
export function findListed<Item extends Listed>(listing: Listing<Item>, catalog: Catalog, name: string): object {
  const item = listing.named(catalog, name)
  if (item) return listing.show(catalog, item)
  const { byName } = listing.collection(catalog)
  const { code, word, singular: kind } = listing
  throw unknownName({ code, word, kind, name, nearest: nearestNames(byName, name) })
}

/** The schema of an item as its list shows it. */
export function listedSchema({ schema, singular, itemOnly = [] }: Listing): z.ZodObject {
  if (itemOnly.length === 0) return schema
  const id = `Listed${singular.slice(0, 1).toUpperCase()}${singular.slice(1)}`
  const description = `${schema.description ?? ''} Read one by its id for its ${itemOnly.join(', ')}.`
  const shape = Object.entries(schema.shape).filter(([field]) => !itemOnly.includes(field))
  return z.strictObject(Object.fromEntries(shape)).meta({ id, description })
}

/** The item as its list shows it. */
export function showListed(listing: Listing, catalog: Catalog, item: Listed): object {
  const { itemOnly = [] } = listing
  const shown = listing.show(catalog, item)
  if (itemOnly.length === 0) return shown
  return Object.fromEntries(Object.entries(shown).filter(([field]) => !itemOnly.includes(field)))
}
