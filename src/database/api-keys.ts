import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { DomainError } from '../errors.js'
import type { KeyScope as StoredScope, Prisma } from '../generated/prisma/client.js'
import type { ApiKey, CreatedApiKey, NewApiKey } from '../schemas/api-key.js'
import type { Database } from './connect.js'
import { doneOnce, type Once } from './idempotent-writes.js'

const ID_BYTES = 8
const SECRET_BYTES = 32
const KEY = /^wattprint_([0-9a-f]{16})_[\w-]{43}$/

type Row = Omit<ApiKey, 'scope' | 'createdAt' | 'revokedAt'> & {
  readonly scope: StoredScope
  readonly createdAt: Date
  readonly revokedAt: Date | null
}

/** Creates a key and returns it: only its SHA-256 is stored, which is enough for 256 random bits. */
export async function createKey({ prisma }: Database, { owner, scope, workspace }: NewApiKey): Promise<CreatedApiKey> {
  const id = randomBytes(ID_BYTES).toString('hex')
  const key = `wattprint_${id}_${randomBytes(SECRET_BYTES).toString('base64url')}`
  const stored = scope.replace(':', '_') as StoredScope
  const row = await prisma.apiKey.create({ data: { id, owner, scope: stored, ...(workspace && { workspace }), hash: hashOfKey(key) } })
  return { ...shown(row), key }
}

/** Every key that was ever created, oldest first. */
export async function listKeys({ prisma }: Database): Promise<ApiKey[]> {
  return (await prisma.apiKey.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })).map(shown)
}

/** Makes a key open nothing from now on; once more does no harm. */
export function revokeKey({ prisma }: Database, id: string, once?: Once<ApiKey>): Promise<ApiKey> {
  const work = async (transaction: Prisma.TransactionClient): Promise<ApiKey> => {
    await transaction.apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } })
    const row = await transaction.apiKey.findUnique({ where: { id } })
    if (!row) throw new DomainError('unknown-key', `No key has id "${id}". See wattprint keys list or GET /v1/keys.`)
    return shown(row)
  }
  return prisma.$transaction(doneOnce(once, work))
}

/** The holder of a presented key; undefined if it opens nothing. */
export async function findKey({ prisma }: Database, key: string): Promise<ApiKey | undefined> {
  const [, id] = KEY.exec(key) ?? []
  if (id === undefined) return undefined
  const row = await prisma.apiKey.findUnique({ where: { id } })
  if (!row || row.revokedAt || !timingSafeEqual(Buffer.from(row.hash, 'hex'), hashOf(key))) return undefined
  return shown(row)
}

/** The hashes of all keys that open something. */
export async function hashesInForce({ prisma }: Database): Promise<ReadonlySet<string>> {
  const rows = await prisma.apiKey.findMany({ where: { revokedAt: null }, select: { hash: true } })
  return new Set(rows.map(({ hash }) => hash))
}

/** The stored form of a key. */
export function hashOfKey(key: string): string {
  return hashOf(key).toString('hex')
}

/** Compares two keys in constant time. */
export function areSameKey(one: string, other: string): boolean {
  return timingSafeEqual(hashOf(one), hashOf(other))
}

function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest()
}

function shown({ id, owner, scope, workspace, createdAt, revokedAt }: Row): ApiKey {
  const dates = { createdAt: createdAt.toISOString(), revokedAt: revokedAt?.toISOString() ?? null }
  return { id, owner, scope: scope.replace('_', ':') as ApiKey['scope'], workspace, ...dates }
}
