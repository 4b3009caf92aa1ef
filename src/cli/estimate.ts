import { z } from 'zod'
import { DomainError } from '../errors.js'
import { EstimateView } from '../schemas/detail.js'
import { InferenceRequest } from '../schemas/inference-request.js'
import { CommonOptions, FormOptions, printAnswer, printJson, printWritten, splitFields, splitForm, splitView } from './answer-options.js'
import { answersOf } from './answers.js'
import { estimateFile } from './estimate-file.js'
import { FileOptions } from './file-answers.js'
import { helpOf, optionName, readWords, requestFrom } from './options.js'
import { estimateTable } from './tables.js'

const Words = z.strictObject({
  ...InferenceRequest.shape,
  ...FileOptions.shape,
  ...EstimateView.shape,
  ...FormOptions.shape,
  ...CommonOptions.shape,
})
type Environment = Readonly<Record<string, string | undefined>>

/** Prints the cost of requests to a model: of one kind of request, or of a file of any; returns the exit code. */
export async function estimate(given: readonly string[], environment: Environment): Promise<number> {
  const { common, rest: words } = splitFields(readWords(given, Words))
  if (common.help) console.log(HELP())
  else if ('file' in words) return estimateFile(fileOptionsFrom(words, common), common, environment)
  else {
    const { form, rest } = splitForm(words, common)
    const { view, rest: asked } = splitView(rest, EstimateView, common)
    const request = requestFrom(InferenceRequest, withoutFileOptions(asked))
    const answers = await answersOf(common)
    if (form) printWritten(await answers.inferenceForm(request, form))
    else if (view) printJson(await answers.small.inference(request, view))
    else if (common.cite) printWritten(await answers.inferenceSources(request, common.cite))
    else printAnswer(await answers.inference(request), common, estimateTable)
  }
  return 0
}

function fileOptionsFrom(rest: Readonly<Record<string, unknown>>, { cite }: CommonOptions): FileOptions {
  if (cite) throw new DomainError('command-invalid', '--cite does not go with --file. With --detail full each answer has its citations.')
  const stray = Object.keys(rest).find((field) => !Object.hasOwn(FileOptions.shape, field))
  if (stray === undefined) return requestFrom(FileOptions, rest)
  throw new DomainError(
    'command-invalid',
    `${optionName(stray)} does not go with --file, where each line is a whole request. Write it in the lines.`,
  )
}

function withoutFileOptions(rest: Readonly<Record<string, unknown>>): object {
  const stray = Object.keys(rest).find((field) => Object.hasOwn(FileOptions.shape, field))
  if (stray === undefined) return rest
  throw new DomainError('command-invalid', `${optionName(stray)} goes with --file. Name a file, or - for standard input.`)
}

const HELP = (): string =>
  helpOf({
    usage: 'wattprint estimate OPTION…   or   wattprint estimate --file FILE [--output FILE]',
    summary: 'What requests to a model cost: energy, carbon and water with ranges, what was assumed, and what is weak.',
    examples: [
      'wattprint estimate --model gpt-4o --output-tokens 250 --zone FRA',
      'wattprint estimate --model llama-3.1-70b --output-tokens 250 --hardware H100 --batch-size 16 --json',
      'wattprint estimate --model gpt-4o --output-tokens 250 --detail numbers',
      'wattprint estimate --model gpt-4o --output-tokens 250 --format cyclonedx',
      'wattprint estimate --file requests.ndjson --output estimates.ndjson --group-by model',
    ],
    schemas: {
      'The request': InferenceRequest,
      'Many requests': FileOptions,
      'The answer': z.strictObject({ ...EstimateView.shape, ...FormOptions.shape }),
      'The command': CommonOptions,
    },
  })
