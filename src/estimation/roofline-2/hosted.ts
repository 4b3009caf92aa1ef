import type { Catalog } from '../../catalog/catalog.js'
import { onceACatalog } from '../../catalog/once-a-catalog.js'
import type { Precision } from '../../schemas/precision.js'
import { factorIn } from '../factor.js'
import { BIT_WIDTHS, defaultKvBytesPerToken, defaultLayers, type HostedShape, hostingHardware } from '../serving/hosted.js'
import { widthFromParameters } from './attention.js'
import { type Machine, onRecord } from './machine.js'
import { leastCount } from './memory.js'
import { nearDense, SIXTEEN } from './setting.js'
import { joulesByTerm, type Parts, type Shares, touchedShare } from './terms.js'
import { formatOf, type Kernel, peakOf, type WeightsFormat } from './weights-format.js'

/** What is known of a hosted model: its sizes with their weights, and of its shape what is published or given. */
export type HostedModel = {
  readonly sizes: HostedShape['sizes']
  readonly layers?: number | undefined
  /** In 16 bits. */
  readonly kvBytesPerToken?: number | undefined
  readonly cacheBits: number
  /** Of the cache that stands in, in models of today. */
  readonly cacheFactor?: number | undefined
  /** Of all layers; absent where only the parameters tell it. */
  readonly attentionWidth?: number | undefined
  readonly attentionLayers?: number | undefined
  readonly widthOfLayer?: number | undefined
  readonly format?:
    { readonly bytes: number; readonly arithmetic: WeightsFormat['arithmetic']; readonly kernel: Kernel | undefined } | undefined
}

/** What one request asks: tokens, context and position as the terms take them. */
export type HostedLoad = {
  readonly outputTokens: number
  readonly prefillTokens: number
  readonly contextTokens: number
  readonly heldTokens: number
  readonly prefillPosition: number
}

/** One way of serving but for its count and batch: joules of each term for one token, one sequence and one accelerator. */
export type Way = {
  readonly lnPrior: number
  /** Which of the accelerators that may serve the model. */
  readonly machine: number
  readonly watts: number
  readonly sizes: { readonly memory: number; readonly usable: number; readonly headroom: number; readonly weights: number }
  readonly cacheBytes: number
  readonly unit: Readonly<Record<keyof ReturnType<typeof joulesByTerm>, number>>
  /** Share of the weights that a step touches, over the batch, at each of `BATCHES`. */
  readonly touchedPerSequence: Float64Array
  readonly touchedAt: (batch: number) => number
}
export type Ways = { readonly ways: readonly Way[]; readonly rules: Rules }

const BATCHES = Array.from({ length: 13 }, (_, power) => 2 ** power)
const LN_2 = Math.log(2)
const MULTIPLES = [1, 2, 4] as const

/** Every combination of size, hardware and format that may serve the model, at one accelerator and one sequence. Rule B. */
export function waysOf(catalog: Catalog, model: HostedModel): Ways {
  const formats = model.format ? [{ ...model.format, weight: 1 }] : usualFormats(catalog)
  const ways = model.sizes.flatMap((size) =>
    hostingHardware(catalog).flatMap(({ accelerator, weight }, machine) =>
      formats.map((format) => ({
        ...wayOf(catalog, onRecord(accelerator), model, size, format, Math.log(size.weight * weight * format.weight)),
        machine,
      })),
    ),
  )
  return { ways, rules: rulesOf(catalog) }
}

type Format = Pick<WeightsFormat, 'arithmetic' | 'kernel'> & { readonly bytes: number; readonly weight: number }

const usualFormats = onceACatalog((catalog): readonly Format[] =>
  BIT_WIDTHS.map(({ id, precision }) => ({
    ...arithmeticOf(precision),
    bytes: factorIn(catalog, `precision/${precision}`, 'bytes/parameter'),
    weight: factorIn(catalog, `hosted/bits/${id}`, 'ratio'),
  })),
)

function arithmeticOf(precision: Precision): Pick<WeightsFormat, 'arithmetic' | 'kernel'> {
  const { arithmetic, kernel } = formatOf({ bytes: { id: '', unit: 'bytes/parameter', value: 0, down: 0, up: 0 }, format: precision })
  return { arithmetic, kernel }
}

type Rules = {
  readonly shares: Shares
  readonly factor: (name: string) => number
  readonly batchSpread: number
  readonly scheduledTogether: number
  readonly multiples: readonly { readonly multiple: number; readonly lnPrior: number }[]
  readonly defaultBatch: { readonly perAccelerator: number; readonly least: number; readonly most: number }
}

const rulesOf = onceACatalog((catalog): Rules => {
  const ratio = (id: string) => factorIn(catalog, id, 'ratio')
  const own = (name: string) => ratio(`wattprint-roofline-2/${name}`)
  const batch = (name: string) => factorIn(catalog, `wattprint-roofline-2/default-batch-${name}`, 'count')
  return {
    shares: {
      memory: own('memory-share'),
      compute: own('compute-share'),
      step: factorIn(catalog, 'wattprint-roofline-2/step-overhead', 's'),
      sequence: factorIn(catalog, 'wattprint-roofline-2/sequence-overhead', 's'),
    },
    factor: own,
    batchSpread: own('batch-spread'),
    scheduledTogether: factorIn(catalog, 'wattprint-roofline-2/scheduled-together', 'count'),
    multiples: MULTIPLES.map((multiple) => ({ multiple, lnPrior: Math.log(ratio(`hosted/accelerators/${multiple}`)) })),
    defaultBatch: { perAccelerator: batch('per-accelerator'), least: batch('least'), most: batch('most') },
  }
})

type Size = HostedShape['sizes'][number]

function wayOf(catalog: Catalog, machine: Machine, model: HostedModel, size: Size, format: Format, lnPrior: number): Omit<Way, 'machine'> {
  const { memory, power, name } = machine
  if (!memory || !power) throw new Error(`${name} lacks figures that hosted estimates need.`)
  const { totalParameters, activeParameters } = size
  const parts = partsOf(catalog, machine, model, size, format)
  const touchedAt = (batch: number) =>
    activeParameters < totalParameters ? touchedShare(totalParameters, activeParameters, batch).value : 1
  return {
    lnPrior,
    watts: power.value,
    sizes: {
      memory: memory.value * 1e9,
      usable: factorIn(catalog, 'wattprint-roofline-1/memory-usable-share', 'ratio'),
      headroom: factorIn(catalog, 'wattprint-roofline-1/memory-headroom', 'ratio'),
      weights: totalParameters * format.bytes,
    },
    cacheBytes: parts.cacheBytes,
    unit: joulesByTerm(rulesOf(catalog).shares, parts),
    touchedPerSequence: Float64Array.from(BATCHES, (batch) => touchedAt(batch) / batch),
    touchedAt,
  }
}

/** The inputs of the terms for one token, one sequence and one accelerator of a modern engine. */
function partsOf(
  catalog: Catalog,
  machine: Machine,
  model: HostedModel,
  size: Size,
  format: Format,
): Parts & { readonly cacheBytes: number } {
  const { factor } = rulesOf(catalog)
  const { bandwidth, power, name } = machine
  if (!bandwidth || !power) throw new Error(`${name} lacks figures that hosted estimates need.`)
  const { totalParameters, activeParameters } = size
  const peak = peakOf(machine, format.arithmetic)
  const layers = model.layers ?? defaultLayers(catalog, totalParameters)
  const widthOfLayer = model.widthOfLayer ?? widthFromParameters(activeParameters, layers).value
  return {
    ...ONE_OF_EACH,
    watts: power.value,
    bandwidth: bandwidth.value * 1e9,
    peak: (peak.rated.value * 1e12) / (peak.isHalved ? 2 : 1),
    bytesPerWeight: format.bytes,
    totalParameters,
    activeParameters,
    layers,
    cacheBytes: (cacheBytesIn16(catalog, model, activeParameters) * model.cacheBits) / SIXTEEN,
    attentionWidth: model.attentionWidth ?? (model.attentionLayers ?? layers) * widthOfLayer,
    experts: expertsAt(factor, activeParameters / totalParameters),
    vector: peak.isVector ? factor('vector-arithmetic') : 1,
    kernel: format.kernel ? factor(`${format.kernel}-overhead`) : 1,
  }
}

function cacheBytesIn16(catalog: Catalog, { kvBytesPerToken, cacheFactor = 1 }: HostedModel, activeParameters: number): number {
  return kvBytesPerToken ?? defaultKvBytesPerToken(catalog, activeParameters) * cacheFactor
}

const ONE_OF_EACH = {
  touched: 1,
  batch: 1,
  accelerators: 1,
  scheduledTogether: 1,
  contextTokens: 1,
  prefillPosition: 1,
  outputTokens: 1,
  prefillTokens: 1,
  engine: 1,
} as const

function expertsAt(factor: Rules['factor'], activeShare: number): number {
  const [ofMixtures, from] = [factor('experts-arithmetic'), factor('dense-from')]
  if (activeShare >= 1) return 1
  return activeShare <= from ? ofMixtures : nearDense(ofMixtures, from, activeShare).value
}

/** Takes each hypothesis: its weight before a speed, its batch, its count and the joules of a token. */
export type Told = {
  /** The hypotheses that follow are of this way. */
  readonly way: (way: Way) => void
  /** They are of so many accelerators. */
  readonly count: (accelerators: number) => void
  readonly batch: (lnPrior: number, lnBatch: number, joulesPerToken: number) => void
}

/** Tells every way of serving, every count of it and every batch that its memory holds, one within the other. */
export function eachHypothesis({ ways, rules }: Ways, load: HostedLoad, batchSize: number | undefined, told: Told): void {
  const { perAccelerator, least, most } = rules.defaultBatch
  const { batchSpread, scheduledTogether, multiples } = rules
  for (const way of ways) {
    told.way(way)
    const { sizes, unit, touchedPerSequence, touchedAt, cacheBytes } = way
    const sequence = cacheBytes * load.heldTokens
    const fewest = leastCount({ ...sizes, sequence }, 1)
    const ofTokens = unit.decoding + (unit.cache + unit.decodingAttention) * load.contextTokens
    for (const { multiple, lnPrior } of multiples) {
      const accelerators = fewest * multiple
      told.count(accelerators)
      const fits = sequence > 0 ? (sizes.usable * accelerators * sizes.memory - sizes.weights) / sequence : Infinity
      const bound = fits > 1 ? fits : 1
      const lnUsual = Math.log(Math.min(Math.max(perAccelerator * accelerators, least), most, bound))
      const prior = way.lnPrior + lnPrior
      const fixed = ofTokens + unit.sequenceOverhead * Math.min(accelerators, scheduledTogether)
      const step = unit.stepOverhead * accelerators
      if (batchSize !== undefined) {
        const batch = Math.min(batchSize, bound)
        const away = (Math.log(batch) - lnUsual) / batchSpread
        told.batch(prior - 0.5 * away * away, Math.log(batch), fixed + (unit.weights * touchedAt(batch)) / batch + step / batch)
        continue
      }
      for (let power = 0; power < BATCHES.length && (power === 0 || (BATCHES[power] ?? 0) <= bound); power += 1) {
        const away = (power * LN_2 - lnUsual) / batchSpread
        const perToken = fixed + unit.weights * (touchedPerSequence[power] ?? 0) + step / (BATCHES[power] ?? 1)
        told.batch(prior - 0.5 * away * away, power * LN_2, perToken)
      }
    }
  }
}
