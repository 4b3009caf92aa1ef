import { distance } from 'fastest-levenshtein'
import { describe, expect, it } from 'vitest'
import { foldName } from '../../src/catalog/collection.js'
import { KIND_WORDS, findRecord } from '../../src/catalog/find-record.js'
import { nearestNames } from '../../src/catalog/nearest-names.js'
import { DomainError, ERRORS } from '../../src/errors.js'
import { RECORD_KINDS } from '../../src/schemas/record.js'
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

  it.each(RECORD_KINDS)('of kind %s that does not exist is refused with the three nearest and where they are listed', (kind) => {
    const { code, status, message, suggestions } = refusalOf(() => findRecord(catalog, kind, 'no such thing'))
    const { word, path, code: expected } = KIND_WORDS[kind]
    expect(code).toBe(expected)
    expect(status).toBe(404)
    expect(suggestions).toHaveLength(Math.min(3, catalog.records[kind].items.length))
    for (const id of suggestions) expect(catalog.records[kind].items.map((one) => one.id)).toContain(id)
    const nearest = suggestions.length > 0 ? ` The nearest are ${suggestions.map((id) => `"${id}"`).join(', ')}.` : ''
    expect(message).toBe(`No ${word} is called "no such thing".${nearest} See GET /v1/${path}.`)
    expect(ERRORS[code].title).toMatch(/^No .* has that name$/)
  })
})

describe('the nearest names', () => {
  const byName = new Map(
    Object.entries({ alpha: 'alpha', alphabet: 'letters', beta: 'beta', betas: 'beta', gamma: 'gamma', delta: 'delta' }).map(
      ([name, id]) => [name, { id }] as const,
    ),
  )

  it('come nearest first, each record once', () => {
    expect(nearestNames(byName, 'beta')).toEqual(['beta', 'delta', 'alpha'])
    expect(nearestNames(byName, 'alphabte')[0]).toBe('letters')
  })

  it('are those of a slip of the keyboard', () => {
    expect(nearestNames(byName, 'GAMA')[0]).toBe('gamma')
    expect(nearestNames(catalog.records.gridZone.byName, 'Frnace')[0]).toBe('FRA')
    expect(nearestNames(catalog.records.model.byName, 'gtp-4o')[0]).toBe('gpt-4o')
  })

  it('are those of ranking every name, asked once or again', () => {
    const { byName: models } = catalog.records.model
    for (const name of ['gtp-4o', 'my-own-finetune', 'a', 'llama 4', 'deepsek', 'x'.repeat(150), 'GPT-5 mini preview', '']) {
      const ranked = Array.from(models, ([other, { id }]) => ({ id, away: distance(foldName(name), other) }))
      const all = ranked.toSorted((one, two) => one.away - two.away).map(({ id }) => id)
      const nearest = [...new Set(all)].slice(0, 3)
      expect(nearestNames(models, name), name).toEqual(nearest)
      expect(nearestNames(models, name), name).toEqual(nearest)
    }
  })

  it('are none where there is nothing', () => {
    expect(nearestNames(new Map(), 'x')).toEqual([])
  })
})
