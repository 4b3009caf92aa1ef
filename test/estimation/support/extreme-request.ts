/** Requests whose numbers are the least and the most that their schema lets through. */
import fc from 'fast-check'
import { z } from 'zod'
import { CustomModel, InferenceRequest } from '../../../src/schemas/inference-request.js'
import { TrainingRequest } from '../../../src/schemas/training-request.js'

type Bounds = { readonly type?: string; readonly minimum?: number; readonly maximum?: number }

const MOST_FIELDS = 4

/** A few numeric fields, because many contradict each other, each at one of its ends. */
function extremesOf(schema: z.ZodObject, always: Readonly<Record<string, number>> = {}): fc.Arbitrary<Record<string, number>> {
  const ends = Object.entries(schema.shape).flatMap(([name, field]) => {
    const { type, minimum, maximum } = z.toJSONSchema(field, { io: 'input' }) as Bounds
    if (type !== 'number' && type !== 'integer') return []
    if (minimum === undefined || maximum === undefined) throw new Error(`${name} has no bounds.`)
    return [{ [name]: minimum }, { [name]: maximum }]
  })
  return fc.subarray(ends, { maxLength: MOST_FIELDS }).map((chosen) => Object.assign({}, always, ...chosen) as Record<string, number>)
}

const inferenceSubject = fc.oneof(
  fc.constantFrom({ model: 'gpt-4o' }, { model: 'llama-3.1-70b' }, { model: 'llama-3.1-70b', hardware: 'nvidia-h100-sxm' }),
  fc.record({ customModel: extremesOf(CustomModel, { totalParameters: 7e9 }), hardware: fc.constantFrom('nvidia-h100-sxm', undefined) }),
)
const trainingSubject = fc.constantFrom({}, { hardware: 'nvidia-h100-sxm' }, { model: 'gpt-3-175b' })

const spread = ([subject, numbers]: readonly [object, object]): object => ({ ...subject, ...numbers })

export const extremeInference = fc.tuple(inferenceSubject, extremesOf(InferenceRequest, { outputTokens: 250 })).map(spread)
export const extremeTraining = fc.tuple(trainingSubject, extremesOf(TrainingRequest)).map(spread)
