import { expect, it } from 'vitest'
import { cite } from '../../src/catalog/cite.js'
import { bundledCatalog } from '../support/bundled-catalog.js'

it('every bundled source says who says what it says', async () => {
  const { sources } = await bundledCatalog()
  expect(sources.items.filter(({ standing }) => standing === null).map(({ id }) => id)).toEqual([])
})

it('a size that its developer does not publish is an outside estimate, and no primary evidence', async () => {
  const catalog = await bundledCatalog()
  const guessed = catalog.records.model.items.filter(({ parametersDisclosed, totalParameters }) => !parametersDisclosed && totalParameters)
  expect(guessed.length).toBeGreaterThan(50)
  for (const { id, totalParameters } of guessed) {
    if (!totalParameters) continue
    const { standing, evidence } = cite(catalog, totalParameters)
    expect(standing, id).toBe('estimate')
    expect(evidence, id).not.toBe('primary')
  }
})
