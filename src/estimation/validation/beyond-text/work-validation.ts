import type { Catalog } from '../../../catalog/catalog.js'
import type { NaiveScore, Unscored, WorkScoreGroup, WorkValidation } from '../../../schemas/validation.js'
import { methodName } from '../../methods/index.js'
import { countedReasons, grouped, scoreOf } from '../score.js'
import { naiveScores } from './naive.js'
import type { ScoredWork, WorkPredictions } from './predictions.js'

/** The scores of each task by the method that serves it. */
export function workValidations({ scored }: WorkPredictions): WorkValidation[] {
  const tasks = grouped(scored, ({ measurement: { task, use } }) => `${task} ${use}`)
  return tasks.flatMap(({ items }) => {
    const [first] = items
    const score = scoreOf(items.map(({ prediction }) => prediction))
    if (!first || !score) return []
    const { task, work, unitOfWork, use } = first.measurement
    return {
      task,
      work,
      unitOfWork,
      method: methodName(first.method.card),
      use: use === 'fit' ? 'fit' : 'check',
      score,
      groups: groupsOf(items),
    }
  })
}

/** Why measurements are not scored. */
export function workUnscored({ unscored }: WorkPredictions): Unscored[] {
  return countedReasons(unscored.map(({ measurement, reason }) => `${measurement.task}: ${reason}`))
}

type Condition = { readonly by: WorkScoreGroup['by']; readonly nameOf: (one: ScoredWork['measurement']) => string }

const CONDITIONS: readonly Condition[] = [
  { by: 'accelerators', nameOf: ({ acceleratorCount }) => ((acceleratorCount ?? 1) > 1 ? 'several' : 'one') },
  { by: 'hardware', nameOf: ({ hardware }) => hardware ?? 'unknown' },
  { by: 'source', nameOf: ({ source }) => source },
  { by: 'family', nameOf: ({ family, modelName }) => family ?? modelName },
]

function groupsOf(scored: readonly ScoredWork[]): WorkScoreGroup[] {
  return CONDITIONS.flatMap(({ by, nameOf }) =>
    grouped(scored, ({ measurement }) => nameOf(measurement)).flatMap(({ name, items }) => {
      const score = scoreOf(items.map(({ prediction }) => prediction))
      return score ? [{ by, name, score }] : []
    }),
  )
}

/** What simple rules say of images and of video. */
export function workNaive(catalog: Catalog, { scored }: WorkPredictions): NaiveScore[] {
  return (['image', 'video'] as const).flatMap((work) => naiveScores(catalog, work, scored))
}
