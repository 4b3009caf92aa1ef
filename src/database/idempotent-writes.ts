import type { Database } from './connect.js'

const KEPT_MS = 24 * 60 * 60 * 1000
/** No write takes as long: what is still under way by then ended with its process. */
const LONGEST_WRITE_MS = 10 * 60 * 1000

export type Write = { readonly holder: string; readonly key: string; readonly digest: string }
export type KeptAnswer = { readonly status: number; readonly fields: string; readonly body: string }
/** What is known of a write with this key: its first time, another one, one under way, or what was answered. */
export type Claim = 'first' | 'other' | 'under-way' | KeptAnswer

/** Takes the key for this write, unless it was taken before; of two at once one is the first, in whichever processes they are. */
export async function claimWrite({ prisma }: Database, { holder, key, digest }: Write): Promise<Claim> {
  const now = Date.now()
  const tooOld = { at: { lt: new Date(now - KEPT_MS) } }
  const forsaken = { status: null, at: { lt: new Date(now - LONGEST_WRITE_MS) } }
  await prisma.idempotentWrite.deleteMany({ where: { OR: [tooOld, forsaken] } })
  const { count } = await prisma.idempotentWrite.createMany({ data: [{ holder, key, digest }], skipDuplicates: true })
  if (count === 1) return 'first'
  const row = await prisma.idempotentWrite.findUnique({ where: { holder_key: { holder, key } } })
  // Freed in between: the other one failed a moment ago, and the caller may try again.
  if (!row) return 'under-way'
  if (row.digest !== digest) return 'other'
  if (row.status === null) return 'under-way'
  return { status: row.status, fields: row.fields ?? '{}', body: row.body ?? '' }
}

/** Keeps what was answered. */
export async function keepAnswer({ prisma }: Database, { holder, key }: Write, answer: KeptAnswer): Promise<void> {
  await prisma.idempotentWrite.updateMany({ where: { holder, key }, data: answer })
}

/** Lets the key be used again, because nothing was written with it. */
export async function freeKey({ prisma }: Database, { holder, key }: Write): Promise<void> {
  await prisma.idempotentWrite.deleteMany({ where: { holder, key } })
}
