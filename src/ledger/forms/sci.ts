import type { SciReport } from '../../schemas/ledger-forms.js'
import type { LedgerReport } from '../../schemas/ledger-report.js'
import type { Quantity } from '../../schemas/unit.js'
import { qualityOf } from './amounts.js'

type Score = SciReport['scores'][number]

/** Returns the Software Carbon Intensity for AI of a report: its estimated carbon divided by its tokens and by its requests. */
export function sciReportOf(report: LedgerReport): SciReport {
  const { from, to, totals } = report
  const { carbon, intensities } = totals
  const { carbonPerRequest, carbonPerMillionTokens } = intensities ?? {}
  const MILLION = 1e6
  return {
    specification: 'Software Carbon Intensity for AI',
    persona: 'consumer',
    period: { from, to },
    operationalCarbon: carbon.operationalLocationBased,
    embodiedCarbon: carbon.embodied,
    carbon: carbon.total,
    scores: [
      ...(carbonPerMillionTokens
        ? [
            scoreOf('token', carbon.total, over(carbonPerMillionTokens, MILLION)),
            scoreOf('million tokens', carbon.total, carbonPerMillionTokens),
          ]
        : []),
      ...(carbonPerRequest ? [scoreOf('request', carbon.total, carbonPerRequest)] : []),
    ],
    boundary: {
      included: ['inference: accelerators, the rest of the servers and the facility', 'the manufacture of the hardware, by its use'],
      leftOut: [
        'orchestration, tools and retrieval around the models',
        'observability, storage and data management',
        'network and user devices',
        'training',
      ],
    },
    quality: qualityOf(report),
  }
}

/** A score; `R` is the amount that the carbon was divided by. */
function scoreOf(functionalUnit: Score['functionalUnit'], total: Quantity, { value, low, high }: Quantity): Score {
  const amount = value === 0 ? 0 : total.value / value
  return { functionalUnit, amount, counts: 'gross', value, low, high, unit: `gCO2e/${functionalUnit}` }
}

function over({ value, low, high, unit }: Quantity, by: number): Quantity {
  return { value: value / by, low: low / by, high: high / by, unit }
}
