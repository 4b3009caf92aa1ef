import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Catalog } from '../../../src/catalog/catalog.js'
import { foldName } from '../../../src/catalog/collection.js'
import { lineOf, sizeWordOf, statedSizeOf } from '../../../src/catalog/names/undisclosed-name.js'
import { estimateInference } from '../../../src/estimation/inference.js'
import { guessSizes } from '../../../src/estimation/model-class/guess.js'
import type { Estimate, Step } from '../../../src/schemas/estimate.js'
import { InferenceRequest, ModelClass } from '../../../src/schemas/inference-request.js'
import { Model } from '../../../src/schemas/model.js'
import { recomputed } from '../../support/recompute.js'
import { catalog, stepOf } from '../support/estimates.js'
import { readData } from '../support/read-data.js'

const number = z.number()
const Sibling = z.strictObject({
  date: number,
  price_in: number.optional(),
  price_out: number.optional(),
  total: number.optional(),
  active: number.optional(),
})
const Vectors = z.strictObject({
  provenance: z.string(),
  vectors: z
    .array(
      z.strictObject({
        name: z.string(),
        input: z.strictObject({
          name: z.string(),
          date: number,
          n_in: number,
          n_out: number,
          n_cache: number.optional(),
          price_in: number.optional(),
          price_out: number.optional(),
          price_cached: number.optional(),
          sibling: Sibling.optional(),
          model_class: ModelClass.optional(),
        }),
        output: z.looseObject({
          basis: z.string(),
          model_class: ModelClass,
          price_index: number.nullable(),
          sizes: z.array(z.tuple([number, number, number])).length(9),
          mean: z.strictObject({ active: number, total: number }),
          cov: z.strictObject({ active: number, total: number, both: number }),
          warnings: z.array(z.string()),
          joules: number,
          low: number,
          high: number,
        }),
      }),
    )
    .length(17),
  nameForms: z.array(
    z.strictObject({ name: z.string(), size_in_name: z.tuple([number, number]).nullable(), line: z.string(), word_class: z.string() }),
  ),
})
const { vectors, nameForms } = readData('model-class-vectors.json', (value) => Vectors.parse(value))

/** Nine significant digits. */
function expectNineDigits(actual: number | undefined, expected: number): void {
  expect(Math.abs((actual ?? NaN) - expected)).toBeLessThanOrEqual(0.5e-9 * Math.abs(expected))
}

function expectNear(actual: number, expected: number): void {
  expect(Math.abs(actual / expected - 1)).toBeLessThan(0.04)
}

function isOfMonth(year: number): boolean {
  const month = (year % 1) * 12 + 0.5
  return Math.abs(month - Math.round(month)) < 1e-6
}

function expectRecomputable({ steps }: Estimate): void {
  const known = new Map<string, Step>()
  for (const step of steps) {
    if (step.basis === 'computed' && step.formula !== null) expectNineDigits(recomputed(step.formula, known).value, step.value)
    known.set(step.id, step)
  }
}

type Input = (typeof vectors)[number]['input']

const priceOf = ({ price_in: input, price_out: output, price_cached: cached }: Partial<Input>) =>
  input === undefined || output === undefined ? undefined : { input, output, cached }

describe.each(vectors)('the class of $name', ({ input, output }) => {
  const { name, date: year, sibling } = input
  const known = {
    name,
    year,
    price: priceOf(input),
    modelClass: input.model_class,
    sibling: sibling && {
      id: 'sibling',
      name: 'Sibling',
      year: sibling.date,
      price: priceOf(sibling),
      sizes:
        sibling.total === undefined || sibling.active === undefined
          ? undefined
          : { total: sibling.total * 1e9, active: sibling.active * 1e9 },
    },
  }

  it('follows from what is known, with nine sizes to nine digits', () => {
    const guess = guessSizes(catalog, known)
    expect(guess.basis).toBe(output.basis)
    expect(guess.modelClass).toBe(output.model_class)
    if (output.price_index === null) expect(guess.priceIndex).toBeUndefined()
    else expectNineDigits(guess.priceIndex, output.price_index)
    for (const end of ['active', 'total'] as const) expectNineDigits(guess.mean[end], output.mean[end])
    for (const end of ['active', 'total', 'both'] as const) expectNineDigits(guess.covariance[end], output.cov[end])
    for (const [index, [weight, total, active]] of output.sizes.entries()) {
      expectNineDigits(guess.sizes[index]?.weight, weight)
      expectNineDigits(guess.sizes[index]?.totalParameters, total)
      expectNineDigits(guess.sizes[index]?.activeParameters, active)
    }
    expect([...guess.warnings].sort()).toEqual(output.warnings.filter((code) => code !== 'bounded_by_price').sort())
  })

  it('is the energy of rule B over those sizes, with both ends', () => {
    // Records are dated by month; where a vector is not, it is as near as half a month moves it.
    const isMonth = isOfMonth(input.date) && (sibling === undefined || isOfMonth(sibling.date))
    const expectSame = isMonth ? expectNineDigits : expectNear
    const estimate = estimateInference(
      InferenceRequest.parse({
        model: name,
        unknownModel: 'class',
        inputTokens: input.n_in,
        outputTokens: input.n_out,
        ...(input.n_cache !== undefined && { cachedInputTokens: input.n_cache }),
        ...(known.price && { listPrice: known.price }),
        ...(input.model_class && { modelClass: input.model_class }),
      }),
      catalogWith(input),
    )
    const joules = estimate.steps.find(({ id }) => id === 'bounded-request-joules') ?? stepOf(estimate, 'request-accelerator-joules')
    expectSame(joules.value, output.joules)
    expectSame(joules.low, output.low)
    expectSame(joules.high, output.high)
    const codes = estimate.warnings.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(output.warnings))
    expect(codes.includes('bounded_by_price')).toBe(output.warnings.includes('bounded_by_price'))
    expect(estimate.method.id).toBe('model-class-1')
    expectRecomputable(estimate)
  })
})

/** The catalog in which the model stands without a size, and its sibling with what is known of it. */
function catalogWith({ name, date, sibling }: Input): Catalog {
  const { model } = catalog.records
  const released = (year: number) => {
    const month = Math.round((year % 1) * 12 + 0.5)
    return { text: `${Math.floor(year)}-${String(month).padStart(2, '0')}`, source: 'own', locator: 'none' }
  }
  const figure = (value: number, unit: string) => ({ value, unit, source: 'own', locator: 'none' })
  const base = { developer: 'Nobody', family: 'none', access: 'api_only', modalities: ['text'], aliases: [] }
  const own = Model.parse({ ...base, id: name, name, released: released(date) })
  const before =
    sibling &&
    Model.parse({
      ...base,
      id: `${name.replace(/\d+$/, '')}0`.replace(/-mini0$/, '-0-mini'),
      name: 'Sibling',
      released: released(sibling.date),
      ...(sibling.total !== undefined && { totalParameters: figure(sibling.total, 'B parameters') }),
      ...(sibling.active !== undefined && { activeParameters: figure(sibling.active, 'B parameters') }),
      ...(sibling.price_in !== undefined &&
        sibling.price_out !== undefined && {
          listPrice: { input: figure(sibling.price_in, 'USD/M tokens'), output: figure(sibling.price_out, 'USD/M tokens') },
        }),
    })
  const added = [own, ...(before ? [before] : [])]
  const byName = new Map([...model.byName, ...added.map((one) => [foldName(one.id), one] as const)])
  return { ...catalog, records: { ...catalog.records, model: { ...model, items: [...model.items, ...added], byName } } }
}

describe.each(nameForms)('of the name $name', ({ name, size_in_name: size, line, word_class: word }) => {
  it('size, line and word are told', () => {
    const stated = statedSizeOf(name)
    if (size === null) expect(stated).toBeUndefined()
    else {
      expect(stated?.total).toBe(size[0])
      expect(stated?.active ?? stated?.total).toBe(size[1])
    }
    expect(lineOf(name)).toBe(line)
    expect(sizeWordOf(name)).toBe(word)
  })
})

it.each([
  ['llama-4-scout-17b-16e', undefined],
  ['smollm-360m', 0.36],
  ['claude-sonnet-4.6[1m]', undefined],
  ['qwen3-30b-a3b', 30],
])('the name %s states %s billion parameters', (name, total) => {
  expect(statedSizeOf(name)?.total).toBe(total)
})

it.each([
  ['gemini-3.1-pro-preview-v3.1', 'gemini-pro'],
  ['grok-4-fast-non-reasoning', 'grok-fast'],
  ['claude-haiku-6', 'claude-haiku'],
  ['gpt-4o', 'gpt-4o'],
])('the line of %s is %s', (name, line) => {
  expect(lineOf(name)).toBe(line)
})
