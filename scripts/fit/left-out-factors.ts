import {
  leftOutFactorId,
  secondEditionFactorId,
  trainingLeftOutFactorId,
  workLeftOutFactorId,
} from '../../src/estimation/validation/left-out.js'
import type { LeftOutScore, Score, SecondEditionScore, WorkLeftOutScore } from '../../src/schemas/validation.js'
import type { TrainingLeftOut } from './trainings/left-out.js'

const STATISTICS = [
  { name: 'count', field: 'count', unit: 'count', word: 'Measurements' },
  { name: 'median-factor-error', field: 'medianFactorError', unit: 'ratio', word: 'Median factor error' },
  { name: 'share-within-one-and-a-half', field: 'shareWithinOneAndAHalf', unit: 'ratio', word: 'Share within 1.5 times' },
  { name: 'share-within-two', field: 'shareWithinTwo', unit: 'ratio', word: 'Share within 2 times' },
  { name: 'bias', field: 'bias', unit: 'ratio', word: 'Bias (median of estimate over measurement)' },
  { name: 'coverage', field: 'coverage', unit: 'ratio', word: 'Coverage of the 90 % interval' },
] as const

const DIGITS = 5

/** Returns prisma/data/factors/left-out-families.yaml: the scores with each model family left out, as factors. */
export function leftOutFactors(scores: readonly LeftOutScore[]): string {
  const entries = scores.flatMap(({ known, measurements, score }) =>
    factorsOf(score, {
      idOf: (statistic) => leftOutFactorId(known, measurements, statistic),
      about: `families left out, ${spoken(known)}, ${spoken(measurements)}`,
      locator: 'npm run fit, leave-one-family-out',
    }),
  )
  return `# Scores of wattprint-roofline-1 with each model family left out of the fit. Written by: npm run fit -- --write\n${entries.join('')}`
}

/** Returns prisma/data/factors/left-out-second.yaml: the scores of the second edition with laboratories and families left out. */
export function secondEditionFactors(scores: readonly SecondEditionScore[]): string {
  const entries = scores.flatMap(({ leftOut, rows, score }) =>
    factorsOf(score, {
      idOf: (statistic) => secondEditionFactorId(leftOut, rows, statistic),
      about: `second edition, ${leftOut} left out, ${spoken(rows)}`,
      locator: 'npm run fit, second edition',
    }),
  )
  return `# Scores of wattprint-roofline-2 with laboratories and model families left out of the fit. Written by: npm run fit -- --write\n${entries.join('')}`
}

/** Returns prisma/data/factors/left-out-diffusion.yaml: the scores of diffusion with the scored group left out of the fit. */
export function diffusionFactors(scores: readonly WorkLeftOutScore[]): string {
  const entries = scores.flatMap(({ leftOut, rows, score }) =>
    factorsOf(score, {
      idOf: (statistic) => workLeftOutFactorId(leftOut, rows, statistic),
      about: `diffusion, ${leftOut} left out, ${spoken(rows)}`,
      locator: 'npm run fit, diffusion',
    }),
  )
  return `# Scores of wattprint-diffusion-1 with what is scored left out of the fit. Written by: npm run fit -- --write\n${entries.join('')}`
}

/** Returns prisma/data/factors/left-out-trainings-hours.yaml: the scores of training-hours-2 with publishers left out. */
export function trainingFactors(scores: readonly TrainingLeftOut[]): string {
  return `# Scores of training-hours-2 with the publisher of each training left out of the fit. Written by: npm run fit -- --write\n${trainingEntries('hours', scores)}`
}

/** Returns prisma/data/factors/left-out-trainings-operations.yaml: the scores of the share of peak with model families left out. */
export function shareFactors(scores: readonly TrainingLeftOut[]): string {
  return `# Scores of the share of peak of training-compute-2 with the model family left out of the fit. Written by: npm run fit -- --write\n${trainingEntries('operations', scores)}`
}

function trainingEntries(from: 'hours' | 'operations', scores: readonly TrainingLeftOut[]): string {
  const entries = scores.flatMap(({ jobs, ...score }) =>
    TRAINING_STATISTICS.map(({ name, field, unit, word }) =>
      factorEntry({
        id: trainingLeftOutFactorId(from, jobs, name),
        name: `Left out, ${TRAINING_JOBS[jobs] ?? jobs}: ${word}`,
        value: score[field],
        unit,
        locator: `npm run fit, trainings from ${from}`,
      }),
    ),
  )
  return entries.join('')
}

const TRAINING_STATISTICS = [
  { name: 'count', field: 'count', unit: 'count', word: 'trainings' },
  { name: 'sources', field: 'sources', unit: 'count', word: 'publishers or families' },
  { name: 'median-factor-error', field: 'medianFactorError', unit: 'ratio', word: 'median factor error' },
  { name: 'coverage', field: 'coverage', unit: 'ratio', word: 'share inside' },
  { name: 'coverage-by-source', field: 'coverageBySource', unit: 'ratio', word: 'share inside, publishers or families counted alike' },
] as const
const TRAINING_JOBS: Readonly<Record<string, string>> = {
  all: 'trainings from hours, class stated',
  'all-by-size': 'trainings from hours, class by size',
  busy: 'busy trainings from hours',
  scaled: 'scaled trainings from hours',
  small: 'small trainings from hours',
  'share-of-peak': 'share of peak from operations',
  'share-of-peak-of-mixtures': 'share of peak from operations, mixtures of experts',
}

type Told = { readonly idOf: (statistic: string) => string; readonly about: string; readonly locator: string }

function factorsOf(score: Score, { idOf, about, locator }: Told): string[] {
  return STATISTICS.map(({ name, field, unit, word }) =>
    factorEntry({ id: idOf(name), name: `${word}, ${about}`, value: score[field] ?? NaN, unit, locator }),
  )
}

type Entry = { readonly id: string; readonly name: string; readonly value: number; readonly unit: string; readonly locator: string }

function factorEntry({ id, name, value, unit, locator }: Entry): string {
  return `- id: ${id}
  name: "${name}"
  figure: { value: ${Number(value.toPrecision(DIGITS))}, unit: ${unit}, source: wattprint-estimators, locator: "${locator}" }
`
}

function spoken(word: string): string {
  return word.replaceAll('_', ' ')
}
