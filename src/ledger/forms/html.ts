import type { LedgerReport } from '../../schemas/ledger-report.js'
import { escapedControls } from '../../schemas/text.js'
import { reportHead, reportTables } from './report-tables.js'

const STYLE =
  'body{font:15px/1.45 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;margin:0 0 1.5rem;width:100%}th,td{border-bottom:1px solid #ccc;padding:.25rem .5rem;text-align:left;vertical-align:top}h2{font-size:1.1rem;margin:1.5rem 0 .5rem}@media print{body{margin:0}tr{break-inside:avoid}}'

/** A report as one page to be printed, which loads nothing. */
export function reportHtml(report: LedgerReport): string {
  const tables = reportTables(report).map(({ title, head, rows }) => {
    const row = (cells: readonly string[], tag: string): string =>
      `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`
    return `<h2>${escaped(title)}</h2>\n<table><thead>${row(head, 'th')}</thead>\n<tbody>\n${rows.map((cells) => row(cells, 'td')).join('\n')}\n</tbody></table>`
  })
  const paragraphs = reportHead(report).map((line) => `<p>${escaped(line)}</p>`)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>What AI cost</title><style>${STYLE}</style></head>
<body><h1>What AI cost</h1>
${[...paragraphs, ...tables].join('\n')}
</body></html>
`
}

function escaped(text: string): string {
  return escapedControls(text).replaceAll(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
}
