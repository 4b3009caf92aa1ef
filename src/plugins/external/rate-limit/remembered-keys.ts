import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { KeyHolder } from '../../app/authentication.js'
import { bearerOf } from '../../app/authentication.js'

const REMEMBERED_MS = 30_000
const MOST_REMEMBERED = 10_000

type Remembered = { readonly id: string; readonly until: number }

/** Knows for half a minute which key is whose, so that counting asks the database now and then, not at each request. */
export function rememberedKeys(holderOf: (key: string) => Promise<KeyHolder | undefined>) {
  const known = new Map<string, Remembered>()

  async function lookUp(key: string, digest: string): Promise<string | null | undefined> {
    // A database that is away makes no key a wrong one.
    const holder = await holderOf(key).catch(() => 'away' as const)
    if (holder === 'away') return undefined
    if (!holder) return null
    if (known.size >= MOST_REMEMBERED) known.clear()
    const id = holder.id ?? 'environment'
    known.set(digest, { id, until: Date.now() + REMEMBERED_MS })
    return id
  }

  return {
    /** The id of the key that a request sends; of one not seen lately what `ask` makes of it: null where it is not known. */
    idOf: async (
      request: FastifyRequest,
      ask: (lookUp: () => Promise<string | null | undefined>, key: string) => Promise<string | null | undefined>,
    ): Promise<string | null | undefined> => {
      const key = bearerOf(request)
      if (key === undefined) return undefined
      const digest = createHash('sha256').update(key).digest('base64')
      const remembered = known.get(digest)
      if (remembered && remembered.until > Date.now()) return remembered.id
      return ask(() => lookUp(key, digest), key)
    },
  }
}
