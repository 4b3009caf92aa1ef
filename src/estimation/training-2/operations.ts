import { activeParameters } from '../active-parameters.js'
import { certain, type Operand, plus, times } from '../expression.js'
import { STEP } from '../steps.js'
import { totalParameters } from '../subject.js'
import { assume, compute, recorded, requested, type Trace, type Traced } from '../trace.js'
import { hasFlop } from '../trainings/flop.js'
import { describesTokens, type TrainingInputs } from '../trainings/inputs.js'
import { coefficient } from './factors.js'

/** Tunings beside a frozen base: only some parameters get a gradient. */
const FROZEN_BASE = ['lora', 'qlora', 'frozen']

/** True where the operations of a training are given, follow from what is given, or are on record. */
export function hasOperations(inputs: TrainingInputs): boolean {
  const { request, model } = inputs
  if (request.flop !== undefined) return true
  if (describesTokens(request)) return request.parameters !== undefined || hasSize(model)
  return hasFlop(inputs)
}

/** True where the parameters of a model are on record. */
export function hasSize(model: TrainingInputs['model']): boolean {
  return model?.activeParameters !== undefined || model?.totalParameters !== undefined
}

/** Operations of the updates of a run: C = (k N_a + 2 N_t + 2 a L d s) D. docs/methodology.md, section 3, operations of a training. */
export function operationsOf(trace: Trace, inputs: TrainingInputs): Traced {
  const { request, model, runWithFlop } = inputs
  if (request.flop !== undefined) return requested(trace, STEP.flop, request.flop)
  if (!describesTokens(request)) {
    const figure = runWithFlop?.flop ?? model?.trainingFlop
    if (figure) return recorded(trace, STEP.flop, figure)
  }
  const tuning = request.tuning ?? 'full'
  const perParameter = coefficient(trace, STEP.operationsPerParameter, `operations/${tuning}`)
  const terms: [Operand, ...Operand[]] = [times(perParameter, parametersOf(trace, inputs))]
  const { trainableParameters } = request
  if (trainableParameters !== undefined && FROZEN_BASE.includes(tuning)) {
    terms.push(times(2, requested(trace, STEP.trainableParameters, trainableParameters)))
  } else if (trainableParameters !== undefined && trainableParameters > 0) {
    const reason = `With the tuning ${tuning} every parameter has a gradient: trainableParameters is not counted.`
    assume(trace, 'trainableParameters', { value: '0', unit: 'parameters', basis: 'default', reason, citations: [] })
  }
  const attention = attentionOf(trace, inputs, tuning)
  if (attention) terms.push(attention)
  return compute(trace, STEP.flop, times(terms.length === 1 ? terms[0] : plus(...terms), certain(tokensOf(trace, inputs))))
}

function parametersOf(trace: Trace, { request, model }: TrainingInputs): Traced {
  if (request.parameters !== undefined) return requested(trace, STEP.parameters, request.parameters)
  if (!model) throw new Error('checked by hasOperations')
  if (model.activeParameters) return recorded(trace, STEP.parameters, model.activeParameters)
  return activeParameters(trace, { record: model }, totalParameters(trace, { record: model }))
}

function tokensOf(trace: Trace, { request, model }: TrainingInputs): Traced {
  const { tokens, examples, meanTokens, epochs, paddingShare } = request
  if (tokens !== undefined) return requested(trace, STEP.trainingTokens, tokens)
  if (examples !== undefined && meanTokens !== undefined) {
    const factors: [Operand, ...Operand[]] = [requested(trace, STEP.examples, examples), requested(trace, STEP.meanTokens, meanTokens)]
    if (epochs !== undefined) factors.push(requested(trace, STEP.epochs, epochs))
    if (paddingShare !== undefined) factors.push(plus(1, requested(trace, STEP.paddingShare, paddingShare)))
    return compute(trace, STEP.trainingTokens, times(...factors))
  }
  if (!model?.trainingTokens) throw new Error('checked by hasOperations')
  return recorded(trace, STEP.trainingTokens, model.trainingTokens)
}

/** Attention over long sequences, where the length is given and the shape is given or on record. */
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
