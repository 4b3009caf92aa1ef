import { entityTag } from '../content-digest.js'
import { DomainError } from '../errors.js'
import type { Prisma } from '../generated/prisma/client.js'
import { type ChangedKind, KINDS } from '../schemas/record.js'
import { bumpRevision, lockCatalog } from './catalog-state.js'
import { recordChanges } from './changes.js'
import type { Database } from './connect.js'
import { doneOnce } from './idempotent-writes.js'
import { checkConditions, recordState, shownFrom } from './record-state.js'
import type { Writing } from './save-record.js'
import { nameOf, recordsThatCite, recordsThatName } from './users-of.js'
import { deleteRecords } from './write-records.js'
import { writeTransaction } from './write-transaction.js'

const MOST_NAMED = 5
const MOST_COUNTED = 1000

/** Withdraws a user's record of this kind and id, which shows the bundled record again if there is one. */
export function deleteRecord(database: Database, kind: ChangedKind, id: string, writing: Writing<void>): Promise<void> {
  const { author, conditions, once } = writing
  const work = async (transaction: Prisma.TransactionClient): Promise<void> => {
    await lockCatalog(transaction)
    const { user, bundled } = await recordState(transaction, kind, id)
    if (!user) throw bundled ? isBundled(kind, id) : isUnknown(kind, id)
    const tag = entityTag(await shownFrom(transaction, kind, 'user', user.content))
    if (conditions) checkConditions(conditions, { label: `${kind} "${id}"`, tag, isUsers: true })
    if (!bundled) await checkUnused(transaction, kind, id)
    if (user.key === undefined) await transaction.source.delete({ where: { id } })
    else await deleteRecords(transaction, [user.key])
    const told = { revision: await bumpRevision(transaction), action: 'delete' as const, author }
    const change = {
      digestBefore: user.digest,
      digestAfter: bundled?.digest ?? null,
      before: user.content,
      after: bundled?.content ?? null,
    }
    await recordChanges(transaction, told, [{ kind, id, ...change }])
  }
  return writeTransaction(database, 'single', doneOnce(once, work))
}

async function checkUnused(transaction: Prisma.TransactionClient, kind: ChangedKind, id: string): Promise<void> {
  const users = await (kind === 'source'
    ? recordsThatCite(transaction, id, MOST_COUNTED)
    : recordsThatName(transaction, [{ kind, id }], MOST_COUNTED))
  if (users.length === 0) return
  const left = users.length - MOST_NAMED
  const others = left <= 0 ? '' : ` and ${users.length < MOST_COUNTED ? '' : 'at least '}${left} more`
  const message = `The ${kind} "${id}" is named by ${users.slice(0, MOST_NAMED).map(nameOf).join(', ')}${others}. Change or delete those first.`
  throw new DomainError('record-in-use', message)
}

/** The error for deleting a bundled record. */
export function isBundled(kind: ChangedKind, id: string): DomainError {
  const wayOut = kind === 'source' ? 'Leave it unused.' : 'PUT a record of your own under its id to override it.'
  return new DomainError('record-bundled', `The ${kind} "${id}" comes with Wattprint and cannot be deleted. ${wayOut}`)
}

/** The error for deleting a record that does not exist. */
export function isUnknown(kind: ChangedKind, id: string): DomainError {
  const { word, path, code } = kind === 'source' ? ({ word: 'source', path: 'sources', code: 'unknown-source' } as const) : KINDS[kind]
  return new DomainError(code, `No ${word} has exactly the id "${id}". See GET /v1/${path}.`)
}
