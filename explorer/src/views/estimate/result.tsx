import type { Estimate } from '../../api/client'
import type { Asked } from '../../words/request'
import { shown } from '../../words/quantity'
import { FootprintCard } from './footprint-card'
import { Equivalences } from './equivalences'

type ResultProps = { readonly estimate: Estimate; readonly asked: Asked; readonly whyHref: (result: string) => string }

/** The answer: a sentence, then energy, carbon and water with their ranges and parts. */
export function Result({ estimate, asked, whyHref }: ResultProps) {
  const { energy, energyParts, carbon, water } = estimate
  return (
    <>
      <p class="headline">{sentenceOf(estimate, asked)}</p>
      <div class="cards">
        <FootprintCard
          name="Energy"
          tone="energy"
          total={energy}
          whyHref={whyHref('energy')}
          parts={[
            { name: 'Accelerators', quantity: energyParts.accelerators },
            { name: 'Rest of the servers', quantity: energyParts.host },
            { name: 'Cooling and building', quantity: energyParts.facility },
          ]}
        />
        <FootprintCard
          name="Carbon"
          tone="carbon"
          total={carbon.total}
          whyHref={whyHref('carbon')}
          parts={[
            { name: 'Electricity, by the grid', quantity: carbon.operationalLocationBased },
            { name: 'Making the hardware', quantity: carbon.embodied },
            { name: 'Electricity, by the market (not in the sum)', quantity: carbon.operationalMarketBased },
          ]}
        />
        <FootprintCard
          name="Water"
          tone="water"
          total={water.total}
          whyHref={whyHref('water')}
          parts={[
            { name: 'Making the electricity', quantity: water.electricity },
            { name: 'Cooling at the site', quantity: water.onSite },
          ]}
        />
      </div>
      <Equivalences estimate={estimate} />
    </>
  )
}

/** The answer in one sentence, also for those who hear it. */
export function sentenceOf({ model, energy, kind }: Estimate, { body }: Asked): string {
  const { value, unit, low, high, isExact } = shown(energy)
  const name = model?.name ?? 'a model of your own'
  const what = kind === 'training' ? `Training ${model?.name ?? 'this model'}` : requestInWords(name, body)
  return `${what} takes about ${value} ${unit} of electricity${isExact ? '.' : `, most likely between ${low} and ${high}.`}`
}

function requestInWords(name: string, body: Asked['body']): string {
  const many = Number(body['requests'] ?? 1)
  const written = new Intl.NumberFormat().format(many)
  const tokens = typeof body['outputTokens'] === 'number' ? ` of ${new Intl.NumberFormat().format(body['outputTokens'])} tokens` : ''
  return many === 1 ? `One answer${tokens} from ${name}` : `${written} answers${tokens} each from ${name}`
}
