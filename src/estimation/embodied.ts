import type { Accelerator } from '../schemas/accelerator.js'
import type { Figure } from '../schemas/figure.js'
import { HOURS_PER_YEAR, type Unit } from '../schemas/unit.js'
import { factorFigure } from './factor.js'
import { type Trace, type Traced, assume, citeIn, computed, recorded } from './trace.js'
import { type Uncertain, inverse, product, scaled, sum } from './uncertain.js'

/** What making the hardware cost, for each accelerator-hour of work. */
export type EmbodiedPerHour = {
  readonly carbon: Uncertain
  readonly abioticDepletion: Uncertain
  readonly primaryEnergy: Uncertain
  readonly inputs: readonly Traced[]
}

const IMPACTS = {
  carbon: { suffix: '', unit: 'kgCO2e', word: 'Carbon' },
  abioticDepletion: { suffix: '-abiotic-depletion', unit: 'kgSbeq', word: 'Abiotic depletion' },
  primaryEnergy: { suffix: '-primary-energy', unit: 'MJ', word: 'Primary energy' },
} as const satisfies Record<string, { suffix: string; unit: Unit; word: string }>

/** Embodied impacts of an accelerator and its share of the server, spread over the hours that it works in its life. */
export function embodiedPerHour(trace: Trace, accelerator: Accelerator | undefined, busyShare: Traced): EmbodiedPerHour {
  const lifetime = recorded(
    trace,
    { id: 'lifetime', name: 'Years that an accelerator serves', unit: 'years' },
    factorFigure(trace.catalog, 'embodied/lifetime'),
  )
  const hours = scaled(product(lifetime, busyShare), HOURS_PER_YEAR)
  const impact = (name: keyof typeof IMPACTS): { perHour: Uncertain; inputs: Traced[] } => {
    const { suffix, unit, word } = IMPACTS[name]
    const chip = recorded(
      trace,
      { id: `embodied-accelerator${suffix}`, name: `${word} of making an accelerator`, unit },
      acceleratorFigure(trace, accelerator, name),
    )
    const host = recorded(
      trace,
      { id: `embodied-host${suffix}`, name: `${word} of making its share of the server`, unit },
      factorFigure(trace.catalog, `embodied/host-share${suffix}`),
    )
    return { perHour: product(sum(chip, host), inverse(hours)), inputs: [chip, host] }
  }
  const [carbon, abioticDepletion, primaryEnergy] = [impact('carbon'), impact('abioticDepletion'), impact('primaryEnergy')]
  return {
    carbon: carbon.perHour,
    abioticDepletion: abioticDepletion.perHour,
    primaryEnergy: primaryEnergy.perHour,
    inputs: [...carbon.inputs, lifetime, busyShare],
  }
}

/** Hours of one accelerator that an energy stands for, at its mean draw. */
export function acceleratorHours(trace: Trace, energyKwh: Traced, meanDrawWatts: Traced): Traced {
  const hours = scaled(product(energyKwh, inverse(meanDrawWatts)), 1000)
  return computed(
    trace,
    { id: 'accelerator-hours', name: 'Accelerator-hours of work', unit: 'accelerator-h' },
    hours,
    'accelerator energy × 1000 / mean draw',
    [energyKwh, meanDrawWatts],
  )
}

/** The default record of that chip, else a stand-in for any chip, declared for carbon. */
function acceleratorFigure(trace: Trace, accelerator: Accelerator | undefined, name: keyof typeof IMPACTS): Figure {
  const own = accelerator && trace.catalog.embodiedBySubject.get(accelerator.id)?.[name]
  if (own) return own
  const figure = factorFigure(trace.catalog, `embodied/accelerator-unknown${IMPACTS[name].suffix}`)
  if (name === 'carbon') {
    const reason = 'What making the accelerator cost is not on record: that of an H100 stands in.'
    assume(trace, 'hardware', {
      value: String(figure.value),
      unit: figure.unit,
      basis: 'default',
      reason,
      citations: [citeIn(trace, figure)],
    })
  }
  return figure
}
