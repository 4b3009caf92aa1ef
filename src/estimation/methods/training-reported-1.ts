import type { TrainingRun } from '../../schemas/training-run.js'
import { factorFigure, factorIn } from '../factor.js'
import type { TrainingMethod } from '../method.js'
import { type Trace, type Traced, computed, recorded, warn } from '../trace.js'
import { warnOfScope } from '../run-scope.js'
import type { TrainingInputs } from '../training-inputs.js'
import { type Uncertain, exactly, inverse, product } from '../uncertain.js'
import { serverFactor } from '../wall.js'

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
      warn(trace, 'circular_energy', 'The published energy is accelerator-hours at rated power: computed, never measured.')
    return run.energyIncludesPue === true ? splitOf(trace, inputs, energy, pue) : grownFrom(trace, inputs, run, energy)
  },
}

/** A facility energy, split by the power of comparable systems. */
function splitOf(trace: Trace, { accelerator }: TrainingInputs, published: Traced, pue: Traced) {
  const system = recorded(
    trace,
    { id: 'system-power', name: 'System power with host over rated power of the accelerator', unit: 'ratio' },
    factorFigure(trace.catalog, accelerator?.trainingClass === 'v100' ? 'training/system-power/v100' : 'training/system-power/gpu'),
  )
  const share = recorded(
    trace,
    { id: 'accelerator-power', name: 'Metered accelerator power over rated power', unit: 'ratio' },
    factorFigure(trace.catalog, 'training/accelerator-power'),
  )
  const factor = computed(
    trace,
    { id: 'server-factor', name: 'Server energy over accelerator energy', unit: 'ratio' },
    product(system, inverse(share)),
    'system power / accelerator power',
    [system, share],
  )
  const part: Uncertain = product(published, inverse(exactly(pue.value)), inverse(factor))
  const accelerators = computed(
    trace,
    { id: 'energy-accelerators', name: 'Energy of the accelerators', unit: 'kWh' },
    part,
    'published energy / (PUE × server factor)',
    [published, pue, factor],
  )
  return {
    accelerators,
    serverFactors: [factor],
    serverDoubt: published,
    published,
    accelerator,
    ratedPower: ratedPowerOf(trace, accelerator),
  }
}

/** An energy of the accelerators alone, or one whose scope leaves out the PUE. */
function grownFrom(trace: Trace, { accelerator }: TrainingInputs, run: TrainingRun, energy: Traced) {
  const accelerators = computed(
    trace,
    { id: 'energy-accelerators', name: 'Energy of the accelerators', unit: 'kWh' },
    energy,
    'as published',
    [energy],
  )
  const ratedPower = ratedPowerOf(trace, accelerator)
  const factor = run.powerIsRated
    ? recorded(
        trace,
        { id: 'server-factor', name: 'System power with host over rated power', unit: 'ratio' },
        factorFigure(trace.catalog, 'training/system-power/gpu'),
      )
    : serverFactor(trace, {}, accelerator, ratedPower)
  return { accelerators, serverFactors: [factor], accelerator, ratedPower }
}

function ratedPowerOf(trace: Trace, accelerator: TrainingInputs['accelerator']): Traced | undefined {
  if (!accelerator?.ratedPower) return undefined
  return recorded(trace, { id: 'rated-power', name: 'Rated power of an accelerator', unit: 'W' }, accelerator.ratedPower)
}
