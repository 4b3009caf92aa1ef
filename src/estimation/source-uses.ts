import { type Catalog, memoPerCatalog } from '../catalog/catalog.js'
import { foldName } from '../catalog/collection.js'
import { type Page, pageOf } from '../catalog/pages.js'
import type { PageRequest } from '../schemas/page.js'
import { RECORD_KINDS, type SourceUse } from '../schemas/record.js'
import { METHOD_LISTING } from './methods/index.js'

/** A use of a source, with the key that cursors of pages refer to. */
type Keyed = { readonly id: string; readonly use: SourceUse }
type User = Pick<SourceUse, 'kind' | 'id' | 'name'>

/** A page of the records and methods that cite a source, with the field and the place in the source. */
export function usesOfSource(catalog: Catalog, sourceId: string, asked: PageRequest): Page<SourceUse> {
  const { items, ...rest } = pageOfUses(catalog, sourceId, asked).page
  return { items: items.map(({ use }) => use), ...rest }
}

/** A page of the uses of a source with their keys, and the name of their list, which its cursors contain. */
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

/** Collects the uses in `content` by source. A figure, a reference and a cited text all have `source` and `locator`. */
function collectUses(user: User, content: unknown, field: string, uses: Map<string, Keyed[]>): void {
  if (typeof content !== 'object' || content === null) return
  if ('source' in content && typeof content.source === 'string' && 'locator' in content) {
    const one = { id: `${user.kind}:${user.id}#${field}`, use: { ...user, field, locator: String(content.locator) } }
    const source = foldName(content.source)
    const ofSource = uses.get(source)
    if (ofSource) ofSource.push(one)
    else uses.set(source, [one])
  }
  // Only objects are visited: building a path for each of the thousands of numbers of a series would take long.
  for (const [key, inner] of Object.entries(content)) if (typeof inner === 'object') collectUses(user, inner, `${field}/${key}`, uses)
}

function nameOf(record: { readonly id: string; readonly name?: unknown; readonly modelName?: unknown }): string {
  return [record.name, record.modelName, record.id].find((name) => typeof name === 'string') ?? record.id
}
