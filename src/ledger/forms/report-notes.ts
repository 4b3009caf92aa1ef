import type { ReportNote } from '../../schemas/ledger-forms.js'
import type { LedgerReport } from '../../schemas/ledger-report.js'

const NONE = { calls: null, shareOfEnergy: null, quantity: null, locator: null, evidence: null, address: null }

/** What a report says beside its totals and groups, a row each: what it is of, what it leaves out and what it rests on. */
export function reportNotes(report: LedgerReport): ReportNote[] {
  return [...aboutReport(report), ...leftOut(report), ...grounds(report)]
}

/** Each method with its version. */
export function methodsOf({ methods }: LedgerReport): string[] {
  return methods.map(({ id, version }) => `${id} ${version}`)
}

/** The dimensions by which a report is split, as its groups name them; none where it has no groups. */
export function groupedBy({ groups }: Pick<LedgerReport, 'groups'>): string[] {
  return groups[0]?.key.map(({ by }) => by) ?? []
}

function aboutReport(report: LedgerReport): ReportNote[] {
  const { from, to, timeZone, basis, scopes, cells, keptFrom, isCut, catalogRevision, digest } = report
  const said = {
    from,
    to,
    timeZone,
    basis: basis ?? 'as each call says, lifecycle where it says nothing',
    role: scopes.role,
    groupBy: groupedBy(report).join(', '),
    cells: String(cells),
    keptFrom,
    isCut: isCut ? 'yes: what lies before keptFrom is missing' : 'no',
    ranges: '90 %; lows are added to lows, highs to highs',
    catalogRevision,
    digest,
  }
  return Object.entries(said).map(([name, text]) => ({ ...NONE, about: 'report', name, text }))
}

function leftOut({ tagsUnderOther = [], withoutEstimate: { reasons, guess } }: LedgerReport): ReportNote[] {
  return [
    ...tagsUnderOther.map(({ tag, note, calls: folded }) => ({ ...NONE, about: 'tag' as const, name: tag, text: note, calls: folded })),
    ...reasons.map(({ code, example, models, calls: without }) => ({
      ...NONE,
      about: 'without_estimate' as const,
      name: code,
      text: `Of ${models.join(', ')}; one of them: ${example}`,
      calls: without,
    })),
    ...(guess ? guessed(guess) : []),
  ]
}

type Guess = NonNullable<LedgerReport['withoutEstimate']['guess']>

function guessed({ calls, energy, carbon, water }: Guess): ReportNote[] {
  const text = 'What calls of unknown models would cost as models of their class, in no total.'
  const quantities = { energy, carbon, water: water.total }
  return Object.entries(quantities).map(([name, quantity]) => ({ ...NONE, about: 'guess', name, text, calls, quantity }))
}

function grounds({ evidence, warnings, methods, citations }: LedgerReport): ReportNote[] {
  return [
    ...evidence.map(({ evidence: name, ...shares }) => ({
      ...NONE,
      ...shares,
      about: 'evidence' as const,
      name,
      text: 'The weakest that the estimates of these calls rest on.',
    })),
    ...warnings.map(({ code, ...shares }) => ({ ...NONE, ...shares, about: 'warning' as const, name: code, text: '' })),
    ...methods.map(({ id, version, title, ...shares }) => ({
      ...NONE,
      ...shares,
      about: 'method' as const,
      name: id,
      text: `${title}, version ${version}`,
    })),
    ...citations.map(({ source, title, publisher, locator, evidence: how, doi, url }) => ({
      ...NONE,
      about: 'source' as const,
      name: source,
      text: `${title}, ${publisher}`,
      locator,
      evidence: how,
      address: doi ?? url,
    })),
  ]
}
