import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { shareFactors, trainingFactors } from '../../scripts/fit/left-out-factors.js'
import { leaveTrainingPublishersOut, type TrainingLeftOut } from '../../scripts/fit/trainings/left-out.js'
import { fitPowerShares, POWER_SHARES, publisherOf, type TrainingRow, trainingRows } from '../../scripts/fit/trainings/power-shares.js'
import {
  fitShares,
  leaveShareFamiliesOut,
  publishedShares,
  type ShareRow,
  shareRows,
  SHARES,
} from '../../scripts/fit/trainings/shares-of-peak.js'
import type { Catalog } from '../../src/catalog/catalog.js'
import { DATA_FOLDER } from '../../src/database/bundled-records.js'
import { factorFigure } from '../../src/estimation/factor.js'
import { bundledCatalog } from '../support/bundled-catalog.js'

const PRINTED_DIGITS = 4
/** What the range of the method must hold of jobs whose publisher it has not seen. */
const COVERAGE = { least: 0.88, most: 0.97 }

let catalog: Catalog
let rows: TrainingRow[]
let scores: TrainingLeftOut[]
beforeAll(async () => {
  catalog = await bundledCatalog()
  rows = trainingRows(catalog)
  scores = leaveTrainingPublishersOut(catalog, rows)
}, 120_000)

describe('the fit of training-hours-2', () => {
  it.each(POWER_SHARES)('gives %s as it is on record, to its printed digits', (name) => {
    expect(Number(fitPowerShares(rows)[name].toPrecision(PRINTED_DIGITS))).toBe(factorFigure(catalog, `training-2/${name}`).value)
  })

  it('rests on every publisher alike', () => {
    const publisher = 'Sustainable Metal Cloud'
    const twice = [...rows, ...rows.filter((row) => publisherOf(row) === publisher)]
    for (const name of POWER_SHARES) expect(fitPowerShares(twice)[name]).toBeCloseTo(fitPowerShares(rows)[name], 12)
  })
})

describe('trainings whose publisher was left out of the fit', () => {
  it('lie in the range as often as it says, publishers counted alike', () => {
    const [all] = scores.filter(({ jobs }) => jobs === 'all')
    expect(all?.sources).toBe(new Set(rows.map(publisherOf)).size)
    expect(all?.coverageBySource).toBeGreaterThanOrEqual(COVERAGE.least)
    expect(all?.coverageBySource).toBeLessThanOrEqual(COVERAGE.most)
  })

  it('are scored on record as they are now: npm run fit -- --write writes them', async () => {
    expect(await readFile(join(DATA_FOLDER, 'factors', 'left-out-trainings-hours.yaml'), 'utf8')).toBe(trainingFactors(scores))
  })
})

describe('the fit of the share of peak', () => {
  let shares: ShareRow[]
  beforeAll(() => {
    shares = shareRows(catalog)
  })

  it.each(SHARES)('gives %s within a tenth of its logarithm on record', (name) => {
    expect(Math.abs(fitShares(shares)[name] - publishedShares(catalog)[name])).toBeLessThan(0.1)
  })

  it('rests on every family alike', () => {
    const twice = [...shares, ...shares.filter(({ family }) => family === 'pythia')]
    for (const name of SHARES) expect(fitShares(twice)[name]).toBeCloseTo(fitShares(shares)[name], 12)
  })

  it('leaves families out, and is scored on record as it is now: npm run fit -- --write writes it', async () => {
    const scores = leaveShareFamiliesOut(catalog, shares)
    const [all] = scores
    expect(all?.medianFactorError).toBeLessThan(1.28)
    expect(all?.coverageBySource).toBeGreaterThanOrEqual(COVERAGE.least)
    expect(await readFile(join(DATA_FOLDER, 'factors', 'left-out-trainings-operations.yaml'), 'utf8')).toBe(shareFactors(scores))
  })
})
