import { beforeAll, describe, expect, it } from 'vitest'
import type { Catalog } from '../../src/catalog/catalog.js'
import type { Collection } from '../../src/catalog/collection.js'
import { LINKS, namesAt, type Relation, RELATIONS } from '../../src/catalog/relations.js'
import { Figure } from '../../src/schemas/figure.js'
import { bundledCatalog } from '../support/bundled-catalog.js'

let bundled: Catalog
beforeAll(async () => {
  bundled = await bundledCatalog()
})

function relation(owner: string, field: string): Relation {
  const found = RELATIONS.find((one) => one.owner === owner && one.field === field)
  if (!found) throw new Error(`${owner} has no ${field}.`)
  return found
}

/** The same catalog, which counts how often the items of a collection are gone through. */
function counting(catalog: Catalog): { catalog: Catalog; scans: () => number } {
  let scans = 0
  const watched = (collection: Collection<never>) => ({
    ...collection,
    get items() {
      scans += 1
      return collection.items
    },
  })
  const records = Object.fromEntries(Object.entries(catalog.records).map(([kind, one]) => [kind, watched(one as Collection<never>)]))
  return { catalog: { ...catalog, sources: watched(catalog.sources as never), records } as unknown as Catalog, scans: () => scans }
}

/** Figures and what is like them, anywhere in a record. */
function figuresIn(content: unknown): Figure[] {
  if (typeof content !== 'object' || content === null) return []
  const inner = Object.values(content).flatMap(figuresIn)
  return 'value' in content && 'source' in content ? [content as Figure, ...inner] : inner
}

describe('relations', () => {
  it('lead from 200 models over runs and hardware to sources without going through any list again', () => {
    const { catalog, scans } = counting(bundled)
    const models = bundled.records.model.items.slice(0, 200)
    const [runs, hardware, source] = [
      relation('Model', 'trainingRuns'),
      relation('TrainingRun', 'hardwareRecord'),
      relation('Figure', 'sourceRecord'),
    ]
    const walk = (): number => {
      const reached = models.flatMap((model) => runs.related(catalog, model)).flatMap((run) => hardware.related(catalog, run))
      return reached.flatMap(figuresIn).flatMap((figure) => source.related(catalog, figure)).length
    }
    const found = walk()
    expect(found).toBeGreaterThan(200)
    const built = scans()
    // One pass over the runs makes the map from models to them; all else is found by name.
    expect(built).toBe(1)
    expect(walk()).toBe(found)
    expect(scans()).toBe(built)
  })

  it.each(
    RELATIONS.filter(
      ({ owner }) =>
        owner[0] !== 'L' && LINKS.some(({ kind, target }) => [kind, target].some((one) => one.toLowerCase() === owner.toLowerCase())),
    ),
  )('from $owner by $field lead to records of their kind in the bundled catalog', (one) => {
    const { owner, field, target, isMany, related } = one
    const kind = Object.keys(bundled.records).find((name) => name.toLowerCase() === owner.toLowerCase()) as keyof Catalog['records']
    const targets: { readonly originById: ReadonlyMap<string, unknown> } = target === 'source' ? bundled.sources : bundled.records[target]
    let reached = 0
    for (const item of bundled.records[kind].items) {
      const found = related(bundled, item)
      if (!isMany) expect(found.length).toBeLessThanOrEqual(1)
      expect(found.map(({ id }) => id).filter((id) => !targets.originById.has(id))).toEqual([])
      expect(new Set(found).size).toBe(found.length)
      reached += found.length
    }
    // There are no bundled series or contracts, and few runs are told to be a part of others.
    if (owner !== 'GridSeries' && !/gridSeries|operatorContracts|contracts|subset|conflicts|superseded/.test(field))
      expect(reached).toBeGreaterThan(0)
  })

  it('lead back to whatever leads to them, and to nothing else', () => {
    for (const { kind, path, target, back } of LINKS) {
      if (back === undefined) continue
      const { related } = relation(target.slice(0, 1).toUpperCase() + target.slice(1), back)
      for (const item of bundled.records[kind].items) {
        for (const name of namesAt(item, path)) {
          const named = bundled.records[target].byName.get(name.toLowerCase())
          if (named) expect(related(bundled, named)).toContain(item)
        }
      }
    }
  })

  it('have one name each', () => {
    const names = RELATIONS.map(({ owner, field }) => `${owner}.${field}`)
    expect(new Set(names).size).toBe(names.length)
  })
})
