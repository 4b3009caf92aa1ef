import { type Catalog, memoPerCatalog } from '../../catalog/catalog.js'
import type { Precision } from '../../schemas/model.js'
import { factorIn } from '../factor.js'
import { BIT_WIDTHS, defaultKvBytesPerToken, defaultLayers, type HostedShape, hostingHardware } from '../serving/hosted.js'
import { OF_NUMBERS } from '../trace/algebra.js'
import { widthFromParameters } from './attention.js'
import { type Machine, onRecord } from './machine.js'
import { nearDense, SIXTEEN } from './setting.js'
import { joulesByTerm, type Parts, type Shares, touchedShare } from './terms.js'
import { formatOf, type Kernel, peakOf, type WeightsFormat } from './weights-format.js'

/** A hosted model: its possible sizes with their weights, and the parts of its shape that are published or given. */
export type HostedModel = {
  readonly sizes: HostedShape['sizes']
  readonly layers?: number | undefined
  /** Bytes in 16 bits, before `cacheBits` applies. */
  readonly kvBytesPerToken?: number | undefined
  readonly cacheBits: number
  /** A factor on the default cache, for recent models; absent for 1. */
  readonly cacheFactor?: number | undefined
  /** Summed over all layers; absent where it has to be derived from the parameters. */
  readonly attentionWidth?: number | undefined
  readonly attentionLayers?: number | undefined
  readonly widthOfLayer?: number | undefined
  readonly format?:
    { readonly bytes: number; readonly arithmetic: WeightsFormat['arithmetic']; readonly kernel: Kernel | undefined } | undefined
}

/** The tokens of one request, with the mean context, held tokens and position that the terms need. */
export type HostedLoad = {
  readonly outputTokens: number
  readonly prefillTokens: number
  readonly contextTokens: number
  readonly heldTokens: number
  readonly prefillPosition: number
}

/**
 * A size on an accelerator in a format: a way of serving without its count and batch. Joules are of one token, sequence and accelerator.
 */
export type Way = {
  readonly prior: number
  /** Index of the accelerator in hostingHardware. */
  readonly machine: number
  readonly watts: number
  readonly sizes: { readonly memory: number; readonly usable: number; readonly headroom: number; readonly weights: number }
  readonly cacheBytes: number
  readonly unit: Readonly<Record<keyof ReturnType<typeof joulesByTerm>, number>>
  /** Joules of streaming the weights for one token, divided by the batch, at each of BATCHES. */
  readonly weightsPerSequence: Float64Array
  readonly touchedAt: (batch: number) => number
}
export type Ways = { readonly ways: readonly Way[]; readonly rules: Rules }

/** The batches of a mixture: the powers of two up to 4,096. */
export const BATCHES = Float64Array.from({ length: 13 }, (_, doublings) => 2 ** doublings)
export const LN_BATCHES = BATCHES.map(Math.log)
const MULTIPLES = [1, 2, 4] as const

/** Every combination of size, hardware and format that may serve the model. Wattprint, methodology, section 9, rule B. */
export function waysOf(catalog: Catalog, model: HostedModel): Ways {
  const formats = model.format ? [{ ...model.format, weight: 1 }] : usualFormats(catalog)
  const ways = model.sizes.flatMap((size) =>
    hostingHardware(catalog).flatMap(({ accelerator, weight }, machine) =>
      formats.map((format) => ({
        ...wayOf(catalog, onRecord(accelerator), model, size, format, size.weight * weight * format.weight),
        machine,
      })),
    ),
  )
  return { ways, rules: rulesOf(catalog) }
}

type Format = Pick<WeightsFormat, 'arithmetic' | 'kernel'> & { readonly bytes: number; readonly weight: number }

const usualFormats = memoPerCatalog((catalog): readonly Format[] =>
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

export type Rules = {
  readonly shares: Shares<number>
  readonly factor: (name: string) => number
  readonly batchSpread: number
  readonly scheduledTogether: number
  readonly multiples: readonly { readonly multiple: number; readonly prior: number }[]
  readonly usualBatch: (accelerators: number) => UsualBatch
  /** The likelihood of each of BATCHES around a usual batch of 1. */
  readonly aroundOne: Float64Array
}
/** The usual batch of a number of accelerators, and the likelihood of each of BATCHES around it. */
export type UsualBatch = { readonly lnAccelerators: number; readonly batch: number; readonly around: Float64Array }

const rulesOf = memoPerCatalog((catalog): Rules => {
  const ratio = (id: string) => factorIn(catalog, id, 'ratio')
  const own = (name: string) => ratio(`wattprint-roofline-2/${name}`)
  const batchSpread = own('batch-spread')
  return {
    shares: {
      memory: own('memory-share'),
      compute: own('compute-share'),
      step: factorIn(catalog, 'wattprint-roofline-2/step-overhead', 's'),
      sequence: factorIn(catalog, 'wattprint-roofline-2/sequence-overhead', 's'),
    },
    factor: own,
    batchSpread,
    scheduledTogether: factorIn(catalog, 'wattprint-roofline-2/scheduled-together', 'count'),
    multiples: MULTIPLES.map((multiple) => ({ multiple, prior: ratio(`hosted/accelerators/${multiple}`) })),
    usualBatch: usualBatchesOf(catalog, batchSpread),
    aroundOne: LN_BATCHES.map((lnBatch) => likelihood(lnBatch, batchSpread)),
  }
})

/** The density of a normal distribution at a distance from its mean, over its maximum: exp(−(away / spread)² / 2). */
export function likelihood(away: number, spread: number): number {
  return Math.exp(-0.5 * (away / spread) ** 2)
}

/** The usual batch by the number of accelerators. Results are cached, because the numbers are powers of two. */
function usualBatchesOf(catalog: Catalog, batchSpread: number): Rules['usualBatch'] {
  const factor = (name: string) => factorIn(catalog, `wattprint-roofline-2/default-batch-${name}`, 'count')
  const [perAccelerator, least, most] = [factor('per-accelerator'), factor('least'), factor('most')]
  const known = new Map<number, UsualBatch>()
  return (accelerators) => {
    let usual = known.get(accelerators)
    if (!usual) {
      const batch = Math.min(Math.max(perAccelerator * accelerators, least), most)
      const around = LN_BATCHES.map((lnBatch) => likelihood(lnBatch - Math.log(batch), batchSpread))
      known.set(accelerators, (usual = { lnAccelerators: Math.log(accelerators), batch, around }))
    }
    return usual
  }
}

type Size = HostedShape['sizes'][number]

function wayOf(catalog: Catalog, machine: Machine, model: HostedModel, size: Size, format: Format, prior: number): Omit<Way, 'machine'> {
  const { memory, power, name } = machine
  if (!memory || !power) throw new Error(`${name} lacks figures that hosted estimates need.`)
  const { totalParameters, activeParameters } = size
  const parts = partsOf(catalog, machine, model, size, format)
  const touchedAt = (batch: number) =>
    activeParameters < totalParameters ? touchedShare(OF_NUMBERS, totalParameters, activeParameters, batch) : 1
  const unit = joulesByTerm(rulesOf(catalog).shares, parts)
  return {
    prior,
    watts: power.value,
    sizes: {
      memory: memory.value * 1e9,
      usable: factorIn(catalog, 'wattprint-roofline-1/memory-usable-share', 'ratio'),
      headroom: factorIn(catalog, 'wattprint-roofline-1/memory-headroom', 'ratio'),
      weights: totalParameters * format.bytes,
    },
    cacheBytes: parts.cacheBytes,
    unit,
    weightsPerSequence: BATCHES.map((batch) => (unit.weights * touchedAt(batch)) / batch),
    touchedAt,
  }
}

/** The inputs of the terms for one token, one sequence and one accelerator, with a modern engine. */
function partsOf(catalog: Catalog, machine: Machine, model: HostedModel, size: Size, format: Format): Parts<number> {
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
