import type { Catalog } from '../../catalog/catalog.js'
import type { LeftOutScore } from '../../schemas/validation.js'

const PREFIX = 'left-out-families'
const KNOWN = ['all_inputs', 'shape_hidden'] as const
const MEASUREMENTS = ['all', 'modern_serving'] as const

/** The ids of the factors that hold one score of `npm run fit`: a statistic each. */
export function leftOutFactorId(known: string, measurements: string, statistic: string): string {
  return `${PREFIX}/${known}/${measurements}/${statistic}`.replaceAll('_', '-')
}

/** Scores with each model family left out of the fit, which take minutes of fitting and are therefore data, from `npm run fit`. */
export function leftOutScores(catalog: Catalog): LeftOutScore[] {
  return KNOWN.flatMap((known) =>
    MEASUREMENTS.flatMap((measurements) => {
      const score = scoreFrom(
        (statistic) => catalog.records.factor.byName.get(leftOutFactorId(known, measurements, statistic))?.figure.value,
      )
      return score ? [{ known, measurements, score }] : []
    }),
  )
}

function scoreFrom(statistic: (name: string) => number | undefined): LeftOutScore['score'] | undefined {
  const count = statistic('count')
  const medianFactorError = statistic('median-factor-error')
  const shareWithinOneAndAHalf = statistic('share-within-one-and-a-half')
  const shareWithinTwo = statistic('share-within-two')
  const bias = statistic('bias')
  const coverage = statistic('coverage')
  if (count === undefined || medianFactorError === undefined || shareWithinOneAndAHalf === undefined) return undefined
  if (shareWithinTwo === undefined || bias === undefined || coverage === undefined) return undefined
  return { count, medianFactorError, shareWithinOneAndAHalf, shareWithinTwo, bias, coverage }
}
