import { describe, expect, it } from 'vitest'
import { collectionOf } from '../../src/catalog/collection.js'
import { fitOfFound } from '../../src/catalog/search.js'
import { bundledCatalog } from '../support/bundled-catalog.js'

type Thing = { readonly id: string; readonly name?: string; readonly aliases?: readonly string[] }

/** Ids of what is found, the best fit first. */
function found(things: readonly Thing[], search: string): string[] {
  const fit = fitOfFound(collectionOf(things.map((record) => ({ origin: 'bundled' as const, record }))), search)
  return [...fit].sort(([, one], [, other]) => other - one).map(([{ id }]) => id)
}

describe('a search', () => {
  it('finds what has every word in id, name or alias, without regard to case', () => {
    const things = [
      { id: 'gpt-4o', name: 'GPT-4o', aliases: ['chatgpt-latest'] },
      { id: 'llama', name: 'Llama of Meta' },
    ]
    expect(found(things, 'CHATGPT')).toEqual(['gpt-4o'])
    expect(found(things, 'meta llama')).toEqual(['llama'])
    expect(found(things, 'meta gpt')).toEqual([])
    expect(found(things, 'a').sort()).toEqual(['gpt-4o', 'llama'])
  })

  it.each([
    ['lama 3.1', /^llama-3\.1-/],
    ['gpt4o', /^gpt-4o/],
    ['deepsek v3', /^deepseek-v3/],
    ['claude sonet 4', /^claude-.*sonnet|^claude-sonnet-4/],
  ])('of the bundled models for %s finds first what was meant', async (search, meant) => {
    const fit = fitOfFound((await bundledCatalog()).records.model, search)
    const [first] = [...fit].sort(([one, better], [other, worse]) => worse - better || (one.id < other.id ? -1 : 1))
    expect(first?.[0].id).toMatch(meant)
  })

  it('finds all that a word written wrong may mean: mixstral is as like Mistral as Mixtral', async () => {
    const ids = [...fitOfFound((await bundledCatalog()).records.model, 'mixstral').keys()].map(({ id }) => id)
    for (const id of ['mixtral-8x7b', 'mistral-7b']) expect(ids).toContain(id)
    expect(ids.filter((id) => /gpt|llama-3/.test(id))).toEqual([])
  })

  it('still finds each bundled model by any word of its names, and puts it first by its id', async () => {
    const { model } = (await bundledCatalog()).records
    for (const { id, name } of model.items) {
      const fit = fitOfFound(model, id)
      const best = Math.max(...fit.values())
      expect([...fit].filter(([, one]) => one === best).map(([item]) => item.id)).toContain(id)
      expect([...fitOfFound(model, name).keys()].map((item) => item.id)).toContain(id)
    }
  })

  it.each(['  ', '!!', '深度', '\u0000', 'x'.repeat(200), 'a b c d e f g h'])('takes %j for what it is', async (search) => {
    for (const collection of Object.values((await bundledCatalog()).records)) {
      for (const fit of fitOfFound(collection, search).values()) expect(fit).toBeGreaterThanOrEqual(0)
    }
  })
})
