import { type Catalog, memoPerCatalog } from '../../catalog/catalog.js'
import { foldName } from '../../catalog/collection.js'
import type { Model } from '../../schemas/model.js'
import type { Unit } from '../../schemas/unit.js'
import { factorIn } from '../factor.js'
import type { EcologitsMix } from './ecologits.js'

const METHOD = 'ecologits-video-0.11'

/** A model of EcoLogits and the kind of server that it runs on there. */
export type EcologitsClipModel = { readonly name: string; readonly server: string }
export type EcologitsClip = {
  readonly model: EcologitsClipModel
  readonly width: number
  readonly height: number
  readonly frames: number
  readonly sound: boolean
}
/** One clip on its server, before PUE: seconds, kWh at the low and at the high power, embodied in kgCO2e, kgSbeq and MJ. */
export type EcologitsClipServer = {
  readonly seconds: number
  readonly energyKwh: { readonly low: number; readonly middle: number; readonly high: number }
  readonly embodiedKgco2e: number
  readonly embodiedKgsbeq: number
  readonly embodiedMj: number
}

/** The models that EcoLogits has, by their names there: what stands in the names of the factors. */
const clipModels = memoPerCatalog(({ records }): ReadonlyMap<string, EcologitsClipModel> => {
  const found = new Map<string, EcologitsClipModel>()
  for (const { id } of records.factor.items) {
    const [method, server = '', name = '', coefficient] = id.split('/')
    if (method === METHOD && coefficient !== undefined) found.set(foldName(name), { name, server })
  }
  return found
})

/** The records of models that EcoLogits has under a name that is not one of theirs: it names no size. */
const RECORDS: Readonly<Record<string, string>> = {
  'wan2.1-14b': 'wan2.1',
  'wan2.2-t2v-a14b': 'wan2.2',
  'gen4.5': 'gen-4.5',
  'veo-3': 'veo-3.0',
  'veo-3-fast': 'veo-3.0-fast',
}

/** The model of EcoLogits of that name, or that a record is. */
export function ecologitsClipModel(catalog: Catalog, model: string | Pick<Model, 'id' | 'aliases'>): EcologitsClipModel | undefined {
  const models = clipModels(catalog)
  const names = typeof model === 'string' ? [model] : [RECORDS[model.id] ?? model.id, ...model.aliases]
  for (const name of names) {
    const own = models.get(foldName(name.slice(name.lastIndexOf('/') + 1)))
    if (own) return own
  }
  return undefined
}

/** The names of the models that EcoLogits has. */
export function ecologitsClipNames(catalog: Catalog): readonly string[] {
  return [...clipModels(catalog).values()].map(({ name }) => name).sort()
}

/** Frames of a clip of so many seconds: one more than whole ones, cut off. */
export function ecologitsFrames(catalog: Catalog, seconds: number): number {
  return Math.floor(seconds * factorIn(catalog, `${METHOD}/frames-per-second`, 'count') + 1)
}

const SECONDS_PER_HOUR = 3600
const PIXELS_OF_A_UNIT = 1000

/** EcoLogits up to the server's meter, as its code computes it (ecologits/impacts/video.py). */
export function ecologitsClipServer(catalog: Catalog, clip: EcologitsClip): EcologitsClipServer {
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

/** (n N X² + m V + m1 N + m2 X² + n1 N² + n2 V² + g) × weight: seconds by frames N, pixels X and thousands of pixels of all frames V. */
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

/** The five impacts of a clip at one end of the power, the PUE and the WUE. */
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
