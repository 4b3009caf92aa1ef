import { activeParameters, totalParameters } from '../model/subject.js'
import { certain, type Operand, plus, times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { assume, compute, recorded, requested, type Trace, type Traced } from '../trace/trace.js'
import { describesTokens, describesTuning, type Traceable, type TrainingInputs } from '../trainings/inputs.js'
import { coefficient } from './factors.js'

/** Tunings with a frozen base model: only some parameters get a gradient. */
const FROZEN_BASE = ['lora', 'qlora', 'frozen']

/** True if the parameters of a model are on record. */
export function hasSize(model: TrainingInputs['model']): boolean {
  return model?.activeParameters !== undefined || model?.totalParameters !== undefined
}

/**
 * The operations of the updates of a run in FLOP: as given, computed from given numbers as C = (k N_a + 2 N_t + 2 a L d s) D, or on
 * record; undefined where not known. docs/methodology.md, section 3, operations of a training.
 */
export function operationsOf(inputs: TrainingInputs): Traceable | undefined {
  const { request, model, runWithFlop } = inputs
  const { flop } = request
  if (flop !== undefined) return (trace) => requested(trace, STEP.flop, flop)
  if (!describesTokens(request)) {
    // The operations on record are those of the pretraining, not of the tuning that the request describes.
    if (describesTuning(request)) return undefined
    const figure = runWithFlop?.flop ?? model?.trainingFlop
    if (figure) return (trace) => recorded(trace, STEP.flop, figure)
    if (!hasSize(model)) return undefined
  }
  const [parameters, tokens] = [parametersOf(inputs), tokensOf(inputs)]
  return parameters && tokens && ((trace) => countedOperations(trace, inputs, parameters, tokens))
}

function countedOperations(trace: Trace, inputs: TrainingInputs, parameters: Traceable, tokens: Traceable): Traced {
  const { request } = inputs
  const tuning = request.tuning ?? 'full'
  const perParameter = coefficient(trace, STEP.operationsPerParameter, `operations/${tuning}`)
  const terms: [Operand, ...Operand[]] = [times(perParameter, parameters(trace))]
  const { trainableParameters } = request
  if (trainableParameters !== undefined && FROZEN_BASE.includes(tuning)) {
    terms.push(times(2, requested(trace, STEP.trainableParameters, trainableParameters)))
  } else if (trainableParameters !== undefined && trainableParameters > 0) {
    const reason = `With the tuning ${tuning} every parameter has a gradient: trainableParameters is not counted.`
    assume(trace, 'trainableParameters', { value: '0', unit: 'parameters', basis: 'default', reason, citations: [] })
  }
  const attention = attentionOf(trace, inputs, tuning)
  if (attention) terms.push(attention)
  return compute(trace, STEP.flop, times(terms.length === 1 ? terms[0] : plus(...terms), certain(tokens(trace))))
}

function parametersOf({ request: { parameters }, model }: TrainingInputs): Traceable | undefined {
  if (parameters !== undefined) return (trace) => requested(trace, STEP.parameters, parameters)
  if (!model || !hasSize(model)) return undefined
  const { activeParameters: active } = model
  if (active) return (trace) => recorded(trace, STEP.parameters, active)
  return (trace) => activeParameters(trace, { record: model }, totalParameters(trace, { record: model }))
}

function tokensOf({ request, model }: TrainingInputs): Traceable | undefined {
  const { tokens, examples, meanTokens, epochs, paddingShare } = request
  if (tokens !== undefined) return (trace) => requested(trace, STEP.trainingTokens, tokens)
  if (examples !== undefined && meanTokens !== undefined) {
    return (trace) => {
      const factors: [Operand, ...Operand[]] = [requested(trace, STEP.examples, examples), requested(trace, STEP.meanTokens, meanTokens)]
      if (epochs !== undefined) factors.push(requested(trace, STEP.epochs, epochs))
      if (paddingShare !== undefined) factors.push(plus(1, requested(trace, STEP.paddingShare, paddingShare)))
      return compute(trace, STEP.trainingTokens, times(...factors))
    }
  }
  const published = model?.trainingTokens
  return published && ((trace) => recorded(trace, STEP.trainingTokens, published))
}

/** The operations of attention for each token, 2 a L d s; undefined where the sequence length or the shape is not known. */
function attentionOf(trace: Trace, { request, model }: TrainingInputs, tuning: string): Operand | undefined {
  const { sequenceLength } = request
  const { layers, hiddenSize } = model?.architecture ?? {}
  if (sequenceLength === undefined) return undefined
  const [depth, width] = [request.layers ?? layers, request.hiddenSize ?? hiddenSize]
  if (depth === undefined || width === undefined) return undefined
  const part = (label: typeof STEP.layers | typeof STEP.hiddenSize, one: typeof depth): Traced =>
    typeof one === 'number' ? requested(trace, label, one) : recorded(trace, label, one)
  const passes = coefficient(trace, STEP.attentionPasses, `attention-passes/${tuning}`)
  const length = requested(trace, STEP.sequenceLength, sequenceLength)
  return times(2, passes, part(STEP.layers, depth), part(STEP.hiddenSize, width), length)
}
