import { dataOf } from '@wattprint/client'
import { type Citation, client, type Comparison, type Quantity } from '../../api/client'
import { estimateOf } from '../../api/estimates'
import { useAnswer } from '../../api/use-answer'
import type { Measure } from './measures'
import { type Compared, comparisonOf, variantInWords } from './variants'

const SETTLE_MS = 250

/** One variant, ready to be shown. */
export type Item = {
  readonly index: number
  readonly name: string
  readonly modelId: string | undefined
  readonly quantities: Readonly<Record<Measure, Quantity>>
  /** The ratio to the first variant; null for the first itself, or where the first is zero. */
  readonly ratios: Readonly<Record<Measure, Quantity | null>>
}

/** All variants in the order of the address, and all sources that they cite. */
export type Answer = { readonly items: readonly Item[]; readonly citations: readonly Citation[] }

/** Returns the answer to a comparison. A single variant is an estimate. */
export function useComparison(compared: Compared) {
  const isSendable = compared.variants.length > 0 && compared.faults.length === 0
  return useAnswer(isSendable ? JSON.stringify(comparisonOf(compared)) : null, (signal) => answerTo(compared, signal), SETTLE_MS)
}

async function answerTo(compared: Compared, signal: AbortSignal): Promise<Answer> {
  const body = comparisonOf(compared)
  if (body.variants.length === 0) {
    const { kind, shared } = compared
    const asked = { kind, body: body.baseline ?? body.baselineTraining ?? {}, texts: shared, faults: [], unknown: [] }
    const estimate = await estimateOf(asked, signal)
    return { items: [itemFrom(estimate, 0)], citations: estimate.citations }
  }
  const { baseline, variants, citations } = await dataOf(client.POST('/v1/comparisons', { body, signal }))
  return {
    items: [itemFrom(baseline, 0), ...variants.map((variant, index) => itemFrom(variant, index + 1, variant, nameOf(compared, index + 1)))],
    citations,
  }
}

type Footprint = Pick<Comparison['baseline'], 'model' | 'energy' | 'carbon' | 'water'>

/** What a variant is called where the name of its model does not identify it. */
function nameOf({ kind, variants }: Compared, index: number): string | undefined {
  const variant = variants[index] ?? {}
  return Object.keys(variant).every((name) => name === 'model') ? undefined : variantInWords(variant, kind)
}

function itemFrom(
  { model, energy, carbon, water }: Footprint,
  index: number,
  variant?: Comparison['variants'][number],
  words?: string,
): Item {
  const name = words ?? model?.name ?? 'a model of your own'
  return {
    index,
    name,
    modelId: model?.id,
    quantities: { energy, carbon: carbon.total, water: water.total },
    ratios: variant?.ratio ?? { energy: null, carbon: null, water: null },
  }
}
