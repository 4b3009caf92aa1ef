import type { Spdx } from '../schemas/report-forms.js'
import { howObtained, intervalText, modelName, type ReportedAnswer, shortNumber, useOf } from './reported-answer.js'

const CONTEXT = 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld'
const SPEC = '3.0.1'
const CREATION = '_:creation'
const CONSUMPTION = {
  training: 'ai_trainingEnergyConsumption',
  'fine-tuning': 'ai_finetuningEnergyConsumption',
  inference: 'ai_inferenceEnergyConsumption',
} as const

/**
 * The estimate as an SPDX 3.0.1 document in JSON-LD, with the model as an AI package and its energy in kWh for training, fine-tuning or
 * inference. SPDX has no field for carbon, which is in the comment. The download location and release of the package are left to its owner.
 */
export function spdxOf(answer: ReportedAnswer): Spdx {
  const { estimate, version, writtenAt } = answer
  const { catalogRevision, method } = estimate
  const id = (part: string) => `urn:wattprint:${catalogRevision}:${method.id}:${part}`
  return {
    '@context': CONTEXT,
    '@graph': [
      {
        '@id': CREATION,
        type: 'CreationInfo',
        specVersion: SPEC,
        created: `${writtenAt.slice(0, 'YYYY-MM-DDThh:mm:ss'.length)}Z`,
        createdBy: [id('software')],
      },
      { type: 'SoftwareAgent', spdxId: id('software'), name: `Wattprint ${version}`, creationInfo: CREATION },
      {
        type: 'ai_AIPackage',
        spdxId: id('model'),
        creationInfo: CREATION,
        name: modelName(answer),
        comment: commentOf(answer),
        ai_energyConsumption: {
          type: 'ai_EnergyConsumption',
          [CONSUMPTION[useOf(answer)]]: [
            { type: 'ai_EnergyConsumptionDescription', ai_energyQuantity: estimate.energy.value, ai_energyUnit: 'kilowattHour' },
          ],
        },
      },
      {
        type: 'SpdxDocument',
        spdxId: id('document'),
        creationInfo: CREATION,
        rootElement: [id('model')],
        profileConformance: ['core', 'ai'],
      },
    ],
  }
}

function commentOf(answer: ReportedAnswer): string {
  const { carbon, catalogRevision } = answer.estimate
  const { value, low, high } = carbon.total
  return `Energy ${howObtained(answer)}: 90 % between ${intervalText(answer, 'kWh')}. Carbon with the share of making the hardware: ${shortNumber(value)} gCO2e (${shortNumber(low)} to ${shortNumber(high)}). Catalog revision ${catalogRevision}.`
}
