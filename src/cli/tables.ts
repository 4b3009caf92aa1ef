import { readable, said, whole } from '../estimation/readable-quantity.js'
import type { BatchEnd } from '../schemas/batch.js'
import type { Comparison } from '../schemas/comparison.js'
import type { Estimate } from '../schemas/estimate.js'
import type { FigureChange, ImportAnswer } from '../schemas/import.js'
import { InferenceRequest } from '../schemas/inference-request.js'
import { TrainingRequest } from '../schemas/training-request.js'
import type { Quantity } from '../schemas/unit.js'
import { optionName } from './options.js'
import { columns } from './terminal.js'

/** An estimate for people. What it leaves out (steps, citations) is in the same answer as JSON. */
export function estimateTable(estimate: Estimate): string {
  const { model, method, steps, citations, catalogRevision, links } = estimate
  const name = model ? `${model.name}, ${model.developer}` : estimate.kind === 'training' ? 'A training' : 'A model of your own'
  const blocks = [
    name,
    columns([['', '', '90 % range'], ...footprintRows(estimate)]),
    listed('Beside it', besideRows(estimate)),
    listed('Assumed; an option named here replaces it', assumptionRows(estimate)),
    listed(
      'Warnings',
      estimate.warnings.map(({ code, message }) => [code, message]),
    ),
    columns([
      ['Method', `${method.id}: ${method.title}`],
      ['Derivation', `${steps.length} steps and ${citations.length} citations in --json; --cite bibtex prints the sources`],
      ['Catalog', catalogRevision],
      ['Explained', links.methodology],
    ]),
  ]
  return blocks.filter((block) => block !== '').join('\n\n')
}

function footprintRows({ energy, energyParts, carbon, water, primaryEnergy, abioticDepletion, trainingShare }: Estimate): string[][] {
  return [
    row('Energy', energy),
    row('  accelerators', energyParts.accelerators),
    row('  rest of the server', energyParts.host),
    row('  building', energyParts.facility),
    row('Carbon', carbon.total),
    row('  of the electricity', carbon.operationalLocationBased),
    ...(carbon.direct ? [row('  direct, scope 2', carbon.direct)] : []),
    ...(carbon.upstream ? [row('  upstream, scope 3', carbon.upstream)] : []),
    ...(carbon.operationalMarketBased ? [row(marketName(carbon), carbon.operationalMarketBased)] : []),
    ...(carbon.operationalMarginal ? [row('  at the margin', carbon.operationalMarginal)] : []),
    row('  of making hardware', carbon.embodied),
    row('Water', water.total),
    row('Primary energy', primaryEnergy),
    row('Abiotic depletion', abioticDepletion),
    ...(trainingShare ? [row('Share of the training', trainingShare)] : []),
  ]
}

/** Where it counts other than the figure above it, the name says what. */
function marketName({ locationBasis, marketBasis }: Estimate['carbon']): string {
  return marketBasis !== null && marketBasis !== locationBasis ? `  contracts, ${marketBasis}` : '  by its contracts'
}

function row(name: string, quantity: Quantity): string[] {
  const { value, range } = readable(quantity)
  return [name, value, range]
}

function besideRows({ reported, alternatives, equivalences }: Estimate): string[][] {
  const runs = reported.flatMap(({ trainingRunId, energy }) => (energy ? [row(`reported: ${trainingRunId}`, energy)] : []))
  const others = alternatives.map(({ method, energy, note }) => (energy ? row(method.id, energy) : [method.id, '-', note]))
  return [...runs, ...others, ...equivalences.map(({ id, sentence }) => [id, sentence])]
}

function assumptionRows({ kind, assumptions }: Estimate): string[][] {
  const { shape } = kind === 'training' ? TrainingRequest : InferenceRequest
  return assumptions.map(({ name, value, unit, reason }) => [
    Object.hasOwn(shape, name) ? optionName(name) : name,
    unit === null ? value : `${value} ${unit}`,
    reason,
  ])
}

function listed(title: string, rows: readonly string[][]): string {
  return rows.length === 0 ? '' : `${title}:\n${columns(rows.map(([first = '', ...others]) => [`  ${first}`, ...others]))}`
}

type Compared = Comparison['variants'][number]

/** A comparison for people: each variant, and how it stands to the first. */
export function comparisonTable({ baseline, variants, catalogRevision }: Comparison): string {
  const name = baseline.model?.name ?? 'The first'
  const head = ['', 'energy', 'of the first', 'carbon', 'of the first', 'water', 'of the first']
  const first = [name, readable(baseline.energy).value, '', readable(baseline.carbon.total).value, '', readable(baseline.water.total).value]
  const rows = columns([head, first, ...variants.map(rowOfVariant)])
  const warned = [...new Set([baseline, ...variants].flatMap(({ warnings }) => warnings.map(({ message }) => message)))]
  const blocks = [
    rows,
    listedLines('Pays back', variants.flatMap(paidBack)),
    listedLines('Warnings', warned),
    `Catalog  ${catalogRevision}`,
  ]
  return blocks.filter((block) => block !== '').join('\n\n')
}

function rowOfVariant({ name, energy, carbon, water, ratio }: Compared): string[] {
  return [
    name,
    readable(energy).value,
    ratioOf(ratio.energy),
    readable(carbon.total).value,
    ratioOf(ratio.carbon),
    readable(water.total).value,
    ratioOf(ratio.water),
  ]
}

function ratioOf(ratio: Quantity | null): string {
  return ratio ? `${said(ratio.value)} (${said(ratio.low)} to ${said(ratio.high)})` : '-'
}

function paidBack({ name, trainings, breakEvenRequests, breakEvenReason }: Compared): string[] {
  if (trainings.length === 0) return []
  if (!breakEvenRequests) return [`${name}: ${breakEvenReason ?? 'not known'}`]
  const { value, low, high } = breakEvenRequests
  return [`${name}: after ${said(value)} requests (${said(low)} to ${high === null ? 'never' : said(high)})`]
}

function listedLines(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title}:\n${lines.map((line) => `  ${line}`).join('\n')}`
}

type Totals = BatchEnd['totals'] | BatchEnd['groups'][number]['totals']

/** The totals of a file, and of each group, for people. */
export function totalsTable({ lines, estimates, problems, skipped, totals, groups, otherGroups, catalogRevision }: BatchEnd): string {
  const named = groups.map(
    ({ key, totals: ofGroup }) =>
      [
        Object.values(key)
          .map((value) => value ?? '-')
          .join(', '),
        ofGroup,
      ] as const,
  )
  const others = otherGroups ? [['all other groups', otherGroups] as const] : []
  const rows = [...named, ...others, ['Total', totals] as const].map(([name, one]) => rowOfTotals(name, one))
  const counts = `Lines ${whole(lines)}, estimates ${whole(estimates)}, problems ${whole(problems)}${skipped > 0 ? `, skipped ${whole(skipped)}` : ''}. Catalog ${catalogRevision}.`
  return [counts, columns([['', 'requests', 'energy', '90 % range', 'carbon', 'water'], ...rows])].join('\n')
}

function rowOfTotals(name: string, { requests, energy, carbon, water }: Totals): string[] {
  const { value, range } = readable(energy)
  return [name, whole(requests), value, range, readable(carbon.total).value, readable(water.total).value]
}

const MOST_ADDED = 50
const MOST_SKIPPED = 20
const DIGITS = 6

/** What an import changes, for a person: + what is new, ~ what differs and how, = what stays, and what was skipped. */
export function differenceTable({ counts, added, changed, file }: ImportAnswer): string {
  const isFileSource = ({ kind, id }: ImportAnswer['added'][number]): boolean => kind === 'source' && id === file?.source?.id
  const shown = added.filter((one) => !isFileSource(one))
  return [
    ...headOf(file),
    ...shown.slice(0, MOST_ADDED).map(({ kind, id }) => `+ ${kind} ${id}`),
    ...(shown.length > MOST_ADDED ? [`+ and ${shown.length - MOST_ADDED} more that are new`] : []),
    ...changed.flatMap(changedLines),
    ...skippedLines(file),
    `${counts.added} added, ${counts.changed} changed, ${counts.unchanged} unchanged${tail(file)}`,
  ].join('\n')
}

function headOf(file: ImportAnswer['file']): string[] {
  if (!file) return []
  const source = file.source
    ? [`source ${file.source.id} (${file.source.licence ?? 'no licence'})`]
    : ['It says nothing that the catalog does not hold.']
  return [file.title, ...source, file.licenceNote]
}

function changedLines({ kind, id, fields, figures, figureCount }: ImportAnswer['changed'][number]): string[] {
  const named = figures.length > 0 ? '' : `: ${fields.join(', ')}`
  const more = figureCount > figures.length ? [`    and ${figureCount - figures.length} more`] : []
  return [`~ ${kind} ${id}${named}`, ...figures.map(figureLine), ...more]
}

function figureLine({ field, before, after, unit }: FigureChange): string {
  return `    ${field}: ${printed(before)} → ${printed(after)}${unit === null ? '' : ` ${unit}`}`
}

function printed(told: FigureChange['before']): string {
  if (told === null) return '-'
  return typeof told === 'number' ? String(Number(told.toPrecision(DIGITS))) : told
}

function skippedLines(file: ImportAnswer['file']): string[] {
  if (!file) return []
  const lines = file.skipped.slice(0, MOST_SKIPPED).map(({ line, reason }) => `! line ${line}: ${reason}`)
  return file.skippedCount > MOST_SKIPPED ? [...lines, `! and ${file.skippedCount - MOST_SKIPPED} more that were skipped`] : lines
}

function tail(file: ImportAnswer['file']): string {
  return file ? `; ${file.alike} figures held already, ${file.skippedCount} lines skipped` : ''
}
