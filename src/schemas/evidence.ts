import { z } from 'zod'

export const Evidence = z
  .enum(['primary', 'secondary', 'unverified'])
  .describe('How a figure was obtained: read in the document itself, read in a text that quotes it, or known but not read.')
  .meta({ id: 'Evidence' })
export type Evidence = z.infer<typeof Evidence>

const RANK: Record<Evidence, number> = { primary: 0, secondary: 1, unverified: 2 }

/** The weaker of two evidences: a chain is as good as its weakest link. */
export function weakerEvidence(one: Evidence, other: Evidence): Evidence {
  return RANK[one] >= RANK[other] ? one : other
}
