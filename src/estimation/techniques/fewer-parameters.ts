import { findModel } from '../../catalog/find-record.js'
import { DomainError } from '../../errors.js'
import type { CustomModel, InferenceRequest } from '../../schemas/inference-request.js'
import type { Model } from '../../schemas/model.js'
import { middleOfActiveParameters } from '../model/subject.js'
import { assume, citeIn, type Trace, warn } from '../trace/trace.js'
import { effectFigure, lackingInput, type TechniqueUse, type UsedTechnique } from './technique-use.js'

/**
 * The request with a model of the same shape that keeps `parameterShare` of its parameters. Throws missing-input without parameterShare.
 */
export function pruned(use: TechniqueUse): UsedTechnique {
  return withShape(use, 'what stays of the parameters, 0.7 for 70 %.', ({ totalParameters, activeParameters, ...shape }, share) => ({
    ...shape,
    totalParameters: totalParameters * share,
    ...(activeParameters !== undefined && { activeParameters: activeParameters * share }),
  }))
}

/** The request with a model of the same size of which a token uses `parameterShare`. Throws missing-input without parameterShare. */
export function sparse(use: TechniqueUse): UsedTechnique {
  return withShape(use, 'what a token uses of the parameters, 0.1 for 10 %.', (model, share) => ({
    ...model,
    activeParameters: model.totalParameters * share,
  }))
}

function withShape(use: TechniqueUse, meaning: string, reshape: (model: CustomModel, share: number) => CustomModel): UsedTechnique {
  const { trace, technique, variant, request } = use
  if (variant.parameterShare === undefined) throw lackingInput(technique, 'parameterShare', meaning)
  const { model, ...rest } = request
  const customModel = request.customModel ?? (model === undefined ? undefined : shapeOf(trace, findModel(trace.catalog, model).record))
  if (!customModel) throw lackingInput(technique, 'change.model', 'the baseline names no model.')
  return { request: { ...rest, ...operatorOf(trace, request), customModel: reshape(customModel, variant.parameterShare) } }
}

/** The fields of a custom model for its shape, without the two fields of a sliding window, which only occur together. */
const SHAPE = [
  'layers',
  'kvHeads',
  'headDim',
  'kvBytesPerToken',
  'attentionHeads',
  'hiddenSize',
  'attentionLayers',
  'attentionWidth',
  'sparseAttentionTokens',
  'bitsPerWeight',
] as const

/** A record as a custom model, with the middle of its size and with its shape. Throws size-unknown for a model of unknown size. */
function shapeOf(trace: Trace, record: Model): CustomModel {
  const { id, name, totalParameters, parametersDisclosed, architecture } = record
  if (!totalParameters) {
    throw new DomainError('size-unknown', `The size of ${name} is not known: give customModel with a totalParameters of your own.`, [
      { pointer: '/change/customModel', detail: 'is needed by the technique' },
    ])
  }
  if (!parametersDisclosed)
    warn(
      trace,
      'size_is_outside_estimate',
      `The size of ${name} is an outside estimate: the technique acts on its middle, without its range.`,
    )
  const reason = `The technique acts on a custom model with the size and shape of ${id}.`
  const value = String(totalParameters.value)
  assume(trace, 'techniqueParameters', {
    value,
    unit: 'parameters',
    basis: 'record',
    reason,
    citations: [citeIn(trace, totalParameters)],
  })
  const { slidingWindowShare, slidingWindowTokens } = architecture
  const hasWindow = slidingWindowShare !== undefined && slidingWindowTokens !== undefined
  return {
    totalParameters: totalParameters.value,
    activeParameters: Math.min(totalParameters.value, middleOfActiveParameters(trace.catalog, record, totalParameters.value)),
    ...Object.fromEntries(SHAPE.map((name) => [name, architecture[name]?.value])),
    ...(hasWindow && { slidingWindowShare: slidingWindowShare.value, slidingWindowTokens: slidingWindowTokens.value }),
  }
}

/** The operator that usually serves the model, where the request gives none; it has to be kept, because a custom model has no developer. */
function operatorOf({ catalog }: Trace, { model, hardware, operator, region }: InferenceRequest): Pick<InferenceRequest, 'operator'> {
  if (model === undefined || hardware !== undefined || operator !== undefined || region !== undefined) return {}
  const record = findModel(catalog, model).record
  const usual = record.access === 'open_weights' ? undefined : catalog.operatorByDeveloper.get(record.developer)
  return usual ? { operator: usual.id } : {}
}

/** The kinds of work that diffusion models do. */
const BY_DIFFUSION: readonly string[] = ['image', 'video', 'speech']

/** The request with fewer denoising steps: those of change.work, else those of the technique's record. */
export function inFewerSteps(use: TechniqueUse): UsedTechnique {
  return withFewer(use, 'steps')
}

/** The request with fewer passes in a step: guidance that is distilled into the model needs no second pass. */
export function inFewerPasses(use: TechniqueUse): UsedTechnique {
  return withFewer(use, 'passes')
}

function withFewer({ trace, technique, variant, request }: TechniqueUse, field: 'steps' | 'passes'): UsedTechnique {
  const { work } = request
  if (!work || !BY_DIFFUSION.includes(work.type))
    throw lackingInput(technique, 'baseline.work', `it acts on the ${field} of images, video and sound, and the baseline asks for none.`)
  if (variant.change?.work?.[field] !== undefined) return { request }
  const figure = effectFigure(technique, 'count')
  if (!figure) throw lackingInput(technique, `change.work.${field}`, `give the ${field} that are left.`)
  const reason = `No change.work.${field} were given: those of the technique stand in.`
  assume(trace, `work.${field}`, {
    value: String(figure.value),
    unit: figure.unit,
    basis: 'default',
    reason,
    citations: [citeIn(trace, figure)],
  })
  return { request: { ...request, work: { ...work, [field]: figure.value } } }
}
