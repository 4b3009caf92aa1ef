import { z } from 'zod'
import { TrainingRequest } from '../schemas/training-request.js'
import { answersOf } from './answers.js'
import { CommonOptions } from './common-options.js'
import { estimateTable } from './estimate-table.js'
import { helpOf } from './help.js'
import { printAnswer, printSources } from './print-answer.js'
import { readWords } from './read-words.js'
import { requestFrom } from './request-words.js'
import { splitFields } from './split-fields.js'

const Words = z.strictObject({ ...TrainingRequest.shape, ...CommonOptions.shape })

/** Says what a training costs. */
export async function train(given: readonly string[]): Promise<void> {
  const { common, rest } = splitFields(readWords(given, Words))
  if (common.help) return console.log(HELP())
  const request = requestFrom(TrainingRequest, rest)
  const answers = await answersOf(common)
  if (common.cite) return printSources(await answers.trainingSources(request, common.cite))
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
      'wattprint train --parameters 7e9 --tokens 2e12 --hardware H100 --utilisation 0.4',
    ],
    schemas: { 'The training': TrainingRequest, 'The command': CommonOptions },
  })
