import type { Catalog } from '../../catalog/catalog.js'
import type { TrainingLeftOutScore } from '../../schemas/training-left-out-score.js'
import { type LeftOutScore, SecondEditionScore, WorkLeftOutScore } from '../../schemas/validation.js'

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
      const score = scoreFrom(catalog, (statistic) => leftOutFactorId(known, measurements, statistic))
      return score ? [{ known, measurements, score }] : []
    }),
  )
}

/** The ids of the factors that hold one score of the second edition by `npm run fit`: a statistic each. */
export function secondEditionFactorId(leftOut: string, rows: string, statistic: string): string {
  return `left-out-second/${leftOut}/${rows}/${statistic}`.replaceAll('_', '-')
}

/** Scores of the second edition with laboratories and families left out of the fit: data, from `npm run fit`. */
export function secondEditionScores(catalog: Catalog): SecondEditionScore[] {
  const { leftOut: leftOuts, rows: selections } = SecondEditionScore.shape
  return leftOuts.options.flatMap((leftOut) =>
    selections.options.flatMap((rows) => {
      const score = scoreFrom(catalog, (statistic) => secondEditionFactorId(leftOut, rows, statistic))
      return score ? [{ leftOut, rows, score }] : []
    }),
  )
}

/** The ids of the factors that hold one score of diffusion by `npm run fit`: a statistic each. */
export function workLeftOutFactorId(leftOut: string, rows: string, statistic: string): string {
  return `left-out-diffusion/${leftOut}/${rows}/${statistic}`.replaceAll('_', '-')
}

/** Scores of diffusion with families, sources, laboratories, hardware and tasks left out of the fit: data, from `npm run fit`. */
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

/** The ids of the factors that hold one score of trainings: a statistic each. */
export function trainingLeftOutFactorId(from: (typeof FROM)[number], jobs: string, statistic: string): string {
  return `${TRAININGS}/${from}-${jobs}/${statistic}`
}

/** Scores of trainings whose source, or model family, the coefficients had not seen: data, with what was fitted on them. */
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
