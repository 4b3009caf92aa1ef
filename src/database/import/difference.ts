import type { Prisma } from '../../generated/prisma/client.js'
import type { ImportAnswer } from '../../schemas/import.js'
import type { RecordChange } from '../changes.js'
import { contentDigest } from '../content-digest.js'
import { DomainError } from '../../errors.js'
import type { Content } from '../record-state.js'
import { headsWithIds, storedRecords } from '../stored-records.js'
import { storedSources } from '../stored-sources.js'
import { figureChanges } from './figure-changes.js'
import type { ImportedLines } from './import-lines.js'
import type { ParsedLines } from './parse-lines.js'

const MOST_FIGURES_TOLD = 30

/** What is to be written, the keys of the users' records that it replaces, and the same for people. */
export type Difference = {
  readonly changes: readonly RecordChange[]
  readonly replacedKeys: readonly number[]
  readonly told: Omit<ImportAnswer, 'dryRun'>
}
type Former = { readonly digest: string; readonly content: Content }

/** Compares what an import says with what is shown now. */
export async function differenceFrom(
  transaction: Prisma.TransactionClient,
  { sources, records }: ParsedLines,
  madeFrom: ImportedLines['madeFrom'],
): Promise<Difference> {
  const heads = await headsWithIds(
    transaction,
    records.map(({ record }) => record.id),
  )
  const imported = new Set(records.map(({ kind, record }) => `${kind} ${record.id}`))
  // Users' records come last, so that they are the ones that stand.
  const concerned = heads
    .filter(({ kind, id }) => imported.has(`${kind} ${id}`))
    .sort((one, other) => Number(one.origin === 'user') - Number(other.origin === 'user'))
  const stored = await storedRecords(transaction, concerned)
  const formers = new Map<string, Former>(stored.map(({ kind, id, digest, record }) => [`${kind} ${id}`, { digest, content: record }]))
  for (const { digest, source } of await storedSources(transaction, idsOf(sources)))
    formers.set(`source ${source.id}`, { digest, content: source })
  for (const [name, digest] of madeFrom ?? []) if ((formers.get(name)?.digest ?? null) !== digest) throw changedMeanwhile(name)
  const contents = [
    ...sources.map(({ source }) => ({ kind: 'source' as const, content: source })),
    ...records.map(({ kind, record }) => ({ kind, content: record })),
  ]
  const all = contents.map(({ kind, content }) => changeFrom(kind, content, formers.get(`${kind} ${content.id}`)))
  const changes = all.filter(({ digestBefore, digestAfter }) => digestBefore !== digestAfter)
  const changed = new Set(changes.map(({ kind, id }) => `${kind} ${id}`))
  const replaced = concerned.filter(({ origin, kind, id }) => origin === 'user' && changed.has(`${kind} ${id}`))
  return { changes, replacedKeys: replaced.map(({ key }) => key), told: toldFrom(all) }
}

function idsOf(sources: ParsedLines['sources']): string[] {
  return sources.map(({ source }) => source.id)
}

function changeFrom(kind: RecordChange['kind'], content: Content, former: Former | undefined): RecordChange {
  const digests = { digestBefore: former?.digest ?? null, digestAfter: contentDigest(content) }
  return { kind, id: content.id, ...digests, before: former?.content ?? null, after: content }
}

function toldFrom(all: readonly RecordChange[]): Difference['told'] {
  const added = all.filter(({ before }) => before === null)
  const changed = all.filter(({ before, digestBefore, digestAfter }) => before !== null && digestBefore !== digestAfter)
  const unchanged = all.filter(({ digestBefore, digestAfter }) => digestBefore === digestAfter)
  return {
    counts: { added: added.length, changed: changed.length, unchanged: unchanged.length },
    added: added.map(named),
    changed: changed.map((change) => ({ ...named(change), fields: fieldsThatDiffer(change), ...figuresThatDiffer(change) })),
    unchanged: unchanged.map(named),
  }
}

function named({ kind, id }: RecordChange): { kind: RecordChange['kind']; id: string } {
  return { kind, id }
}

function figuresThatDiffer({ before, after }: RecordChange): Pick<Difference['told']['changed'][number], 'figures' | 'figureCount'> {
  const figures = figureChanges(before, after)
  return { figures: figures.slice(0, MOST_FIGURES_TOLD), figureCount: figures.length }
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
