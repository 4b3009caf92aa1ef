import { DomainError } from '../errors.js'
import { readable, said } from '../estimation/readable-quantity.js'
import type { Comparison } from '../schemas/comparison.js'
import type { Estimate, Step } from '../schemas/estimate.js'
import type { Citation } from '../schemas/source.js'
import type { Quantity } from '../schemas/unit.js'

/** Further sources are only counted; cite_sources lists them all. */
const MOST_SOURCES = 5
const COMPUTED = 'computed'

/** An estimate in a dozen lines: its results and ranges, the assumptions and the sources; `how` its energy was obtained. */
export function estimateSentences(estimate: Estimate, how: string): string {
  const { kind, model, energy, carbon, water, method, warnings, assumptions, citations, links, catalogRevision } = estimate
  const subject = `${kind === 'training' ? 'Training' : 'Requests to'} ${model?.name ?? 'the model described'}`
  return [
    `${subject}: energy ${how}.`,
    `Energy ${quantity(energy)}; carbon ${quantity(carbon.total)}, making the hardware included; water ${quantity(water.total)}. Ranges are of 90 %.`,
    `Method: ${method.title}. Catalog revision ${catalogRevision}.`,
    ...warnings.map(({ code, message }) => `Warning ${code}: ${message}`),
    ...(assumptions.length > 0
      ? [`Assumed: ${assumptions.map(({ name, value, unit }) => `${name} ${value}${unit === null ? '' : ` ${unit}`}`).join('; ')}.`]
      : []),
    sourcesLine(citations),
    ...(links.self === null ? [] : [`The whole derivation: GET ${links.self}`]),
  ].join('\n')
}

/** A comparison, a line for each way. */
export function comparisonSentences({ baseline, variants, catalogRevision }: Comparison): string {
  return [
    `Baseline ${baseline.model?.name ?? ''}: energy ${quantity(baseline.energy)}; carbon ${quantity(baseline.carbon.total)}.`,
    ...variants.map(
      ({ name, energy, carbon, ratio }) =>
        `${name}: energy ${readable(energy).value}, ${ratioText(ratio.energy)} of the baseline; carbon ${readable(carbon.total).value}, ${ratioText(ratio.carbon)}.`,
    ),
    `Estimated, not measured; ranges are of 90 %. Catalog revision ${catalogRevision}.`,
  ].join('\n')
}

/**
 * A step with its formula, inputs and sources; the names of all steps if none is given. Throws invalid-request for an unknown step.
 */
export function stepSentences({ steps, citations }: Estimate, id: string | undefined): string {
  const listed = steps.map((one) => `${one.id}: ${one.name}`).join('\n')
  if (id === undefined) return listed
  const step = steps.find((one) => one.id === id)
  if (!step) throw new DomainError('invalid-request', `"${id}" is no step of this estimate. Its steps are:\n${listed}`)
  const inputs = steps.filter((one) => step.inputs.includes(one.id))
  const cited = citations.filter((one) => step.citations.includes(one.id))
  return [
    `${step.name} (${step.id}): ${stepValue(step)}.`,
    step.formula === null ? `Basis: ${step.basis}.` : `${step.basis === COMPUTED ? 'Formula' : 'How'}: ${step.formula}`,
    ...inputs.map((input) => `  ${input.id} = ${stepValue(input)} (${input.name})`),
    ...cited.map((citation) => `Source: ${citationText(citation)}`),
  ].join('\n')
}

function quantity(one: Quantity): string {
  const { value, range } = readable(one)
  return `${value} (${range})`
}

function ratioText(ratio: Quantity | null): string {
  return ratio ? `${said(ratio.value)} (${said(ratio.low)} to ${said(ratio.high)})` : 'not comparable'
}

function stepValue({ value, low, high, unit }: Step): string {
  return `${said(value)} ${unit}${low === high ? '' : ` (${said(low)} to ${said(high)})`}`
}

function sourcesLine(citations: readonly Citation[]): string {
  const titles = [...new Set(citations.map(({ title, publishedOn }) => (publishedOn === null ? title : `${title} (${publishedOn})`)))]
  const more = titles.length > MOST_SOURCES ? `; and ${titles.length - MOST_SOURCES} more, see cite_sources` : ''
  return `Sources: ${titles.slice(0, MOST_SOURCES).join('; ')}${more}.`
}

function citationText({ title, locator, url }: Citation): string {
  return `${title}, ${locator}${url === null ? '' : `, ${url}`}`
}
