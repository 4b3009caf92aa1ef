import { leftOutFactorId } from '../../src/estimation/validation/left-out.js'
import type { LeftOutScore } from '../../src/schemas/validation.js'

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
    STATISTICS.map(({ name, field, unit, word }) => {
      const value = Number((score[field] ?? NaN).toPrecision(DIGITS))
      const about = `${word}, families left out, ${known.replaceAll('_', ' ')}, ${measurements.replaceAll('_', ' ')}`
      return `- id: ${leftOutFactorId(known, measurements, name)}
  name: "${about}"
  figure: { value: ${value}, unit: ${unit}, source: wattprint-estimators, locator: "npm run fit, leave-one-family-out" }
`
    }),
  )
  return `# Scores of wattprint-roofline-1 with each model family left out of the fit. Written by: npm run fit -- --write\n${entries.join('')}`
}
