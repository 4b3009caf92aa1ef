import { Fragment } from 'preact'
import { useState } from 'preact/hooks'
import type { Schemas } from '../../api/client'
import { EVIDENCE } from '../../parts/cited'
import { save } from '../../parts/take'
import { count, percent } from '../../words/number'
import { inWords } from '../../words/quantity'

type Report = Schemas['LedgerReport']

const FORMS = [
  ['csv', 'CSV', 'text/csv', 'csv'],
  ['md', 'Markdown', 'text/markdown', 'md'],
  ['html', 'Page to print', 'text/html', 'html'],
  ['esrs', 'ESRS E1 and E3', 'application/json', 'esrs.json'],
  ['ghg', 'GHG Protocol', 'application/json', 'ghg.json'],
  ['sci', 'SCI for AI', 'application/json', 'sci.json'],
  ['cyclonedx', 'CycloneDX', 'application/json', 'cdx.json'],
] as const
const DAY_MS = 86_400_000

/** Which tags have more values than the ledger keeps apart. */
export function TagsUnderOther({ report: { tagsUnderOther = [] } }: { readonly report: Report }) {
  return (
    <>
      {tagsUnderOther.map(({ tag, note }) => (
        <p key={tag} class="notice">
          {note}
        </p>
      ))}
    </>
  )
}

/** A period by its first and last day. Its `to` is the day after the last. */
export function periodInWords(from: string, to: string): string {
  const last = new Date(Date.parse(to) - DAY_MS).toISOString().slice(0, 10)
  return `${from.slice(0, 10)} to ${last}`
}

/** How much of the usage has no estimate, and what it would add if its models were typical for their class. */
export function WithoutEstimate({ report: { withoutEstimate } }: { readonly report: Report }) {
  const { calls, shareOfCalls, guess } = withoutEstimate
  if (calls === 0) return null
  return (
    <p class="notice">
      {percent(shareOfCalls)} of the calls have no estimate
      {guess ? `. If their models are typical, they would add about ${inWords(guess.energy)} and ${inWords(guess.carbon)}` : ''}.
    </p>
  )
}

type ReportFormsProps = { readonly report: Report; readonly name: string; readonly write: (format: string) => Promise<string> }

/** The sources of the report, and the report in each of the service's formats. */
export function ReportForms({ report: { evidence }, name, write }: ReportFormsProps) {
  const [fault, setFault] = useState<string>()
  const take = async ([format, , type, ending]: (typeof FORMS)[number]) => {
    setFault(undefined)
    try {
      save(`wattprint-${name.replace(/\.\w+$/, '').replaceAll(/[^\w.-]+/g, '-')}.${ending}`, new Blob([await write(format)], { type }))
    } catch {
      setFault('The service did not write it. Try again in a moment.')
    }
  }
  return (
    <section class="section" aria-labelledby="report-forms">
      <h2 id="report-forms">The report</h2>
      <p class="lead">The full report with its factors and sources, and in the forms that reporting standards ask for.</p>
      {evidence.length > 0 && (
        <p class="muted">
          How well the figures behind it are documented, by share of the energy:{' '}
          {evidence.map((one) => `${percent(one.shareOfEnergy)} ${EVIDENCE[one.evidence]} (${count(one.calls)} calls)`).join(', ')}. The
          weakest figure of each call counts.
        </p>
      )}
      <p class="exports">
        {FORMS.map((form) => (
          <Fragment key={form[0]}>
            <button type="button" class="button small" aria-label={`Save the report as ${form[1]}`} onClick={() => void take(form)}>
              {form[1]}
            </button>{' '}
          </Fragment>
        ))}
      </p>
      {fault !== undefined && <p class="fault">{fault}</p>}
    </section>
  )
}
