import type { Accelerator } from '../../schemas/accelerator.js'
import type { Figure } from '../../schemas/figure.js'
import { factorFigure } from '../factor.js'
import { over, plus, times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { assume, citeIn, compute, memoizedFragment, recorded, type Trace, type Traced } from '../trace/trace.js'

/** The share of making the hardware that falls on an estimate: carbon in gCO2e, abiotic depletion in kgSbeq, primary energy in MJ. */
export type Embodied = { readonly carbon: Traced; readonly abioticDepletion: Traced; readonly primaryEnergy: Traced }

/** For each impact: its steps, and the suffix of the ids of its factors. */
const IMPACTS = {
  carbon: { suffix: '', accelerator: STEP.acceleratorCarbon, host: STEP.hostCarbon, share: STEP.carbonEmbodied },
  abioticDepletion: {
    suffix: '-abiotic-depletion',
    accelerator: STEP.acceleratorDepletion,
    host: STEP.hostDepletion,
    share: STEP.depletionEmbodied,
  },
  primaryEnergy: {
    suffix: '-primary-energy',
    accelerator: STEP.acceleratorPrimaryEnergy,
    host: STEP.hostPrimaryEnergy,
    share: STEP.primaryEnergyEmbodied,
  },
} as const

/** The embodied impacts of an accelerator and its share of a server: making × hours / (lifetime × the share of its life that it works). */
export function embodiedOf(trace: Trace, accelerator: Accelerator | undefined, hours: Traced, busyShare: Traced): Embodied {
  const lifetime = recorded(trace, STEP.lifetime, factorFigure(trace.catalog, 'embodied/lifetime'))
  const impact = (name: keyof typeof IMPACTS): Traced => {
    const { chip, host } = makingOf[name](trace, accelerator ?? UNKNOWN_ACCELERATOR)
    return compute(trace, IMPACTS[name].share, over(times(hours, plus(chip, host)), times(lifetime, busyShare)))
  }
  return { carbon: impact('carbon'), abioticDepletion: impact('abioticDepletion'), primaryEnergy: impact('primaryEnergy') }
}

/** One impact of making an accelerator, and of making its share of a server. */
type Making = { readonly chip: Traced; readonly host: Traced }

const UNKNOWN_ACCELERATOR = { id: undefined }
type Chip = Pick<Accelerator, 'id'> | typeof UNKNOWN_ACCELERATOR

const makingOf = {
  carbon: memoizedFragment((trace, accelerator: Chip) => makingTold(trace, accelerator, 'carbon')),
  abioticDepletion: memoizedFragment((trace, accelerator: Chip) => makingTold(trace, accelerator, 'abioticDepletion')),
  primaryEnergy: memoizedFragment((trace, accelerator: Chip) => makingTold(trace, accelerator, 'primaryEnergy')),
}

function makingTold(trace: Trace, accelerator: Chip, name: keyof typeof IMPACTS): Making {
  const impact = IMPACTS[name]
  const chip = recorded(trace, impact.accelerator, acceleratorFigure(trace, accelerator, name))
  const host = recorded(trace, impact.host, factorFigure(trace.catalog, `embodied/host-share${impact.suffix}`))
  return { chip, host }
}

/** The accelerator-hours of an energy of accelerators: energy (kWh) / mean draw (W). */
export function acceleratorHours(trace: Trace, energyKwh: Traced, meanDrawWatts: Traced): Traced {
  return compute(trace, STEP.acceleratorHours, over(energyKwh, meanDrawWatts))
}

/** The impact of making this accelerator, else a stand-in. The stand-in is declared once, with the carbon. */
function acceleratorFigure(trace: Trace, { id }: Chip, name: keyof typeof IMPACTS): Figure {
  const own = id === undefined ? undefined : trace.catalog.embodiedBySubject.get(id)?.[name]
  if (own) return own
  const figure = factorFigure(trace.catalog, `embodied/accelerator-unknown${IMPACTS[name].suffix}`)
  if (name === 'carbon') {
    const reason = 'What making the accelerator cost is not on record: that of an H100 stands in.'
    assume(trace, 'acceleratorEmbodiedKgco2e', {
      value: String(figure.value),
      unit: figure.unit,
      basis: 'default',
      reason,
      citations: [citeIn(trace, figure)],
    })
  }
  return figure
}
