import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCatalog } from '../../src/catalog/catalog.js'
import { estimateInference } from '../../src/estimation/inference.js'
import { estimateTraining } from '../../src/estimation/training.js'
import { Estimate } from '../../src/schemas/estimate.js'
import type { Quantity } from '../../src/schemas/unit.js'
import { bundledRecords, catalogInputOf } from '../support/bundled-catalog.js'
import { highOf, lowOf, recomputed } from '../support/recompute.js'
import { arbitraryInference, arbitraryMetered, arbitraryTraining, DRAWS } from './support/arbitrary-request.js'
import { catalog } from './support/estimates.js'

const RUNS = { ...DRAWS, numRuns: 150 }

/** Requests of either kind; a counterexample is shown as the request that makes it. */
const anyRequest = fc.oneof(
  { weight: 3, arbitrary: arbitraryInference.map((inference) => ({ inference })) },
  { weight: 1, arbitrary: arbitraryMetered.map((inference) => ({ inference })) },
  { weight: 1, arbitrary: arbitraryTraining.map((training) => ({ training })) },
)

function isQuantity(content: object): content is Quantity {
  return 'low' in content && 'high' in content && 'value' in content
}

/** Every quantity in an answer, steps included, with where it stands. */
function quantitiesIn(content: unknown, place = ''): { place: string; quantity: Pick<Quantity, 'value' | 'low' | 'high'> }[] {
  if (typeof content !== 'object' || content === null) return []
  const own = isQuantity(content) ? [{ place, quantity: content }] : []
  return [...own, ...Object.entries(content).flatMap(([key, inner]) => quantitiesIn(inner, `${place}/${key}`))]
}

/** `assertion` over every estimate. */
function always(assertion: (estimate: Estimate) => void): void {
  const property = fc.property(anyRequest, (request) =>
    assertion('inference' in request ? estimateInference(request.inference, catalog) : estimateTraining(request.training, catalog)),
  )
  fc.assert(property, RUNS)
}

describe('every estimate', () => {
  it('fits the schema that both APIs promise', () => {
    always((estimate) => {
      expect(Estimate.safeParse(estimate).error?.issues ?? []).toEqual([])
    })
  })

  it('comes back from JSON as it was: no NaN, no infinity, nothing undefined', () => {
    always((estimate) => {
      expect(JSON.parse(JSON.stringify(estimate))).toStrictEqual(estimate)
    })
  })

  it('holds low ≤ value ≤ high and nothing below zero, in every quantity and step', () => {
    always((estimate) => {
      for (const { place, quantity } of quantitiesIn(estimate)) {
        const { low, value, high } = quantity
        if (!(low >= 0 && low <= value && value <= high)) expect.fail(`${place} holds ${low} ≤ ${value} ≤ ${high}`)
      }
    })
  })

  it('has an energy that is exactly the sum of its parts', () => {
    always(({ energy, energyParts: { accelerators, host, facility } }) => {
      expect(accelerators.value + host.value + facility.value).toBe(energy.value)
    })
  })

  it('has a carbon and a water that are exactly the sums of their parts', () => {
    always(({ carbon, water }) => {
      expect(carbon.operationalLocationBased.value + carbon.embodied.value).toBe(carbon.total.value)
      expect(water.onSite.value + water.electricity.value).toBe(water.total.value)
    })
  })

  it('is no less sure of a sum than of all its parts erring together', () => {
    always(({ carbon, water }) => {
      for (const [one, other, total] of [
        [carbon.operationalLocationBased, carbon.embodied, carbon.total],
        [water.onSite, water.electricity, water.total],
      ] as const) {
        expect(total.low).toBeGreaterThanOrEqual((one.low + other.low) * (1 - 1e-9))
        expect(total.high).toBeLessThanOrEqual((one.high + other.high) * (1 + 1e-9))
      }
    })
  })

  it('names each step once, and after the steps that it was computed from', () => {
    always(({ steps }) => {
      const seen = new Set<string>()
      for (const { id, inputs } of steps) {
        expect(inputs.filter((input) => !seen.has(input))).toEqual([])
        expect(seen.has(id)).toBe(false)
        seen.add(id)
      }
    })
  })

  it('says how each computed step follows from others, and cites each that rests on a record or a stand-in', () => {
    always(({ steps }) => {
      const bare = steps.filter(({ basis, citations }) => (basis === 'record' || basis === 'default') && citations.length === 0)
      expect(bare.map(({ id }) => id)).toEqual([])
      for (const { basis, formula, inputs } of steps) {
        const isGiven = basis !== 'computed' && basis !== 'model'
        expect(formula === null).toBe(isGiven)
        if (isGiven) expect(inputs).toEqual([])
      }
    })
  })

  it('can be recomputed from itself: every computed step from its formula and the printed numbers of its inputs', () => {
    always(({ steps }) => {
      const known = new Map(steps.map((step) => [step.id, step]))
      for (const { id, basis, formula, inputs, value, low, high } of steps) {
        if (basis !== 'computed' || formula === null) continue
        const number = recomputed(formula, known)
        for (const [mine, printed] of [
          [number.value, value],
          [lowOf(number), low],
          [highOf(number), high],
        ] as const) {
          if (!(Math.abs(mine - printed) <= 1e-9 * Math.max(Math.abs(mine), Math.abs(printed)))) {
            expect.fail(`${id} is ${value} (${low} to ${high}), but ${formula} gives ${mine}`)
          }
        }
        expect(new Set(formula.match(/[^\s(),]+/g)?.filter((word) => known.has(word)))).toEqual(new Set(inputs))
      }
    })
  })

  it('holds every citation that it refers to, once', () => {
    always((estimate) => {
      const held = estimate.citations.map(({ id }) => id)
      const { steps, assumptions, equivalences, reported } = estimate
      const used = [steps, assumptions, equivalences, reported].flat().flatMap(({ citations }) => citations)
      expect(used.filter((id) => !held.includes(id))).toEqual([])
      expect(new Set(held).size).toBe(held.length)
    })
  })

  it('says where each assumption came from and why, and documents each warning', () => {
    always(({ assumptions, warnings }) => {
      for (const { reason, basis, value } of assumptions) {
        expect(reason).toMatch(/\.$/)
        expect(value).not.toMatch(/NaN|undefined|Infinity/)
        expect(basis).not.toBe('request')
      }
      for (const { message, documentation } of warnings) {
        expect(message).toMatch(/\.$/)
        expect(documentation).toMatch(/^\/docs\/methodology#[a-z-]+$/)
      }
      expect(new Set(warnings.map(({ message }) => message)).size).toBe(warnings.length)
    })
  })

  it('names the revision of the catalog and the method that it rests on', () => {
    always(({ catalogRevision, method, links }) => {
      expect(catalogRevision).toBe(catalog.revision)
      expect(links.methodology).toBe(`/v1/methods/${method.id}`)
    })
  })
})

describe('the estimators', () => {
  it('give the same answer to the same question', () => {
    fc.assert(
      fc.property(arbitraryInference, (request) => {
        expect(estimateInference(request, catalog)).toStrictEqual(estimateInference(request, catalog))
      }),
      RUNS,
    )
    fc.assert(
      fc.property(arbitraryTraining, (request) => {
        expect(estimateTraining(request, catalog)).toStrictEqual(estimateTraining(request, catalog))
      }),
      RUNS,
    )
  })

  it('give the same answer whatever was asked before', async () => {
    const input = catalogInputOf(await bundledRecords())
    fc.assert(
      fc.property(fc.array(arbitraryInference, { minLength: 20, maxLength: 40 }), (requests) => {
        const [asked, fresh] = [buildCatalog(input), buildCatalog(input)]
        const forwards = requests.map((request) => estimateInference(request, asked))
        const backwards = requests.toReversed().map((request) => estimateInference(request, fresh))
        expect(backwards.toReversed()).toStrictEqual(forwards)
      }),
      { ...DRAWS, numRuns: 5 },
    )
  })

  it('give a model with published precision its own answer for each other precision, whatever was asked before', () => {
    const kwh = (precision?: 'bf16' | 'fp8' | 'int4') =>
      estimateInference({ model: 'deepseek-v3', outputTokens: 100, requests: 1, method: 'auto', include: [], precision }, catalog).energy
        .value
    const published = kwh()
    expect(kwh('fp8')).toBe(published)
    expect(kwh('bf16')).toBeGreaterThan(published)
    expect(kwh('int4')).toBeLessThan(published)
    expect(kwh()).toBe(published)
  })

  it('change neither the request nor the catalog', async () => {
    const frozen = deepFreeze(buildCatalog(catalogInputOf(structuredClone(await bundledRecords()))))
    fc.assert(
      fc.property(arbitraryInference, arbitraryTraining, (inference, training) => {
        estimateInference(deepFreeze(inference), frozen)
        estimateTraining(deepFreeze(training), frozen)
      }),
      { ...DRAWS, numRuns: 100 },
    )
  })
})

function deepFreeze<Content>(content: Content): Content {
  if (typeof content !== 'object' || content === null || Object.isFrozen(content)) return content
  Object.freeze(content)
  const inner = content instanceof Map ? content.values() : Object.values(content)
  for (const one of inner) deepFreeze(one)
  return content
}
