import { dataOf } from '@wattprint/client'
import { type Citation, client, type Estimate, type Quantity, type Schemas } from '../../api/client'
import { estimateOf } from '../../api/estimates'
import { useAnswer } from '../../api/use-answer'
import { logAxis } from '../../charts/log-axis'
import { rangeChart } from '../../charts/range-chart'
import { RangeMark } from '../../charts/range-mark'
import { CitationLine } from '../../parts/cited'
import { TakeChart, TakeTable } from '../../parts/take'
import { citedAs } from '../../words/cited-as'
import { numberInWords } from '../../words/number'
import { plain } from '../../words/plain'
import { inWords, shown } from '../../words/quantity'
import type { Asked } from '../../words/request'

const MOST_FIGURES = 500
const SCOPES: Readonly<Record<Schemas['ProductionFigure']['scope'], string>> = {
  accelerators: 'the accelerators alone',
  facility: 'the whole data centre',
  life_cycle: 'the whole life cycle',
  unstated: 'what it covers is not said',
}

type OthersProps = { readonly answer: Estimate; readonly asked: Asked }

/** Reports about the same model, and the results of other methods for the same request, with our own figure. */
export function Others({ answer, asked }: OthersProps) {
  const { answer: more } = useAnswer(JSON.stringify([asked.kind, asked.body]), (signal) => estimateOf(asked, signal, ['alternatives']))
  const others = more?.alternatives.flatMap(({ method, energy, note }) => (energy ? [{ name: method.title, energy, note }] : [])) ?? []
  return (
    <section class="section" aria-labelledby="others">
      <h2 id="others">Reported, and by other methods</h2>
      {answer.kind === 'training' ? <ReportedTrainings estimate={answer} /> : <Disclosed model={answer.model?.id} />}
      {others.length > 0 && <ByMethod own={answer} others={others} />}
      {more && others.length === 0 && <p class="muted">No other method covers this kind of request.</p>}
    </section>
  )
}

function ReportedTrainings({ estimate: { reported, citations } }: { readonly estimate: Estimate }) {
  if (reported.length === 0) return <p class="muted">Nobody has published what this training took.</p>
  return (
    <ul class="reported">
      {reported.map(({ trainingRunId, energy, carbon, scope, citations: cited }) => (
        <li key={trainingRunId}>
          <strong>
            {[energy, carbon.operationalLocationBased].flatMap((one) => (one ? [inWords(one)] : [])).join(' and ') ||
              'Accelerator-hours only'}
          </strong>{' '}
          {scope}
          <Cited all={cited.flatMap((id) => citations.find((one) => one.id === id) ?? [])} />
        </li>
      ))}
    </ul>
  )
}

/** Published figures of requests to a model in production. */
function Disclosed({ model }: { readonly model: string | undefined }) {
  const { answer } = useAnswer(model ?? null, async (signal) => {
    const { items } = await dataOf(client.GET('/v1/production-figures', { params: { query: { first: MOST_FIGURES } }, signal }))
    return items.filter((one) => one.model === model)
  })
  if (!answer) return null
  if (answer.length === 0) return <p class="muted">Nobody has published what a request to this model takes.</p>
  return (
    <ul class="reported">
      {answer.map(({ id, name, published, unit, scope, year, note, citations }) => (
        <li key={id}>
          <strong>
            {numberInWords(published)} {unit === 'gCO2e' ? 'g CO₂e' : unit}
          </strong>{' '}
          {name} ({SCOPES[scope]}, {year}){note === null ? '' : `. ${note}`}
          <Cited all={citations} />
        </li>
      ))}
    </ul>
  )
}

function Cited({ all }: { readonly all: readonly Citation[] }) {
  const [first] = all
  return first ? (
    <div class="citations">
      <CitationLine citation={first} />
    </div>
  ) : null
}

type Other = { readonly name: string; readonly energy: Quantity; readonly note: string }

function ByMethod({ own, others }: { readonly own: Estimate; readonly others: readonly Other[] }) {
  const rows = [{ name: own.method.title, energy: own.energy, note: 'Used above.' }, ...others]
  const axis = logAxis(rows.flatMap(({ energy: { low, value, high } }) => [low, value, high]))
  const quantities = rows.map(({ name, energy: quantity }) => ({ name, quantity }))
  const cells = rows.map(({ name, energy }) => [name, energy.value, energy.low, energy.high])
  return (
    <div class="scroll">
      <table class="by-method energy">
        <caption class="visually-hidden">The energy of this request by each method, each with its interval</caption>
        <thead>
          <tr>
            <th scope="col">Method</th>
            <th scope="col" class="number">
              Energy
            </th>
            <th scope="col">
              <span class="visually-hidden">Interval, drawn</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, energy, note }) => (
            <Method key={name} name={name} energy={energy} note={note} unitOf={own.energy.value} axis={axis} />
          ))}
        </tbody>
      </table>
      <p class="exports">
        <TakeChart name="methods" draw={() => rangeChart('Energy by method', quantities, citedAs())} />{' '}
        <TakeTable name="methods" columns={['method', 'energy_kwh', 'low_kwh', 'high_kwh']} rows={cells} />
      </p>
    </div>
  )
}

function Method({ name, energy, note, unitOf, axis }: Other & { readonly unitOf: number; readonly axis: ReturnType<typeof logAxis> }) {
  const { value, unit, low, high, isExact } = shown(energy, unitOf)
  return (
    <tr>
      <th scope="row">
        {name}
        <span class="muted small-line">{plain(note)}</span>
      </th>
      <td class="number">
        {value} {unit}
        <span class="muted small-line">{isExact ? '' : `${low} to ${high}`}</span>
      </td>
      <td class="method-mark">
        <RangeMark axis={axis} low={energy.low} value={energy.value} high={energy.high} />
      </td>
    </tr>
  )
}
