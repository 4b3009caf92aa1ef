import { dataOf } from '@wattprint/client'
import { client } from '../../api/client'
import { useAnswer } from '../../api/use-answer'
import { CATALOG_LISTS, type CatalogKind } from '../../words/catalog-kinds'
import type { JsonObject } from './json'

const SETTLE_MS = 250
const PAGE_SIZE = 25

export type Page = {
  readonly items: readonly JsonObject[]
  readonly totalCount: number
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean }
}

/** Returns one page of a list. Lists differ only in their items, so that their types are those of one of them. */
export function useList(kind: CatalogKind, query: Readonly<Record<string, string>>) {
  return useAnswer(
    JSON.stringify([kind, query]),
    async (signal) => {
      const page = await dataOf(
        client.GET(`/v1/${kind}` as '/v1/models', { params: { query: { ...query, ...fieldsOf(kind), first: PAGE_SIZE } }, signal }),
      )
      return page
    },
    SETTLE_MS,
  )
}

/** The fields that the table shows, because a whole record is twenty times as long. Claims are shown whole. */
function fieldsOf(kind: CatalogKind): { fields?: string[] } {
  const { columns, title } = CATALOG_LISTS[kind]
  return kind === 'claims' ? {} : { fields: [...new Set(['id', title, ...columns])] }
}

/** Returns one record with its citations. */
export function useRecord(kind: CatalogKind, id: string) {
  return useAnswer(`${kind} ${id}`, async (signal) => {
    const record = await dataOf(client.GET(`/v1/${kind}/{id}` as '/v1/models/{id}', { params: { path: { id } }, signal }))
    return record
  })
}
