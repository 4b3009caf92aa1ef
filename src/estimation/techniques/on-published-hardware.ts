import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { Technique } from '../../schemas/technique.js'
import { unmeasured } from '../inference/unmeasured.js'
import type { AcceleratorEnergy, InferenceMethod } from '../method.js'
import { over, times } from '../trace/expression.js'
import { STEP, type StepLabel } from '../trace/steps.js'
import { compute, recorded, requested, type Trace, type Traced, warn } from '../trace/trace.js'
import { effectFigure, lackingInput, type TechniqueUse, type UsedTechnique } from './technique-use.js'

/** Another machine altogether: its published power over its published speed, with the model that it ran. */
export function onPublishedHardware({ technique, request }: TechniqueUse): UsedTechnique {
  const size = effectFigure(technique, 'parameters')
  if (!size || !effectFigure(technique, 'W') || !effectFigure(technique, 'tokens/s'))
    throw lackingInput(technique, 'effects', 'its record holds no size of a model with the power and the speed at which it ran.')
  return { request: { ...request, model: undefined, customModel: { totalParameters: size.value } }, method: methodOf(technique) }
}

function methodOf(technique: Technique): InferenceMethod {
  const { id, name, description, notes, reference } = technique
  return {
    card: {
      id,
      version: '1.0.0',
      title: name,
      kind: 'inference',
      summary: description,
      formula: 'E = power / speed × output tokens',
      inputs: ['outputTokens', 'reasoningTokens'],
      domain: 'The one run that was published, whatever the model of the baseline is.',
      weaknesses: notes,
      references: [reference],
    },
    prepare: (request) =>
      generated(request) > 0
        ? { energy: (trace) => energyOfRun(trace, request, technique) }
        : { missing: 'outputTokens', why: 'the published speed is that of output tokens' },
  }
}

function energyOfRun(trace: Trace, request: InferenceRequest, technique: Technique): AcceleratorEnergy {
  const size = figure(trace, technique, { ...STEP.totalParameters, name: 'Parameters of the model that ran' })
  const power = figure(trace, technique, { ...STEP.ratedPower, name: 'Power of the machine, as published' })
  const speed = figure(trace, technique, { ...STEP.outputSpeed, name: 'Output tokens per second, as published' })
  const perToken = compute(trace, { ...STEP.joulesPerToken, name: 'Energy of an output token' }, over(power, speed))
  const tokens = requested(trace, STEP.outputTokens, generated(request))
  warn(
    trace,
    'technique_caveat',
    `${technique.name}: the energy is that of the published run, of a model of ${size.value} parameters; the prompt is not counted, and what the machine stands in is taken for an average server.`,
  )
  const joules = compute(trace, STEP.requestJoules, times(perToken, tokens, unmeasured(trace)))
  return { joules, ratedPower: power }
}

function figure(trace: Trace, technique: Technique, label: StepLabel): Traced {
  const found = effectFigure(technique, label.unit)
  if (!found) throw new Error('checked by onPublishedHardware')
  return recorded(trace, label, found)
}

function generated({ outputTokens = 0, reasoningTokens = 0 }: InferenceRequest): number {
  return outputTokens + reasoningTokens
}
