import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { areSameKey, createKey, findKey, hashesInForce, hashOfKey, listKeys, revokeKey } from '../../database/api-keys.js'
import type { Database } from '../../database/connect.js'
import type { Once } from '../../database/idempotent-writes.js'
import { reaching } from '../../database/reaching.js'
import { DomainError } from '../../errors.js'
import { type ApiKey, type CreatedApiKey, DEFAULT_WORKSPACE, type KeyScope, type NewApiKey } from '../../schemas/api-key.js'

/** Keys that another process created are known after this time; the database is not queried more often, whatever callers try. */
export const RECALL_MS = 5000

/** Caches the hashes of the valid keys and reads them again on demand after RECALL_MS; while that fails, the last set is used. */
function keysInForce(read: () => Promise<ReadonlySet<string>>) {
  let hashes: ReadonlySet<string> = new Set()
  let readAt = -Infinity
  let reading: Promise<void> | undefined

  async function recall(): Promise<void> {
    readAt = performance.now()
    hashes = await read().catch(() => hashes)
  }
  return {
    has: async (key: string): Promise<boolean> => {
      if (performance.now() - readAt > RECALL_MS) reading = recall()
      await reading
      return hashes.has(hashOfKey(key))
    },
    /** The next query reads it again. */
    forget: (): void => {
      readAt = -Infinity
    },
  }
}

export type KeyHolder = Pick<ApiKey, 'owner' | 'scope' | 'workspace'> & { readonly id: string | null }

declare module 'fastify' {
  interface FastifyInstance {
    /** Lets a request pass if its key opens `scope`, and stores the holder of the key in the request. */
    authenticate: (request: FastifyRequest, scope: KeyScope) => Promise<void>
    readonly keys: {
      /** The holder of a key; undefined if the key is unknown or was revoked. */
      holderOf: (key: string) => Promise<KeyHolder | undefined>
      /** Whether a key opens something, from memory: it may be seconds old. */
      isInForce: (key: string) => Promise<boolean>
      create: (key: NewApiKey) => Promise<CreatedApiKey>
      list: () => Promise<ApiKey[]>
      revoke: (id: string, once: Once<ApiKey> | undefined) => Promise<ApiKey>
    }
  }
  interface FastifyRequest {
    /** Null if the request needed no key. */
    keyHolder: KeyHolder | null
  }
}

/** The scopes that open what needs a given scope: in the catalog each includes those before it, and admin opens everything. */
const OPENED_BY: Readonly<Record<KeyScope, readonly KeyScope[]>> = {
  read: ['read', 'write', 'admin'],
  write: ['write', 'admin'],
  admin: ['admin'],
  'ledger:write': ['ledger:write', 'admin'],
  'ledger:read': ['ledger:read', 'admin'],
}
const BEARER = /^Bearer +(\S+) *$/i
const HOLDER_OF_ADMIN_KEY: KeyHolder = { id: null, owner: 'WATTPRINT_ADMIN_KEY', scope: 'admin', workspace: DEFAULT_WORKSPACE }

/** Checks keys and their scopes. Keys are in the database; one for administrators may be in the environment. */
export const authentication = fp<{ database: Database; adminKey: string | undefined }>(
  (app, { database, adminKey }, done) => {
    const inForce = keysInForce(() => hashesInForce(database))
    const isOfAdmin = (key: string): boolean => adminKey !== undefined && areSameKey(key, adminKey)
    async function holderOf(key: string): Promise<KeyHolder | undefined> {
      if (isOfAdmin(key)) return HOLDER_OF_ADMIN_KEY
      return reaching(() => findKey(database, key))
    }

    app.decorate('keys', {
      holderOf,
      isInForce: async (key) => isOfAdmin(key) || inForce.has(key),
      create: (key) => reaching(() => createKey(database, key)).finally(inForce.forget),
      list: () => reaching(() => listKeys(database)),
      revoke: (id, once) => reaching(() => revokeKey(database, id, once)).finally(inForce.forget),
    })
    app.decorateRequest('keyHolder', null)
    app.decorate('authenticate', async (request, scope) => {
      const key = bearerOf(request)
      if (key === undefined) throw keyMissing(scope)
      const holder = await holderOf(key)
      if (!holder) throw new DomainError('key-unknown', 'The key is unknown or was revoked. Ask an administrator for another.')
      if (!opens(holder, scope)) throw scopeMissing(holder, scope)
      request.keyHolder = holder
    })
    done()
  },
  { name: 'authentication', fastify: '5.x' },
)

/** Whether a key opens something that needs this scope. */
export function opens({ scope: held }: KeyHolder, scope: KeyScope): boolean {
  return OPENED_BY[scope].includes(held)
}

/** The key that a request sends. */
export function bearerOf({ headers }: FastifyRequest): string | undefined {
  return BEARER.exec(headers.authorization ?? '')?.[1]
}

function keyMissing(scope: KeyScope): DomainError {
  const message = `This needs a key with the scope "${scope}". Send it as Authorization: Bearer …; wattprint keys create makes one.`
  return new DomainError('key-missing', message)
}

function scopeMissing({ owner, scope: held }: KeyHolder, scope: KeyScope): DomainError {
  const message = `The key of ${owner} has the scope "${held}"; this needs "${scope}". Ask an administrator for a key with that scope.`
  return new DomainError('scope-missing', message)
}
