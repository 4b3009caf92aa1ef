import { type Catalog, memoPerCatalog } from '../../catalog/catalog.js'
import { foldName } from '../../catalog/collection.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { Model } from '../../schemas/model.js'
import { convert, JOULES_PER_KWH, type Unit } from '../../schemas/unit.js'
import type { Work } from '../../schemas/work.js'
import { factorFigure, factorIn } from '../factor.js'
import type { AcceleratorEnergy, InferenceField, Missing, PreparedInference } from '../method.js'
import type { Subject } from '../model/subject.js'
import { STEP, type StepLabel } from '../trace/steps.js'
import { assumed, modelled, requested, type Trace, type Traced, warn } from '../trace/trace.js'
import { between, exactly } from '../trace/uncertain.js'
import { workOf } from '../work/work-of.js'
import type { EcologitsMix } from './ecologits.js'

const METHOD = 'ecologits-video-0.11'

/** A model of EcoLogits and the kind of server on which EcoLogits runs it. */
type EcologitsClipModel = { readonly name: string; readonly server: string }
type EcologitsClip = {
  readonly model: EcologitsClipModel
  readonly width: number
  readonly height: number
  readonly frames: number
  readonly sound: boolean
}
/** One clip on its server, before PUE: its time, its energy at the low, middle and high power, and its embodied impacts. */
type EcologitsClipServer = {
  readonly seconds: number
  readonly energyKwh: { readonly low: number; readonly middle: number; readonly high: number }
  readonly embodiedKgco2e: number
  readonly embodiedKgsbeq: number
  readonly embodiedMj: number
}

/** The models that EcoLogits has, by EcoLogits' names for them, which are part of the ids of our factors. */
const clipModels = memoPerCatalog(({ records }): ReadonlyMap<string, EcologitsClipModel> => {
  const found = new Map<string, EcologitsClipModel>()
  for (const { id } of records.factor.items) {
    const [method, server = '', name = '', coefficient] = id.split('/')
    if (method === METHOD && coefficient !== undefined) found.set(foldName(name), { name, server })
  }
  return found
})

/** Our ids of models that EcoLogits has under a name that is no alias of the record, mostly because it leaves out the size. */
const RECORDS: Readonly<Record<string, string>> = {
  'wan2.1-14b': 'wan2.1',
  'wan2.2-t2v-a14b': 'wan2.2',
  'gen4.5': 'gen-4.5',
  'veo-3': 'veo-3.0',
  'veo-3-fast': 'veo-3.0-fast',
}

/** The EcoLogits model of a name or a record; undefined where EcoLogits has none. */
export function ecologitsClipModel(catalog: Catalog, model: string | Pick<Model, 'id' | 'aliases'>): EcologitsClipModel | undefined {
  const models = clipModels(catalog)
  const names = typeof model === 'string' ? [model] : [RECORDS[model.id] ?? model.id, ...model.aliases]
  for (const name of names) {
    const own = models.get(foldName(name.slice(name.lastIndexOf('/') + 1)))
    if (own) return own
  }
  return undefined
}

/** The names of EcoLogits' video models, sorted. */
export function ecologitsClipNames(catalog: Catalog): readonly string[] {
  return [...clipModels(catalog).values()].map(({ name }) => name).sort()
}

/** Frames of a clip by EcoLogits: floor(seconds × frames per second + 1). */
export function ecologitsFrames(catalog: Catalog, seconds: number): number {
  return Math.floor(seconds * factorIn(catalog, `${METHOD}/frames-per-second`, 'count') + 1)
}

const SECONDS_PER_HOUR = 3600
const PIXELS_OF_A_UNIT = 1000

/** The energy and embodied impacts of a clip up to the server's meter, as EcoLogits computes them (ecologits/impacts/video.py). */
function ecologitsClipServer(catalog: Catalog, clip: EcologitsClip): EcologitsClipServer {
  const { server } = clip.model
  const factor = (name: string, unit: Unit) => factorIn(catalog, `${METHOD}/${server}/${name}`, unit)
  const seconds = secondsOf(catalog, clip)
  const { value, low = value, high = value } = powerOf(catalog, server)
  const shareOfLife = seconds / factorIn(catalog, `${METHOD}/lifetime`, 's')
  const accelerators = factor('accelerators', 'count')
  const embodied = (name: string, unit: Unit) =>
    shareOfLife * (factor(`server-embodied-${name}`, unit) + accelerators * factor(`accelerator-embodied-${name}`, unit))
  const energyAt = (watts: number) => (seconds / SECONDS_PER_HOUR) * (watts / 1000)
  return {
    seconds,
    energyKwh: { low: energyAt(low), middle: energyAt(value), high: energyAt(high) },
    embodiedKgco2e: embodied('carbon', 'kgCO2e'),
    embodiedKgsbeq: embodied('abiotic-depletion', 'kgSbeq'),
    embodiedMj: embodied('primary-energy', 'MJ'),
  }
}

/**
 * Seconds that a clip takes by EcoLogits: (n N X² + m V + m1 N + m2 X² + n1 N² + n2 V² + g) × weight, with N the frames, X the pixels
 * of a frame and V the thousands of pixels of all frames.
 */
function secondsOf(catalog: Catalog, { model: { name, server }, width, height, frames, sound }: EcologitsClip): number {
  const { byName } = catalog.records.factor
  const read = (coefficient: string, otherwise: number) =>
    byName.get(foldName(`${METHOD}/${server}/${name}/${coefficient}`))?.figure.value ?? otherwise
  const latency = (coefficient: string) => read(`latency-${coefficient}`, 0)
  const pixels = width * height
  const volume = (pixels * frames) / PIXELS_OF_A_UNIT
  const seconds =
    latency('n') * frames * pixels ** 2 +
    latency('m') * volume +
    latency('m1') * frames +
    latency('m2') * pixels ** 2 +
    latency('n1') * frames ** 2 +
    latency('n2') * volume ** 2 +
    latency('g')
  return seconds * (sound ? 1 : read('silent-weight', 1))
}

function powerOf({ records }: Catalog, server: string) {
  const factor = records.factor.byName.get(foldName(`${METHOD}/${server}/server-power`))
  if (!factor) throw new Error(`The catalog lacks the power of ${server}.`)
  return factor.figure
}

/** The five impacts of a clip by EcoLogits, at the low or the high end of the server's power. */
export function ecologitsClipImpacts(catalog: Catalog, clip: EcologitsClip, end: 'low' | 'high', mix: EcologitsMix) {
  const server = ecologitsClipServer(catalog, clip)
  const itEnergyKwh = server.energyKwh[end]
  const energyKwh = mix.pue * itEnergyKwh
  return {
    energyKwh,
    carbonKgco2e: energyKwh * mix.gwpKgco2ePerKwh + server.embodiedKgco2e,
    abioticDepletionKgsbeq: energyKwh * mix.adpeKgsbeqPerKwh + server.embodiedKgsbeq,
    primaryEnergyMj: energyKwh * mix.peMjPerKwh + server.embodiedMj,
    waterLitres: itEnergyKwh * (mix.wueLitresPerKwh + mix.pue * mix.ewifLitresPerKwh),
    server,
  }
}

/** The method for a video clip, or the missing field: EcoLogits must have the model, and the request must give the clip's length. */
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

/**
 * The energy in J by EcoLogits: the time of a clip by its regression × the power of the whole server; with EcoLogits' own embodied share.
 */
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

/** A side of the clip in pixels: as given, else a usual one. */
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
