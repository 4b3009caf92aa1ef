import { describe, expect, it } from 'vitest'
import { compare } from '../../../src/estimation/compare.js'
import { ComparisonRequest } from '../../../src/schemas/comparison.js'
import { bundledCatalog } from '../../support/bundled-catalog.js'

const catalog = await bundledCatalog()
const baseline = { model: 'sd3-medium', work: { type: 'image', width: 1024, height: 1024, steps: 28, passes: 2 }, hardware: 'H100' }
const variantsOf = (variants: readonly object[]) => compare(ComparisonRequest.parse({ baseline, variants }), catalog).variants
const ratioOf = (variant: object) => variantsOf([variant])[0]?.ratio.energy?.value ?? NaN

describe('what if an image were made otherwise', () => {
  it('takes less with fewer steps, one pass, fewer pixels; the fields that are not named stay', () => {
    const ofWork = (work: object) => ratioOf({ change: { work: { type: 'image', ...work } } })
    expect(ofWork({ steps: 14 })).toBeCloseTo(0.51, 1)
    expect(ofWork({ passes: 1 })).toBeLessThan(0.6)
    expect(ofWork({ width: 512, height: 512 })).toBeLessThan(0.35)
    expect(ofWork({})).toBe(1)
  })

  it('takes the steps and the passes of a technique, with their source, unless the change gives others', () => {
    const [few, one, own] = variantsOf([
      { technique: 'step-distillation' },
      { technique: 'guidance-distillation' },
      { technique: 'step-distillation', change: { work: { type: 'image', steps: 8 } } },
    ])
    const same = (work: object) => ratioOf({ change: { work: { type: 'image', ...work } } })
    expect(few?.ratio.energy?.value).toBe(same({ steps: 4 }))
    expect(one?.ratio.energy?.value).toBe(same({ passes: 1 }))
    expect(own?.ratio.energy?.value).toBe(same({ steps: 8 }))
    const assumption = few?.assumptions.find(({ name }) => name === 'work.steps')
    expect(assumption?.citations.length).toBeGreaterThan(0)
    expect(few?.technique?.effects.length).toBe(3)
  })

  it('predicts what distilling AnimateDiff saved where both were measured, within a third', () => {
    const effects = catalog.records.technique.byName.get('step-distillation')?.effects ?? []
    const [, before = NaN, after = NaN] = effects.map(({ figure }) => figure.value)
    const clip = {
      model: 'animatediff',
      work: { type: 'video', width: 512, height: 512, frames: 16, steps: 25, passes: 2 },
      hardware: 'H100',
    }
    const change = { work: { type: 'video', steps: 4, passes: 1 } }
    const { variants } = compare(ComparisonRequest.parse({ baseline: clip, variants: [{ change }] }), catalog)
    const ratio = (variants[0]?.ratio.energy?.value ?? NaN) / (after / before)
    expect(Math.abs(Math.log(ratio))).toBeLessThan(Math.log(1.34))
  })

  it('refuses a technique of denoising on text', () => {
    const request = { baseline: { model: 'gpt-4o', outputTokens: 10 }, variants: [{ technique: 'step-distillation' }] }
    expect(() => compare(ComparisonRequest.parse(request), catalog)).toThrow(/step-distillation lacks baseline\.work/)
  })
})
