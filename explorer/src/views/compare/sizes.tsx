import { hrefOf } from '../../address'
import type { Quantity } from '../../api/client'
import { sizesDocument } from '../../api/documents'
import { graphql } from '../../api/graphql'
import { useAnswer } from '../../api/use-answer'
import { Scatter } from '../../charts/scatter'
import { Waiting } from '../../parts/failure-note'
import { chartIn, TakeChart, TakeTable } from '../../parts/take'
import { numberInWords } from '../../words/number'
import { inWords, unitFor } from '../../words/quantity'
import { type Measure, MEASURE_NAMES } from './measures'
import type { Item } from './use-comparison'
import { type Compared, estimateParameters } from './variants'

type SizesProps = { readonly items: readonly Item[]; readonly measure: Measure; readonly compared: Compared }

/** A chart of the cost of each variant against its number of parameters. */
export function Sizes({ items, measure, compared }: SizesProps) {
  const ids = [...new Set(items.flatMap(({ modelId }) => modelId ?? []))]
  const { answer: sizes, isSlow } = useAnswer(ids.length === 0 ? null : ids.join(' '), (signal) => sizesOf(ids, signal))
  if (!sizes) return <Waiting isSlow={isSlow} />
  const sized = items.flatMap((item) => {
    const parameters = item.modelId === undefined ? undefined : sizes.get(item.modelId)
    return parameters === undefined ? [] : [{ item, parameters }]
  })
  const missing = items.filter((item) => !sized.some((one) => one.item === item))
  const unit = items[0]?.quantities[measure].unit ?? 'kWh'
  return (
    <div class={measure}>
      <Scatter
        label={`${MEASURE_NAMES[measure]} against parameters`}
        xTitle="Total parameters →"
        yTitle={`↑ ${MEASURE_NAMES[measure]}`}
        xInWords={(x) => numberInWords(x, 2)}
        yInWords={(y) => tickInWords(y, unit)}
        dots={sized.map(({ item, parameters }) => {
          const { value: y, low, high } = item.quantities[measure]
          return {
            id: String(item.index),
            x: parameters,
            y,
            low,
            high,
            name: item.name,
            href: hrefOf('estimate', estimateParameters(compared, item.index)),
            sentence: `${item.name}: ${numberInWords(parameters, 3)} parameters, ${inWords(item.quantities[measure])}`,
          }
        })}
      />
      <p class="exports">
        <TakeChart name="sizes" draw={chartIn('.scatter-chart')} />{' '}
        <TakeTable
          name="sizes"
          columns={['name', 'model', 'parameters', `${measure}_${unit.toLowerCase()}`, 'low', 'high']}
          rows={sized.map(({ item, parameters }) => {
            const { value, low, high } = item.quantities[measure]
            return [item.name, item.modelId, parameters, value, low, high]
          })}
        />
      </p>
      {missing.length > 0 && <p class="muted note">No size is on record for {missing.map(({ name }) => name).join(', ')}.</p>}
    </div>
  )
}

/** The text of a tick, in the unit that suits it. */
function tickInWords(value: number, unit: Quantity['unit']): string {
  const suited = unitFor(value, unit)
  return `${numberInWords(value / suited.size, 2)} ${suited.unit.replace(' CO₂e', '')}`
}

type Sized = { readonly totalParameters: { readonly value: number } | null } | null

async function sizesOf(ids: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, number>> {
  const values = Object.fromEntries(ids.map((id, index) => [`m${index}`, id]))
  const found = await graphql<Readonly<Record<string, Sized>>>(sizesDocument(ids.length), values, signal)
  return new Map(
    ids.flatMap((id, index) => {
      const size = found[`m${index}`]?.totalParameters?.value
      return size === undefined ? [] : [[id, size] as const]
    }),
  )
}
