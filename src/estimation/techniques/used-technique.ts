import { findModel } from '../../catalog/find-record.js'
import { Precision } from '../../schemas/model.js'
import type { Technique } from '../../schemas/technique.js'
import { convert } from '../../schemas/unit.js'
import { factorIn } from '../factor.js'
import { assume, citeIn, type Trace } from '../trace/trace.js'
import { distilled } from './distilled.js'
import { pruned, sparse } from './fewer-parameters.js'
import { inFewerPasses, inFewerSteps } from './fewer-runs.js'
import { onPublishedHardware } from './on-published-hardware.js'
import { hasPublishedRun, publishedSearch, publishedTraining } from './published-training.js'
import { effectFigure, lackingInput, type TechniqueUse, type UsedTechnique } from './technique-use.js'

type Act = (use: TechniqueUse) => UsedTechnique

const BY_ID: Readonly<Record<string, Act>> = {
  distillation: distilled,
  'architecture-search': searched,
  'mixture-of-experts': sparse,
}
/** Every other technique, one that a user adds included, acts by the input that its record names. */
const BY_INPUT: { readonly [Input in Technique['actsOn']]: Act } = {
  bytes_per_weight: quantized,
  parameters: pruned,
  training: trained,
  hardware: onPublishedHardware,
  steps: inFewerSteps,
  passes: inFewerPasses,
}

/** What a technique makes of a request. */
export function usedTechnique(use: TechniqueUse): UsedTechnique {
  const { id, actsOn } = use.technique
  return (BY_ID[id] ?? BY_INPUT[actsOn])(use)
}

const BITS_PER_BYTE = 8

/** The same model with weights of fewer bits: those of change.precision, else the bits that the technique's record gives. */
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

/** A model that was trained for it: the variant's training, else the published one of change.model. */
function trained({ trace, technique, variant, request }: TechniqueUse): UsedTechnique {
  if (variant.training) return { request }
  const named = variant.change?.model
  const model = named === undefined ? undefined : findModel(trace.catalog, named).record
  if (!model || !hasPublishedRun(trace.catalog, model))
    throw lackingInput(technique, 'training', 'describe the training, or give change.model one whose training was published.')
  return { request, trainings: publishedTraining(trace, model) }
}

/** A model that was found by a search: the variant's training is the search, else the published one stands in. */
function searched({ trace, technique, variant, request }: TechniqueUse): UsedTechnique {
  if (variant.training) return { request }
  return { request, trainings: publishedTraining(trace, publishedSearch(trace, technique)) }
}
