import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { DIFFUSION_COEFFICIENTS, diffusionRules, fitDiffusion, lnDiffusion } from '../../scripts/fit/diffusion/coefficients.js'
import { leftOutOfDiffusion } from '../../scripts/fit/diffusion/left-out.js'
import { type DiffusionRow, diffusionRows } from '../../scripts/fit/diffusion/rows.js'
import { diffusionFactors } from '../../scripts/fit/left-out-factors.js'
import type { Catalog } from '../../src/catalog/catalog.js'
import { DATA_FOLDER } from '../../src/database/bundled-records.js'
import { factorFigure } from '../../src/estimation/factor.js'
import { predictWork } from '../../src/estimation/validation/beyond-text/predictions.js'
import type { WorkLeftOutScore } from '../../src/schemas/validation.js'
import { bundledCatalog } from '../support/bundled-catalog.js'

let catalog: Catalog
let rows: DiffusionRow[]
let fitted: ReturnType<typeof fitDiffusion>
let scores: WorkLeftOutScore[]
beforeAll(async () => {
  catalog = await bundledCatalog()
  rows = diffusionRows(catalog)
  fitted = fitDiffusion(rows, diffusionRules(catalog))
  scores = leftOutOfDiffusion(rows, diffusionRules(catalog), fitted)
}, 60_000)

describe('the fit of wattprint-diffusion-1', () => {
  test('rests on exactly the 928 measurements of 13 families that the methodology names', () => {
    expect(rows).toHaveLength(928)
    expect(new Set(rows.map(({ measurement }) => measurement.family)).size).toBe(13)
  })

  test.each(DIFFUSION_COEFFICIENTS)('gives %s of the catalog within 1 in 10,000, from a start that is not its', (name) => {
    expect(Math.abs(fitted[name] / factorFigure(catalog, `wattprint-diffusion-1/${name}`).value - 1)).toBeLessThan(1e-4)
  })

  test('computes of every row what the method answers, so that what is fitted is what is served', () => {
    const served = Object.fromEntries(
      DIFFUSION_COEFFICIENTS.map((name) => [name, factorFigure(catalog, `wattprint-diffusion-1/${name}`).value]),
    ) as typeof fitted
    const { vaeWeight } = diffusionRules(catalog)
    for (const row of rows) {
      const predicted = predictWork(catalog, row.measurement)
      if ('unserved' in predicted) throw new Error(predicted.unserved)
      expect(lnDiffusion(row, served, vaeWeight), row.measurement.id).toBeCloseTo(Math.log(predicted.estimate.value), 9)
    }
  })
})

describe('what is left out of the fit of diffusion', () => {
  const score = (leftOut: WorkLeftOutScore['leftOut'], of: WorkLeftOutScore['rows']) => {
    const found = scores.find((one) => one.leftOut === leftOut && one.rows === of)?.score
    if (!found) throw new Error(`${leftOut} ${of} has no score.`)
    return found
  }

  test('a family that it never saw is off by 1.15 times at most on one accelerator, with 0.88 inside at least', () => {
    expect(score('family', 'one').medianFactorError).toBeLessThanOrEqual(1.15)
    expect(score('family', 'one').coverage).toBeGreaterThanOrEqual(0.88)
  })

  test('is left out: scores without what is scored are no better than in sample', () => {
    for (const leftOut of ['family', 'source', 'hardware', 'task'] as const)
      expect(score(leftOut, 'one').medianFactorError).toBeGreaterThan(score('nothing', 'one').medianFactorError)
  })

  test('is what the catalog holds, to the last digit', async () => {
    expect(await readFile(join(DATA_FOLDER, 'factors/left-out-diffusion.yaml'), 'utf8')).toBe(diffusionFactors(scores))
  })
})
