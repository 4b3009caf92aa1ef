import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { fittedRows } from '../../scripts/fit/fitted-rows.js'
import { leftOutFactors } from '../../scripts/fit/left-out-factors.js'
import { leaveFamiliesOut, refit } from '../../scripts/fit/refit.js'
import { changeOf, lnEstimate } from '../../scripts/fit/row-model.js'
import { studentT95 } from '../../scripts/fit/student-t.js'
import type { Catalog } from '../../src/catalog/catalog.js'
import { DATA_FOLDER } from '../../src/database/bundled-records.js'
import { factorIn } from '../../src/estimation/factor.js'
import { wattprintRoofline1 } from '../../src/estimation/methods/wattprint-roofline-1.js'
import { type Coefficients, coefficientsOf } from '../../src/estimation/serving/roofline.js'
import { predict } from '../../src/estimation/validation/predict.js'
import type { Factor } from '../../src/schemas/factor.js'
import { bundledCatalog } from '../support/bundled-catalog.js'

/** As docs/methodology.md prints them; t_L in ms, t_S in µs. */
const PRINTED: Record<keyof Coefficients, { readonly text: string; readonly scale?: number }> = {
  memoryShare: { text: '1.048' },
  computeShare: { text: '2.09' },
  stepOverheadSeconds: { text: '0.0370', scale: 1e3 },
  olderEngineOverhead: { text: '3.17' },
  sequenceOverheadSeconds: { text: '0.833', scale: 1e6 },
  fp8ExtraTraffic: { text: '0.98' },
}

let catalog: Catalog
let fit: ReturnType<typeof refit>
let left: ReturnType<typeof leaveFamiliesOut>
beforeAll(async () => {
  catalog = await bundledCatalog()
  fit = refit(catalog)
  left = leaveFamiliesOut(fit)
})

describe('the fit of wattprint-roofline-1', () => {
  test('rests on exactly the 1,195 measurements of 22 model families that the methodology names', () => {
    expect(fit.rows).toHaveLength(1195)
    expect(new Set(fit.rows.map(({ row }) => row.measurement.family)).size).toBe(22)
  })

  test.each(Object.entries(PRINTED))('gives %s within its printed digits', (name, { text, scale = 1 }) => {
    const digits = text.split('.')[1]?.length ?? 0
    expect((fit.coefficients[name as keyof Coefficients] * scale).toFixed(digits)).toBe(text)
  })

  test('gives the coefficients of the catalog to five digits, from a start that is not theirs', () => {
    const inCatalog = coefficientsOf(catalog)
    for (const name of Object.keys(PRINTED) as (keyof Coefficients)[]) expect(fit.coefficients[name] / inCatalog[name]).toBeCloseTo(1, 5)
  })

  test('gives the layers and the KV cache that stand in for unknown ones', () => {
    const { layers, kvBytesPerToken } = fit.defaults
    const factor = (name: string, unit: 'count' | 'ratio' | 'byte/token') => factorIn(catalog, `wattprint-roofline-1/default-${name}`, unit)
    expect(layers.at1b / factor('layers-at-1b', 'count')).toBeCloseTo(1, 9)
    expect(layers.exponent).toBeCloseTo(factor('layers-exponent', 'ratio'), 9)
    expect(layers.spread).toBeCloseTo(factor('layers-spread', 'ratio'), 9)
    expect(kvBytesPerToken.at1b / factor('kv-at-1b', 'byte/token')).toBeCloseTo(1, 9)
    expect(kvBytesPerToken.exponent).toBeCloseTo(factor('kv-exponent', 'ratio'), 9)
    expect(kvBytesPerToken.spread).toBeCloseTo(factor('kv-spread', 'ratio'), 9)
  })

  test('moves the terms of an estimate with the coefficients as the method itself does', () => {
    const other: Coefficients = {
      memoryShare: 0.9,
      computeShare: 3,
      stepOverheadSeconds: 5e-5,
      olderEngineOverhead: 2,
      sequenceOverheadSeconds: 1.5e-6,
      fp8ExtraTraffic: 0.4,
    }
    const change = changeOf(other, coefficientsOf(catalog))
    const changed = catalogWith(catalog, other)
    for (const row of fittedRows(catalog)) {
      const predicted = predict(changed, wattprintRoofline1, row.measurement, 'all_inputs')
      if ('unserved' in predicted) throw new Error(predicted.unserved)
      expect(lnEstimate(row, change)).toBeCloseTo(Math.log(predicted.joulesPerOutputToken.value), 9)
    }
  })
})

describe('with each model family left out of the fit', () => {
  const score = (known: string, measurements: string) => {
    const found = left.scores.find((one) => one.known === known && one.measurements === measurements)
    if (!found) throw new Error(`no score of ${known} and ${measurements}`)
    return found.score
  }

  test('the median error is at most 1.16 times, and 1.22 of what is served as today', () => {
    expect(score('all_inputs', 'all').medianFactorError).toBeLessThanOrEqual(1.16)
    expect(score('all_inputs', 'modern_serving').medianFactorError).toBeLessThanOrEqual(1.22)
  })

  test.each(['all', 'modern_serving'])('the interval holds 0.88 to 0.96 of the measurements: %s', (measurements) => {
    const { coverage } = score('all_inputs', measurements)
    expect(coverage).toBeGreaterThanOrEqual(0.88)
    expect(coverage).toBeLessThanOrEqual(0.96)
  })

  test('the half-widths of the catalog follow from the errors that remain', () => {
    const factor = (name: string) => factorIn(catalog, `wattprint-roofline-1/half-width-${name}`, 'ratio')
    expect(left.widths.modern).toBeCloseTo(factor('modern'), 4)
    expect(left.widths.older).toBeCloseTo(factor('older'), 4)
    expect(left.widths.unmeasured).toBeCloseTo(factor('unmeasured'), 4)
  })

  test('the committed scores are those of the fit: else run npm run fit -- --write', async () => {
    const committed = await readFile(join(DATA_FOLDER, 'factors/left-out-families.yaml'), 'utf8')
    expect(committed).toBe(leftOutFactors(left.scores))
  })
})

test.each([
  [1, 6.314],
  [5, 2.015],
  [16, 1.746],
  [30, 1.697],
])('Student’s t with %i degrees of freedom is that of the tables', (degrees, expected) => {
  expect(studentT95(degrees)).toBeCloseTo(expected, 3)
})

/** The same catalog with other coefficients. */
function catalogWith(original: Catalog, coefficients: Coefficients): Catalog {
  const values = new Map([
    ['memory-share', coefficients.memoryShare],
    ['compute-share', coefficients.computeShare],
    ['step-overhead', coefficients.stepOverheadSeconds * 1e3],
    ['older-engine-overhead', coefficients.olderEngineOverhead],
    ['sequence-overhead', coefficients.sequenceOverheadSeconds * 1e6],
    ['fp8-extra-traffic', coefficients.fp8ExtraTraffic],
  ])
  const byName = new Map(original.records.factor.byName)
  for (const [name, value] of values) {
    const id = `wattprint-roofline-1/${name}`
    const factor = byName.get(id) as Factor
    byName.set(id, { ...factor, figure: { ...factor.figure, value } })
  }
  return { ...original, records: { ...original.records, factor: { ...original.records.factor, byName } } }
}
