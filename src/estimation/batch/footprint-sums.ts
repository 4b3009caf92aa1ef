import { type FootprintTotals, WorkAmounts } from '../../schemas/batch.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { TrainingRequest } from '../../schemas/training-request.js'
import type { Quantity, Unit } from '../../schemas/unit.js'
import type { Work, WorkType } from '../../schemas/work.js'
import type { Totals } from '../answer.js'

/** Sums over estimates. They are one array of numbers to save memory: there may be ten thousand groups. */
export type FootprintSums = {
  estimates: number
  withoutMarketBased: number
  /** Value, low and high of each quantity, then the requests and the amounts of work. Each is a pair of a sum and its rounding error. */
  readonly numbers: Float64Array
}

/** The quantities that are summed, in the order of `numbers`. */
const QUANTITIES: readonly ((totals: Totals) => Quantity | null)[] = [
  ({ energy }) => energy,
  ({ energyParts }) => energyParts.accelerators,
  ({ energyParts }) => energyParts.host,
  ({ energyParts }) => energyParts.facility,
  ({ carbon }) => carbon.operationalLocationBased,
  ({ carbon }) => carbon.operationalMarketBased,
  ({ carbon }) => carbon.embodied,
  ({ carbon }) => carbon.total,
  ({ water }) => water.onSite,
  ({ water }) => water.electricity,
  ({ water }) => water.total,
  ({ primaryEnergy }) => primaryEnergy,
  ({ abioticDepletion }) => abioticDepletion,
]
const NUMBERS_OF_SUM = 2
const NUMBERS_OF_QUANTITY = 3 * NUMBERS_OF_SUM
const REQUESTS_AT = QUANTITIES.length * NUMBERS_OF_QUANTITY
const AMOUNTS_AT = REQUESTS_AT + NUMBERS_OF_SUM

/** Sums over no estimates. */
export function startSums(): FootprintSums {
  return { estimates: 0, withoutMarketBased: 0, numbers: new Float64Array(AMOUNTS_AT + AMOUNTS.length * NUMBERS_OF_SUM) }
}

/**
 * Adds an estimate, times `share`, and the requests that it is of. Estimates share most of their doubts, so that lows add to lows and
 * highs to highs.
 */
export function addTo(sums: FootprintSums, totals: Totals, requests: number, share = 1): void {
  sums.estimates += 1
  if (totals.carbon.operationalMarketBased === null) sums.withoutMarketBased += 1
  for (let index = 0; index < QUANTITIES.length; index++) {
    const quantity = QUANTITIES[index]?.(totals)
    if (!quantity) continue
    const at = index * NUMBERS_OF_QUANTITY
    addNumber(sums.numbers, at, quantity.value * share)
    addNumber(sums.numbers, at + NUMBERS_OF_SUM, quantity.low * share)
    addNumber(sums.numbers, at + 2 * NUMBERS_OF_SUM, quantity.high * share)
  }
  addNumber(sums.numbers, REQUESTS_AT, requests)
}

/** Adds the amounts of work of all the requests that a request stands for: tokens, images, seconds and so on. */
export function addAmounts(sums: FootprintSums, request: InferenceRequest): void {
  const amounts = amountsOf(request)
  for (let index = 0; index < AMOUNTS.length; index++) {
    const amount = amounts[AMOUNTS[index] as keyof WorkAmounts]
    if (amount !== undefined && amount > 0) addNumber(sums.numbers, AMOUNTS_AT + index * NUMBERS_OF_SUM, amount * request.requests)
  }
}

type Addend = Omit<FootprintSums, 'numbers'> & { readonly numbers: ArrayLike<number> }

/** Adds sums to sums, together with their rounding errors. */
export function addSums(sums: FootprintSums, { estimates, withoutMarketBased, numbers }: Addend): void {
  sums.estimates += estimates
  sums.withoutMarketBased += withoutMarketBased
  for (let at = 0; at < sums.numbers.length; at += NUMBERS_OF_SUM) {
    addNumber(sums.numbers, at, numbers[at] ?? 0)
    addNumber(sums.numbers, at, numbers[at + 1] ?? 0)
  }
}

/** The sums in the form of the API. */
export function totalsOf(sums: FootprintSums): FootprintTotals {
  const quantity = (index: number, unit: Unit): Quantity => {
    const at = index * NUMBERS_OF_QUANTITY
    return {
      value: numberAt(sums.numbers, at),
      low: numberAt(sums.numbers, at + NUMBERS_OF_SUM),
      high: numberAt(sums.numbers, at + 2 * NUMBERS_OF_SUM),
      unit,
    }
  }
  return {
    estimates: sums.estimates,
    requests: numberAt(sums.numbers, REQUESTS_AT),
    amounts: Object.fromEntries(
      AMOUNTS.map((name, index) => [name, numberAt(sums.numbers, AMOUNTS_AT + index * NUMBERS_OF_SUM)]),
    ) as WorkAmounts,
    energy: quantity(0, 'kWh'),
    energyParts: { accelerators: quantity(1, 'kWh'), host: quantity(2, 'kWh'), facility: quantity(3, 'kWh') },
    carbon: {
      operationalLocationBased: quantity(4, 'gCO2e'),
      operationalMarketBased: quantity(5, 'gCO2e'),
      embodied: quantity(6, 'gCO2e'),
      total: quantity(7, 'gCO2e'),
      withoutMarketBased: sums.withoutMarketBased,
    },
    water: { onSite: quantity(8, 'L'), electricity: quantity(9, 'L'), total: quantity(10, 'L') },
    primaryEnergy: quantity(11, 'MJ'),
    abioticDepletion: quantity(12, 'kgSbeq'),
  }
}

/** Compensated summation (Neumaier 1974): the rounding error is kept beside the sum, so that a million terms lose no more than a few. */
function addNumber(numbers: Float64Array, at: number, term: number): void {
  const sum = numbers[at] ?? 0
  const next = sum + term
  const lost = Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum
  numbers[at] = next
  numbers[at + 1] = (numbers[at + 1] ?? 0) + lost
}

function numberAt(numbers: Float64Array, at: number): number {
  return (numbers[at] ?? 0) + (numbers[at + 1] ?? 0)
}

/** The amounts of work, in the order in which `numbers` holds them. */
const AMOUNTS = Object.keys(WorkAmounts.shape) as readonly (keyof WorkAmounts)[]

/** The amounts of work of all the requests that a request stands for; empty for a training. */
export function allAmountsOf(request: InferenceRequest | TrainingRequest): Partial<WorkAmounts> {
  if (!('requests' in request)) return {}
  return Object.fromEntries(Object.entries(amountsOf(request)).map(([name, amount]) => [name, amount * request.requests]))
}

/** The amounts of work of one request. An amount that the request does not give is absent. */
function amountsOf(request: InferenceRequest): Partial<WorkAmounts> {
  const { work, inputTokens = 0, reasoningTokens = 0, outputTokens = 0 } = request
  if (work && work.type !== 'text') return OF_WORK[work.type](work)
  return { inputTokens, outputTokens: reasoningTokens + outputTokens }
}

const OF_WORK: Readonly<Record<Exclude<WorkType, 'text'>, (work: Work) => Partial<WorkAmounts>>> = {
  image: ({ count = 1 }) => ({ images: count }),
  video: ({ count = 1, seconds = 0 }) => ({ videos: count, videoSeconds: count * seconds }),
  transcription: ({ audioSeconds = 0, outputTokens = 0 }) => ({ transcribedSeconds: audioSeconds, outputTokens }),
  speech: ({ characters = 0, seconds = 0 }) => ({ spokenCharacters: characters, spokenSeconds: seconds }),
  embedding: ({ inputTokens = 0, texts = 1 }) => ({ inputTokens: inputTokens * texts, texts }),
  rerank: ({ queryTokens = 0, documents = 0, documentTokens = 0 }) => ({
    inputTokens: documents * (queryTokens + documentTokens),
    documents,
  }),
}
