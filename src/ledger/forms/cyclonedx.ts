import type { CyclonedxReport } from '../../schemas/ledger-forms.js'
import type { LedgerReport, LedgerTotals } from '../../schemas/ledger-report.js'

const GRAMS_PER_TONNE = 1e6

/** Returns a report that is grouped by model as a CycloneDX 1.7 document: each model is a component with the footprint of its use. */
export function cyclonedxReportOf(report: LedgerReport, version: string): CyclonedxReport {
  const { groups, from, to, catalogRevision, digest, methods, withoutEstimate } = report
  const byModel = new Map(
    groups.flatMap(({ key, totals }) => {
      const model = key.find(({ by }) => by === 'model')?.value
      return model === undefined || model === null || totals.calls === totals.callsWithoutEstimate ? [] : [[model, totals] as const]
    }),
  )
  const told = {
    'period:from': from,
    'period:to': to,
    method: methods.map(({ id, version: ofMethod }) => `${id} ${ofMethod}`).join(', '),
    callsWithoutEstimate: withoutEstimate.calls,
    catalogRevision,
    reportDigest: digest,
  }
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.7',
    version: 1,
    metadata: { tools: { components: [{ type: 'application', name: 'Wattprint', version }] }, properties: propertiesOf(told) },
    components: [...byModel].map(([model, totals]) => componentOf(model, totals)),
  }
}

function componentOf(model: string, { energy, carbon, water, calls, requests }: LedgerTotals): CyclonedxReport['components'][number] {
  const told = {
    how: 'estimated from usage',
    boundary: 'facility: accelerators, the rest of the servers, and PUE',
    'energy:low:kWh': energy.low,
    'energy:high:kWh': energy.high,
    'carbon:embodied:gCO2e': carbon.embodied.value,
    'carbon:total:gCO2e': carbon.total.value,
    'carbon:total:low:gCO2e': carbon.total.low,
    'carbon:total:high:gCO2e': carbon.total.high,
    'water:total:L': water.total.value,
    calls,
    requests,
  }
  const consumption = {
    activity: 'inference' as const,
    energyProviders: [
      {
        description: 'The grids that the sites draw from; their sources are mixed.',
        organization: { name: 'Electricity grids' },
        energySource: 'other' as const,
        energyProvided: { value: energy.value, unit: 'kWh' as const },
      },
    ],
    activityEnergyCost: { value: energy.value, unit: 'kWh' as const },
    co2CostEquivalent: { value: carbon.operationalLocationBased.value / GRAMS_PER_TONNE, unit: 'tCO2eq' as const },
    properties: propertiesOf(told),
  }
  return {
    type: 'machine-learning-model',
    'bom-ref': `model:${model}`,
    name: model,
    modelCard: { considerations: { environmentalConsiderations: { energyConsumptions: [consumption] } } },
  }
}

function propertiesOf(told: Readonly<Record<string, string | number>>): { name: string; value: string }[] {
  return Object.entries(told).map(([name, value]) => ({ name: `wattprint:${name}`, value: String(value) }))
}
