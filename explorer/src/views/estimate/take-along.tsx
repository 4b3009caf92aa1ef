import { useState } from 'preact/hooks'
import { CopyButton, Copyable } from '../../parts/copyable'
import { asCode, isFlat, queryOf } from '../../words/as-code'
import type { Asked } from '../../words/request'

const FORMATS = [
  ['bibtex', 'BibTeX'],
  ['csl', 'CSL-JSON'],
  ['prov', 'W3C PROV'],
] as const

/** The same request as code, its citations, and a link to this page. */
export function TakeAlong({ asked: { kind, body } }: { readonly asked: Asked }) {
  const codes = asCode(kind, body, location.origin)
  const [language, setLanguage] = useState<keyof typeof codes>('curl')
  return (
    <section class="section" aria-labelledby="take-along">
      <h2 id="take-along">Export</h2>
      <div class="toggle" role="group" aria-label="As code">
        {(Object.keys(codes) as (keyof typeof codes)[]).map((name) => (
          <button key={name} type="button" aria-pressed={name === language} onClick={() => setLanguage(name)}>
            as {name}
          </button>
        ))}
      </div>
      <Copyable text={codes[language]} name={`This request as ${language}`} />
      <p class="cite">
        <span>Cite: </span>
        {isFlat(body) ? (
          FORMATS.map(([format, name]) => (
            <a key={format} class="chip" href={`/v1/estimates/${kind}?${queryOf(body)}&format=${format}`}>
              {name}
            </a>
          ))
        ) : (
          <span class="muted">for a model of your own, POST the request with ?format=bibtex, csl or prov.</span>
        )}
        <CopyButton text={location.href} name="to this page">
          Copy the link
        </CopyButton>
      </p>
    </section>
  )
}
