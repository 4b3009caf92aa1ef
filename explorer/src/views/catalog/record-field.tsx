import type { ComponentChildren } from 'preact'
import type { Citation } from '../../api/client'
import { CitationLine } from '../../parts/cited'
import { figureInFull, inCell } from './cells'
import {
  type Figure,
  isFigure,
  isList,
  isObject,
  isReference,
  isText,
  type Json,
  type JsonObject,
  nameInWords,
  type Reference,
  textOf,
} from './json'

type Shown = { readonly citations: readonly Citation[] }

/** The fields of a record or of a part of it, each with its name. */
export function FieldsOf({ fields, citations }: Shown & { readonly fields: JsonObject }) {
  const known = Object.entries(fields).filter(([, value]) => !isEmpty(value))
  return (
    <dl class="record-fields">
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{nameInWords(name)}</dt>
          <dd>{name === 'year' ? textOf(value) : <Value value={value} citations={citations} />}</dd>
        </div>
      ))}
    </dl>
  )
}

function isEmpty(value: Json): boolean {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0)
}

function Value({ value, citations }: Shown & { readonly value: Json }): ComponentChildren {
  if (isFigure(value)) return <OneFigure figure={value} citations={citations} />
  if (isText(value)) return <Sourced reference={value} citations={citations} text={value.text} />
  if (isReference(value)) return <Cited reference={value} citations={citations} />
  if (isList(value)) return <Several values={value} citations={citations} />
  if (isObject(value)) return <FieldsOf fields={value} citations={citations} />
  if (typeof value === 'string' && /^https?:\/\//.test(value)) {
    return (
      <a href={value} rel="noreferrer">
        {value}
      </a>
    )
  }
  return inCell(value)
}

function Several({ values, citations }: Shown & { readonly values: readonly Json[] }) {
  if (values.every((value) => isFigure(value))) return <Series figures={values} citations={citations} />
  if (values.every((value) => typeof value === 'string')) {
    const isShort = values.every((value) => value.length < 60)
    return isShort ? (
      values.join(', ')
    ) : (
      <ul class="plain">
        {values.map((value) => (
          <li key={value}>{value}</li>
        ))}
      </ul>
    )
  }
  return (
    <ul class="plain">
      {values.map((value, index) => (
        <li key={index}>
          <Value value={value} citations={citations} />
        </li>
      ))}
    </ul>
  )
}

function OneFigure({ figure, citations }: Shown & { readonly figure: Figure }) {
  const remarks = ['printed', 'period', 'basis', 'derivation', 'note'].flatMap((name) => {
    const remark = figure[name]
    return typeof remark === 'string' ? [name === 'printed' ? `printed as ${remark}` : remark] : []
  })
  const alternatives = figure['alternatives']
  return (
    <>
      <Sourced reference={figure} citations={citations} text={figureInFull(figure)} />
      {remarks.length > 0 && <p class="remark">{remarks.join('. ')}</p>}
      {isList(alternatives) && (
        <details class="alternatives">
          <summary>Figures that were not chosen</summary>
          <Several values={alternatives} citations={citations} />
        </details>
      )}
    </>
  )
}

/** Figures of one kind for several periods, the newest first. */
function Series({ figures, citations }: Shown & { readonly figures: readonly Figure[] }) {
  if (figures.length === 1 && figures[0]) return <OneFigure figure={figures[0]} citations={citations} />
  const byPeriod = [...figures].sort((one, other) => textOf(other['period']).localeCompare(textOf(one['period'])))
  return (
    <div class="scroll series">
      <table>
        <thead>
          <tr>
            <th scope="col">Period</th>
            <th scope="col">Figure</th>
            <th scope="col">Basis</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {byPeriod.map((figure, index) => (
            <tr key={index}>
              <td>{inCell(figure['period'])}</td>
              <td>{figureInFull(figure)}</td>
              <td>{inCell(figure['basis'])}</td>
              <td>
                <Cited reference={figure} citations={citations} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Sourced({ reference, citations, text }: Shown & { readonly reference: Reference; readonly text: string }) {
  return (
    <>
      <strong>{text}</strong> <Cited reference={reference} citations={citations} />
    </>
  )
}

function Cited({ reference: { source, locator }, citations }: Shown & { readonly reference: Reference }) {
  const found = citations.find((one) => one.source === source && one.locator === locator) ?? citations.find((one) => one.source === source)
  if (found) return <CitationLine citation={{ ...found, locator }} />
  return (
    <a class="citation" href={`/catalog?kind=sources&id=${encodeURIComponent(source)}`}>
      {source}
    </a>
  )
}
