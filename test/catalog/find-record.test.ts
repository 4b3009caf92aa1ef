import { distance } from 'fastest-levenshtein'
import { describe, expect, it } from 'vitest'
import { foldName } from '../../src/catalog/collection.js'
import { findRecord } from '../../src/catalog/find-record.js'
import { nearestNames } from '../../src/catalog/search.js'
import { DomainError, ERRORS } from '../../src/errors.js'
import { detailOf } from '../../src/problem-of.js'
import { KINDS, RECORD_KINDS } from '../../src/schemas/record.js'
import { bundledCatalog } from '../support/bundled-catalog.js'

const catalog = await bundledCatalog()

function refusalOf(find: () => unknown): DomainError {
  try {
    find()
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
  throw new Error('It was found.')
}

describe('a record', () => {
  it.each([
    ['accelerator', 'nvidia-h100-sxm', ['NVIDIA-H100-SXM', 'H100', 'h100 sxm5 80gb']],
    ['accelerator', 'nvidia-a100-sxm4-80gb', ['A100', 'a100-sxm4-80gb']],
    ['model', 'gpt-3-175b', ['GPT-3', 'gpt-3', 'GPT-3-175B']],
    ['model', 'gpt-4o', ['GPT-4o', 'gpt-4o-2024-08-06']],
    ['model', 'llama-3.1-70b', ['meta-llama/Llama-3.1-70B-Instruct', 'LLAMA-3.1-70B']],
    ['gridZone', 'FRA', ['fra', 'FR', 'France']],
    ['gridZone', 'WORLD', ['world']],
    ['cloudRegion', 'aws:us-east-1', ['AWS:US-EAST-1']],
    ['operator', 'google', ['Google']],
  ] as const)('of kind %s with id %s is found by its other names too', (kind, id, names) => {
    for (const name of [id, ...names]) expect(findRecord(catalog, kind, name).id).toBe(id)
  })

  it('of every kind is found by its own id and by each of its aliases', () => {
    for (const kind of RECORD_KINDS)
      for (const record of catalog.records[kind].items) {
        const aliases = 'aliases' in record ? record.aliases : []
        for (const name of [record.id, ...aliases]) expect(findRecord(catalog, kind, name.toUpperCase())).toBe(record)
      }
  })

  it.each(RECORD_KINDS)('of kind %s that does not exist is refused with those of similar names and where they are listed', (kind) => {
    const { items } = catalog.records[kind]
    const name = `${items[0]?.id ?? 'none'}x`
    const refusal = refusalOf(() => findRecord(catalog, kind, name))
    const { code, status, suggestions } = refusal
    const { word, path, code: expected } = KINDS[kind]
    expect(code).toBe(expected)
    expect(status).toBe(404)
    expect(suggestions.slice(0, 1)).toEqual(items.slice(0, 1).map(({ id }) => id))
    for (const id of suggestions) expect(items.map((one) => one.id)).toContain(id)
    const nearest = suggestions.length > 0 ? ` The nearest are ${suggestions.map((id) => `"${id}"`).join(', ')}.` : ''
    expect(refusal.message).toBe(`No ${word} is called "${name}".${nearest}`)
    expect(detailOf(refusal)).toBe(`No ${word} is called "${name}".${nearest} See GET /v1/${path}.`)
    expect(ERRORS[code].title).toMatch(/^No .* has that name$/)
  })

  it('is refused in a short sentence, however long its name is', () => {
    const { message, suggestions } = refusalOf(() => findRecord(catalog, 'model', 'x'.repeat(100_000)))
    expect(message.length).toBeLessThan(300)
    expect(suggestions).toEqual([])
  })
})

describe('the nearest names', () => {
  const byName = new Map(
    Object.entries({ alpha: 'alpha', alphabet: 'letters', beta: 'beta', betas: 'beta', gamma: 'gamma', delta: 'delta' }).map(
      ([name, id]) => [name, { id }] as const,
    ),
  )

  it('come nearest first, each record once', () => {
    expect(nearestNames(byName, 'alpha')).toEqual(['alpha', 'letters'])
    expect(nearestNames(byName, 'beta')).toEqual(['beta'])
    expect(nearestNames(byName, 'alphabte')[0]).toBe('letters')
  })

  it('are those of a slip of the keyboard', () => {
    expect(nearestNames(byName, 'GAMA')[0]).toBe('gamma')
    expect(nearestNames(catalog.records.gridZone.byName, 'Frnace')[0]).toBe('FRA')
    expect(nearestNames(catalog.records.model.byName, 'gtp-4o')[0]).toBe('gpt-4o')
  })

  it('are those of ranking every name that differs by two letters in five at most, asked once or again', () => {
    const { byName: models } = catalog.records.model
    for (const name of ['gtp-4oo', 'gpt-9', 'mixstral', 'llama 4', 'deepsek', 'claude sonet 4']) {
      const folded = foldName(name)
      const near = Array.from(models, ([other, { id }]) => ({ id, other, away: distance(folded, other) })).filter(
        ({ other, away }) => away <= 0.4 * Math.max(folded.length, other.length),
      )
      const all = near.toSorted((one, two) => one.away - two.away).map(({ id }) => id)
      const nearest = [...new Set(all)].slice(0, 3)
      expect(nearestNames(models, name), name).toEqual(nearest)
      expect(nearestNames(models, name), name).toEqual(nearest)
    }
  })

  it.each(['nothing', 'no such thing', 'a', '', '?', 'qwerty', '你好', 'x'.repeat(150), 'gpt-4o'.repeat(1000)])(
    'are none of %s, which is like nothing',
    (name) => {
      for (const kind of RECORD_KINDS) expect(nearestNames(catalog.records[kind].byName, name)).toEqual([])
    },
  )

  it('are found in bounded time, whatever is asked and however many names there are', () => {
    const names = new Map(Array.from({ length: 300_000 }, (_, index) => [`import-${index}`, { id: `import-${index}` }]))
    nearestNames(names, 'begin')
    const before = process.cpuUsage()
    for (let index = 0; index < 1000; index += 1) nearestNames(names, `import-${index}-${'qwertyuiop'.repeat(8)}`)
    // A second where nothing bounds it is a minute.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(5000)
  })

  it('are none where there is nothing', () => {
    expect(nearestNames(new Map(), 'x')).toEqual([])
  })
})
