import { KIND_WORDS } from '../catalog/find-record.js'
import { DomainError } from '../errors.js'
import type { Prisma } from '../generated/prisma/client.js'
import type { ChangedKind } from '../schemas/change.js'
import { bumpRevision, lockCatalog } from './catalog-state.js'
import { recordChanges } from './changes.js'
import { checkConditions } from './conditions.js'
import type { Database } from './connect.js'
import { entityTag } from './entity-tag.js'
import { recordState, shownFrom } from './record-state.js'
import type { Writing } from './save-record.js'
import { headsThatCite, nameOf, recordsThatName } from './users-of.js'
import { deleteRecords } from './write-records.js'

const MOST_NAMED = 5

/** Withdraws what a user wrote under this kind and id, which uncovers the bundled record where there is one. */
export function deleteRecord({ prisma }: Database, kind: ChangedKind, id: string, { author, conditions }: Writing): Promise<void> {
  return prisma.$transaction(async (transaction) => {
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
  })
}

async function checkUnused(transaction: Prisma.TransactionClient, kind: ChangedKind, id: string): Promise<void> {
  const users = kind === 'source' ? (await headsThatCite(transaction, id)).map(nameOf) : await recordsThatName(transaction, [{ kind, id }])
  if (users.length === 0) return
  const others = users.length > MOST_NAMED ? ` and ${users.length - MOST_NAMED} more` : ''
  const message = `The ${kind} "${id}" is named by ${users.slice(0, MOST_NAMED).join(', ')}${others}. Change or delete those first.`
  throw new DomainError('record-in-use', message)
}

/** The refusal of deleting what comes with Wattprint. */
export function isBundled(kind: ChangedKind, id: string): DomainError {
  const wayOut = kind === 'source' ? 'Leave it unused.' : 'PUT a record of your own under its id to override it.'
  return new DomainError('record-bundled', `The ${kind} "${id}" comes with Wattprint and cannot be deleted. ${wayOut}`)
}

/** The refusal of deleting what nobody wrote. */
export function isUnknown(kind: ChangedKind, id: string): DomainError {
  const { word, path, code } = kind === 'source' ? ({ word: 'source', path: 'sources', code: 'unknown-source' } as const) : KIND_WORDS[kind]
  return new DomainError(code, `No ${word} has exactly the id "${id}". See GET /v1/${path}.`)
}
