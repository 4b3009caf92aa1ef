import type { Catalog } from '../../catalog/catalog.js'
import type { TrainingLeftOutScore } from '../../schemas/training-left-out-score.js'
import { type LeftOutScore, SecondEditionScore, WorkLeftOutScore } from '../../schemas/validation.js'

const PREFIX = 'left-out-families'
const KNOWN = ['all_inputs', 'shape_hidden'] as const
const MEASUREMENTS = ['all', 'modern_serving'] as const

/** The id of the factor with one statistic of a score that `npm run fit` computed for the first edition. */
export function leftOutFactorId(known: string, measurements: string, statistic: string): string {
  return `${PREFIX}/${known}/${measurements}/${statistic}`.replaceAll('_', '-')
}

/**
 * Scores of the first edition with each model family left out of the fit. They are data from `npm run fit`, because they take minutes to
 * compute.
 */
export function leftOutScores(catalog: Catalog): LeftOutScore[] {
  return KNOWN.flatMap((known) =>
    MEASUREMENTS.flatMap((measurements) => {
      const score = scoreFrom(catalog, (statistic) => leftOutFactorId(known, measurements, statistic))
      return score ? [{ known, measurements, score }] : []
    }),
  )
}

/** The id of the factor with one statistic of a score of the second edition, from `npm run fit`. */
export function secondEditionFactorId(leftOut: string, rows: string, statistic: string): string {
  return `left-out-second/${leftOut}/${rows}/${statistic}`.replaceAll('_', '-')
}

/** Scores of the second edition with laboratories and families left out of the fit. They are data from `npm run fit`. */
export function secondEditionScores(catalog: Catalog): SecondEditionScore[] {
  const { leftOut: leftOuts, rows: selections } = SecondEditionScore.shape
  return leftOuts.options.flatMap((leftOut) =>
    selections.options.flatMap((rows) => {
      const score = scoreFrom(catalog, (statistic) => secondEditionFactorId(leftOut, rows, statistic))
      return score ? [{ leftOut, rows, score }] : []
    }),
  )
}

/** The id of the factor with one statistic of a score of diffusion, from `npm run fit`. */
export function workLeftOutFactorId(leftOut: string, rows: string, statistic: string): string {
  return `left-out-diffusion/${leftOut}/${rows}/${statistic}`.replaceAll('_', '-')
}

/** Scores of diffusion with families, sources, laboratories, hardware and tasks left out of the fit. They are data from `npm run fit`. */
export function workLeftOutScores(catalog: Catalog): WorkLeftOutScore[] {
  const { leftOut: leftOuts, rows: selections } = WorkLeftOutScore.shape
  return leftOuts.options.flatMap((leftOut) =>
    selections.options.flatMap((rows) => {
      const score = scoreFrom(catalog, (statistic) => workLeftOutFactorId(leftOut, rows, statistic))
      return score ? [{ leftOut, rows, score }] : []
    }),
  )
}

function scoreFrom({ records }: Catalog, idOf: (statistic: string) => string): LeftOutScore['score'] | undefined {
  const statistic = (name: string) => records.factor.byName.get(idOf(name))?.figure.value
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

const TRAININGS = 'left-out-trainings'
const FROM = ['hours', 'operations'] as const

/** The id of the factor with one statistic of a score of trainings. */
export function trainingLeftOutFactorId(from: (typeof FROM)[number], jobs: string, statistic: string): string {
  return `${TRAININGS}/${from}-${jobs}/${statistic}`
}

/** Scores of trainings with their source or model family left out of the fit. They are data. */
export function trainingLeftOutScores({ records }: Catalog): TrainingLeftOutScore[] {
  const statistics = new Map<string, Map<string, number>>()
  for (const { id, figure } of records.factor.items) {
    const [group, name, statistic] = id.split('/')
    if (group !== TRAININGS || name === undefined || statistic === undefined) continue
    statistics.set(name, (statistics.get(name) ?? new Map<string, number>()).set(statistic, figure.value))
  }
  return [...statistics].flatMap(([name, found]) => {
    const from = FROM.find((one) => name.startsWith(`${one}-`))
    const [count, medianFactorError] = [found.get('count'), found.get('median-factor-error')]
    if (from === undefined || count === undefined || medianFactorError === undefined) return []
    const of = (statistic: string): number | null => found.get(statistic) ?? null
    const jobs = name.slice(from.length + 1)
    const coverages = { coverage: of('coverage'), coverageBySource: of('coverage-by-source') }
    return [{ from, jobs, count, sources: of('sources'), medianFactorError, ...coverages }]
  })
}
