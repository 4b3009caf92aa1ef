import { expect, it } from 'vitest'
import { tagsUnderOther } from '../../src/ledger/under-other.js'

it('tags with calls under other come once each, by name, with all of their calls and the way out', () => {
  const counted = [
    { tag: 'team', calls: 30 },
    { tag: 'product', calls: 5 },
    { tag: 'team', calls: 7 },
    { tag: 'stage', calls: 2 },
  ]
  const told = tagsUnderOther(counted, 1000)
  expect(told.map(({ tag, calls, mostValues }) => [tag, calls, mostValues])).toEqual([
    ['product', 5, 1000],
    ['stage', 2, 1000],
    ['team', 37, 1000],
  ])
  expect(told[2]?.note).toBe(
    '37 calls count under "other" of the tag "team": it has more than the 1000 values that are kept apart. Raise LEDGER_TAG_VALUES to keep more values of later calls apart, or send a tag with fewer values.',
  )
})

it('without calls under other there is nothing to say', () => {
  expect(tagsUnderOther([], 1000)).toEqual([])
})
