import { describe, expect, it } from 'vitest'
import type { Stored } from '../../src/catalog/collection.js'
import { collectionOf, foldName } from '../../src/catalog/collection.js'

type Thing = { readonly id: string; readonly name?: string; readonly aliases?: readonly string[]; readonly colour?: string }

const bundled = (record: Thing): Stored<Thing> => ({ origin: 'bundled', record })
const user = (record: Thing): Stored<Thing> => ({ origin: 'user', record })

describe('a collection', () => {
  it('is sorted by id, whatever the order of what it is made from', () => {
    const things = [bundled({ id: 'b' }), bundled({ id: 'a' }), bundled({ id: 'c' })]
    const ids = ['a', 'b', 'c']
    expect(collectionOf(things).items.map(({ id }) => id)).toEqual(ids)
    expect(collectionOf(things.toReversed()).items.map(({ id }) => id)).toEqual(ids)
  })

  it('finds a thing by its id and by each alias, without regard to case or space around it', () => {
    const { byName } = collectionOf([bundled({ id: 'nvidia-h100', aliases: ['H100', 'H100 SXM'] })])
    for (const name of ['nvidia-h100', 'NVIDIA-H100', 'h100', ' H100 sxm\t']) expect(byName.get(foldName(name))?.id).toBe('nvidia-h100')
    expect(byName.get(foldName('H10'))).toBeUndefined()
  })

  it.each([
    ['before', [user({ id: 'a', colour: 'red' }), bundled({ id: 'a', colour: 'blue', aliases: ['old'] })]],
    ['after', [bundled({ id: 'a', colour: 'blue', aliases: ['old'] }), user({ id: 'a', colour: 'red' })]],
  ])('holds a user’s record in place of a bundled one that came %s it, and says so', (_when, things) => {
    const { items, byName, originById } = collectionOf(things)
    expect(items).toEqual([{ id: 'a', colour: 'red' }])
    expect(byName.get('a')?.colour).toBe('red')
    expect(byName.has('old')).toBe(false)
    expect(originById.get('a')).toBe('user')
  })

  it('gives a name to the record whose id it is, over one that has it as an alias', () => {
    const { byName } = collectionOf([bundled({ id: 'a', aliases: ['b'] }), bundled({ id: 'b' })])
    expect(byName.get('b')?.id).toBe('b')
    const reversed = collectionOf([bundled({ id: 'b' }), bundled({ id: 'c', aliases: ['b'] })])
    expect(reversed.byName.get('b')?.id).toBe('b')
  })

  it('goes on to mean the user’s record by its names, whether ids or aliases of bundled ones have come since', () => {
    const { byName, items } = collectionOf([
      user({ id: 'ours', aliases: ['new', 'shared'] }),
      bundled({ id: 'new' }),
      bundled({ id: 'z', aliases: ['shared', 'ours'] }),
    ])
    for (const name of ['ours', 'new', 'shared']) expect(byName.get(name)?.id).toBe('ours')
    expect(items.map(({ id }) => id)).toEqual(['new', 'ours', 'z'])
  })

  it('finds a thing by the name that it is shown under, unless that is an id, an alias or the name of another', () => {
    const shown = [bundled({ id: 'a', name: 'Thing A' }), bundled({ id: 'b', name: 'Twin' }), bundled({ id: 'c', name: 'twin' })]
    const { byName } = collectionOf([...shown, bundled({ id: 'd', name: 'A', aliases: ['e'] }), bundled({ id: 'f', name: 'e' })])
    expect(byName.get(foldName('Thing A'))?.id).toBe('a')
    expect(byName.has('twin')).toBe(false)
    expect(byName.get('a')?.id).toBe('a')
    expect(byName.get('e')?.id).toBe('d')
  })

  it('of nothing is empty', () => {
    expect(collectionOf<Thing>([])).toEqual({ items: [], byName: new Map(), originById: new Map(), usersShownNames: new Set() })
  })
})
