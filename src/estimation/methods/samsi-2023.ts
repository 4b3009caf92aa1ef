import { findRecord } from '../../catalog/find-record.js'
import { factorFigure } from '../factor.js'
import { unmeasured } from '../inference/check-inference.js'
import type { AcceleratorEnergy, InferenceMethod } from '../method.js'
import { activeParameters, type Subject, totalParameters } from '../model/subject.js'
import { certain, over, times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { compute, recorded, requested, type Trace, warn } from '../trace/trace.js'

const REFERENCE_MODEL = 'llama-1-65b'

/** Joules for each output token of LLaMA-65B, scaled by parameters. Samsi et al. 2023. */
export const samsi2023: InferenceMethod = {
  card: {
    id: 'samsi-2023',
    version: '1.0.0',
    title: 'Samsi et al. 2023, joules a token of LLaMA-65B',
    kind: 'inference',
    summary: 'The energy that LLaMA-65B took for each output token on V100 and A100 nodes, scaled by active parameters.',
    formula: 'E = 4 J × active parameters / parameters of LLaMA-65B × output tokens',
    inputs: ['model', 'customModel', 'outputTokens', 'reasoningTokens'],
    domain: 'LLaMA-65B at outputs of 512 tokens on the hardware of 2023; everything else is a stretch.',
    weaknesses: [
      'The batch, the prompt and the hardware play no part.',
      'Among the methods it is one of the farthest off: the validation says by how much.',
      'The paper gives 3 to 4 J; the upper end is used, as in the article that made it known.',
    ],
    references: [{ source: 'samsi-2023', locator: 'results on energy per output token' }],
  },
  prepare: (request, subject) => {
    const generated = (request.outputTokens ?? 0) + (request.reasoningTokens ?? 0)
    return generated > 0
      ? { energy: (trace) => energyOfOutput(trace, generated, subject) }
      : { missing: 'outputTokens', why: 'the method counts output tokens only' }
  },
}

function energyOfOutput(trace: Trace, generated: number, subject: Subject): AcceleratorEnergy {
  warn(trace, 'peer_method', 'samsi-2023 knows neither batch nor hardware nor prompt: see the weaknesses of the method.')
  const perToken = recorded(
    trace,
    { ...STEP.joulesPerToken, name: 'Accelerator energy for each output token of LLaMA-65B' },
    factorFigure(trace.catalog, 'samsi-2023/energy-per-token'),
  )
  const tokens = requested(trace, STEP.outputTokens, generated)
  const active = activeParameters(trace, subject, totalParameters(trace, subject))
  const reference = findRecord(trace.catalog, 'model', REFERENCE_MODEL)
  const isReference = subject.record?.id === reference.id
  const size = reference.activeParameters ?? reference.totalParameters
  if (!size) throw new Error(`${REFERENCE_MODEL} has no size on record.`)
  const referenceSize = recorded(trace, STEP.referenceParameters, size)
  const joules = isReference
    ? times(perToken, tokens, over(certain(active), certain(referenceSize)))
    : times(perToken, tokens, over(active, certain(referenceSize)), unmeasured(trace))
  return { joules: compute(trace, STEP.requestJoules, joules) }
}
