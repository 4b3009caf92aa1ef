import type { Client } from './create-client.js'
import { dataOf } from './data-of.js'
import type { paths } from './openapi.js'

type Page<Item> = { items: Item[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } }
type PageAt<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Answer } } } }
}
  ? Answer
  : never

/** Every address that gives a list. */
export type ListPath = {
  [Path in keyof paths]: PageAt<Path> extends Page<unknown> ? (Path extends `${string}{${string}` ? never : Path) : never
}[keyof paths]
export type ItemOf<Path extends ListPath> = PageAt<Path> extends Page<infer Item> ? Item : never
/** What a list takes: filters, search, sort; `first` is how many items one page has. */
export type ListQuery<Path extends ListPath> = Omit<
  NonNullable<paths[Path]['get'] extends { parameters: { query?: infer Query } } ? Query : never>,
  'after' | 'format'
>

/** The items of a list one by one; a page is asked for when its first item is wanted. A problem is thrown as a WattprintError. */
export async function* itemsOf<Path extends ListPath>(client: Client, path: Path, query?: ListQuery<Path>): AsyncGenerator<ItemOf<Path>> {
  // All lists take and give the same around their items, which TypeScript cannot follow through a generic address.
  const get = client.GET as unknown as (
    path: Path,
    asked: object,
  ) => Promise<{ data?: Page<ItemOf<Path>>; error?: unknown; response: Response }>
  let after: string | null = null
  do {
    const { items, pageInfo }: Page<ItemOf<Path>> = await dataOf(
      get(path, { params: { query: { ...query, ...(after !== null && { after }) } } }),
    )
    yield* items
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after !== null)
}
