import { z } from 'zod'
import { ComparisonRequest } from '../schemas/comparison.js'
import { EstimateView } from '../schemas/detail.js'
import { TrainingRequest } from '../schemas/training-request.js'
import { CommonOptions, FormOptions, printAnswer, printJson, printWritten, splitFields, splitForm, splitView } from './answer-options.js'
import { answersOf } from './answers.js'
import { helpOf, readWords, requestFrom } from './options.js'
import { comparisonTable, estimateTable } from './tables.js'

const PlanOption = z.strictObject({
  plan: z.boolean().optional().describe('Before a fine-tuning: the same by other ways to tune, and on accelerators that are kept busy.'),
})
const Words = z.strictObject({
  ...TrainingRequest.shape,
  ...EstimateView.shape,
  ...FormOptions.shape,
  ...PlanOption.shape,
  ...CommonOptions.shape,
})

/** Says what a training costs. */
export async function train(given: readonly string[]): Promise<void> {
  const { common, rest } = splitFields(readWords(given, Words))
  if (common.help) return console.log(HELP())
  const { form, rest: formless } = splitForm(rest, common)
  const { view, rest: words } = splitView(formless, EstimateView, common)
  const { plan, ...asked } = words
  const request = requestFrom(TrainingRequest, asked)
  const answers = await answersOf(common)
  if (plan === true) return printAnswer(await answers.compare(trainingPlan(request)), common, comparisonTable)
  if (form) return printWritten(await answers.trainingForm(request, form))
  if (view) return printJson(await answers.small.training(request, view))
  if (common.cite) return printWritten(await answers.trainingSources(request, common.cite))
  printAnswer(await answers.training(request), common, estimateTable)
}

const HELP = (): string =>
  helpOf({
    usage: 'wattprint train OPTION…',
    summary: 'What a training costs: as reported of a model, from accelerators and hours, or from the compute that it takes.',
    examples: [
      'wattprint train --model gpt-3-175b',
      'wattprint train --hardware A100 --accelerator-count 20 --hours 200 --zone FRA',
      'wattprint train --model gpt-3-175b --cite bibtex',
      'wattprint train --model gpt-3-175b --format hf-card',
      'wattprint train --plan --model llama-3.1-8b --tuning lora --examples 50000 --mean-tokens 800 --hardware H100 --accelerator-count 1',
      'wattprint train --parameters 7e9 --tokens 2e12 --hardware H100 --utilisation 0.4',
    ],
    schemas: {
      'The training': TrainingRequest,
      'The answer': z.strictObject({ ...EstimateView.shape, ...FormOptions.shape }),
      'Before it runs': PlanOption,
      'The command': CommonOptions,
    },
  })

/** What a plan of a fine-tuning sets side by side beside the way that was asked for. */
const WAYS = [
  { tuning: 'full', name: 'full fine-tuning' },
  { tuning: 'lora', name: 'LoRA' },
] as const

/** The training as it is asked, beside other ways to do the same and beside accelerators that are kept busy throughout. */
export function trainingPlan(request: TrainingRequest): ComparisonRequest {
  const { tuning = 'full', jobClass } = request
  const first = { ...request, tuning }
  const others = WAYS.filter((way) => way.tuning !== tuning).map((way) => ({
    name: way.name,
    training: { ...request, tuning: way.tuning },
  }))
  const busy = jobClass === undefined ? [{ name: 'with --job-class busy', training: { ...first, jobClass: 'busy' as const } }] : []
  return ComparisonRequest.parse({ baselineTraining: first, variants: [...others, ...busy] })
}
