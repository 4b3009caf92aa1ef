import type { Accelerator } from '../../schemas/accelerator.js'
import type { TrainingRequest } from '../../schemas/training-request.js'
import type { TrainingRun } from '../../schemas/training-run.js'
import { factorFigure } from '../factor.js'
import { serverFactor } from '../footprint/wall.js'
import type { ServerEnergy, TrainingMethod } from '../method.js'
import { atLeastDoubtOf, certain, doubt, factorOf, over, times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { compute, recorded, type Trace, type Traced, warn } from '../trace/trace.js'
import { coefficient } from '../training-2/factors.js'
import { energyFromMeter } from '../training-2/metered.js'
import type { TrainingInputs } from '../trainings/inputs.js'
import { systemFactor } from '../trainings/power.js'
import { warnOfScope } from '../trainings/reported-runs.js'

/** The energy that was published for the training, with its own scope. docs/methodology.md section 3. */
export const trainingReported1: TrainingMethod = {
  card: {
    id: 'training-reported-1',
    version: '1.0.0',
    title: 'Energy as published',
    kind: 'training',
    summary:
      'The energy that the caller metered, or that the developer or a study published for the training; accelerator energies get the host and the PUE that they leave out. Where only carbon was published, it is divided by the intensity of the place.',
    formula: 'E as published; E × server factor × PUE where only the accelerators are counted',
    inputs: ['model', 'energyKwh', 'energyScope', 'hardware', 'averagePowerWatts', 'serverClass', 'pue'],
    domain: 'Models with a published energy, and trainings whose energy the caller metered.',
    weaknesses: [
      'Most published energies are hours at rated power: they are never called measured, and a warning says so.',
      'How a published total splits into parts is our computation.',
    ],
    references: [{ source: 'wattprint-estimators', locator: 'docs/methodology.md, section 3' }],
  },
  prepare: (inputs) => {
    const { energyKwh } = inputs.request
    if (energyKwh !== undefined) return { energy: (trace, { pue }) => energyFromMeter(trace, inputs, energyKwh, pue) }
    const { runWithEnergy, runWithCarbon } = inputs
    if (runWithEnergy?.energy) {
      const run = { ...runWithEnergy, energy: runWithEnergy.energy }
      return { energy: (trace, { pue }) => energyAsPublished(trace, inputs, run, pue) }
    }
    if (!runWithCarbon?.carbonLocationBased) return { missing: 'model', why: 'one with a published training energy' }
    const run = { ...runWithCarbon, carbonLocationBased: runWithCarbon.carbonLocationBased }
    return {
      energy: (trace, { pue, gridIntensity }) => splitOf(trace, inputs, energyFromCarbon(trace, inputs.request, run, gridIntensity), pue),
    }
  },
}

type RunWith<Field extends keyof TrainingRun> = TrainingRun & { readonly [Key in Field]-?: NonNullable<TrainingRun[Key]> }

function energyAsPublished(trace: Trace, inputs: TrainingInputs, run: RunWith<'energy'>, pue: Traced): ServerEnergy {
  const interval = run.reporting === 'reported' && !run.powerIsRated ? 'training/interval-reported' : 'training/interval-hours'
  const off = factorOf(recorded(trace, STEP.trainingInterval, factorFigure(trace.catalog, interval)))
  const stated = recorded(trace, STEP.publishedEnergy, run.energy)
  const energy = compute(trace, STEP.publishedEnergyWithRange, atLeastDoubtOf(stated, off))
  warnOfScope(trace, run)
  if (run.powerIsRated)
    warn(
      trace,
      'circular_energy',
      `The published energy is accelerator-hours at rated power: computed, never measured. Its scope as published: ${run.scope}.`,
    )
  return run.energyIncludesPue === true ? splitOf(trace, inputs, energy, pue) : grownFrom(trace, inputs, run, energy)
}

/** The facility energy in kWh from a published carbon: carbon / intensity of the place. An unknown place adds a factor with an interval. */
function energyFromCarbon(
  trace: Trace,
  request: TrainingRequest,
  run: RunWith<'carbonLocationBased'>,
  gridIntensity: Traced | undefined,
): Traced {
  if (!gridIntensity) throw new Error('A carbon becomes an energy by the intensity of a place, and no place was given.')
  warnOfScope(trace, run)
  const { zone, region, operator, gridGco2ePerKwh } = request
  const isPlaced = [zone, region, operator, gridGco2ePerKwh].some((one) => one !== undefined)
  warn(
    trace,
    'weak_evidence',
    `Only the carbon of this training was published: the energy is that carbon divided by the intensity of the place${isPlaced ? '' : ', which is not known: give zone'}.`,
  )
  const carbon = recorded(trace, STEP.publishedCarbon, run.carbonLocationBased)
  const off = factorOf(recorded(trace, STEP.trainingInterval, factorFigure(trace.catalog, 'training/interval-hours')))
  if (isPlaced) return compute(trace, STEP.publishedEnergyWithRange, times(over(carbon, gridIntensity), off))
  const otherPlace = coefficient(trace, STEP.carbonOfPlace, 'carbon-of-place-unknown')
  return compute(trace, STEP.publishedEnergyWithRange, times(over(carbon, times(gridIntensity, otherPlace)), off))
}

/** A facility energy, split into parts by the power of comparable systems. */
function splitOf(
  trace: Trace,
  { accelerator, runWithEnergy, runWithCarbon }: TrainingInputs,
  published: Traced,
  pue: Traced,
): ServerEnergy {
  const ratedPower = ratedPowerOf(trace, accelerator)
  const factor =
    accelerator && ratedPower
      ? splitFactor(trace, accelerator, ratedPower)
      : recorded(trace, STEP.serverFactor, factorFigure(trace.catalog, 'wall-1/unknown/factor'))
  const accelerators = compute(trace, STEP.energyAccelerators, over(published, times(certain(pue), factor)))
  const run = runWithEnergy ?? runWithCarbon
  const hours = run?.acceleratorHours && recorded(trace, STEP.trainingHours, run.acceleratorHours)
  return { accelerators, serverFactors: [factor], serverDoubt: doubt(published), published, accelerator, ratedPower, hours }
}

/** Server energy over accelerator energy, by the published mean power of the accelerator or by a metered share of its rated power. */
function splitFactor(trace: Trace, accelerator: Accelerator, ratedPower: Traced): Traced {
  if (accelerator.meanPower) return systemFactor(trace, accelerator, ratedPower, recorded(trace, STEP.meanPower, accelerator.meanPower))
  const share = recorded(trace, STEP.meteredShare, factorFigure(trace.catalog, 'training/accelerator-power'))
  const power = compute(trace, STEP.meanPower, certain(times(share, ratedPower)))
  return systemFactor(trace, accelerator, ratedPower, power)
}

/** The energy of the servers from one of the accelerators, or from one whose scope leaves out the PUE. */
function grownFrom(trace: Trace, { accelerator }: TrainingInputs, run: TrainingRun, energy: Traced): ServerEnergy {
  const ratedPower = ratedPowerOf(trace, accelerator)
  const hours = run.acceleratorHours && recorded(trace, STEP.trainingHours, run.acceleratorHours)
  const rest = { accelerator, ratedPower, hours }
  // The power that Google publishes for a TPU is that of its system, so that an energy computed from it includes the host.
  if (accelerator?.trainingClass === 'tpu' && ratedPower) {
    const factor = splitFactor(trace, accelerator, ratedPower)
    const accelerators = compute(trace, STEP.energyAccelerators, over(energy, certain(factor)))
    return { accelerators, serverFactors: [factor], serverDoubt: doubt(energy), ...rest }
  }
  const accelerators = compute(trace, STEP.energyAccelerators, times(energy))
  const factor = run.powerIsRated
    ? recorded(
        trace,
        { ...STEP.serverFactor, name: 'System power with host over rated power' },
        factorFigure(trace.catalog, 'training/system-power/gpu'),
      )
    : serverFactor(trace, { standInName: 'wallServerClass' }, accelerator, ratedPower)
  return { accelerators, serverFactors: [factor], ...rest }
}

function ratedPowerOf(trace: Trace, accelerator: TrainingInputs['accelerator']): Traced | undefined {
  if (!accelerator?.ratedPower) return undefined
  return recorded(trace, STEP.ratedPower, accelerator.ratedPower)
}
