import { findModel } from '../../catalog/find-record.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import { Precision } from '../../schemas/model.js'
import type { Technique } from '../../schemas/technique.js'
import { convert } from '../../schemas/unit.js'
import { factorIn } from '../factor.js'
import { unmeasured } from '../inference/check-inference.js'
import type { AcceleratorEnergy, InferenceMethod } from '../method.js'
import { over, times } from '../trace/expression.js'
import { STEP, type StepLabel } from '../trace/steps.js'
import { assume, citeIn, compute, recorded, requested, type Trace, type Traced, warn } from '../trace/trace.js'
import { inFewerPasses, inFewerSteps, pruned, sparse } from './fewer-parameters.js'
import { distilled, hasPublishedRun, publishedSearch, publishedTraining } from './published-training.js'
import { effectFigure, lackingInput, type TechniqueUse, type UsedTechnique } from './technique-use.js'

/** The request on another machine: its published power over its published speed, with the model that it ran. */
function onPublishedHardware({ technique, request }: TechniqueUse): UsedTechnique {
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

type Act = (use: TechniqueUse) => UsedTechnique

const BY_ID: Readonly<Record<string, Act>> = {
  distillation: distilled,
  'architecture-search': searched,
  'mixture-of-experts': sparse,
}
/** Functions for all other techniques, also those that users add, by the input that the record of the technique names. */
const BY_INPUT: { readonly [Input in Technique['actsOn']]: Act } = {
  bytes_per_weight: quantized,
  parameters: pruned,
  training: trained,
  hardware: onPublishedHardware,
  steps: inFewerSteps,
  passes: inFewerPasses,
}

/** The request after a technique was applied, with the trainings that it needs. Throws missing-input where the technique lacks a field. */
export function usedTechnique(use: TechniqueUse): UsedTechnique {
  const { id, actsOn } = use.technique
  return (BY_ID[id] ?? BY_INPUT[actsOn])(use)
}

const BITS_PER_BYTE = 8

/** The request with weights of fewer bits: those of change.precision, else those of the technique's record. */
function quantized({ trace, technique, variant, request }: TechniqueUse): UsedTechnique {
  if (variant.change?.precision !== undefined) return { request }
  const figure = effectFigure(technique, 'bits')
  const precision = figure && precisionOfBits(trace, convert(figure.value, figure.unit, 'bits'))
  if (!precision) throw lackingInput(technique, 'change.precision', 'give the number format of the weights.')
  const reason = `No change.precision was given: ${figure.value} bits a weight stand in.`
  assume(trace, 'precision', { value: precision, unit: null, basis: 'default', reason, citations: [citeIn(trace, figure)] })
  return { request: { ...request, precision } }
}

function precisionOfBits({ catalog }: Trace, bits: number): Precision | undefined {
  return Precision.options.find((precision) => factorIn(catalog, `precision/${precision}`, 'bytes/parameter') * BITS_PER_BYTE === bits)
}

/** The request with a training that makes the technique possible: the variant's training, else the published one of change.model. */
function trained({ trace, technique, variant, request }: TechniqueUse): UsedTechnique {
  if (variant.training) return { request }
  const named = variant.change?.model
  const model = named === undefined ? undefined : findModel(trace.catalog, named).record
  if (!model || !hasPublishedRun(trace.catalog, model))
    throw lackingInput(technique, 'training', 'describe the training, or give change.model one whose training was published.')
  return { request, trainings: publishedTraining(trace, model) }
}

/** The request with an architecture search: the variant's training is the search, else the published search stands in. */
function searched({ trace, technique, variant, request }: TechniqueUse): UsedTechnique {
  if (variant.training) return { request }
  return { request, trainings: publishedTraining(trace, publishedSearch(trace, technique)) }
}
