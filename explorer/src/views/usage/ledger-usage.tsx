import { useState } from 'preact/hooks'
import { changed, goTo, hrefOf } from '../../address'
import type { Schemas } from '../../api/client'
import { useAnswer } from '../../api/use-answer'
import { withKey } from '../../api/with-key'
import { FailureNote, Waiting } from '../../parts/failure-note'
import { Budgets } from './budgets'
import { IssuedReports } from './issued-reports'
import { periodInWords, ReportForms, TagsUnderOther, WithoutEstimate } from './report-notes'
import { usageOf } from './usage-of'
import { UsageReport } from './usage-report'

type Report = Schemas['LedgerReport']
const STORED_KEY = 'wattprint-key'

/** What the calls in a key's ledger cost. The key is stored until the browser tab is closed, and is in no address. */
export function LedgerUsage({ params }: { readonly params: URLSearchParams }) {
  const [key, setKey] = useState(() => stored() ?? '')
  const [typed, setTyped] = useState(key)
  const { from, to } = periodIn(params)
  const teamTag = params.get('tag') ?? 'team'
  const groups = ['day', 'model', `tag:${teamTag}`]
  const query = new URLSearchParams([['from', from], ['to', to], ...groups.map((one) => ['groupBy', one] as [string, string])])
  const { answer, failure, isWaiting, isSlow, askAgain } = useAnswer(key === '' ? null : `${key} ${query.toString()}`, (signal) =>
    withKey<Report>(`/v1/ledger/report?${query.toString()}`, key, signal),
  )
  const set = (name: string, text: string) => goTo(hrefOf('usage', changed(params, { [name]: text === '' ? null : text })), name)
  return (
    <div class="usage">
      <form
        class="ledger-form"
        aria-label="The ledger"
        onSubmit={(event) => {
          event.preventDefault()
          keep(typed)
          setKey(typed)
        }}
      >
        <label>
          Key of the ledger
          <input type="password" autocomplete="off" value={typed} onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
        </label>
        <label>
          From
          <input type="date" value={from} onInput={({ currentTarget }) => set('from', currentTarget.value)} />
        </label>
        <label>
          Before
          <input type="date" value={to} onInput={({ currentTarget }) => set('to', currentTarget.value)} />
        </label>
        <label>
          Tag that names the team
          <input type="text" value={teamTag} onInput={({ currentTarget }) => set('tag', currentTarget.value)} />
        </label>
        <button type="submit" class="button">
          Show
        </button>
      </form>
      {key === '' && (
        <p class="muted">
          The ledger adds up what your gateway, collector or agents send: <a href="/docs/ledger">how to fill it, and how to make a key</a>.
          The key must be one that may read the ledger; it stays in this tab only.
        </p>
      )}
      {failure && !isWaiting && <FailureNote failure={failure} askAgain={askAgain} />}
      {isWaiting && <Waiting isSlow={isSlow} />}
      {key !== '' && !failure && <Budgets keyText={key} />}
      {answer && !isWaiting && <Shown report={answer} query={query} keyText={key} />}
      {answer && !isWaiting && <IssuedReports keyText={key} asked={{ from, to, groupBy: groups }} />}
    </div>
  )
}

function Shown({ report, query, keyText }: { readonly report: Report; readonly query: URLSearchParams; readonly keyText: string }) {
  const { from, to, keptFrom, isCut } = report
  const period = periodInWords(from, to)
  const write = async (format: string) => {
    const headers = { authorization: `Bearer ${keyText}` }
    return (await fetch(`/v1/ledger/report?${query.toString()}&format=${format}`, { headers })).text()
  }
  return (
    <>
      {isCut && <p class="notice">The ledger keeps nothing from before {keptFrom.slice(0, 10)}: earlier calls are missing here.</p>}
      <TagsUnderOther report={report} />
      <WithoutEstimate report={report} />
      {report.totals.calls === 0 ? (
        <p>The ledger of this key has no calls from {period}.</p>
      ) : (
        <UsageReport usage={usageOf(report)} name={`the ledger from ${period}`} />
      )}
      <ReportForms report={report} name={`ledger-${from.slice(0, 10)}`} write={write} />
    </>
  )
}

/** The period in an address; last month if it has none. */
function periodIn(params: URLSearchParams): { readonly from: string; readonly to: string } {
  const now = new Date()
  const firstOf = (month: number) => new Date(Date.UTC(now.getUTCFullYear(), month, 1)).toISOString().slice(0, 10)
  return { from: params.get('from') ?? firstOf(now.getUTCMonth() - 1), to: params.get('to') ?? firstOf(now.getUTCMonth()) }
}

function stored(): string | null {
  try {
    return sessionStorage.getItem(STORED_KEY)
  } catch {
    return null
  }
}

function keep(key: string): void {
  try {
    sessionStorage.setItem(STORED_KEY, key)
  } catch {
    // Storage may be forbidden; the key is then lost when the view is left.
  }
}
