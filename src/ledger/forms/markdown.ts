import type { LedgerReport } from '../../schemas/ledger-report.js'
import { escapedControls } from '../../schemas/text.js'
import { reportHead, reportTables } from './report-tables.js'

/** A report in Markdown. What names say is text: none of it is a mark. */
export function reportMarkdown(report: LedgerReport): string {
  const tables = reportTables(report).map(({ title, head, rows }) => {
    const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`
    return [`## ${escaped(title)}`, '', line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line), ''].join('\n')
  })
  return ['# What AI cost', '', reportHead(report).join('\n\n'), '', ...tables].join('\n')
}

/** Text of which nothing is a mark. */
export function escaped(text: string): string {
  return escapedControls(text)
    .replaceAll(/[\n\t]/g, ' ')
    .replaceAll(/[\\`*_[\]<>|#~&]/g, (mark) => `\\${mark}`)
}
