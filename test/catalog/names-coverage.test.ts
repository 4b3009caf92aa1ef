import { describe, expect, it } from 'vitest'
import { coverageOf, mostListed, pinnedNames, sampleOf, shareWithClass, tagsOnRecord, withoutCache } from '../../scripts/names-coverage.js'
import { resolveModel } from '../../src/catalog/names/resolve-model.js'
import { bundledCatalog } from '../support/bundled-catalog.js'

const catalog = await bundledCatalog()
const names = await pinnedNames()

/** Percent of the text names of each pinned list that are answered by a model on record; raise them with what is added. */
const ANSWERED: Readonly<Record<string, number>> = {
  'genai-prices-2026-08-21': 71,
  'litellm-1.110.2': 76,
  'models.dev-2026-07-02': 69.5,
  'ollama-library-2026-08-21': 43.5,
  'ollama-quant-tags-sample300': 51.5,
  'ollama-size-tags-2026-08-21': 61.5,
  'tokencost-2025-08': 69,
  'vllm-docs-main': 68,
  'vllm-recipes-2026-08-21': 89,
}

describe('the names of a pinned public list', () => {
  const coverage = coverageOf(catalog, names, ({ list }) => list)

  it('are of the lists that have a share', () => {
    expect([...coverage.keys()]).toEqual(Object.keys(ANSWERED))
  })

  it.each(Object.entries(ANSWERED))('of %s are answered by no less than %d percent', (list, least) => {
    expect(100 * (coverage.get(list)?.share ?? 0)).toBeGreaterThanOrEqual(least)
  })

  it('are answered by 97 percent and more with unknownModel "class"', () => {
    expect(
      shareWithClass(
        catalog,
        names.filter(({ list }) => list === 'litellm-1.110.2'),
      ),
    ).toBeGreaterThanOrEqual(0.97)
  })
})

describe('the tags of Ollama that state a size', () => {
  it('are answered by 90 percent and more of those whose model is on record', () => {
    const tags = names.filter(({ list }) => list === 'ollama-size-tags-2026-08-21').map(({ name }) => name)
    const { onRecord, answered } = tagsOnRecord(catalog, tags)
    expect(answered.length / onRecord.length).toBeGreaterThanOrEqual(0.9)
    expect(onRecord.length).toBeGreaterThan(300)
  })
})

describe('the 100 models that most providers list', () => {
  it('are answered by 97 and more, 95 of them by a size on record', () => {
    const most = mostListed(catalog, names, 100)
    expect(most.filter(({ answer }) => answer === 'none')).toEqual([])
    expect(most.filter(({ answer }) => answer === 'by its size').length).toBeGreaterThanOrEqual(95)
  })
})

describe('the sample of matched names that was read', () => {
  it('is drawn alike each time', () => {
    const drawn = sampleOf(catalog, names, 1000)
    expect(drawn).toHaveLength(1000)
    expect(sampleOf(catalog, names, 1000)).toEqual(drawn)
    expect(drawn.every((name) => resolveModel(catalog, name) !== undefined)).toBe(true)
  })
})

describe('the caches of open models', () => {
  it('are on record of no fewer than were found', () => {
    const { open, ids } = withoutCache(catalog)
    expect(open - ids.length).toBeGreaterThanOrEqual(264)
  })
})
