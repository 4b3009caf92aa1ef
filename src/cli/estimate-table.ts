import { readable } from '../estimation/readable-quantity.js'
import type { Estimate } from '../schemas/estimate.js'
import { InferenceRequest } from '../schemas/inference-request.js'
import { TrainingRequest } from '../schemas/training-request.js'
import type { Quantity } from '../schemas/unit.js'
import { columns } from './columns.js'
import { optionName } from './options.js'

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
