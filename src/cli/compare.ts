import { z } from 'zod'
import { DomainError } from '../errors.js'
import { ComparisonRequest, ComparisonVariant, ComparisonView, InferenceChange } from '../schemas/comparison.js'
import { InferenceRequest } from '../schemas/inference-request.js'
import { TrainingRequest } from '../schemas/training-request.js'
import { CommonOptions, printAnswer, printJson, printWritten, splitFields, splitView } from './answer-options.js'
import { answersOf } from './answers.js'
import { helpOf, partsOf, readWords, requestFrom } from './options.js'
import { comparisonTable } from './tables.js'

const SEPARATOR = 'vs'
const TRAININGS = 'train'
const { change, ...ofVariant } = ComparisonVariant.shape
const { include } = ComparisonRequest.shape
const Variant = z.strictObject({ ...change.unwrap().shape, ...ofVariant })
const TrainingVariant = z.strictObject({ ...TrainingRequest.shape, name: ofVariant.name, technique: ofVariant.technique })
const First = z.strictObject({
  ...InferenceRequest.omit({ include: true }).shape,
  include,
  ...ComparisonView.shape,
  ...CommonOptions.shape,
})
const FirstTraining = z.strictObject({
  ...TrainingRequest.omit({ include: true }).shape,
  include,
  ...ComparisonView.shape,
  ...CommonOptions.shape,
})

/** Prints the cost of alternatives and their ratios to the first. */
export async function compare(given: readonly string[]): Promise<void> {
  const { common, view, asked } = given[0] === TRAININGS ? trainingsFrom(given.slice(1)) : inferencesFrom(given)
  if (common.help) return console.log(HELP())
  const request = requestFrom(ComparisonRequest, asked())
  const answers = await answersOf(common)
  if (view) return printJson(await answers.small.compare(request, view))
  if (common.cite) return printWritten(await answers.comparisonSources(request, common.cite))
  printAnswer(await answers.compare(request), common, comparisonTable)
}

type Asked = { readonly common: CommonOptions; readonly view: ComparisonView | undefined; readonly asked: () => unknown }

function inferencesFrom(given: readonly string[]): Asked {
  const [first = [], ...others] = partsOf(given, SEPARATOR, z.strictObject({ ...First.shape, ...Variant.shape }))
  const { common, rest: words } = splitFields(readWords(first, First))
  const { view, rest } = splitView(words, ComparisonView, common)
  const { include: included, ...baseline } = rest
  const asked = (): unknown => ({
    baseline: requestFrom(InferenceRequest, baseline),
    variants: variantsFrom(others, Variant, (fields) => {
      const { name, technique, parameterShare, training, ...changed } = fields
      return { name, technique, parameterShare, training, change: requestFrom(InferenceChange, changed) }
    }),
    include: included,
  })
  return { common, view, asked }
}

function trainingsFrom(given: readonly string[]): Asked {
  const [first = [], ...others] = partsOf(given, SEPARATOR, z.strictObject({ ...FirstTraining.shape, ...TrainingVariant.shape }))
  const { common, rest: words } = splitFields(readWords(first, FirstTraining))
  const { view, rest } = splitView(words, ComparisonView, common)
  const { include: included, ...baselineTraining } = rest
  const asked = (): unknown => ({
    baselineTraining: requestFrom(TrainingRequest, baselineTraining),
    variants: variantsFrom(others, TrainingVariant, ({ name, technique, ...training }) => {
      // Fields that are not repeated are those of the first; a variant of a training is a whole training.
      const whole = Object.keys(training).length > 0 ? { training: { ...baselineTraining, ...training } } : {}
      return { name, technique, ...whole }
    }),
    include: included,
  })
  return { common, view, asked }
}

function variantsFrom(
  parts: readonly (readonly string[])[],
  schema: z.ZodObject,
  variantOf: (fields: Record<string, unknown>) => Record<string, unknown>,
): unknown[] {
  const variants = parts.map((part) => defined(variantOf(readWords(part, schema))))
  if (variants.length > 0) return variants
  throw new DomainError(
    'command-invalid',
    `There is nothing to compare with. Add ${SEPARATOR} and the options that differ: ${SEPARATOR} --zone FRA.`,
  )
}

function defined(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

const HELP = (): string =>
  helpOf({
    usage: 'wattprint compare OPTION… vs OPTION… [vs OPTION…]…   or   wattprint compare train OPTION… vs OPTION…',
    summary: 'Compares alternatives: the baseline, and after each vs the options that differ.',
    examples: [
      'wattprint compare --model llama-3.1-70b --output-tokens 300 --hardware H100 vs --precision fp8 vs --region aws:eu-west-3',
      'wattprint compare --model llama-3.1-70b --output-tokens 300 vs --technique distillation --model llama-3.1-8b',
      'wattprint compare train --model gpt-3-175b vs --zone FRA',
    ],
    schemas: { Baseline: First, 'After vs, the options that differ': Variant, 'After compare train … vs': TrainingVariant },
  })
