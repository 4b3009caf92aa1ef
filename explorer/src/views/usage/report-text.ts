import { count, percent } from '../../words/number'
import { inWords } from '../../words/quantity'
import { type Dimension, DIMENSIONS, splitBy, type Usage } from './sums'

/** Returns the report as Markdown: the sums, a table for each split, and what has no estimate. */
export function markdownOf(usage: Usage, name: string, source: string): string {
  const { totals, groups, problems } = usage
  const without = problems.reduce((sum, { calls }) => sum + calls, 0)
  const splits = (Object.keys(DIMENSIONS) as Dimension[]).flatMap((dimension) => {
    const rows = splitBy(dimension, groups)
    return rows.length === 0 || (rows.length === 1 && rows[0]?.name === null) ? [] : [tableOf(dimension, usage)]
  })
  const left = problems.map(({ reason, calls }) => `- ${count(calls)} × ${reason}`)
  return [
    `# What ${name} cost`,
    [
      `- Requests: ${count(totals.calls)}`,
      `- Energy: ${inWords(totals.energy)}`,
      `- Carbon: ${inWords(totals.carbon)}`,
      `- Water: ${inWords(totals.water)}`,
      `- Lines without an estimate, in no sum: ${count(without)}`,
    ].join('\n'),
    'Ranges are 90 % intervals.',
    ...splits,
    ...(left.length > 0 ? ['## Without an estimate', left.join('\n')] : []),
    source,
    '',
  ].join('\n\n')
}

function tableOf(dimension: Dimension, { totals, groups }: Usage): string {
  const title = DIMENSIONS[dimension]
  const rows = splitBy(dimension, groups).map(({ name, sums }) => {
    const share = totals.energy.value > 0 ? percent(sums.energy.value / totals.energy.value) : ''
    const cells = [name ?? 'not said', count(sums.calls), inWords(sums.energy), inWords(sums.carbon), inWords(sums.water), share]
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  })
  const head = [title, 'Requests', 'Energy', 'Carbon', 'Water', 'Share of energy']
  return [`## By ${title.toLowerCase()}`, '', `| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...rows].join('\n')
}
