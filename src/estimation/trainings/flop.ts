import { type Trace, type Traced, computed, recorded, requested } from '../trace.js'
import { type TrainingInputs, givesCompute } from './inputs.js'
import { exactly, product, scaled } from '../uncertain.js'

/** Operations of one parameter and token in training: two forward, four backward; a definition. */
const FLOP_PER_PARAMETER_AND_TOKEN = 6

/** True where the operations of a training are given or on record. */
export function hasFlop(inputs: TrainingInputs): boolean {
  return givesCompute(inputs.request) || knownFlop(inputs)
}

function knownFlop({ model, runWithFlop }: TrainingInputs): boolean {
  return (
    runWithFlop !== undefined ||
    model?.trainingFlop !== undefined ||
    (model?.trainingTokens !== undefined && parametersOf(model) !== undefined)
  )
}

function parametersOf(model: NonNullable<TrainingInputs['model']>) {
  return model.activeParameters ?? model.totalParameters
}

/** The operations of a training: as given, as published for its run or its model, or 6 × parameters × tokens. */
export function flopOf(trace: Trace, { request, model, runWithFlop }: TrainingInputs): Traced {
  const words = { id: 'flop', name: 'Floating-point operations of the training', unit: 'FLOP' } as const
  if (request.flop !== undefined) return requested(trace, words, request.flop)
  if (request.parameters !== undefined && request.tokens !== undefined) {
    return sixNd(
      trace,
      requested(trace, { id: 'parameters', name: 'Active parameters', unit: 'parameters' }, request.parameters),
      requested(trace, { id: 'training-tokens', name: 'Training tokens', unit: 'tokens' }, request.tokens),
    )
  }
  const figure = runWithFlop?.flop ?? model?.trainingFlop
  if (figure) return recorded(trace, words, figure)
  const parameters = model && parametersOf(model)
  if (!parameters || !model.trainingTokens) throw new Error('checked by lacks')
  return sixNd(
    trace,
    recorded(trace, { id: 'parameters', name: 'Active parameters', unit: 'parameters' }, parameters),
    recorded(trace, { id: 'training-tokens', name: 'Training tokens', unit: 'tokens' }, model.trainingTokens),
  )
}

function sixNd(trace: Trace, parameters: Traced, tokens: Traced): Traced {
  const flop = scaled(product(exactly(parameters.value), exactly(tokens.value)), FLOP_PER_PARAMETER_AND_TOKEN)
  return computed(trace, { id: 'flop', name: 'Floating-point operations of the training', unit: 'FLOP' }, flop, '6 × parameters × tokens', [
    parameters,
    tokens,
  ])
}
