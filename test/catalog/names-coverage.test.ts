import { describe, expect, it } from 'vitest'
import { coverageOf, pinnedNames } from '../../scripts/names-coverage.js'
import { bundledCatalog } from '../support/bundled-catalog.js'

const catalog = await bundledCatalog()

/** Percent of the text names of each pinned list that are answered by a model on record; raise them with what is added. */
const ANSWERED: Readonly<Record<string, number>> = {
  'genai-prices-2026-08-21': 66.5,
  'litellm-1.110.2': 72.5,
  'models.dev-2026-07-02': 66,
  'ollama-library-2026-08-21': 42,
  'ollama-quant-tags-sample300': 37,
  'ollama-size-tags-2026-08-21': 54,
  'tokencost-2025-08': 68,
  'vllm-docs-main': 68,
  'vllm-recipes-2026-08-21': 87,
}

describe('the names of a pinned public list', async () => {
  const coverage = coverageOf(catalog, await pinnedNames(), ({ list }) => list)

  it('are of the lists that have a share', () => {
    expect([...coverage.keys()]).toEqual(Object.keys(ANSWERED))
  })

  it.each(Object.entries(ANSWERED))('of %s are answered by no less than %d percent', (list, least) => {
    expect(100 * (coverage.get(list)?.share ?? 0)).toBeGreaterThanOrEqual(least)
  })
})
