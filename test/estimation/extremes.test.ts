import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../../src/errors.js'
import { estimateInference } from '../../src/estimation/inference.js'
import { estimateTraining } from '../../src/estimation/training.js'
import { Estimate } from '../../src/schemas/estimate.js'
import { InferenceRequest } from '../../src/schemas/inference-request.js'
import { parseRequest } from '../../src/schemas/parse-request.js'
import { TrainingRequest } from '../../src/schemas/training-request.js'
import { DRAWS } from './support/arbitrary-request.js'
import { catalog } from './support/estimates.js'
import { extremeInference, extremeTraining } from './support/extreme-request.js'

const RUNS = { ...DRAWS, numRuns: 2000 }
const LEAST_ANSWERED = 200

/** How many are answered, each answer held to the schema, which no NaN and no infinity fits; what contradicts itself may be refused. */
function answersTo(asked: fc.Arbitrary<object>, estimate: (asked: object) => Estimate): number {
  let answers = 0
  const holds = fc.property(asked, (one) => {
    try {
      expect(Estimate.safeParse(estimate(one)).error).toBeUndefined()
      answers += 1
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
    }
  })
  fc.assert(holds, RUNS)
  return answers
}

describe('a request whose numbers are the least and the most that there may be', () => {
  it('is answered in numbers, or refused, when it is of inference', () => {
    const estimate = (asked: object): Estimate => estimateInference(parseRequest(InferenceRequest, asked), catalog)
    expect(answersTo(extremeInference, estimate)).toBeGreaterThan(LEAST_ANSWERED)
  })

  it('is answered in numbers, or refused, when it is of training', () => {
    const estimate = (asked: object): Estimate => estimateTraining(parseRequest(TrainingRequest, asked), catalog)
    expect(answersTo(extremeTraining, estimate)).toBeGreaterThan(LEAST_ANSWERED)
  })
})
