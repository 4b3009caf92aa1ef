import type { Cyclonedx, CyclonedxProperty } from '../schemas/report-forms.js'
import { howObtained, modelName, operatorOf, type ReportedAnswer, useOf, zoneOf } from './reported-answer.js'

const GRAMS_PER_TONNE = 1e6

/**
 * The estimate as a CycloneDX 1.7 document with the model as its component. Energy (kWh) and location-based carbon (tCO2eq) are in
 * modelCard.considerations.environmentalConsiderations; numbers for which that has no field are properties.
 */
export function cyclonedxOf(answer: ReportedAnswer): Cyclonedx {
  const { estimate, version } = answer
  const { energy, carbon, model } = estimate
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.7',
    version: 1,
    metadata: { tools: { components: [{ type: 'application', name: 'Wattprint', version }] } },
    components: [
      {
        type: 'machine-learning-model',
        'bom-ref': 'model',
        name: modelName(answer),
        ...(model && { publisher: model.developer }),
        modelCard: {
          considerations: {
            environmentalConsiderations: {
              energyConsumptions: [
                {
                  activity: useOf(answer),
                  energyProviders: [providerOf(answer)],
                  activityEnergyCost: { value: energy.value, unit: 'kWh' },
                  co2CostEquivalent: { value: carbon.operationalLocationBased.value / GRAMS_PER_TONNE, unit: 'tCO2eq' },
                  properties: propertiesOf(answer),
                },
              ],
            },
          },
        },
      },
    ],
  }
}

function providerOf(answer: ReportedAnswer) {
  const { energy } = answer.estimate
  const zone = zoneOf(answer)
  return {
    description: 'The grid that the site draws from; its sources are mixed.',
    organization: { name: zone ? `Electricity grid of ${zone.name}` : 'Electricity grid' },
    energySource: 'other' as const,
    energyProvided: { value: energy.value, unit: 'kWh' as const },
  }
}

function propertiesOf(answer: ReportedAnswer): CyclonedxProperty[] {
  const { energy, carbon, water, method, catalogRevision } = answer.estimate
  const told: Readonly<Record<string, string | number | undefined>> = {
    how: howObtained(answer),
    boundary: 'facility: accelerators, the rest of the servers, and PUE',
    'energy:low:kWh': energy.low,
    'energy:high:kWh': energy.high,
    'carbon:embodied:gCO2e': carbon.embodied.value,
    'carbon:total:gCO2e': carbon.total.value,
    'carbon:total:low:gCO2e': carbon.total.low,
    'carbon:total:high:gCO2e': carbon.total.high,
    'water:total:L': water.total.value,
    operator: operatorOf(answer)?.name,
    zone: zoneOf(answer)?.id,
    method: `${method.id} ${method.version}`,
    catalogRevision,
  }
  return Object.entries(told).flatMap(([name, value]) => (value === undefined ? [] : [{ name: `wattprint:${name}`, value: String(value) }]))
}
