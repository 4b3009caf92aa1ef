import type { Accelerator } from '../../schemas/accelerator.js'
import type { Figure } from '../../schemas/figure.js'
import { factorFigure } from '../factor.js'
import { over, plus, times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { assume, citeIn, compute, memoizedFragment, recorded, type Trace, type Traced } from '../trace/trace.js'

/** What making the hardware cost, as far as it falls on an estimate. */
export type Embodied = { readonly carbon: Traced; readonly abioticDepletion: Traced; readonly primaryEnergy: Traced }

/** The steps of each impact, and how the ids of its factors end. */
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

/** Embodied impacts of an accelerator and its share of the server, spread over the hours that it works in its life. */
export function embodiedOf(trace: Trace, accelerator: Accelerator | undefined, hours: Traced, busyShare: Traced): Embodied {
  const lifetime = recorded(trace, STEP.lifetime, factorFigure(trace.catalog, 'embodied/lifetime'))
  const impact = (name: keyof typeof IMPACTS): Traced => {
    const { chip, host } = makingOf[name](trace, accelerator ?? UNKNOWN_ACCELERATOR)
    return compute(trace, IMPACTS[name].share, over(times(hours, plus(chip, host)), times(lifetime, busyShare)))
  }
  return { carbon: impact('carbon'), abioticDepletion: impact('abioticDepletion'), primaryEnergy: impact('primaryEnergy') }
}

/** What making an accelerator and its share of the server costs. */
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

/** Hours of one accelerator that an energy stands for, at its mean draw. */
export function acceleratorHours(trace: Trace, energyKwh: Traced, meanDrawWatts: Traced): Traced {
  return compute(trace, STEP.acceleratorHours, over(energyKwh, meanDrawWatts))
}

/** The default record of that chip, else a stand-in for any chip, declared for carbon. */
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
