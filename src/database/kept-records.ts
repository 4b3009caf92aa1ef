import { foldName } from '../catalog/collection.js'
import { LINKS, namesAt } from '../catalog/links.js'
import type { Prisma } from '../generated/prisma/client.js'
import { isRecordKind } from '../schemas/record.js'
import { allRows } from './rows.js'
import { type Head, storedRecords, storedRecordsInParts } from './stored-records.js'
import type { KindAndRecord } from './write-records.js'

/** Of bundled records that a new version no longer has, those that a user's record names, itself or through one that stays. */
export async function keptForUsers<Vanished extends Head>(
  transaction: Prisma.TransactionClient,
  vanished: readonly Vanished[],
): Promise<Set<Vanished>> {
  if (vanished.length === 0) return new Set()
  const usersHeads: Head[] = []
  for await (const part of allRows(transaction, 'CatalogRecord', { by: 'key', names: ['key', 'kind', 'id', 'origin', 'digest'] }))
    usersHeads.push(...(part as Head[]).filter(({ kind, origin }) => origin === 'user' && isRecordKind(kind)))
  const overridden = new Set(usersHeads.map(nameOf))
  const headsByName = new Map(vanished.filter((head) => !overridden.has(nameOf(head))).map((head) => [nameOf(head), head]))
  const recordsByName = new Map((await storedRecords(transaction, [...headsByName.values()])).map((stored) => [nameOf(stored), stored]))
  const kept = new Set<Vanished>()
  const follow = (naming: KindAndRecord): void => {
    for (const name of namesIn(naming)) {
      const head = headsByName.get(name)
      const record = recordsByName.get(name)
      if (!head || !record || kept.has(head)) continue
      kept.add(head)
      follow(record)
    }
  }
  for await (const part of storedRecordsInParts(transaction, usersHeads)) part.forEach(follow)
  return kept
}

/** Takes from records that stay the names that arriving ones have: a renamed record has its former id as an alias. */
export async function freeNames(
  transaction: Prisma.TransactionClient,
  kept: ReadonlySet<Head>,
  arriving: readonly KindAndRecord[],
): Promise<void> {
  if (kept.size === 0) return
  const keys = [...kept].map(({ key }) => key)
  const taken = arriving.flatMap(({ kind, record }) =>
    [record.id, ...('aliases' in record ? record.aliases : [])].map((name) => `${kind} ${foldName(name)}`),
  )
  await transaction.$executeRaw`
    UPDATE "Name" SET "foldedName" = NULL WHERE "recordKey" = ANY(${keys}) AND kind::text || ' ' || "foldedName" = ANY(${taken})`
}

function namesIn({ kind, record }: KindAndRecord): string[] {
  const links = LINKS.filter((link) => link.kind === kind)
  return links.flatMap(({ path, target }) => namesAt(record, path).map((id) => nameOf({ kind: target, id })))
}

function nameOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind} ${id}`
}
