import type { Catalog } from '../../catalog/catalog.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import { convert, JOULES_PER_KWH } from '../../schemas/unit.js'
import type { Work } from '../../schemas/work.js'
import { factorFigure } from '../factor.js'
import type { AcceleratorEnergy, InferenceField, Missing, PreparedInference } from '../method.js'
import type { Subject } from '../model/subject.js'
import { STEP, type StepLabel } from '../trace/steps.js'
import { assumed, modelled, requested, type Trace, type Traced, warn } from '../trace/trace.js'
import { between, exactly } from '../trace/uncertain.js'
import { workOf } from '../work/work-of.js'
import {
  type EcologitsClipModel,
  ecologitsClipModel,
  ecologitsClipNames,
  type EcologitsClipServer,
  ecologitsClipServer,
  ecologitsFrames,
} from './ecologits-video.js'

const METHOD = 'ecologits-video-0.11'

/** A clip of a model that EcoLogits has, and how long it is. */
export function preparedClip(
  request: InferenceRequest,
  { record }: Subject,
  catalog: Catalog,
): Missing<InferenceField> | PreparedInference {
  const model = record && ecologitsClipModel(catalog, record)
  if (!model) return { missing: 'model', why: `EcoLogits has ${ecologitsClipNames(catalog).join(', ')}, and no other` }
  const { seconds, frames } = workOf(request)
  if (seconds === undefined && frames === undefined)
    return { missing: 'work.seconds', why: 'how long the clip is, which work.frames says too' }
  return { energy: (trace) => energyOfClip(trace, request, model) }
}

/** The time of a clip by a regression of EcoLogits, times the power of the whole server; its own share of making the server. */
function energyOfClip(trace: Trace, request: InferenceRequest, model: EcologitsClipModel): AcceleratorEnergy {
  warn(trace, 'peer_method', `${METHOD} is reproduced as its code stands: see the weaknesses of the method.`)
  const work = workOf(request)
  const { clip, inputs } = clipOf(trace, work, model)
  const server = ecologitsClipServer(trace.catalog, clip)
  const count = requested(trace, STEP.outputs, work.count ?? 1)
  const power = factorFigure(trace.catalog, `${METHOD}/${model.server}/server-power`)
  const life = factorFigure(trace.catalog, `${METHOD}/lifetime`)
  const { low, middle, high } = server.energyKwh
  const joules = count.value * JOULES_PER_KWH
  const energy = between(joules * middle, joules * low, joules * high)
  const formula = 'clips × seconds × power of the whole server (methodology, section 5, ecologits-video-0.11)'
  const whole = 'the power is that of the whole server already'
  const embodied = (label: StepLabel, read: (server: EcologitsClipServer) => number): Traced =>
    modelled(trace, label, exactly(request.requests * count.value * read(server)), EMBODIED, [...inputs, count], [life])
  return {
    joules: modelled(trace, STEP.requestJoules, energy, formula, [...inputs, count], [power]),
    serverFactors: [modelled(trace, STEP.serverFactor, exactly(1), whole, [])],
    embodiedOf: () => ({
      carbon: embodied(STEP.carbonEmbodied, ({ embodiedKgco2e }) => convert(embodiedKgco2e, 'kgCO2e', 'gCO2e')),
      abioticDepletion: embodied(STEP.depletionEmbodied, ({ embodiedKgsbeq }) => embodiedKgsbeq),
      primaryEnergy: embodied(STEP.primaryEnergyEmbodied, ({ embodiedMj }) => embodiedMj),
    }),
  }
}
const EMBODIED = 'requests × clips × (server + accelerators × accelerator) × seconds / lifetime'

function clipOf(trace: Trace, work: Work, model: EcologitsClipModel) {
  const width = sideOf(trace, work, 'width', STEP.outputWidth)
  const height = sideOf(trace, work, 'height', STEP.outputHeight)
  const frames = framesOf(trace, work)
  const clip = { model, width: width.value, height: height.value, frames: frames.value, sound: work.sound ?? true }
  return { clip, inputs: [width, height, frames] }
}

/** A side of the clip, of a usual one where the request gives none. */
function sideOf(trace: Trace, work: Work, field: 'width' | 'height', label: StepLabel): Traced {
  const given = work[field]
  if (given !== undefined) return requested(trace, label, given)
  const usual = factorFigure(trace.catalog, `wattprint-diffusion-1/default-${field}-video`)
  return assumed(trace, label, usual, { field: `work.${field}`, reason: `No ${field} was given: a usual one stands in.` })
}

function framesOf(trace: Trace, { frames, seconds = 0 }: Work): Traced {
  if (frames !== undefined) return requested(trace, STEP.outputFrames, frames)
  const clip = requested(trace, STEP.clipSeconds, seconds)
  const description = '24 frames a second and one more, cut off to whole frames (methodology, section 5, ecologits-video-0.11)'
  return modelled(trace, STEP.outputFrames, exactly(ecologitsFrames(trace.catalog, seconds)), description, [clip])
}
