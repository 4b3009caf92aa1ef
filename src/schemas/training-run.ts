import { z } from 'zod'
import { figureIn } from './figure.js'
import { exampleFigure, is, recordKind } from './record-kind.js'
import { Id, Line, Notes } from './text.js'

export const EnergyScope = z
  .enum(['accelerators', 'servers', 'facility'])
  .describe('What a measured energy counts: the accelerators alone, their servers, or the facility with its cooling.')
  .meta({ id: 'EnergyScope' })
export type EnergyScope = z.infer<typeof EnergyScope>

const MOST_CONFLICTS = 100

export const TrainingPhase = z
  .enum(['pretraining', 'fine_tuning', 'distillation', 'architecture_search', 'development', 'total', 'other'])
  .describe('Which part of the training.')
  .meta({ id: 'TrainingPhase' })

export const TrainingRun = z
  .strictObject({
    id: Id,
    model: Id,
    phase: TrainingPhase,
    scopeLevel: z
      .enum(['model', 'family'])
      .describe('Whether the figures are of one model or of a family.')
      .meta({ id: 'ScopeLevel' })
      .default('model')
      .describe('family: the figure covers several models and is attached to one of them.'),
    reporting: z
      .enum(['reported', 'third_party_estimate', 'derived'])
      .describe('Who says it: those who trained, others who estimated, or arithmetic over what was reported.')
      .meta({ id: 'Reporting' }),
    scope: Line.describe('What the figures include: accelerators, host, PUE.'),
    hardware: Id.nullable().default(null).describe('The accelerator record, where the source names the device closely enough.'),
    hardwareName: Line.describe('The accelerator as the source names it.'),
    accelerators: figureIn('count', 'countFromOne').optional().describe('How many accelerators.'),
    acceleratorHours: figureIn('accelerator-h').optional().describe('Accelerators times hours.'),
    duration: figureIn('h', 'runHours').optional().describe('Wall-clock time of the run.'),
    energy: figureIn('kWh', 'runEnergy').optional().describe('Only where the source itself reports an energy.'),
    energyIncludesPue: z.boolean().nullable().default(null).describe('Whether the energy is that of the facility; null where not known.'),
    energyScope: EnergyScope.nullable().default(null).describe('What the energy counts; null: as energyIncludesPue and scope say.'),
    metered: z
      .boolean()
      .nullable()
      .default(null)
      .describe('Whether a meter ran on this very run; null: as reporting and powerIsRated say.'),
    meter: Line.nullable().default(null).describe('What metered the energy, or why no meter did.'),
    derivedEnergy: figureIn('kWh', 'runEnergy')
      .optional()
      .describe('Our arithmetic over what the source reports; its derivation is the formula.'),
    meanPower: figureIn('W', 'acceleratorPower').optional().describe('Mean power for each accelerator, in the scope above.'),
    powerIsRated: z
      .boolean()
      .default(false)
      .describe('True where the power behind the energy is a rated one: such an energy was never measured.'),
    pue: figureIn('ratio', 'pue').optional().describe('Power usage effectiveness of the site, as published.'),
    flop: figureIn('FLOP').optional().describe('Floating-point operations.'),
    flopFromHours: z
      .boolean()
      .default(false)
      .describe('True where the operations were computed from the hours with an assumed share of peak: neither checks the other.'),
    tokens: figureIn('tokens').optional().describe('Training tokens, all epochs.'),
    utilisation: figureIn('ratio', 'shareAboveZero').optional().describe('Model FLOPs utilisation (MFU).'),
    carbonLocationBased: figureIn('gCO2e').optional().describe('As published, by the grid.'),
    carbonMarketBased: figureIn('gCO2e').optional().describe('As published, by contracts.'),
    water: figureIn('L').optional().describe('As published.'),
    location: Line.nullable().default(null).describe('Where it ran.'),
    subsetOf: Id.nullable().default(null).describe('The run that includes this one.'),
    supersededBy: Id.nullable().default(null).describe('The account that replaces this one.'),
    conflictsWith: z.array(Id).max(MOST_CONFLICTS).default([]).describe('Accounts of the same training that say otherwise.'),
    notes: Notes,
  })
  .describe('One published account of a training, with every figure that it gives.')
  .meta({ id: 'TrainingRun' })
export type TrainingRun = z.infer<typeof TrainingRun>

export const trainingRunKind = recordKind(TrainingRun, {
  word: 'training run',
  path: 'training-runs',
  filters: { model: is((run) => run.model), phase: is(({ phase }) => phase, TrainingRun.shape.phase) },
  links: [
    { path: ['model'], target: 'model', back: 'trainingRuns' },
    { path: ['hardware'], target: 'accelerator', back: 'trainingRuns' },
    { path: ['subsetOf'], target: 'trainingRun', back: 'subsetRuns' },
    { path: ['supersededBy'], target: 'trainingRun', back: 'supersededRuns' },
    { path: ['conflictsWith', '*'], target: 'trainingRun' },
  ],
  holds: 'published accounts of trainings',
  fileFor: 'developer',
  table: { label: 'Trainings', columns: ['model', 'phase', 'energy', 'acceleratorHours'] },
  exampleId: 'patterson-gpt-3',
  example: {
    model: 'gpt-3-175b',
    phase: 'fine_tuning',
    reporting: 'reported',
    scope: 'accelerators and hosts',
    hardwareName: 'H100',
    energy: exampleFigure(1.2, 'MWh'),
  },
})

export const JobClass = z
  .enum(['scaled', 'busy', 'small', 'middle'])
  .describe(
    'How busy a training keeps its accelerators. busy: large, or a full server that is kept fed; small: a few accelerators for hours; scaled: many for minutes; middle: all else.',
  )
  .meta({ id: 'JobClass' })
export type JobClass = z.infer<typeof JobClass>

export const Tuning = z
  .enum(['full', 'lora', 'qlora', 'frozen', 'dpo', 'rl-update', 'forward'])
  .describe(
    'What is done with a token. full: pretraining and full fine-tuning; lora, qlora, frozen: beside a frozen base; dpo: preference optimisation with a reference model; rl-update: the updates of reinforcement learning; forward: evaluation, or embedding of a corpus.',
  )
  .meta({ id: 'Tuning' })
export type Tuning = z.infer<typeof Tuning>
