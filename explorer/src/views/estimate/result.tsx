import type { Estimate } from '../../api/client'
import { count } from '../../words/number'
import { shown } from '../../words/quantity'
import type { Asked } from '../../words/request'
import { DAYS_OF_A_MONTH, scaleIn } from '../../words/scale'
import { Equivalences } from './equivalences'
import { FootprintCard } from './footprint-card'

type ResultProps = { readonly estimate: Estimate; readonly whyHref: (result: string) => string }

/** Energy, carbon and water with their ranges and parts. */
export function Result({ estimate, whyHref }: ResultProps) {
  const { energy, energyParts, carbon, water } = estimate
  return (
    <>
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

/** The answer in one sentence, which screen readers also announce. The estimate is already for all requests. */
export function sentenceOf({ model, energy }: Estimate, asked: Asked): string {
  const { value, unit, low, high, isExact } = shown(energy)
  const name = model?.name ?? 'a model of your own'
  const use = scaleIn(asked.scale)
  const [what, verb] =
    asked.kind === 'training'
      ? [`Training ${model?.name ?? 'this model'}`, 'takes']
      : use
        ? [
            `In ${DAYS_OF_A_MONTH} days, ${count(use.people)} ${use.people === 1 ? 'person' : 'people'} with ${count(use.perDay)} ${use.perDay === 1 ? 'request' : 'requests'} a day (${uncapitalised(requestInWords(name, asked)[0])} each)`,
            use.people === 1 ? 'takes' : 'take',
          ]
        : requestInWords(name, asked)
  return `${what} ${verb} about ${value}\u00A0${unit} of electricity${isExact ? '.' : `, most likely between ${low} and ${high}.`}`
}

/** The request in words, and whether its verb is singular or plural. */
function requestInWords(name: string, { subject, body }: Asked): readonly [what: string, verb: string] {
  const many = Number(body['requests'] ?? 1)
  if (subject === 'text') {
    const tokens = typeof body['outputTokens'] === 'number' ? ` of ${count(body['outputTokens'])} tokens` : ''
    return many === 1 ? [`One answer${tokens} from ${name}`, 'takes'] : [`${count(many)} answers${tokens} each from ${name}`, 'take']
  }
  const what = workInWords(name, subject, (body['work'] ?? {}) as Readonly<Record<string, number | undefined>>)
  return many === 1 ? [capital(what), 'takes'] : [`${count(many)} requests (${what} each)`, 'take']
}

function workInWords(name: string, subject: Asked['subject'], work: Readonly<Record<string, number | undefined>>): string {
  const counted = (many = 1, one: string, several: string) => (many === 1 ? `one ${one}` : `${count(many)} ${several}`)
  const seconds = (many: number | undefined) => (many === undefined ? '' : ` of ${counted(many, 'second', 'seconds')}`)
  switch (subject) {
    case 'image':
      return `${counted(work['count'], 'image', 'images')} from ${name}`
    case 'video':
      return `${counted(work['count'], 'video', 'videos')}${seconds(work['seconds'])} from ${name}`
    case 'transcription':
      return `writing down a recording${seconds(work['audioSeconds'])} with ${name}`
    case 'speech':
      return `speaking ${counted(work['characters'], 'character', 'characters')} with ${name}`
    case 'embedding':
      return `embedding ${counted(work['texts'], 'text', 'texts')} of ${count(work['inputTokens'] ?? 0)} tokens with ${name}`
    default:
      return `ranking ${counted(work['documents'], 'document', 'documents')} with ${name}`
  }
}

function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
