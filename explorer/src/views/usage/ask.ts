import type { Schemas } from '../../api/client'
import { type Left, NOTHING, type Sums, type Usage } from './sums'

type End = Schemas['BatchSummaries'] & { readonly skipped?: number }
type AnswerLine = {
  readonly line?: number
  readonly skipped?: string
  readonly problem?: { readonly code: string; readonly detail: string; readonly errors?: readonly { readonly detail: string }[] }
}

const HEADER = 'the header of the table'
/** As little of each estimate as there is: what is wanted are the totals. */
const QUERY = 'fields=kind&groupBy=day&groupBy=model&groupBy=tag'
const RETRIES = 3
const RETRY_MS = 1500
const BUSY = [429, 503]

/** What the service refused, with its own words where it has some. */
export class Refused extends Error {}

/** Asks for the estimates of a piece; `firstLine` is where the piece begins in the file. */
export async function askFor(text: string, type: 'text/csv' | 'application/x-ndjson', firstLine: number): Promise<Usage> {
  const response = await posted(text, type)
  const lines = (await response.text()).trimEnd().split('\n')
  const end = JSON.parse(lines.pop() ?? '{}') as Partial<End>
  if (!end.totals) throw new Refused('The answer broke off. Try again.')
  const problems = new Map<string, Left>()
  const skipped = new Map<string, Left>()
  for (const line of lines) {
    if (!line.includes('"problem"') && !line.includes('"skipped"')) continue
    const answer = JSON.parse(line) as AnswerLine
    const at = `line ${firstLine + (answer.line ?? 1) - 1}`
    if (answer.skipped !== undefined) {
      if (!answer.skipped.startsWith(HEADER)) count(skipped, answer.skipped.replaceAll(/"[^"]*"/g, '…'), at)
    } else if (answer.problem) count(problems, reasonOf(answer.problem), at)
  }
  return {
    ...NOTHING,
    totals: sumsOf(end.totals),
    groups: (end.groups ?? []).map(({ key, totals }) => ({
      key: { day: key.day ?? null, model: key.model ?? null, team: key.tag ?? null },
      sums: sumsOf(totals),
    })),
    problems: [...problems.values()],
    skipped: [...skipped.values()],
    catalogRevision: end.catalogRevision,
  }
}

async function posted(text: string, type: string): Promise<Response> {
  for (let round = 0; ; round++) {
    const response = await fetch(`/v1/estimates/batch?${QUERY}`, { method: 'POST', headers: { 'content-type': type }, body: text })
    if (response.ok) return response
    if (!BUSY.includes(response.status) || round >= RETRIES) throw new Refused(await detailOf(response))
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS * 2 ** round))
  }
}

async function detailOf(response: Response): Promise<string> {
  const problem = (await response.json().catch(() => ({}))) as { detail?: string }
  return problem.detail ?? `The service answered with ${response.status}.`
}

function reasonOf({ detail, errors = [] }: NonNullable<AnswerLine['problem']>): string {
  return errors.length > 0 && !detail.startsWith('No ')
    ? errors.map((one) => one.detail).join(' ')
    : detail.replace(/^Line \d+ /, 'A line ')
}

function count(all: Map<string, Left>, reason: string, example: string): void {
  const before = all.get(reason)
  all.set(reason, before ? { ...before, calls: before.calls + 1 } : { reason, calls: 1, example })
}

function sumsOf({ requests, energy, carbon, water }: Pick<End['totals'], 'requests' | 'energy' | 'carbon' | 'water'>): Sums {
  return { calls: requests, energy, carbon: carbon.total, water: water.total }
}
