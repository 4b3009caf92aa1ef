import { contentDigest } from '../../content-digest.js'
import { DomainError } from '../../errors.js'
import type { Prisma } from '../../generated/prisma/client.js'
import type { FigureChange, ImportAnswer } from '../../schemas/import.js'
import { bumpRevision } from '../catalog-state.js'
import { type Author, type RecordChange, recordChanges } from '../changes.js'
import type { Content } from '../record-state.js'
import { headsWithIds, storedRecords, storedSources } from '../stored-records.js'
import { inTurns, partsOf } from '../turns.js'
import type { ReadImport } from './read-import.js'

const RECORDS_A_PART = 100
const MOST_FIGURES_TOLD = 30
/** Changed figures are listed for this many records; the others are only counted. */
const MOST_WITH_FIGURES = 1000

/** The records to write, by kind and id, the keys of the users' records that they replace, and the difference for people. */
export type Difference = {
  readonly changed: ReadonlySet<string>
  readonly replacedKeys: readonly number[]
  readonly told: Omit<ImportAnswer, 'dryRun'>
}
type KindAndContent = { readonly kind: RecordChange['kind']; readonly content: Content }
type Former = { readonly digest: string; readonly content: Content; readonly replacedKey?: number }
type ChangesTold = Pick<ImportAnswer, 'added' | 'changed' | 'unchanged'>

/**
 * Compares an import with the current records, and unless it is a dry run records the changes: some records at a time, so that the
 * former records are not all in memory at once.
 */
export async function differenceFrom(
  transaction: Prisma.TransactionClient,
  { sources, records, madeFrom }: ReadImport,
  { dryRun, author }: { readonly dryRun: boolean; readonly author: Author },
): Promise<Difference> {
  const changed = new Set<string>()
  const replacedKeys: number[] = []
  const told: ChangesTold = { added: [], changed: [], unchanged: [] }
  const turns = inTurns()
  let revision: bigint | undefined
  const all: KindAndContent[] = [
    ...sources.map(({ source }) => ({ kind: 'source' as const, content: source })),
    ...records.map(({ kind, record }) => ({ kind, content: record })),
  ]
  for (const part of partsOf(all, RECORDS_A_PART)) {
    const formers = await formersOf(transaction, part)
    const changes: RecordChange[] = []
    for (const { kind, content } of part) {
      const name = `${kind} ${content.id}`
      const former = formers.get(name)
      if (madeFrom.has(name) && madeFrom.get(name) !== (former?.digest ?? null)) throw changedMeanwhile(name)
      const change = changeFrom(kind, content, former)
      tell(change, told)
      if (turns.isOver()) await turns.next()
      if (change.digestBefore === change.digestAfter) continue
      changes.push(change)
      changed.add(name)
      if (former?.replacedKey !== undefined) replacedKeys.push(former.replacedKey)
    }
    if (dryRun || changes.length === 0) continue
    revision ??= await bumpRevision(transaction)
    await recordChanges(transaction, { revision, action: 'import', author }, changes)
  }
  const counts = { added: told.added.length, changed: told.changed.length, unchanged: told.unchanged.length }
  return { changed, replacedKeys, told: { counts, ...told } }
}

/** The current records of the same kinds and ids: a user's record rather than the bundled one. */
async function formersOf(transaction: Prisma.TransactionClient, part: readonly KindAndContent[]): Promise<ReadonlyMap<string, Former>> {
  const wanted = new Set(part.map(({ kind, content }) => `${kind} ${content.id}`))
  const ids = (isSource: boolean) => part.filter(({ kind }) => (kind === 'source') === isSource).map(({ content }) => content.id)
  const heads = (await headsWithIds(transaction, ids(false))).filter(({ kind, id }) => wanted.has(`${kind} ${id}`))
  const ofUsers = new Set(heads.filter(({ origin }) => origin === 'user').map(({ kind, id }) => `${kind} ${id}`))
  const standing = heads.filter(({ origin, kind, id }) => origin === 'user' || !ofUsers.has(`${kind} ${id}`))
  const formers = new Map<string, Former>()
  for (const { kind, id, origin, key, digest, record } of await storedRecords(transaction, standing))
    formers.set(`${kind} ${id}`, { digest, content: record, ...(origin === 'user' && { replacedKey: key }) })
  for (const { digest, source } of await storedSources(transaction, ids(true)))
    formers.set(`source ${source.id}`, { digest, content: source })
  return formers
}

function changeFrom(kind: RecordChange['kind'], content: Content, former: Former | undefined): RecordChange {
  const digests = { digestBefore: former?.digest ?? null, digestAfter: contentDigest(content) }
  return { kind, id: content.id, ...digests, before: former?.content ?? null, after: content }
}

function tell(change: RecordChange, { added, changed, unchanged }: ChangesTold): void {
  const { before, digestBefore, digestAfter } = change
  if (digestBefore === digestAfter) unchanged.push(named(change))
  else if (before === null) added.push(named(change))
  else
    changed.push({ ...named(change), fields: fieldsThatDiffer(change), ...figuresThatDiffer(change, changed.length < MOST_WITH_FIGURES) })
}

function named({ kind, id }: RecordChange): { kind: RecordChange['kind']; id: string } {
  return { kind, id }
}

function figuresThatDiffer(
  { before, after }: RecordChange,
  tellsMore: boolean,
): Pick<ImportAnswer['changed'][number], 'figures' | 'figureCount'> {
  const figures = figureChanges(before, after)
  return { figures: figures.slice(0, tellsMore ? MOST_FIGURES_TOLD : 0), figureCount: figures.length }
}

function changedMeanwhile(name: string): DomainError {
  return new DomainError('precondition-failed', `The ${name} changed while the file was read. Nothing was written: send the file again.`)
}

function fieldsThatDiffer({ before, after }: RecordChange): string[] {
  const [one, other] = [before ?? {}, after ?? {}].map((content) => new Map<string, unknown>(Object.entries(content)))
  const digestOf = (content: unknown): string => contentDigest({ content })
  const fields = new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])])
  return [...fields].filter((field) => digestOf(one?.get(field)) !== digestOf(other?.get(field)))
}

type LeafText = FigureChange['before']
type Leaf = { readonly told: LeafText; readonly unit: string | null; readonly json: string }

/** Fields that change with every file and are described by its source. */
const UNTOLD = [
  'id',
  'source',
  'locator',
  'evidence',
  'printed',
  'note',
  'notes',
  'derivation',
  'period',
  'basis',
  'unit',
  'startsAt',
  'resolution',
]
const MOST_WORDS = 5

/** Every number and text that differs between two states of a record: old, new and unit, in the order of the record. */
function figureChanges(before: object | null, after: object | null): FigureChange[] {
  const [old, now] = [leavesOf(before), leavesOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const [one, other] = [old.get(field), now.get(field)]
    if (one?.json === other?.json) return []
    return [{ field, before: one?.told ?? null, after: other?.told ?? null, unit: other?.unit ?? one?.unit ?? null }]
  })
}

function leavesOf(content: object | null): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>()
  if (content) collect(content, '', leaves)
  return leaves
}

function collect(content: unknown, path: string, leaves: Map<string, Leaf>): void {
  if (content === null || content === undefined) return
  if (Array.isArray(content)) return collectList(content as unknown[], path, leaves)
  if (typeof content !== 'object') {
    leaves.set(path, leaf(typeof content === 'number' ? content : JSON.stringify(content), null))
    return
  }
  if ('value' in content && typeof content.value === 'number' && 'unit' in content) {
    leaves.set(path, leaf(content.value, String(content.unit)))
    if ('alternatives' in content) collect(content.alternatives, `${path} beside it`, leaves)
    return
  }
  if ('text' in content && typeof content.text === 'string') {
    leaves.set(path, leaf(content.text, null))
    return
  }
  for (const [key, inner] of Object.entries(content))
    if (!UNTOLD.includes(key)) collect(inner, path === '' ? key : `${path}.${key}`, leaves)
}

function collectList(list: readonly unknown[], path: string, leaves: Map<string, Leaf>): void {
  if (list.every((one) => typeof one !== 'object' || one === null)) {
    const words = list.map((one) => String(one)).join(', ')
    leaves.set(path, { ...leaf(list.length > MOST_WORDS ? `${list.length} values` : words, null), json: JSON.stringify(list) })
    return
  }
  for (const [index, one] of list.entries()) collect(one, `${path} ${placeOf(one) ?? index + 1}`, leaves)
}

/** The period and basis of a point of a series, or the source of a figure beside another. */
function placeOf(one: unknown): string | undefined {
  if (typeof one !== 'object' || one === null) return undefined
  const { period, basis, source } = one as Readonly<Record<string, unknown>>
  const words = [period, basis].filter((word) => typeof word === 'string')
  if (words.length > 0) return words.join(' ')
  return typeof source === 'string' ? source : undefined
}

function leaf(told: string | number, unit: string | null): Leaf {
  return { told, unit, json: JSON.stringify([told, unit]) }
}
