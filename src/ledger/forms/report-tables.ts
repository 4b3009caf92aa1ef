import type { LedgerReport, LedgerTotals } from '../../schemas/ledger-report.js'
import { escapedControls } from '../../schemas/text.js'
import type { Quantity } from '../../schemas/unit.js'
import { groupedBy } from './report-notes.js'

const KILOGRAM = 1000
const CUBIC_METRE = 1000

/** A table of a report for people, which HTML and Markdown show alike. */
type ReportTable = { readonly title: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

const COLUMNS = ['calls', 'requests', 'tokens', 'energy, kWh', 'carbon, kg CO2e', 'water, m³', 'without estimate']

/** All contents of a report as tables, without those that have no rows. */
function reportTables(report: LedgerReport): ReportTable[] {
  return [...costTables(report), ...weightTables(report), ...groundTables(report)].filter(({ rows }) => rows.length > 0)
}

function costTables({ totals, groups, otherGroups, withoutEstimate: { reasons, guess } }: LedgerReport): ReportTable[] {
  const names = groupedBy({ groups })
  const grouped = [
    ...groups.map(({ key, totals: ofGroup }) => [...key.map(({ value }) => value ?? '–'), ...cellsOf(ofGroup)]),
    ...(otherGroups ? [[...names.map((_name, index) => (index === 0 ? 'all others' : '')), ...cellsOf(otherGroups)]] : []),
  ]
  return [
    { title: 'Totals', head: COLUMNS, rows: [cellsOf(totals)] },
    { title: 'Of these', head: ['figure', 'value', '90 % range'], rows: detailsOf(totals) },
    { title: `By ${names.join(', ')}`, head: [...names, ...COLUMNS], rows: grouped },
    {
      title: 'Without an estimate',
      head: ['reason', 'calls', 'models', 'one of them'],
      rows: reasons.map(({ code, calls, models, example }) => [code, countText(calls), models.join(', '), example]),
    },
    {
      title: 'A guess for these calls by size class, in no total',
      head: ['calls', 'energy, kWh', 'carbon, kg CO2e'],
      rows: guessOf(guess),
    },
  ]
}

function weightTables({ scopes, energyMix, largest, reductions }: LedgerReport): ReportTable[] {
  return [
    { title: `Scopes of the GHG Protocol, as ${scopes.role}`, head: ['scope', 'carbon, kg CO2e'], rows: scopeRows(scopes) },
    {
      title: 'Energy by source',
      head: ['source', 'kWh'],
      rows: [
        ['renewable', quantityText(energyMix.renewable, 1)],
        ['not renewable', quantityText(energyMix.nonRenewable, 1)],
        ['not known', quantityText(energyMix.unknown, 1)],
      ],
    },
    { title: 'The models with the most energy', head: ['model', ...LARGEST], rows: largest.models.map(largestRow) },
    { title: 'The tags with the most energy', head: ['tag', ...LARGEST], rows: largest.tags.map(largestRow) },
    {
      title: 'What would reduce it',
      head: ['model', 'change', 'energy saved, kWh', 'carbon saved, kg CO2e'],
      rows: reductions.map(({ model, change, energySaved, carbonSaved }) => [
        model,
        change,
        quantityText(energySaved, 1),
        quantityText(carbonSaved, KILOGRAM),
      ]),
    },
  ]
}

const LARGEST = ['calls', 'energy, kWh', 'carbon, kg CO2e', 'share of energy', 'share of carbon']

function largestRow({ name, calls, energy, carbon, shareOfEnergy, shareOfCarbon }: LedgerReport['largest']['models'][number]): string[] {
  return [
    name,
    countText(calls),
    quantityText(energy, 1),
    quantityText(carbon, KILOGRAM),
    shareText(shareOfEnergy),
    shareText(shareOfCarbon),
  ]
}

function scopeRows(scopes: LedgerReport['scopes']): string[][] {
  const named = [
    ['scope 2, location-based', scopes.scope2LocationBased],
    ['scope 2, market-based', scopes.scope2MarketBased],
    ['scope 3, category 1, purchased services', scopes.scope3Category1],
    ['scope 3, category 2, capital goods', scopes.scope3Category2],
    ['scope 3, category 3, upstream of electricity', scopes.scope3Category3],
  ] as const
  return named.flatMap(([name, quantity]) => (quantity ? [[name, quantityText(quantity, KILOGRAM)]] : []))
}

function groundTables({ evidence, warnings, methods, citations }: LedgerReport): ReportTable[] {
  const head = ['calls', 'share of energy']
  return [
    { title: 'Weakest evidence', head: ['evidence', ...head], rows: evidence.map((one) => [one.evidence, ...sharesOf(one)]) },
    { title: 'Warnings', head: ['warning', ...head], rows: warnings.map((one) => [one.code, ...sharesOf(one)]) },
    { title: 'Methods', head: ['method', ...head], rows: methods.map((one) => [`${one.title} (${one.id})`, ...sharesOf(one)]) },
    {
      title: 'Sources',
      head: ['source', 'place', 'evidence', 'address'],
      rows: citations.map(({ title, publisher, locator, evidence: how, doi, url }) => [
        `${title}, ${publisher}`,
        locator,
        how,
        doi ?? url ?? '',
      ]),
    },
  ]
}

/** What a report states about itself, one line for each statement. */
function reportHead(report: LedgerReport): string[] {
  const { from, to, timeZone, basis, isCut, keptFrom, tagsUnderOther = [], withoutEstimate, catalogRevision, digest, cells } = report
  return [
    `From ${from} to ${to}, days in ${timeZone}. Carbon intensities: ${basis ?? 'lifecycle, unless a call says otherwise'}.`,
    ...(isCut ? [`The ledger keeps calls from ${keptFrom} on; earlier calls are missing.`] : []),
    ...tagsUnderOther.map(({ note }) => note),
    `${shareText(withoutEstimate.shareOfCalls)} of the calls have no estimate. Ranges cover 90 %; lows are added to lows, highs to highs.`,
    `Catalog ${catalogRevision}, ${countText(cells)} cells. SHA-256 ${digest}.`,
  ]
}

function cellsOf(totals: LedgerTotals): string[] {
  const { calls, requests, tokens, energy, carbon, water, callsWithoutEstimate } = totals
  return [
    countText(calls),
    countText(requests),
    countText(tokens.input + tokens.reasoning + tokens.output),
    quantityText(energy, 1),
    quantityText(carbon.total, KILOGRAM),
    quantityText(water.total, CUBIC_METRE),
    countText(callsWithoutEstimate),
  ]
}

function detailsOf({ energyParts, carbon, water, primaryEnergy, intensities }: LedgerTotals): string[][] {
  const rows = [
    ['accelerators, kWh', energyParts.accelerators, 1],
    ['host, kWh', energyParts.host, 1],
    ['facility, kWh', energyParts.facility, 1],
    ['operational carbon, location-based, kg CO2e', carbon.operationalLocationBased, KILOGRAM],
    [
      `operational carbon, market-based, kg CO2e (${countText(carbon.withoutMarketBased)} calls without)`,
      carbon.operationalMarketBased,
      KILOGRAM,
    ],
    ['embodied carbon, kg CO2e', carbon.embodied, KILOGRAM],
    ['water on site, m³', water.onSite, CUBIC_METRE],
    ['water for electricity, m³', water.electricity, CUBIC_METRE],
    ['primary energy, MJ', primaryEnergy, 1],
    ['carbon per request, g CO2e', intensities?.carbonPerRequest, 1],
    ['carbon per million tokens, g CO2e', intensities?.carbonPerMillionTokens, 1],
  ] as const
  return rows.flatMap(([name, quantity, size]) => {
    if (!quantity) return []
    const [value = '', range = ''] = quantityText(quantity, size).split(' (')
    return [[name, value, range.replace(')', '')]]
  })
}

function guessOf(guess: LedgerReport['withoutEstimate']['guess']): string[][] {
  return guess ? [[countText(guess.calls), quantityText(guess.energy, 1), quantityText(guess.carbon, KILOGRAM)]] : []
}

function sharesOf({ calls, shareOfEnergy }: { readonly calls: number; readonly shareOfEnergy: number }): string[] {
  return [countText(calls), shareText(shareOfEnergy)]
}

const STYLE =
  'body{font:15px/1.45 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;margin:0 0 1.5rem;width:100%}th,td{border-bottom:1px solid #ccc;padding:.25rem .5rem;text-align:left;vertical-align:top}h2{font-size:1.1rem;margin:1.5rem 0 .5rem}@media print{body{margin:0}tr{break-inside:avoid}}'

/** Returns a report as one HTML page for printing, which loads nothing else. */
export function reportHtml(report: LedgerReport): string {
  const tables = reportTables(report).map(({ title, head, rows }) => {
    const row = (cells: readonly string[], tag: string): string =>
      `<tr>${cells.map((cell) => `<${tag}>${escapedHtml(cell)}</${tag}>`).join('')}</tr>`
    return `<h2>${escapedHtml(title)}</h2>\n<table><thead>${row(head, 'th')}</thead>\n<tbody>\n${rows.map((cells) => row(cells, 'td')).join('\n')}\n</tbody></table>`
  })
  const paragraphs = reportHead(report).map((line) => `<p>${escapedHtml(line)}</p>`)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>What AI cost</title><style>${STYLE}</style></head>
<body><h1>What AI cost</h1>
${[...paragraphs, ...tables].join('\n')}
</body></html>
`
}

function escapedHtml(text: string): string {
  return escapedControls(text).replaceAll(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
}

/** Returns a report in Markdown. Names in it are escaped, so that none of their characters formats anything. */
export function reportMarkdown(report: LedgerReport): string {
  const tables = reportTables(report).map(({ title, head, rows }) => {
    const line = (cells: readonly string[]): string => `| ${cells.map(escapedMarkdown).join(' | ')} |`
    return [`## ${escapedMarkdown(title)}`, '', line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line), ''].join('\n')
  })
  return ['# What AI cost', '', reportHead(report).join('\n\n'), '', ...tables].join('\n')
}

/** Returns text with the characters escaped that format Markdown. */
export function escapedMarkdown(text: string): string {
  return escapedControls(text)
    .replaceAll(/[\n\t]/g, ' ')
    .replaceAll(/[\\`*_[\]<>|#~&]/g, (mark) => `\\${mark}`)
}

const NUMBER = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 4 })
const COUNT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const SHARE = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 1 })

/** Returns a quantity divided by `size`, with its range: 12.3 (8.1 to 20.4). */
export function quantityText({ value, low, high }: Quantity, size: number): string {
  return `${NUMBER.format(value / size)} (${NUMBER.format(low / size)} to ${NUMBER.format(high / size)})`
}

function countText(count: number): string {
  return COUNT.format(count)
}

function shareText(share: number): string {
  return SHARE.format(share)
}
