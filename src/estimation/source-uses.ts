import { type Catalog, memoPerCatalog } from '../catalog/catalog.js'
import { foldName } from '../catalog/collection.js'
import { type Page, pageOf } from '../catalog/pages.js'
import type { PageRequest } from '../schemas/page.js'
import { RECORD_KINDS, type SourceUse } from '../schemas/record.js'
import { METHOD_LISTING } from './methods/index.js'

/** A use with the key that pages are cut at. */
type Keyed = { readonly id: string; readonly use: SourceUse }
type User = Pick<SourceUse, 'kind' | 'id' | 'name'>

/** Everything that rests on a source, a page at a time. */
export function usesOfSource(catalog: Catalog, sourceId: string, asked: PageRequest): Page<SourceUse> {
  const { items, ...rest } = pageOfUses(catalog, sourceId, asked).page
  return { items: items.map(({ use }) => use), ...rest }
}

/** A page of the uses of a source with their keys, and what their list is called. */
export function pageOfUses(catalog: Catalog, sourceId: string, asked: PageRequest): { list: string; page: Page<Keyed> } {
  const source = foldName(sourceId)
  const list = `uses:${source}`
  return { list, page: pageOf(list, { items: usesBySource(catalog).get(source) ?? [] }, asked) }
}

const usesBySource = memoPerCatalog((catalog) => {
  const uses = new Map<string, Keyed[]>()
  for (const kind of RECORD_KINDS) {
    for (const record of catalog.records[kind].items) collectUses({ kind, id: record.id, name: nameOf(record) }, record, '', uses)
  }
  for (const { id, title, citations } of METHOD_LISTING.collection(catalog).items) {
    collectUses({ kind: 'method', id, name: title }, { citations }, '', uses)
  }
  for (const ofSource of uses.values()) ofSource.sort((one, other) => (one.id < other.id ? -1 : 1))
  return uses
})

/** A figure, a reference and a cited text are alike in this: they name a source and the place in it. */
function collectUses(user: User, content: unknown, field: string, uses: Map<string, Keyed[]>): void {
  if (typeof content !== 'object' || content === null) return
  if ('source' in content && typeof content.source === 'string' && 'locator' in content) {
    const one = { id: `${user.kind}:${user.id}#${field}`, use: { ...user, field, locator: String(content.locator) } }
    const source = foldName(content.source)
    const ofSource = uses.get(source)
    if (ofSource) ofSource.push(one)
    else uses.set(source, [one])
  }
  // A series holds thousands of numbers, of which none needs a path.
  for (const [key, inner] of Object.entries(content)) if (typeof inner === 'object') collectUses(user, inner, `${field}/${key}`, uses)
}

function nameOf(record: { readonly id: string; readonly name?: unknown; readonly modelName?: unknown }): string {
  return [record.name, record.modelName, record.id].find((name) => typeof name === 'string') ?? record.id
}
