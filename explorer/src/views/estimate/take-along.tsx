import { useState } from 'preact/hooks'
import { hrefOf } from '../../address'
import type { Estimate } from '../../api/client'
import { rangeChart } from '../../charts/range-chart'
import { Copyable, CopyButton } from '../../parts/copyable'
import { TakeChart, TakeTable } from '../../parts/take'
import { asCode, queryOf } from '../../words/as-code'
import { citedAs } from '../../words/cited-as'
import { type Asked, parametersOf } from '../../words/request'
import { sentenceOf } from './result'

const FORMATS = [
  ['bibtex', 'BibTeX'],
  ['csl', 'CSL-JSON'],
  ['prov', 'W3C PROV'],
] as const
const CARD = { width: 420, height: 230 }
const COLUMNS = ['result', 'part', 'value', 'low', 'high', 'unit']

/** Ways to use the answer elsewhere: a link as a citation, a card for other pages, its chart and table, and the request as code. */
export function TakeAlong({ asked, estimate }: { readonly asked: Asked; readonly estimate: Estimate }) {
  const { kind, body } = asked
  const codes = asCode(kind, body, location.origin)
  const [language, setLanguage] = useState<keyof typeof codes>('curl')
  const charted = [
    { name: 'Energy', quantity: estimate.energy },
    { name: 'Carbon', quantity: estimate.carbon.total },
    { name: 'Water', quantity: estimate.water.total },
  ]
  return (
    <section class="section" aria-labelledby="take-along">
      <h2 id="take-along">Share and export</h2>
      <p class="cite">
        <CopyButton text={location.href} name="to this page">
          Copy the link
        </CopyButton>{' '}
        <CopyButton text={`${sentenceOf(estimate, asked)} ${citedAs(estimate.catalogRevision)}`} name="of this answer">
          Copy the citation
        </CopyButton>{' '}
        <CopyButton text={cardCode(asked)} name="with this answer">
          Copy an embeddable card
        </CopyButton>{' '}
      </p>
      <p class="cite">
        {charted.map((one) => (
          <span key={one.name} class="chart-links">
            {one.name}{' '}
            <TakeChart
              name={one.name.toLowerCase()}
              draw={() => rangeChart(`${one.name}: ${sentenceOf(estimate, asked)}`, [one], citedAs(estimate.catalogRevision))}
            />
          </span>
        ))}
        <span class="chart-links">
          All numbers <TakeTable name="answer" columns={COLUMNS} rows={rowsOf(estimate)} />
        </span>
      </p>
      <p class="cite">
        <span>Sources: </span>
        {FORMATS.map(([format, name]) => (
          <a key={format} class="chip" href={`/v1/estimates/${kind}?${queryOf(body)}&format=${format}`}>
            {name}
          </a>
        ))}
      </p>
      <div class="toggle" role="group" aria-label="As code">
        {(Object.keys(codes) as (keyof typeof codes)[]).map((name) => (
          <button key={name} type="button" aria-pressed={name === language} onClick={() => setLanguage(name)}>
            as {name}
          </button>
        ))}
      </div>
      <Copyable text={codes[language]} name={`this request as ${language}`} />
    </section>
  )
}

/** The HTML by which another page shows this answer: a frame with an address of this service. */
function cardCode(asked: Asked): string {
  const address = location.origin + hrefOf('card', parametersOf(asked))
  return `<iframe src="${address.replaceAll('&', '&amp;')}" width="${CARD.width}" height="${CARD.height}" title="Wattprint: what a model costs" loading="lazy" style="border:0"></iframe>`
}

function rowsOf({ energy, energyParts, carbon, water }: Estimate): (string | number)[][] {
  const named = { energy: { total: energy, ...energyParts }, carbon, water }
  return Object.entries(named).flatMap(([result, parts]) =>
    Object.entries(parts).flatMap(([part, one]: [string, unknown]) => {
      if (typeof one !== 'object' || one === null) return []
      const { value, low, high, unit } = one as Estimate['energy']
      return [[result, part, value, low, high, unit]]
    }),
  )
}
