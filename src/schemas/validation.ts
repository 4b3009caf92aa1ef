import { z } from 'zod'
import { MethodName } from './estimate.js'
import { ProductionFigure } from './production-figure.js'
import { Id } from './text.js'
import { TrainingLeftOutScore } from './training-left-out-score.js'
import { WorkType } from './work.js'
import { WorkMeasurement } from './work-measurement.js'

const share = z.number().min(0).max(1)

export const Score = z
  .strictObject({
    count: z
      .int()
      .min(1)
      .max(2 ** 31 - 1)
      .describe('How many measurements.'),
    medianFactorError: z.number().min(1).describe('exp of the median of |ln(estimate / measured)|: 1.2 is off by 1.2 times at the median.'),
    shareWithinOneAndAHalf: share.describe('Share of estimates within 1.5 times, up or down.'),
    shareWithinTwo: share.describe('Share of estimates within 2 times, up or down.'),
    bias: z.number().positive().describe('exp of the median of ln(estimate / measured): above 1 the method is too high.'),
    coverage: share
      .nullable()
      .describe('Share of measurements inside the 90 % interval; 0.9 is right. Null where a method gives no interval.'),
  })
  .describe('How far estimates are from measurements.')
  .meta({ id: 'Score' })
export type Score = z.infer<typeof Score>

const scores = {
  fit: Score.nullable().describe('Against the measurements that the coefficients of our own methods were fitted on.'),
  fitOfSecond: Score.nullable().describe(
    'Against the measurements that wattprint-roofline-2 was fitted on beside those; no other method has seen them.',
  ),
  check: Score.nullable().describe('Against measurements that nothing was fitted on.'),
}

export const ScoreGroup = z
  .strictObject({
    by: z
      .enum(['engine_age', 'hardware', 'batch_band', 'source'])
      .describe('The condition that the measurements share.')
      .meta({ id: 'ScoreGroupKind' }),
    name: z.string().describe('of_2025, nvidia-b200, 64-511, a source.'),
    ...scores,
  })
  .describe('Scores of the measurements that share one condition.')
  .meta({ id: 'ScoreGroup' })
export type ScoreGroup = z.infer<typeof ScoreGroup>

export const Unscored = z
  .strictObject({
    reason: z.string().describe('Why.'),
    count: z
      .int()
      .min(1)
      .max(2 ** 31 - 1)
      .describe('How many measurements.'),
  })
  .describe('What was left out of a score, and why.')
  .meta({ id: 'Unscored' })
export type Unscored = z.infer<typeof Unscored>

export const InferenceValidation = z
  .strictObject({ method: MethodName, ...scores, groups: z.array(ScoreGroup), unscored: z.array(Unscored) })
  .describe('Joules of the accelerators by one method, against every measurement that it can serve.')
  .meta({ id: 'InferenceValidation' })
export type InferenceValidation = z.infer<typeof InferenceValidation>

export const CallerKnowledge = z
  .enum(['all_inputs', 'shape_hidden', 'batch_hidden', 'batch_hidden_speed_known', 'only_sizes', 'sizes_and_speed'])
  .describe('What the caller says: shape is layers and KV cache; speed is that of one stream; only_sizes leaves out the hardware too.')
  .meta({ id: 'CallerKnowledge' })
export type CallerKnowledge = z.infer<typeof CallerKnowledge>

export const KnowledgeScore = z
  .strictObject({
    known: CallerKnowledge,
    ...scores,
    modernServing: Score.nullable().describe('Those of fit that an engine of 2025 served at a batch of 7 or more.'),
    medianIntervalFactor: z.number().min(1).nullable().describe('Upper end over the estimate, median over modernServing.'),
  })
  .describe('The method that auto takes, by what the caller knows.')
  .meta({ id: 'KnowledgeScore' })
export type KnowledgeScore = z.infer<typeof KnowledgeScore>

export const LeftOutScore = z
  .strictObject({
    known: CallerKnowledge,
    measurements: z
      .enum(['all', 'modern_serving'])
      .describe('Which measurements: all, or those of modern serving.')
      .meta({ id: 'LeftOutMeasurements' }),
    score: Score,
  })
  .describe('The same with coefficients that were fitted without the model family that is scored: the honest figure for a new model.')
  .meta({ id: 'LeftOutScore' })
export type LeftOutScore = z.infer<typeof LeftOutScore>

export const SecondEditionScore = z
  .strictObject({
    leftOut: z
      .enum(['laboratory', 'family', 'nothing'])
      .describe('What the fit had not seen.')
      .meta({ id: 'LeftOutOfFit' })
      .describe('What the coefficients had not seen; nothing: they had seen the very rows.'),
    rows: z
      .enum(['all', 'each_laboratory_alike', 'modern', 'older', 'hf', 'own_machine', 'quantised'])
      .describe('Which rows are scored.')
      .meta({ id: 'SecondEditionRows' })
      .describe('All rows; the mean over laboratories; or those of one class of the interval.'),
    score: Score,
  })
  .describe('wattprint-roofline-2 on the rows behind it, with the laboratory or the model family that is scored left out of the fit.')
  .meta({ id: 'SecondEditionScore' })
export type SecondEditionScore = z.infer<typeof SecondEditionScore>

export const WallScore = z
  .strictObject({
    hardware: z.array(z.string()).describe('The accelerators of the servers that were metered.'),
    score: Score.nullable(),
    unscored: z.array(Unscored),
    note: z.string().describe('What is to be known of the meters.'),
  })
  .describe('Joules of the server, through method wall-1, against meters at the wall.')
  .meta({ id: 'WallScore' })
export type WallScore = z.infer<typeof WallScore>

export const TrainingScoreGroup = z
  .strictObject({
    by: z
      .enum(['hardware', 'reporting', 'scope', 'job_class'])
      .describe('The condition that the trainings share.')
      .meta({ id: 'TrainingScoreGroupKind' }),
    name: z.string().describe('What they share.'),
    score: Score,
  })
  .describe('Scores of the trainings that share one condition.')
  .meta({ id: 'TrainingScoreGroup' })
export type TrainingScoreGroup = z.infer<typeof TrainingScoreGroup>

export const TrainingValidation = z
  .strictObject({
    method: MethodName,
    metered: Score.nullable().describe('Against energies that rest on a metered power.'),
    groups: z.array(TrainingScoreGroup),
    circular: Score.nullable().describe(
      'Against energies that are hours at a rated or assumed power: agreement between two computations, no validation.',
    ),
    unscored: z.array(Unscored),
  })
  .describe('Energy of trainings by one method, against published energies.')
  .meta({ id: 'TrainingValidation' })
export type TrainingValidation = z.infer<typeof TrainingValidation>

const { name, group, published, unit, scope, tokensEvidence } = ProductionFigure.shape

export const ProductionCase = z
  .strictObject({
    id: Id.describe('The id of its production figure.'),
    name,
    group,
    published,
    unit,
    scope,
    tokensEvidence,
    estimated: z
      .strictObject({
        value: z.number().describe('The estimate itself.'),
        low: z.number().describe('Lower end of the 90 % interval.'),
        high: z.number().describe('Upper end of the 90 % interval.'),
      })
      .describe('The estimate beside it.')
      .meta({ id: 'ProductionEstimate' })
      .nullable()
      .describe('In the unit of what was published, at its scope; low and high are the ends of the 90 % interval.'),
    ratio: z.number().positive().nullable().describe('Estimated over published: above 1 the method is too high.'),
    isInside: z.boolean().nullable().describe('Whether the 90 % interval holds what was published.'),
    notScored: z.string().nullable().describe('Why no estimate is set beside it.'),
  })
  .describe('An estimate beside what was metered or stated of production.')
  .meta({ id: 'ProductionCase' })
export type ProductionCase = z.infer<typeof ProductionCase>

export const ProductionScore = z.strictObject({ group, score: Score }).describe('The scores of one group.').meta({ id: 'ProductionScore' })
export type ProductionScore = z.infer<typeof ProductionScore>

export const ProductionValidation = z
  .strictObject({ scores: z.array(ProductionScore), cases: z.array(ProductionCase) })
  .describe('The method that auto takes against production: metered, stated, and a life cycle, which is more than the use.')
  .meta({ id: 'ProductionValidation' })
export type ProductionValidation = z.infer<typeof ProductionValidation>

export const ClassScore = z
  .strictObject({
    known: z
      .enum(['price', 'price_unshifted', 'sibling_size', 'sibling_price', 'name'])
      .describe('What a size is guessed from.')
      .meta({ id: 'ClassKnowledge' })
      .describe(
        'What the size is guessed from: the list price and the release; the same as if the model were an open one; the published size, or the price, of the model before it in its line; or its name and release alone.',
      ),
    models: z
      .enum(['left_out', 'never_fitted', 'open', 'outside_estimate', 'production_exports', 'production_prompt_bands'])
      .describe('The models whose size is hidden.')
      .meta({ id: 'ClassModels' })
      .describe(
        'Open models with their developer left out of the fit; those of developers that it never saw; open models; undisclosed ones, of which the size by an outside estimate is taken for true; or requests in production.',
      ),
    tokens: z
      .strictObject({
        inputTokens: z.number().describe('Of the prompt, with those from a cache.'),
        cachedInputTokens: z.number().describe('Of the prompt, those from a cache.'),
        outputTokens: z.number().describe('Those generated.'),
      })
      .describe('The tokens of a request.')
      .meta({ id: 'ClassTokens' })
      .nullable()
      .describe('Of the request; null where each has its own.'),
    score: Score.describe('The energy with the size hidden over that with it; in production over what was metered.'),
    medianIntervalFactor: z
      .number()
      .min(1)
      .describe('Upper end over the middle, at the median: of the range of sizes alone; in production of the whole answer.'),
  })
  .describe('How good model-class-1 is at models whose size is hidden from it.')
  .meta({ id: 'ClassScore' })
export type ClassScore = z.infer<typeof ClassScore>

export const WorkScoreGroup = z
  .strictObject({
    by: z
      .enum(['accelerators', 'hardware', 'source', 'family'])
      .describe('The condition that the measurements share.')
      .meta({ id: 'WorkScoreGroupKind' }),
    name: z.string().describe('one, several; nvidia-b200; a source; a model family.'),
    score: Score,
  })
  .describe('Scores of the measurements of a task that share one condition.')
  .meta({ id: 'WorkScoreGroup' })
export type WorkScoreGroup = z.infer<typeof WorkScoreGroup>

export const NaiveScore = z
  .strictObject({
    work: WorkType,
    name: z
      .enum(['constant', 'per_pixel', 'parameters_and_pixels', 'parameters_and_tokens', 'operations'])
      .describe('The simple rule.')
      .meta({ id: 'NaiveMethod' }),
    description: z.string().describe('What the rule computes.'),
    score: Score,
  })
  .describe('What a simple rule would have said of outputs that one accelerator made.')
  .meta({ id: 'NaiveScore' })
export type NaiveScore = z.infer<typeof NaiveScore>

export const WorkValidation = z
  .strictObject({
    task: WorkMeasurement.shape.task,
    work: WorkType,
    unitOfWork: WorkMeasurement.shape.unitOfWork,
    method: MethodName,
    use: z
      .enum(['fit', 'check'])
      .describe('What the measurements were used for.')
      .meta({ id: 'WorkValidationUse' })
      .describe('fit: behind the coefficients of the method, so that workLeftOut is the honest score; check: nothing was fitted on them.'),
    score: Score,
    groups: z.array(WorkScoreGroup),
  })
  .describe('Joules of the accelerators for a unit of other work than text, or of text about images and video, against measurements.')
  .meta({ id: 'WorkValidation' })
export type WorkValidation = z.infer<typeof WorkValidation>

export const WorkLeftOutScore = z
  .strictObject({
    leftOut: z
      .enum(['family', 'source', 'laboratory', 'hardware', 'task', 'nothing'])
      .describe('What the fit had not seen.')
      .meta({ id: 'LeftOutOfDiffusion' })
      .describe('What the coefficients had not seen; task: images or video.'),
    rows: z
      .enum(['one', 'one_images', 'one_video', 'several', 'several_images', 'several_video'])
      .describe('Which outputs are scored.')
      .meta({ id: 'WorkLeftOutRows' })
      .describe('An output on one accelerator, or split among several.'),
    score: Score,
  })
  .describe('wattprint-diffusion-1 on the rows behind it, with what is scored left out of the fit: data, from npm run fit.')
  .meta({ id: 'WorkLeftOutScore' })
export type WorkLeftOutScore = z.infer<typeof WorkLeftOutScore>

export const Validation = z
  .strictObject({
    notes: z.array(z.string()).describe('What these figures are, and what they are not.'),
    inference: z.array(InferenceValidation).describe('Energy of an output token, by method.'),
    knowledge: z.array(KnowledgeScore).describe('The same by what the caller knows of the serving.'),
    leftOut: z.array(LeftOutScore).describe('The same with the model family that is scored left out of the fit.'),
    secondEdition: z.array(SecondEditionScore).describe('The second edition, with laboratories or families left out of its fit.'),
    modelClass: z.array(ClassScore).describe('How good the guesses of sizes that nobody publishes are, by hiding sizes that are known.'),
    work: z.array(WorkValidation).describe('Images, video, sound, speech, embeddings, and text about images and video.'),
    workLeftOut: z.array(WorkLeftOutScore).describe('Images and video, with what is scored left out of the fit.'),
    workNaive: z
      .array(NaiveScore)
      .describe('Simple rules on images and video of one accelerator; their constants are fitted without the family that is scored.'),
    workUnscored: z.array(Unscored).describe('Measurements of such work that are not scored.'),
    wall: WallScore,
    production: ProductionValidation,
    training: z.array(TrainingValidation).describe('Energy of trainings, by method.'),
    trainingLeftOut: z.array(TrainingLeftOutScore).describe('The same with what is scored left out of the fit.'),
    unscored: z.array(Unscored).describe('Measurements that no method is scored on.'),
    catalogRevision: z.string().describe('The state of the records that it was computed from.'),
    documentation: z.string().describe('Where these figures are explained.'),
  })
  .describe('Every method against every published measurement on record: error, bias and coverage.')
  .meta({ id: 'Validation' })
export type Validation = z.infer<typeof Validation>
