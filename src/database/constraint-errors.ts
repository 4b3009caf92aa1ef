import { z } from 'zod'
import { Prisma } from '../generated/prisma/client.js'

const UNIQUE_VIOLATION = '23505'

const Meta = z.object({
  driverAdapterError: z.object({
    cause: z.object({
      originalCode: z.string(),
      constraint: z.union([z.object({ fields: z.array(z.string()) }), z.object({ index: z.string() })]).optional(),
    }),
  }),
})

/**
 * The columns of the unique constraint that `error` says was broken; undefined for every other error. The adapter of
 * PGlite names the columns, that of pg the index, and Prisma's code is P2002 for its own queries, P2010 for raw ones.
 */
export function brokenUniqueColumns(error: unknown): string[] | undefined {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined
  const meta = Meta.safeParse(error.meta)
  if (!meta.success) return undefined
  const { originalCode, constraint } = meta.data.driverAdapterError.cause
  if (originalCode !== UNIQUE_VIOLATION) return undefined
  if (constraint === undefined) return []
  if ('fields' in constraint) return constraint.fields.map((field) => field.replaceAll('"', ''))
  // Prisma names an index Table_column_column_key.
  return constraint.index.split('_').slice(1, -1)
}
