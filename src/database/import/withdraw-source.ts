import { DomainError } from '../../errors.js'
import type { Prisma } from '../../generated/prisma/client.js'
import type { WithdrawalAnswer } from '../../schemas/import.js'
import type { AnyRecord, RecordKind } from '../../schemas/record.js'
import { bumpRevision, lockCatalog } from '../catalog-state.js'
import { type Author, type RecordChange, recordChanges } from '../changes.js'
import type { Database } from '../connect.js'
import { contentDigest } from '../content-digest.js'
import { isBundled, isUnknown } from '../delete-record.js'
import { recordState } from '../record-state.js'
import { headsWithIds, type StoredRecord, storedRecords } from '../stored-records.js'
import { headsThatCite, nameOf, recordsThatName } from '../users-of.js'
import { deleteRecords, insertRecords } from '../write-records.js'
import { citesOf, formerRecord } from './former-record.js'

const MOST_NAMED = 5
const TIMEOUT_SECONDS = 600
type Undone = { readonly user: StoredRecord; readonly former: AnyRecord | null; readonly bundled: StoredRecord | undefined }

/** Takes back all that imports of one source wrote, and the source: each record becomes what it was before, in one transaction. */
export function withdrawSource({ prisma }: Database, source: string, author: Author): Promise<WithdrawalAnswer> {
  const work = async (transaction: Prisma.TransactionClient): Promise<WithdrawalAnswer> => {
    await lockCatalog(transaction)
    const { user, bundled } = await recordState(transaction, 'source', source)
    if (!user) throw bundled ? isBundled('source', source) : isUnknown('source', source)
    const undone = await undoneRecords(transaction, source)
    await checkUnnamed(transaction, undone)
    await deleteRecords(
      transaction,
      undone.map(({ user: { key } }) => key),
    )
    const restored = undone.flatMap(({ user: { kind }, former }) => (former ? [{ kind, record: former }] : []))
    await insertRecords(transaction, 'user', restored)
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
  return prisma.$transaction(work, { timeout: TIMEOUT_SECONDS * 1000 })
}

async function undoneRecords(transaction: Prisma.TransactionClient, source: string): Promise<Undone[]> {
  const citing = await headsThatCite(transaction, source)
  const users = await storedRecords(transaction, citing)
  const ids = citing.map(({ id }) => id)
  const others = (await headsWithIds(transaction, ids)).filter(({ origin }) => origin === 'bundled')
  const bundled = new Map((await storedRecords(transaction, others)).map((record) => [`${record.kind} ${record.id}`, record]))
  const changes = await transaction.change.findMany({
    where: { recordId: { in: ids }, action: { not: 'load' } },
    orderBy: { number: 'desc' },
  })
  const own = await transaction.source.findMany({ where: { origin: 'user' }, select: { id: true } })
  const ofUsers = new Set(own.map(({ id }) => id))
  return users.map((user) => {
    const { kind, id } = user
    const found = formerRecord(
      changes.filter((change) => change.kind === kind && change.recordId === id),
      user.digest,
      source,
    )
    if ('refused' in found) throw inUse(source, `The ${kind} "${id}" ${found.refused}.`)
    const kept = citesOf(found.record)
    const lost = [...citesOf(user.record)].find((other) => other !== source && ofUsers.has(other) && !kept.has(other))
    if (lost !== undefined) throw inUse(source, `The ${kind} "${id}" also holds what came later from "${lost}": withdraw that first.`)
    return { user, former: found.record, bundled: bundled.get(`${kind} ${id}`) }
  })
}

/** What goes and is not uncovered must be named by nothing that stays. */
async function checkUnnamed(transaction: Prisma.TransactionClient, undone: readonly Undone[]): Promise<void> {
  const going = new Set(undone.map(({ user }) => nameOf(user)))
  const gone = undone.filter(({ former, bundled }) => !former && !bundled).map(({ user }) => user)
  const names = await recordsThatName(transaction, gone)
  const staying = names.filter((name) => !going.has(name)).slice(0, MOST_NAMED)
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
