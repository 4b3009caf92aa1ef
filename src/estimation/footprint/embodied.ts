import type { Accelerator } from '../../schemas/accelerator.js'
import type { Figure } from '../../schemas/figure.js'
import { HOURS_PER_YEAR, type Unit, convert } from '../../schemas/unit.js'
import { factorFigure } from '../factor.js'
import { toldOnce } from '../passage.js'
import { type Trace, type Traced, assume, citeIn, computed, recorded } from '../trace.js'
import { type Uncertain, inverse, product, scaled, sum } from '../uncertain.js'

/** What making the hardware cost, as far as it falls on an estimate. */
export type Embodied = { readonly carbon: Traced; readonly abioticDepletion: Traced; readonly primaryEnergy: Traced }

const IMPACTS = {
  carbon: { suffix: '', unit: 'kgCO2e', word: 'Carbon', total: { id: 'carbon-embodied', name: 'Embodied carbon', unit: 'gCO2e' } },
  abioticDepletion: {
    suffix: '-abiotic-depletion',
    unit: 'kgSbeq',
    word: 'Abiotic depletion',
    total: { id: 'abiotic-depletion-embodied', name: 'Abiotic depletion of making the hardware', unit: 'kgSbeq' },
  },
  primaryEnergy: {
    suffix: '-primary-energy',
    unit: 'MJ',
    word: 'Primary energy',
    total: { id: 'primary-energy-embodied', name: 'Primary energy of making the hardware', unit: 'MJ' },
  },
} as const satisfies Record<string, { suffix: string; unit: Unit; word: string; total: { id: string; name: string; unit: Unit } }>

/** Embodied impacts of an accelerator and its share of the server, spread over the hours that it works in its life. */
export function embodiedOf(trace: Trace, accelerator: Accelerator | undefined, hours: Traced, busyShare: Traced): Embodied {
  const words = { id: 'lifetime', name: 'Years that an accelerator serves', unit: 'years' } as const
  const lifetime = recorded(trace, words, factorFigure(trace.catalog, 'embodied/lifetime'))
  const workingHours = scaled(product(lifetime, busyShare), HOURS_PER_YEAR)
  const impact = (name: keyof typeof IMPACTS): Traced => {
    const { unit, total } = IMPACTS[name]
    const { chip, host, both } = makingOf[name](trace, accelerator ?? UNKNOWN_ACCELERATOR)
    const share = scaled(product(hours, both, inverse(workingHours)), convert(1, unit, total.unit))
    const formula = 'accelerator-hours × (accelerator + host share) / (lifetime × 8760 × busy share)'
    return computed(trace, total, share, formula, [hours, chip, host, lifetime, busyShare])
  }
  return { carbon: impact('carbon'), abioticDepletion: impact('abioticDepletion'), primaryEnergy: impact('primaryEnergy') }
}

/** What making an accelerator and its share of the server costs. */
type Making = { readonly chip: Traced; readonly host: Traced; readonly both: Uncertain }

const UNKNOWN_ACCELERATOR = { id: undefined }
type Chip = Pick<Accelerator, 'id'> | typeof UNKNOWN_ACCELERATOR

const makingOf = {
  carbon: toldOnce((trace, accelerator: Chip) => makingTold(trace, accelerator, 'carbon')),
  abioticDepletion: toldOnce((trace, accelerator: Chip) => makingTold(trace, accelerator, 'abioticDepletion')),
  primaryEnergy: toldOnce((trace, accelerator: Chip) => makingTold(trace, accelerator, 'primaryEnergy')),
}

function makingTold(trace: Trace, accelerator: Chip, name: keyof typeof IMPACTS): Making {
  const { suffix, unit, word } = IMPACTS[name]
  const chipWords = { id: `embodied-accelerator${suffix}`, name: `${word} of making an accelerator`, unit }
  const chip = recorded(trace, chipWords, acceleratorFigure(trace, accelerator, name))
  const hostWords = { id: `embodied-host${suffix}`, name: `${word} of making its share of the server`, unit }
  const host = recorded(trace, hostWords, factorFigure(trace.catalog, `embodied/host-share${suffix}`))
  return { chip, host, both: sum(chip, host) }
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
function acceleratorFigure(trace: Trace, { id }: Chip, name: keyof typeof IMPACTS): Figure {
  const own = id === undefined ? undefined : trace.catalog.embodiedBySubject.get(id)?.[name]
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
