import { leftOutFactorId, secondEditionFactorId, workLeftOutFactorId } from '../../src/estimation/validation/left-out.js'
import type { LeftOutScore, Score, SecondEditionScore, WorkLeftOutScore } from '../../src/schemas/validation.js'

const STATISTICS = [
  { name: 'count', field: 'count', unit: 'count', word: 'Measurements' },
  { name: 'median-factor-error', field: 'medianFactorError', unit: 'ratio', word: 'Median factor error' },
  { name: 'share-within-one-and-a-half', field: 'shareWithinOneAndAHalf', unit: 'ratio', word: 'Share within 1.5 times' },
  { name: 'share-within-two', field: 'shareWithinTwo', unit: 'ratio', word: 'Share within 2 times' },
  { name: 'bias', field: 'bias', unit: 'ratio', word: 'Bias (median of estimate over measurement)' },
  { name: 'coverage', field: 'coverage', unit: 'ratio', word: 'Coverage of the 90 % interval' },
] as const

const DIGITS = 5

/** prisma/data/factors/left-out-families.yaml: the scores with each model family left out, as factors. */
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

/** prisma/data/factors/left-out-second.yaml: the scores of the second edition with laboratories and families left out. */
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

/** prisma/data/factors/left-out-diffusion.yaml: the scores of diffusion with what is scored left out of the fit. */
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

type Told = { readonly idOf: (statistic: string) => string; readonly about: string; readonly locator: string }

function factorsOf(score: Score, { idOf, about, locator }: Told): string[] {
  return STATISTICS.map(({ name, field, unit, word }) => {
    const value = Number((score[field] ?? NaN).toPrecision(DIGITS))
    return `- id: ${idOf(name)}
  name: "${word}, ${about}"
  figure: { value: ${value}, unit: ${unit}, source: wattprint-estimators, locator: "${locator}" }
`
  })
}

function spoken(word: string): string {
  return word.replaceAll('_', ' ')
}
