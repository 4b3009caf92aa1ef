import type { LedgerCause, LedgerMove, LedgerRestatement } from '../../schemas/ledger-restatement.js'
import { escapedMarkdown, quantityText } from './report-tables.js'

const MOST_SHOWN = 20
const PERCENT = 100

/** Returns a restatement as Markdown: which totals move, by how much, and why. */
export function restatementMarkdown(restated: LedgerRestatement): string {
  const { from, to, before, after, report, isUnchanged, calls, figures, groups, groupsMoved, causes, unexplained, explainedShare } =
    restated
  const issued = report === null ? `catalog ${before.catalogRevision}` : `report ${report}, issued ${before.issuedAt ?? ''}`
  const head = `# What moves\n\n${from} to ${to}: ${issued}, compared with today's catalog ${after.catalogRevision}. ${calls.before} calls then, ${calls.after} now.`
  if (isUnchanged) return `${head}\n\nNothing moves.\n`
  const movedGroups = groups.slice(0, MOST_SHOWN).map(({ key, figures: ofGroup }) => {
    const name = key.map(({ value }) => value ?? '–').join(', ')
    return `- ${escapedMarkdown(name)}: ${ofGroup.map(sentenceOf).join('; ')}`
  })
  const more = groupsMoved > movedGroups.length ? [`- and ${groupsMoved - movedGroups.length} more`] : []
  return [
    head,
    section(
      'Totals',
      figures.map((move) => `- ${sentenceOf(move)}`),
    ),
    section('Because of', [
      ...causes.slice(0, MOST_SHOWN).map(causeOf),
      ...(causes.length > MOST_SHOWN ? [`- and ${causes.length - MOST_SHOWN} more`] : []),
    ]),
    `Not explained by these: ${effectText(unexplained)}.${explainedText(explainedShare.carbon)}`,
    section('Groups', [...movedGroups, ...more]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`
}

function sentenceOf({ figure, before, after, changeShare }: LedgerMove): string {
  const share = changeShare === null ? '' : ` (${changeShare > 0 ? '+' : ''}${(changeShare * PERCENT).toFixed(2)} %)`
  return `${figure} ${quantityText(before, 1)} ${before.unit} before, ${quantityText(after, 1)} now${share}`
}

function causeOf(cause: LedgerCause): string {
  const records = cause.records
    .slice(0, MOST_SHOWN)
    .map(({ kind, id, change, fields }) => `${kind} ${id} ${change}${fields.length > 0 ? ` (${fields.join(', ')})` : ''}`)
  const what = {
    records: records.join(', '),
    calls: 'calls that arrived since',
    software: 'another version of the software',
    calls_and_software: 'calls that arrived since, and another version of the software',
  }
  return `- ${escapedMarkdown(what[cause.cause])}: ${effectText(cause)}`
}

function explainedText(share: number | null): string {
  return share === null ? '' : ` The causes explain ${(share * PERCENT).toFixed(1)} % of the change in carbon.`
}

function effectText({ energyKwh, carbonGco2e, waterLitres }: Pick<LedgerCause, 'energyKwh' | 'carbonGco2e' | 'waterLitres'>): string {
  return `${energyKwh.toPrecision(3)} kWh, ${carbonGco2e.toPrecision(3)} gCO2e, ${waterLitres.toPrecision(3)} L`
}
