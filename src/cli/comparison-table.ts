import { readable, said } from '../estimation/readable-quantity.js'
import type { Comparison } from '../schemas/comparison.js'
import type { Quantity } from '../schemas/unit.js'
import { columns } from './columns.js'

type Compared = Comparison['variants'][number]

/** A comparison for people: each variant, and how it stands to the first. */
export function comparisonTable({ baseline, variants, catalogRevision }: Comparison): string {
  const name = baseline.model?.name ?? 'The first'
  const head = ['', 'energy', 'of the first', 'carbon', 'of the first', 'water', 'of the first']
  const first = [name, readable(baseline.energy).value, '', readable(baseline.carbon.total).value, '', readable(baseline.water.total).value]
  const rows = columns([head, first, ...variants.map(rowOf)])
  const warned = [...new Set([baseline, ...variants].flatMap(({ warnings }) => warnings.map(({ message }) => message)))]
  const blocks = [rows, listed('Pays back', variants.flatMap(paidBack)), listed('Warnings', warned), `Catalog  ${catalogRevision}`]
  return blocks.filter((block) => block !== '').join('\n\n')
}

function rowOf({ name, energy, carbon, water, ratio }: Compared): string[] {
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

function listed(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title}:\n${lines.map((line) => `  ${line}`).join('\n')}`
}
