import type { Schemas } from '../../api/client'
import type { Fault } from '../../api/failure'
import { fieldsOf, type Kind } from '../../words/fields'
import { asInference, asTraining, requestOf } from '../../words/request'
import { without } from '../../words/without'

/** The fields of a variant that differ from the first, by name; for the first, the fields that all variants start from. */
export type Variant = Readonly<Record<string, string>>
/** A comparison as its address holds it. */
export type Compared = {
  readonly kind: Kind
  /** Fields that apply to all variants. */
  readonly shared: Readonly<Record<string, string>>
  readonly variants: readonly Variant[]
  readonly unknown: readonly string[]
  readonly faults: readonly Fault[]
}

/** The most variants that fit side by side on a page. */
export const MOST_COMPARED = 20
/** Parameters that only this view has. */
const OWN = ['kind', 'show', 'measure', 'variant', 'zones', 'on', 'of']
/** Settings of a variant that are not fields of a request. */
const TECHNIQUE = 'technique'

/** The models that the founding article compares, by their ids on record. */
const ARTICLE = ['gpt-3-175b', 'llama-1-65b', 'orca-13b', 'llama-3.2-3b', 'phi-1.5', 'llama-3.2-1b']
/** A question of typical length. */
const TODAY = { inputTokens: '500', outputTokens: '250' }
export const PRESETS: readonly {
  readonly name: string
  readonly kind: Kind
  readonly shared: Variant
  readonly variants: readonly Variant[]
}[] = [
  {
    name: 'Today’s providers: large models',
    kind: 'inference',
    shared: TODAY,
    variants: ['gpt-6-sol', 'claude-opus-4.8', 'gemini-3.1-pro', 'grok-4.3', 'mistral-large-3', 'deepseek-v4-pro'].map((model) => ({
      model,
    })),
  },
  {
    name: 'Today’s providers: small models',
    kind: 'inference',
    shared: TODAY,
    variants: ['gpt-6-luna', 'claude-haiku-4.5', 'gemini-3.5-flash', 'mistral-small-4', 'deepseek-v4.1-flash'].map((model) => ({ model })),
  },
  {
    name: 'Today’s providers: with reasoning',
    kind: 'inference',
    shared: { ...TODAY, reasoningTokens: '2000' },
    variants: ['gpt-6-sol', 'claude-opus-4.8', 'gemini-3.1-pro', 'deepseek-v4-pro', 'kimi-k2.5'].map((model) => ({ model })),
  },
  {
    name: 'Today’s providers: an image',
    kind: 'inference',
    shared: { 'work.type': 'image', 'work.width': '1024', 'work.height': '1024' },
    variants: ['gpt-image-1', 'gemini-2.5-flash-image', 'flux.1-dev', 'stable-diffusion-3.5-large'].map((model) => ({ model })),
  },
  {
    name: 'An image: fewer steps, a smaller picture, no guidance, a distilled model',
    kind: 'inference',
    shared: { 'work.type': 'image', hardware: 'H100' },
    variants: [
      { model: 'sdxl' },
      { model: 'sdxl', 'work.steps': '25' },
      { model: 'sdxl', 'work.width': '512', 'work.height': '512' },
      { model: 'sdxl', 'work.passes': '1' },
      { model: 'sdxl-turbo' },
    ],
  },
  {
    name: 'Small against large: an answer',
    kind: 'inference',
    shared: { outputTokens: '250', zone: 'WORLD' },
    variants: ARTICLE.map((model) => ({ model })),
  },
  { name: 'Small against large: the training', kind: 'training', shared: {}, variants: ARTICLE.map((model) => ({ model })) },
  {
    name: 'Hosted models',
    kind: 'inference',
    shared: { outputTokens: '250' },
    variants: ['gpt-4o', 'gpt-4o-mini', 'claude-3.5-sonnet', 'gemini-1.5-pro', 'mistral-large-2', 'deepseek-v3'].map((model) => ({
      model,
    })),
  },
  {
    name: 'One model, other places',
    kind: 'inference',
    shared: { outputTokens: '250' },
    variants: [{ model: 'gpt-4o' }, ...['SWE', 'FRA', 'DEU', 'CHN', 'IND', 'POL'].map((zone) => ({ zone }))],
  },
  {
    name: 'One model, other numbers',
    kind: 'inference',
    shared: { outputTokens: '250', hardware: 'nvidia-h100-sxm', zone: 'WORLD' },
    variants: [
      { model: 'llama-3.1-70b', precision: 'bf16' },
      { precision: 'fp8' },
      { precision: 'int4' },
      { batchSize: '1' },
      { batchSize: '256' },
    ],
  },
]

/** Returns the parameters of the address for a comparison. */
export function parametersOf({ kind, shared, variants }: Pick<Compared, 'kind' | 'shared' | 'variants'>): URLSearchParams {
  const params = new URLSearchParams({ ...(kind === 'training' && { kind }), ...shared })
  for (const variant of variants) params.append('variant', new URLSearchParams(variant).toString())
  return params
}

/** Returns the comparison of an address; without parameters, that of today's large models. */
export function comparedIn(params: URLSearchParams): Compared {
  const [preset] = PRESETS
  const given = params.getAll('variant')
  const hasAny = given.length > 0 || [...params.keys()].some((name) => !OWN.includes(name))
  if (!hasAny && params.get('kind') !== 'training' && preset) return { ...preset, unknown: [], faults: [] }
  const kind: Kind = params.get('kind') === 'training' ? 'training' : 'inference'
  const known = new Set([...fieldsOf(kind).map(({ name }) => name), TECHNIQUE])
  const variants = given.map((text) => Object.fromEntries(new URLSearchParams(text)))
  const own = [...params].filter(([name, text]) => !OWN.includes(name) && text !== '')
  const names = [...own.map(([name]) => name), ...variants.flatMap((variant) => Object.keys(variant))]
  const shared = Object.fromEntries(own.filter(([name]) => known.has(name)))
  const faults = [shared, ...variants].flatMap((fields) => parsed(fields, kind).faults)
  return {
    kind,
    shared,
    variants: variants.slice(0, MOST_COMPARED),
    unknown: [...new Set(names.filter((name) => !known.has(name)))],
    faults,
  }
}

/** Returns the comparison as a request of the API. The other variants are compared with the first. */
export function comparisonOf({ kind, shared, variants }: Compared): Schemas['ComparisonRequest'] {
  const [first = {}, ...others] = variants
  if (kind === 'training') {
    const trainings = variants.map((variant) => asTraining(parsed({ ...shared, ...variant }, kind).body))
    return { baselineTraining: trainings[0] ?? {}, variants: trainings.slice(1).map((training) => ({ training })) }
  }
  const changes = others.map(({ technique, ...fields }) => ({
    change: parsed(fields, kind).body,
    ...(technique !== undefined && { technique }),
  }))
  return { baseline: asInference(parsed({ ...shared, ...first }, kind).body), variants: changes }
}

/** Returns the differences of a variant, with the labels of the form. */
export function variantInWords(variant: Variant, kind: Kind): string {
  const labels = new Map([...fieldsOf(kind).map(({ name, label }) => [name, label] as const), [TECHNIQUE, 'Technique']])
  return Object.entries(variant)
    .map(([name, text]) => (name === 'model' ? text : `${labels.get(name) ?? name} ${text}`))
    .join(', ')
}

/** Returns the parameters with which the view Estimate shows a variant. */
export function estimateParameters({ kind, shared, variants }: Compared, index: number): URLSearchParams {
  const fields = { ...(kind === 'inference' && variants[0]), ...variants[index] }
  return new URLSearchParams({ ...shared, ...without(fields, TECHNIQUE), ...(kind === 'training' && { kind }) })
}

function parsed(fields: Variant, kind: Kind) {
  const others = without(fields, TECHNIQUE)
  if (Object.keys(others).length === 0) return { body: {}, faults: [] }
  return requestOf(new URLSearchParams({ ...others, kind }))
}
