import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { catalogAsFitted } from '../../scripts/fit/as-fitted.js'
import { secondEditionFactors } from '../../scripts/fit/left-out-factors.js'
import { lnEstimate, SECOND_COEFFICIENTS, type SecondCoefficients } from '../../scripts/fit/second/coefficients.js'
import { fitSecondEdition, scoreSecondEdition } from '../../scripts/fit/second/fit-second-edition.js'
import { numpyRandom } from '../../scripts/fit/second/numpy-random.js'
import type { Catalog } from '../../src/catalog/catalog.js'
import { DATA_FOLDER } from '../../src/database/bundled-records.js'
import { factorFigure, factorIn } from '../../src/estimation/factor.js'
import { wattprintRoofline2 } from '../../src/estimation/methods/wattprint-roofline-2.js'
import { predict } from '../../src/estimation/validation/predict.js'
import type { Factor } from '../../src/schemas/factor.js'
import type { SecondEditionScore } from '../../src/schemas/validation.js'
import { bundledCatalog } from '../support/bundled-catalog.js'

/** As docs/methodology.md prints them; t_L in ms, t_S in µs. */
const PRINTED: Record<keyof SecondCoefficients, { readonly text: string; readonly scale?: number }> = {
  'memory-share': { text: '0.9165' },
  'compute-share': { text: '2.162' },
  'step-overhead': { text: '0.03836', scale: 1e3 },
  'sequence-overhead': { text: '0.8578', scale: 1e6 },
  'hf-step-overhead': { text: '0.05956' },
  'older-engine-overhead': { text: '3.055' },
  'local-engine-overhead': { text: '0.5056' },
  'experts-arithmetic': { text: '1.703' },
  'fp8-extra-traffic': { text: '1.118' },
  'vector-arithmetic': { text: '0.760' },
  'nf4-overhead': { text: '1.802' },
  'int8-overhead': { text: '3.362' },
}

let catalog: Catalog
let fit: ReturnType<typeof fitSecondEdition>
let scored: ReturnType<typeof scoreSecondEdition>
beforeAll(async () => {
  catalog = await bundledCatalog()
  fit = fitSecondEdition(catalog)
  scored = scoreSecondEdition(fit)
}, 120_000)

describe('the fit of wattprint-roofline-2', () => {
  test('rests on exactly the 1,499 measurements of 15 laboratories that the methodology names', () => {
    expect(fit.rows).toHaveLength(1499)
    expect(new Set(fit.rows.map(({ row }) => row.laboratory)).size).toBe(15)
  })

  test.each(Object.entries(PRINTED))('gives %s within its printed digits', (name, { text, scale = 1 }) => {
    const digits = text.split('.')[1]?.length ?? 0
    expect((fit.coefficients[name as keyof SecondCoefficients] * scale).toFixed(digits)).toBe(text)
  })

  test('gives the coefficients of the catalog to four digits, from a start that is not theirs', () => {
    for (const name of SECOND_COEFFICIENTS) {
      expect(fit.coefficients[name] / factorFigure(catalog, `wattprint-roofline-2/${name}`).value, name).toBeCloseTo(1, 4)
    }
  })

  test('has terms that move with each coefficient as those of the method do', () => {
    const asFitted = catalogAsFitted(catalog, 'wattprint-roofline-2')
    // Where our format of a name has the very bytes, and the memory holds the batch, the method computes what was fitted.
    const sample = fit.rows.map(({ row }) => row).filter((_row, index) => index % 7 === 0)
    let compared = 0
    for (const name of SECOND_COEFFICIENTS) {
      const others = { ...fit.coefficients, [name]: fit.coefficients[name] * 1.3 }
      const changed = catalogWith(asFitted, others)
      for (const row of sample) {
        const predicted = predict(changed, wattprintRoofline2, row.measurement, 'all_inputs')
        if ('unserved' in predicted || row.measurement.precision === 'fp8' || !hasOurBytes(row.measurement.precision)) continue
        expect(lnEstimate(row, others), `${row.measurement.id} ${name}`).toBeCloseTo(Math.log(predicted.joulesPerOutputToken.value), 9)
        compared++
      }
    }
    expect(compared).toBeGreaterThan(1500)
  })
})

describe('with each laboratory left out of the fit', () => {
  const score = (leftOut: SecondEditionScore['leftOut'], rows: SecondEditionScore['rows']) => {
    const found = scored.scores.find((one) => one.leftOut === leftOut && one.rows === rows)
    if (!found) throw new Error(`no score of ${leftOut} and ${rows}`)
    return found.score
  }

  test('the median error is at most 1.30 times and 0.88 to 0.95 are inside, laboratories alike', () => {
    const { medianFactorError, coverage, count } = score('laboratory', 'each_laboratory_alike')
    expect(count).toBe(15)
    expect(medianFactorError).toBeLessThanOrEqual(1.3)
    expect(coverage).toBeGreaterThanOrEqual(0.88)
    expect(coverage).toBeLessThanOrEqual(0.95)
  })

  test('the error is larger than with a family left out, and than in sample', () => {
    const errors = (['laboratory', 'family', 'nothing'] as const).map((leftOut) => score(leftOut, 'all').medianFactorError)
    expect(errors).toEqual(errors.toSorted((one, other) => other - one))
  })

  test.each(['hf', 'modern', 'older', 'own-machine', 'quantised'])('the half-widths of the catalog follow for the class %s', (name) => {
    for (const side of ['below', 'above']) {
      const id = `half-width-${name}-${side}`
      const found = scored.halfWidths.find((one) => one.name === id)
      expect(found?.fitted, id).toBeCloseTo(factorIn(catalog, `wattprint-roofline-2/${id}`, 'ratio'), 2)
    }
  })

  test('the committed scores are those of the fit: else run npm run fit -- --write', async () => {
    const committed = await readFile(join(DATA_FOLDER, 'factors/left-out-second.yaml'), 'utf8')
    expect(committed).toBe(secondEditionFactors(scored.scores))
  })
})

test('the random numbers of the intervals are those of NumPy 2: default_rng(7).choice and .random', () => {
  const random = numpyRandom(7)
  const drawn = (count: number, size: number) => Array.from({ length: size }, () => random.below(count))
  expect(drawn(7, 10)).toEqual([6, 4, 4, 6, 4, 5, 5, 1, 0, 2])
  expect(random.fraction()).toBe(0.8735534453962619)
  expect(drawn(1, 3)).toEqual([0, 0, 0])
  expect(drawn(15, 5)).toEqual([13, 0, 7, 12, 1])
  expect(random.fraction()).toBe(0.4679349528437208)
})

function hasOurBytes(precision: string): boolean {
  return ['bf16', 'fp16', 'bfloat16', 'f16'].includes(precision)
}

/** The same catalog with other coefficients. */
function catalogWith(original: Catalog, coefficients: SecondCoefficients): Catalog {
  const byName = new Map(original.records.factor.byName)
  for (const name of SECOND_COEFFICIENTS) {
    const id = `wattprint-roofline-2/${name}`
    const factor = byName.get(id) as Factor
    byName.set(id, { ...factor, figure: { ...factor.figure, value: coefficients[name] } })
  }
  return { ...original, records: { ...original.records, factor: { ...original.records.factor, byName } } }
}
