import { contentDigest, entityTag } from '../content-digest.js'
import { DomainError, type ErrorCode } from '../errors.js'
import type { Prisma } from '../generated/prisma/client.js'
import type { AnyRecord, ChangedKind, RecordKind, RecordOf } from '../schemas/record.js'
import type { Source } from '../schemas/source.js'
import { bumpRevision, lockCatalog } from './catalog-state.js'
import { type Author, recordChanges } from './changes.js'
import { citedSources, danglingLinks, otherUnits, repeatedNames, unkeptTexts, unknownSources } from './checks/check-records.js'
import { overlappingSeries } from './checks/overlapping-series.js'
import type { Fault, ParsedRecord, RawRecord } from './checks/raw-record.js'
import { surroundingsInStore } from './checks/surroundings.js'
import type { Database } from './connect.js'
import { doneOnce, type Once } from './idempotent-writes.js'
import { checkConditions, type Conditions, type Content, type RecordState, recordState, shownFrom } from './record-state.js'
import { deleteRecords, insertRecords, writeSource } from './write-records.js'
import { writeTransaction } from './write-transaction.js'

/**
 * The writer and the version that they have seen; without conditions they overwrite any version. `once` is set for a write with a
 * name.
 */
export type Writing<Result> = { readonly author: Author; readonly conditions?: Conditions; readonly once?: Once<Result> | undefined }
export type Saved = { readonly isNew: boolean; readonly shown: object }

/** Writes a user's parsed record of any kind, and notifies every replica. Writing the same again changes nothing. */
export function saveRecord<Kind extends RecordKind>(
  database: Database,
  kind: Kind,
  record: RecordOf<Kind>,
  writing: Writing<Saved>,
): Promise<Saved> {
  return save(database, kind, record, writing)
}

/** Writes a source. A bundled one keeps its meaning: figures that cite it were checked against it. */
export function saveSource(database: Database, source: Source, writing: Writing<Saved>): Promise<Saved> {
  return save(database, 'source', source, writing)
}

/** Writes a source or a record of any kind. */
export function save(database: Database, kind: ChangedKind, content: Content, writing: Writing<Saved>): Promise<Saved> {
  const { author, conditions, once } = writing
  const work = async (transaction: Prisma.TransactionClient): Promise<Saved> => {
    await lockCatalog(transaction)
    const state = await recordState(transaction, kind, content.id)
    const { user, bundled } = state
    const digest = contentDigest(content)
    const former = user ?? bundled
    const tag = former && entityTag(await shownFrom(transaction, kind, user ? 'user' : 'bundled', former.content))
    const isSame = user?.digest === digest
    // A caller who repeats a write may not have seen the answer to the first.
    const seen = isSame ? { ifNoneMatch: conditions?.ifNoneMatch } : conditions
    if (seen) checkConditions(seen, { label: `${kind} "${content.id}"`, tag, isUsers: user !== undefined && !isSame })
    if (kind === 'source' && bundled) throw sourceBundled(content.id)
    if (!isSame) {
      await checkReferences(transaction, kind, content)
      await write(transaction, kind, content, state)
      const told = { revision: await bumpRevision(transaction), action: 'put' as const, author }
      const change = { digestBefore: former?.digest ?? null, digestAfter: digest, before: former?.content ?? null, after: content }
      await recordChanges(transaction, told, [{ kind, id: content.id, ...change }])
    }
    return { isNew: former === undefined, shown: await shownFrom(transaction, kind, 'user', content) }
  }
  return writeTransaction(database, 'single', doneOnce(once, work))
}

async function write(transaction: Prisma.TransactionClient, kind: ChangedKind, content: Content, { user }: RecordState): Promise<void> {
  if (kind === 'source') return writeSource(transaction, content as Source)
  if (user?.key !== undefined) await deleteRecords(transaction, [user.key])
  await insertRecords(transaction, 'user', [{ kind, record: content as AnyRecord }])
}

/** Checks that a record can be stored, that the records it names exist and that its own names are free. */
async function checkReferences(transaction: Prisma.TransactionClient, kind: ChangedKind, content: Content): Promise<void> {
  const raw: RawRecord = { kind, content, placeOf: () => ({ file: '', line: 1 }) }
  refuse('invalid-request', unkeptTexts([raw]))
  if (kind === 'source') return refuse('record-conflict', repeatedNames([raw], await surroundingsInStore(transaction, [raw], [])))
  if (citedSources(content, []).length === 0) throw sourceMissing(kind, content.id)
  const parsed: ParsedRecord[] = [{ kind, record: content as AnyRecord, raw }]
  const around = await surroundingsInStore(transaction, [raw], parsed)
  refuse('unknown-source', unknownSources([raw], around))
  refuse('dangling-link', danglingLinks([raw], parsed, around))
  refuse('invalid-request', otherUnits(parsed, around))
  refuse('record-conflict', [...repeatedNames([raw], around), ...overlappingSeries(parsed, around)])
}

function refuse(code: ErrorCode, faults: readonly Fault[]): void {
  if (faults.length === 0) return
  const told = faults.map(({ path = [], sentence }) => ({
    pointer: path.map((step) => `/${String(step)}`).join(''),
    detail: `${sentence}.`,
  }))
  throw new DomainError(code, `Nothing was written: ${told.map(({ detail }) => detail).join(' ')}`, told)
}

function sourceMissing(kind: string, id: string): DomainError {
  return new DomainError(
    'source-missing',
    `The ${kind} "${id}" cites no source. Give at least one figure or reference with a source and a locator.`,
  )
}

function sourceBundled(id: string): DomainError {
  return new DomainError('record-bundled', `Source "${id}" comes with Wattprint and cannot be replaced. Give yours another id.`)
}
