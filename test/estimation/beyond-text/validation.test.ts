import { describe, expect, it } from 'vitest'
import { workPredictions } from '../../../src/estimation/validation/beyond-text/predictions.js'
import { workNaive, workUnscored, workValidations } from '../../../src/estimation/validation/beyond-text/work-validation.js'
import { workLeftOutScores } from '../../../src/estimation/validation/left-out.js'
import { bundledCatalog } from '../../support/bundled-catalog.js'

const catalog = await bundledCatalog()
const predictions = await workPredictions(catalog, () => Promise.resolve())
const validations = workValidations(predictions)

/** What was reached on tasks that nothing was fitted on, when the methods were published: median factor error and bias. */
const PUBLISHED = [
  ['embedding', 14, 1.22, 1.22],
  ['text-classification', 8, 1.31, 1.31],
  ['image-classification', 7, 1.33, 0.75],
  ['object-detection', 3, 1.11, 1.11],
  ['asr', 11, 1.17, 0.97],
] as const

describe('the validation beyond text', () => {
  it.each(PUBLISHED)('gives %s the error that was published for it', (task, count, error, bias) => {
    const score = validations.find((one) => one.task === task)?.score
    expect(score?.count).toBe(count)
    expect(score?.medianFactorError).toBeCloseTo(error, 2)
    expect(score?.bias).toBeCloseTo(bias, 2)
  })

  it('scores or explains every measurement on record, and scores none that is context', () => {
    const { items } = catalog.records.workMeasurement
    expect(predictions.scored.length + predictions.unscored.length).toBe(items.length)
    expect(workUnscored(predictions).reduce((all, { count }) => all + count, 0)).toBe(predictions.unscored.length)
    expect(predictions.scored.filter(({ measurement }) => measurement.use === 'context')).toEqual([])
    const unexplained = predictions.unscored.filter(({ measurement }) => measurement.use === 'fit')
    expect(unexplained).toEqual([])
  })

  it('breaks each task down by accelerators, hardware, source and family, each time into all of its measurements', () => {
    for (const { groups, score } of validations)
      for (const by of ['accelerators', 'hardware', 'source', 'family'] as const) {
        const counts = groups.filter((one) => one.by === by).map((one) => one.score.count)
        expect(counts.reduce((all, one) => all + one, 0)).toBe(score.count)
      }
  })

  it('holds simple rules to the same outputs, and none of them beats the method with the family left out', () => {
    const naive = workNaive(catalog, predictions)
    const leftOut = workLeftOutScores(catalog)
    for (const [work, rows, count] of [
      ['image', 'one_images', 117],
      ['video', 'one_video', 99],
    ] as const) {
      const own = leftOut.find((one) => one.leftOut === 'family' && one.rows === rows)?.score
      const rules = naive.filter((one) => one.work === work)
      expect(rules.map(({ score }) => score.count)).toEqual([count, count, count, count, count])
      expect(own?.count).toBe(count)
      for (const { score } of rules) expect(score.medianFactorError).toBeGreaterThanOrEqual(own?.medianFactorError ?? NaN)
    }
  })

  it('counts an output that was left as latents without its VAE', () => {
    const [latent] = catalog.records.workMeasurement.items.filter(({ latentsOnly }) => latentsOnly)
    const scored = predictions.scored.find(({ measurement }) => measurement.id === latent?.id)
    expect(scored?.prediction.lnError).toBeGreaterThan(0)
    expect(Math.exp(scored?.prediction.lnError ?? NaN)).toBeLessThan(1.5)
  })
})
