import { z } from 'zod'

export const PageInfo = z
  .strictObject({
    endCursor: z.string().nullable().describe('The place of the last item; null of an empty page.'),
    hasNextPage: z.boolean().describe('Whether more items follow.'),
  })
  .describe('Where the list goes on: pass endCursor as after.')
  .meta({ id: 'PageInfo' })
export type PageInfo = z.infer<typeof PageInfo>

/** The most items of a list on one page. */
export const MOST_PAGE_ITEMS = 500

export const PageRequest = z.strictObject({
  first: z.int().min(1).max(MOST_PAGE_ITEMS).default(50).describe('How many items to give.'),
  after: z.string().min(1).max(1500).optional().describe('The endCursor of the page before.'),
  search: z.string().min(1).max(200).optional().describe('Words that an id, a name or an alias has, as written or similar.'),
})
export type PageRequest = z.infer<typeof PageRequest>

/** The schema of one page of a list of `item`. */
export function pageSchema(item: z.ZodType, id: string) {
  return z
    .strictObject({
      items: z.array(item),
      totalCount: z.int().describe('How many the list holds in all; with search, how many were found.'),
      pageInfo: PageInfo,
    })
    .meta({ id })
}
