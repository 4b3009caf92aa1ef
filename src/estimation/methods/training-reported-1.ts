import type { Accelerator } from '../../schemas/accelerator.js'
import type { TrainingRun } from '../../schemas/training-run.js'
import { factorFigure, factorIn } from '../factor.js'
import type { ServerEnergy, TrainingMethod } from '../method.js'
import { type Trace, type Traced, computed, recorded, warn } from '../trace.js'
import { warnOfScope } from '../run-scope.js'
import type { TrainingInputs } from '../trainings/inputs.js'
import { systemFactor } from '../trainings/power.js'
import { type Uncertain, exactly, inverse, product } from '../uncertain.js'
import { serverFactor } from '../footprint/wall.js'

/** The energy that was published for the training, with its own scope. docs/methodology.md section 3. */
export const trainingReported1: TrainingMethod = {
  card: {
    id: 'training-reported-1',
    version: '1.0.0',
    title: 'Energy as published',
    kind: 'training',
    summary:
      'The energy that the developer or a study published for the training; accelerator energies get the host and the PUE that they leave out.',
    formula: 'E as published; E × server factor × PUE where only the accelerators are counted',
    inputs: ['model', 'pue'],
    domain: 'Models with a published energy.',
    weaknesses: [
      'Most published energies are hours at rated power: they are never called measured, and a warning says so.',
      'How a published total splits into parts is our computation.',
    ],
    references: [{ source: 'wattprint-estimators', locator: 'docs/methodology.md, section 3' }],
  },
  lacks: ({ runWithEnergy }) => (runWithEnergy ? undefined : 'model: one with a published training energy'),
  serverEnergy: (trace, inputs, pue) => {
    const run = inputs.runWithEnergy
    if (!run?.energy) throw new Error('checked by lacks')
    const half = Math.log(
      factorIn(
        trace.catalog,
        run.reporting === 'reported' && !run.powerIsRated ? 'training/interval-reported' : 'training/interval-hours',
        'ratio',
      ),
    )
    const stated = recorded(trace, { id: 'published-energy', name: 'Energy as published', unit: 'kWh' }, run.energy)
    const energy = { ...stated, down: Math.max(stated.down, half), up: Math.max(stated.up, half) }
    warnOfScope(trace, run)
    if (run.powerIsRated)
      warn(
        trace,
        'circular_energy',
        `The published energy is accelerator-hours at rated power: computed, never measured. Its scope as published: ${run.scope}.`,
      )
    return run.energyIncludesPue === true ? splitOf(trace, inputs, energy, pue) : grownFrom(trace, inputs, run, energy)
  },
}

/** A facility energy, split by the power of comparable systems. */
function splitOf(trace: Trace, { accelerator, runWithEnergy }: TrainingInputs, published: Traced, pue: Traced): ServerEnergy {
  const ratedPower = ratedPowerOf(trace, accelerator)
  const factor =
    accelerator && ratedPower
      ? splitFactor(trace, accelerator, ratedPower)
      : recorded(trace, SERVER_FACTOR, factorFigure(trace.catalog, 'wall-1/unknown/factor'))
  const part: Uncertain = product(published, inverse(exactly(pue.value)), inverse(factor))
  const accelerators = computed(trace, ACCELERATORS, part, 'published energy / (PUE × server factor)', [published, pue, factor])
  const hours = runWithEnergy?.acceleratorHours && recorded(trace, HOURS, runWithEnergy.acceleratorHours)
  return { accelerators, serverFactors: [factor], serverDoubt: published, published, accelerator, ratedPower, hours }
}

/** Server energy over what the accelerators draw: their measured mean, or the metered share of rated power. */
function splitFactor(trace: Trace, accelerator: Accelerator, ratedPower: Traced): Traced {
  if (accelerator.meanPower) return systemFactor(trace, accelerator, ratedPower, recorded(trace, MEAN_POWER, accelerator.meanPower))
  const share = recorded(trace, POWER_SHARE, factorFigure(trace.catalog, 'training/accelerator-power'))
  const power = computed(trace, MEAN_POWER, exactly(share.value * ratedPower.value), 'metered share × rated power', [share, ratedPower])
  return systemFactor(trace, accelerator, ratedPower, power)
}

const ACCELERATORS = { id: 'energy-accelerators', name: 'Energy of the accelerators', unit: 'kWh' } as const
const SERVER_FACTOR = { id: 'server-factor', name: 'Server energy over accelerator energy', unit: 'ratio' } as const
const MEAN_POWER = { id: 'mean-power', name: 'Mean power of the accelerator', unit: 'W' } as const
const POWER_SHARE = { id: 'accelerator-power', name: 'Metered accelerator power over rated power', unit: 'ratio' } as const
const HOURS = { id: 'training-accelerator-hours', name: 'Accelerator-hours of the training', unit: 'accelerator-h' } as const

/** An energy of the accelerators alone, or one whose scope leaves out the PUE. */
function grownFrom(trace: Trace, { accelerator }: TrainingInputs, run: TrainingRun, energy: Traced): ServerEnergy {
  const ratedPower = ratedPowerOf(trace, accelerator)
  const hours = run.acceleratorHours && recorded(trace, HOURS, run.acceleratorHours)
  const rest = { accelerator, ratedPower, hours }
  // The powers that Google publishes for a TPU are those of its system: such an energy holds the host already.
  if (accelerator?.trainingClass === 'tpu' && ratedPower) {
    const factor = splitFactor(trace, accelerator, ratedPower)
    const part = product(energy, inverse(exactly(factor.value)))
    const accelerators = computed(trace, ACCELERATORS, part, 'published energy / server factor', [energy, factor])
    return { accelerators, serverFactors: [factor], serverDoubt: energy, ...rest }
  }
  const accelerators = computed(trace, ACCELERATORS, energy, 'as published', [energy])
  const factor = run.powerIsRated
    ? recorded(
        trace,
        { ...SERVER_FACTOR, name: 'System power with host over rated power' },
        factorFigure(trace.catalog, 'training/system-power/gpu'),
      )
    : serverFactor(trace, {}, accelerator, ratedPower)
  return { accelerators, serverFactors: [factor], ...rest }
}

function ratedPowerOf(trace: Trace, accelerator: TrainingInputs['accelerator']): Traced | undefined {
  if (!accelerator?.ratedPower) return undefined
  return recorded(trace, { id: 'rated-power', name: 'Rated power of an accelerator', unit: 'W' }, accelerator.ratedPower)
}
