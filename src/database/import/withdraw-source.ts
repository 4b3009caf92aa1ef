import { contentDigest } from '../../content-digest.js'
import { DomainError } from '../../errors.js'
import type { Prisma } from '../../generated/prisma/client.js'
import type { WithdrawalAnswer } from '../../schemas/import.js'
import type { AnyRecord, RecordKind } from '../../schemas/record.js'
import { bumpRevision, lockCatalog } from '../catalog-state.js'
import { type RecordChange, recordChanges } from '../changes.js'
import { citedSources } from '../checks/check-records.js'
import type { Database } from '../connect.js'
import { isBundled, isUnknown } from '../delete-record.js'
import { doneOnce } from '../idempotent-writes.js'
import { recordState } from '../record-state.js'
import type { Writing } from '../save-record.js'
import { type Head, headsWithIds, type StoredRecord, storedRecords } from '../stored-records.js'
import { inTurns, partsOf } from '../turns.js'
import { headsThatCite, nameOf, recordsThatName } from '../users-of.js'
import { deleteRecords, insertRecords } from '../write-records.js'
import { writeTransaction } from '../write-transaction.js'

const MOST_NAMED = 5
const RECORDS_A_PART = 200
type Change = Prisma.ChangeGetPayload<object>
type Undone = { readonly user: StoredRecord; readonly former: AnyRecord | null; readonly bundled: StoredRecord | undefined }

/**
 * Undoes everything that imports of one source wrote, and removes the source: each record returns to its former state, in one
 * transaction.
 */
export function withdrawSource(database: Database, source: string, { author, once }: Writing<WithdrawalAnswer>): Promise<WithdrawalAnswer> {
  const work = async (transaction: Prisma.TransactionClient): Promise<WithdrawalAnswer> => {
    await lockCatalog(transaction)
    const { user, bundled } = await recordState(transaction, 'source', source)
    if (!user) throw bundled ? isBundled('source', source) : isUnknown('source', source)
    const undone = await undoneRecords(transaction, source)
    await deleteRecords(
      transaction,
      undone.map(({ user: { key } }) => key),
    )
    const restored = undone.flatMap(({ user: { kind }, former }) => (former ? [{ kind, record: former }] : []))
    await insertRecords(transaction, 'user', restored)
    await checkUnnamed(transaction, undone)
    await transaction.source.delete({ where: { id: source } })
    const sourceChange = {
      kind: 'source' as const,
      id: source,
      digestBefore: user.digest,
      digestAfter: null,
      before: user.content,
      after: null,
    }
    const told = { revision: await bumpRevision(transaction), action: 'delete' as const, author }
    await recordChanges(transaction, told, [...undone.map(changeOf), sourceChange])
    return { source, deleted: namedOf(undone, false), restored: namedOf(undone, true) }
  }
  return writeTransaction(database, 'bulk', doneOnce(once, work))
}

async function undoneRecords(transaction: Prisma.TransactionClient, source: string): Promise<Undone[]> {
  const own = await transaction.source.findMany({ where: { origin: 'user' }, select: { id: true } })
  const ofUsers = new Set(own.map(({ id }) => id))
  const undone: Undone[] = []
  const turns = inTurns()
  for (const heads of partsOf(await headsThatCite(transaction, source), RECORDS_A_PART)) {
    const around = await surroundingsOf(transaction, heads)
    for (const user of await storedRecords(transaction, heads)) {
      undone.push(undoneFrom(user, around, source, ofUsers))
      if (turns.isOver()) await turns.next()
    }
  }
  return undone
}

type Around = { readonly bundled: ReadonlyMap<string, StoredRecord>; readonly changes: ReadonlyMap<string, readonly Change[]> }

/** The bundled records of the same names, and the recorded changes of each, newest first. */
async function surroundingsOf(transaction: Prisma.TransactionClient, heads: readonly Head[]): Promise<Around> {
  const ids = heads.map(({ id }) => id)
  const others = (await headsWithIds(transaction, ids)).filter(({ origin }) => origin === 'bundled')
  const bundled = new Map((await storedRecords(transaction, others)).map((record) => [nameOf(record), record]))
  const changes = new Map<string, Change[]>()
  const found = await transaction.change.findMany({
    where: { kind: { in: [...new Set(heads.map(({ kind }) => kind))] }, recordId: { in: ids }, action: { not: 'load' } },
    orderBy: { number: 'desc' },
  })
  for (const change of found) {
    const name = nameOf({ kind: change.kind, id: change.recordId })
    const known = changes.get(name)
    if (known) known.push(change)
    else changes.set(name, [change])
  }
  return { bundled, changes }
}

function undoneFrom(user: StoredRecord, { bundled, changes }: Around, source: string, ofUsers: ReadonlySet<string>): Undone {
  const name = nameOf(user)
  const found = formerRecord(changes.get(name) ?? [], user.digest, source)
  if ('refused' in found) throw inUse(source, `The ${name} ${found.refused}.`)
  const kept = citesOf(found.record)
  const lost = [...citesOf(user.record)].find((other) => other !== source && ofUsers.has(other) && !kept.has(other))
  if (lost !== undefined) throw inUse(source, `The ${name} also holds what came later from "${lost}": withdraw that first.`)
  return { user, former: found.record, bundled: bundled.get(name) }
}

/** Removed records without a bundled one must not be named by remaining records: checked after all changes are made. */
async function checkUnnamed(transaction: Prisma.TransactionClient, undone: readonly Undone[]): Promise<void> {
  const gone = undone.filter(({ former, bundled }) => !former && !bundled).map(({ user: { kind, id } }) => ({ kind, id }))
  const staying = (await recordsThatName(transaction, gone, MOST_NAMED)).map(nameOf)
  if (staying.length > 0) throw inUse('', `What it brought is named by ${staying.join(', ')}: change or delete those first.`)
}

function changeOf({ user, former, bundled }: Undone): RecordChange {
  const after = former ?? bundled?.record ?? null
  const digestAfter = former ? contentDigest(former) : (bundled?.digest ?? null)
  return { kind: user.kind, id: user.id, digestBefore: user.digest, digestAfter, before: user.record, after }
}

function namedOf(undone: readonly Undone[], isShown: boolean): { kind: RecordKind; id: string }[] {
  const those = undone.filter(({ former, bundled }) => ((former ?? bundled) !== undefined) === isShown)
  return those.map(({ user: { kind, id } }) => ({ kind, id }))
}

function inUse(source: string, why: string): DomainError {
  const what = source === '' ? 'The source' : `The source "${source}"`
  return new DomainError('record-in-use', `${what} cannot be withdrawn, and nothing was. ${why}`)
}
/** The state of a record before it cited a source: a user's record, or null if there was none. */
type Former = { readonly record: AnyRecord | null } | { readonly refused: string }

/**
 * Goes back through the changes of a user's record, newest first, from its current digest to the state before it cited the source.
 * Only imports are undone: a change that a person made since then is not.
 */
function formerRecord(changes: readonly Change[], digestNow: string, source: string): Former {
  // A deletion or withdrawal led to a state that an older change wrote.
  const writing = changes.filter(({ action }) => action !== 'delete')
  let digest: string | null = digestNow
  for (const [index, { action, before, digestBefore, digestAfter }] of writing.entries()) {
    if (digestAfter !== digest) continue
    if (action !== 'import') return { refused: 'was written since by somebody, who has to change or delete it' }
    // A bundled record that an import covers is in its `before` too, but nothing of a user's led to it.
    if (!writing.slice(index + 1).some((older) => older.digestAfter === digestBefore)) return { record: null }
    if (!citesOf(before).has(source)) return { record: before as AnyRecord }
    digest = digestBefore
  }
  return { refused: 'has no changes on record' }
}

/** The ids of the sources that a record cites. */
function citesOf(record: unknown): Set<string> {
  return new Set(citedSources(record, []).map((cited) => cited.source))
}
