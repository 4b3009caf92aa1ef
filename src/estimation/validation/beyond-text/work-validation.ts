import type { Catalog } from '../../../catalog/catalog.js'
import { foldName } from '../../../catalog/collection.js'
import type { Figure } from '../../../schemas/figure.js'
import { convert, type Unit } from '../../../schemas/unit.js'
import type { NaiveScore, Unscored, WorkScoreGroup, WorkValidation } from '../../../schemas/validation.js'
import type { WorkType } from '../../../schemas/work.js'
import type { WorkMeasurement } from '../../../schemas/work-measurement.js'
import { factorIn, sixteenBitPeak } from '../../factor.js'
import { methodName } from '../../methods/index.js'
import { countedReasons, grouped, scoreOf } from '../predict.js'
import type { ScoredWork, WorkPredictions } from './predictions.js'

/** The scores of each task, by the method that estimates it. */
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

/** The reasons why measurements are not scored, with their counts. */
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

/** The scores of simple rules for images and for video. */
export function workNaive(catalog: Catalog, { scored }: WorkPredictions): NaiveScore[] {
  return (['image', 'video'] as const).flatMap((work) => naiveScores(catalog, work, scored))
}

/** The numbers of an output by diffusion that simple rules use. */
type Output = {
  readonly family: string
  readonly joules: number
  readonly pixels: number
  readonly parameters: number
  readonly passes: number
  readonly tokens: number
  readonly flop: number
  readonly joulesPerFlop: number
}

type Rule = {
  readonly name: NaiveScore['name']
  readonly description: string
  readonly of: (output: Output) => number
  readonly isFitted: boolean
}

const RULES: readonly Rule[] = [
  { name: 'constant', description: 'One energy for every output.', of: () => 1, isFitted: true },
  { name: 'per_pixel', description: 'A constant for each pixel and frame.', of: ({ pixels }) => pixels, isFitted: true },
  {
    name: 'parameters_and_pixels',
    description: 'A constant for each parameter of the denoiser, pass and pixel.',
    of: ({ parameters, passes, pixels }) => parameters * passes * pixels,
    isFitted: true,
  },
  {
    name: 'parameters_and_tokens',
    description: 'Two operations for each parameter, pass and latent token, at 30 % of the peak and rated power.',
    of: ({ parameters, passes, tokens, joulesPerFlop }) => 2 * parameters * passes * tokens * joulesPerFlop,
    isFitted: false,
  },
  {
    name: 'operations',
    description: 'The operations that our method counts, at 30 % of the peak and rated power.',
    of: ({ flop, joulesPerFlop }) => flop * joulesPerFlop,
    isFitted: false,
  },
]

/**
 * The scores of simple rules on outputs of one accelerator. The constant of a rule is fitted on all families but the one that is scored.
 */
function naiveScores(catalog: Catalog, work: WorkType, scored: readonly ScoredWork[]): NaiveScore[] {
  const outputs = scored.flatMap(({ measurement, flop }) =>
    measurement.work === work && measurement.acceleratorCount === 1 && flop !== undefined
      ? (outputOf(catalog, measurement, flop) ?? [])
      : [],
  )
  return RULES.flatMap(({ name, description, of, isFitted }) => {
    const errors = outputs.map((output) => ({ family: output.family, ln: Math.log(of(output) / output.joules) }))
    const predictions = grouped(errors, ({ family }) => family).flatMap(({ name: family, items }) => {
      const others = errors.filter((one) => one.family !== family).map(({ ln }) => ln)
      const shift = isFitted && others.length > 0 ? meanOf(others) : 0
      return items.map(({ ln }) => ({ lnError: ln - shift, isInside: null }))
    })
    const score = scoreOf(predictions)
    return score ? [{ work, name, description, score }] : []
  })
}

function outputOf(catalog: Catalog, measurement: WorkMeasurement, flop: number): Output | undefined {
  const { model, hardware, width, height, frames, steps, passes, family, modelName, energyJoules } = measurement
  const diffusion = model === null ? undefined : catalog.records.model.byName.get(foldName(model))?.diffusion
  const accelerator = hardware === null ? undefined : catalog.records.accelerator.byName.get(foldName(hardware))
  const [power, peak] = [accelerator?.ratedPower, accelerator && sixteenBitPeak(accelerator)]
  if (!diffusion || !power || !peak || width === null || height === null || steps === null || passes === null) return undefined
  const ofFrames = frames ?? 1
  const scale = (width * height) / (diffusion.width.value * diffusion.height.value)
  const stride = diffusion.latentFrameStride.value
  const latent = (count: number) => Math.floor((count - 1) / stride) + 1
  const share = factorIn(catalog, 'naive-diffusion/share-of-peak', 'ratio')
  return {
    family: family ?? modelName,
    joules: energyJoules,
    pixels: width * height * ofFrames,
    parameters: inUnit(diffusion.passParameters ?? diffusion.denoiserParameters, 'parameters'),
    passes: steps * passes,
    tokens: (diffusion.tokens.value * scale * latent(ofFrames)) / latent(diffusion.frames.value),
    flop,
    joulesPerFlop: inUnit(power, 'W') / (share * inUnit(peak, 'FLOP/s')),
  }
}

function inUnit({ value, unit }: Figure, wanted: Unit): number {
  return convert(value, unit, wanted)
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0) / numbers.length
}
