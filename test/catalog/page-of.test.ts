import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collectionOf } from '../../src/catalog/collection.js'
import { cursorOf, type Page, pageOf } from '../../src/catalog/pages.js'
import { DomainError } from '../../src/errors.js'

type Thing = { readonly id: string }

const things = (ids: readonly string[]) => collectionOf(ids.map((id) => ({ origin: 'bundled' as const, record: { id } })))

describe('a page of a list', () => {
  it('and those after it hold every item once and in order', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-zA-Z0-9][a-zA-Z0-9.:_/-]{0,9}$/), { maxLength: 40 })
    fc.assert(
      fc.property(ids, fc.integer({ min: 1, max: 12 }), (all, first) => {
        const collection = things(all)
        const seen: string[] = []
        let page: Page<Thing> | undefined
        do {
          const after: string | undefined = page?.pageInfo.endCursor ?? undefined
          page = pageOf('things', collection, { first, after })
          expect(page.totalCount).toBe(all.length)
          seen.push(...page.items.map(({ id }) => id))
        } while (page.pageInfo.hasNextPage)
        expect(seen).toEqual(collection.items.map(({ id }) => id))
      }),
      { seed: 20_261_124 },
    )
  })

  it('begins after its cursor although that item is gone, and new ones came before it', () => {
    const after = cursorOf('things', { id: 'c' })
    expect(pageOf('things', things(['a', 'aa', 'b', 'd', 'e']), { first: 1, after }).items).toEqual([{ id: 'd' }])
    expect(pageOf('things', things(['a']), { first: 1, after })).toMatchObject({
      items: [],
      pageInfo: { endCursor: null, hasNextPage: false },
    })
  })

  it.each([
    ['of another list', cursorOf('others', { id: 'a' })],
    ['made up', 'abc'],
    ['no base64', '%%%'],
  ])('with a cursor that is %s is refused', (_name, after) => {
    expect(() => pageOf('things', things(['a']), { first: 1, after })).toThrow(DomainError)
  })
})
