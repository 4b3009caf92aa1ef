import { z } from 'zod'
import { Quantity } from './unit.js'

const numberOrNot = z.union([z.number(), z.literal('not available')])

const CyclonedxProperty = z.strictObject({ name: z.string(), value: z.string() }).meta({ id: 'CyclonedxProperty' })
export type CyclonedxProperty = z.infer<typeof CyclonedxProperty>

const kilowattHours = z.strictObject({ value: z.number(), unit: z.literal('kWh') })

export const CyclonedxEnergy = z
  .strictObject({
    activity: z.enum(['training', 'fine-tuning', 'inference']),
    energyProviders: z.array(
      z.strictObject({
        description: z.string(),
        organization: z.strictObject({ name: z.string() }),
        energySource: z.literal('other'),
        energyProvided: kilowattHours,
      }),
    ),
    activityEnergyCost: kilowattHours,
    co2CostEquivalent: z.strictObject({ value: z.number(), unit: z.literal('tCO2eq') }),
    properties: z.array(CyclonedxProperty),
  })
  .meta({ id: 'CyclonedxEnergy' })

const CyclonedxModel = z
  .strictObject({
    type: z.literal('machine-learning-model'),
    'bom-ref': z.string(),
    name: z.string(),
    publisher: z.string().optional(),
    modelCard: z.strictObject({
      considerations: z.strictObject({
        environmentalConsiderations: z.strictObject({ energyConsumptions: z.array(CyclonedxEnergy) }),
      }),
    }),
  })
  .meta({ id: 'CyclonedxModel' })

export const Cyclonedx = z
  .strictObject({
    bomFormat: z.literal('CycloneDX'),
    specVersion: z.literal('1.7'),
    version: z.int(),
    metadata: z.strictObject({
      tools: z.strictObject({
        components: z.array(z.strictObject({ type: z.literal('application'), name: z.string(), version: z.string() })),
      }),
    }),
    components: z.array(CyclonedxModel),
  })
  .describe('The estimate as a CycloneDX 1.7 document, with the model as its component.')
  .meta({ id: 'Cyclonedx', externalDocs: { url: 'https://cyclonedx.org/schema/bom-1.7.schema.json' } })
export type Cyclonedx = z.infer<typeof Cyclonedx>

const SpdxUse = z
  .array(
    z.strictObject({
      type: z.literal('ai_EnergyConsumptionDescription'),
      ai_energyQuantity: z.number(),
      ai_energyUnit: z.literal('kilowattHour'),
    }),
  )
  .meta({ id: 'SpdxUse' })

const SpdxElement = z
  .strictObject({
    '@id': z.string().optional(),
    spdxId: z.string().optional(),
    type: z.enum(['CreationInfo', 'SoftwareAgent', 'ai_AIPackage', 'SpdxDocument']),
    creationInfo: z.string().optional(),
    specVersion: z.string().optional(),
    created: z.string().optional(),
    createdBy: z.array(z.string()).optional(),
    name: z.string().optional(),
    comment: z.string().optional(),
    ai_energyConsumption: z
      .strictObject({
        type: z.literal('ai_EnergyConsumption'),
        ai_trainingEnergyConsumption: SpdxUse.optional(),
        ai_finetuningEnergyConsumption: SpdxUse.optional(),
        ai_inferenceEnergyConsumption: SpdxUse.optional(),
      })
      .optional(),
    rootElement: z.array(z.string()).optional(),
    profileConformance: z.array(z.string()).optional(),
  })
  .describe('One element of the document; type says which fields it has.')
  .meta({ id: 'SpdxElement' })

export const Spdx = z
  .strictObject({ '@context': z.string(), '@graph': z.array(SpdxElement) })
  .describe('The estimate as an SPDX 3.0.1 document in JSON-LD, with the model as an AI package.')
  .meta({ id: 'Spdx', externalDocs: { url: 'https://spdx.org/schema/3.0.1/spdx-json-schema.json' } })
export type Spdx = z.infer<typeof Spdx>

export const Boamps = z
  .strictObject({
    task: z.strictObject({
      taskStage: z.enum(['training', 'finetuning', 'inference']),
      taskFamily: z.string(),
      nbRequest: z.number().optional(),
      algorithms: z.array(
        z.strictObject({
          algorithmType: z.string(),
          foundationModelName: z.string().optional(),
          parametersNumber: z.number().optional().describe('In billions.'),
          layersNumber: z.number().optional(),
          framework: z.string().optional(),
          quantization: z.string().optional(),
          optimizer: z.string().optional(),
          epochsNumber: z.number().optional(),
        }),
      ),
      dataset: z.array(
        z.strictObject({
          dataUsage: z.enum(['input', 'output']),
          dataType: z.enum(['audio', 'image', 'video', 'text', 'token', 'other']),
          dataQuantity: z.number().optional(),
        }),
      ),
      taskDescription: z.string(),
    }),
    measures: z.array(
      z.strictObject({
        measurementMethod: z.string().describe('Says that this is an estimate, where it is one.'),
        powerConsumption: z.number().describe('kWh'),
      }),
    ),
    infrastructure: z.strictObject({
      infraType: z.enum(['publicCloud', 'other']),
      cloudProvider: z.string().optional(),
      components: z.array(
        z.strictObject({
          componentName: z.string(),
          componentType: z.string(),
          nbComponent: z.int(),
          memorySize: z.number().optional().describe('GB'),
        }),
      ),
    }),
    environment: z
      .strictObject({
        country: z.string(),
        location: z.string().optional(),
        powerSourceCarbonIntensity: z.number().optional().describe('gCO2e/kWh'),
      })
      .optional(),
    quality: z.enum(['high', 'medium', 'low']).optional().describe('Within 10, 25 or 50 %; absent where the interval is wider.'),
  })
  .describe('The estimate as a report of BoAmps, without the header, which is for the publisher to add.')
  .meta({ id: 'Boamps', externalDocs: { url: 'https://github.com/Boavizta/BoAmps/blob/main/model/report_schema.json' } })
export type Boamps = z.infer<typeof Boamps>

const SciScore = z
  .strictObject({
    functionalUnit: z.string(),
    amount: z.number().describe('How many of the functional unit the carbon is for: R.'),
    counts: z
      .enum(['gross', 'effective'])
      .describe('gross: all tokens, parameters and operations, as they are counted before any adjustment.'),
    value: z.number(),
    low: z.number(),
    high: z.number(),
    unit: z.string(),
  })
  .describe('Carbon for one functional unit: C / R.')
  .meta({ id: 'SciScore' })
export type SciScore = z.infer<typeof SciScore>

export const Sci = z
  .strictObject({
    specification: z.literal('Software Carbon Intensity for AI'),
    persona: z.enum(['consumer', 'provider']),
    operationalCarbon: Quantity.describe('By location, without offsets.'),
    embodiedCarbon: Quantity,
    carbon: Quantity.describe('C: operational and embodied.'),
    scores: z.array(SciScore),
    boundary: z.strictObject({ included: z.array(z.string()), leftOut: z.array(z.string()) }),
    how: z.string(),
    method: z.string(),
    catalogRevision: z.string(),
  })
  .describe('The estimate as scores of Software Carbon Intensity for AI.')
  .meta({ id: 'Sci' })
export type Sci = z.infer<typeof Sci>

const lacking = z.array(z.string()).describe('What was not known, by field.')

const EuGpaiTraining = z
  .strictObject({
    energyMwh: numberOrNot,
    energyMethod: z.string(),
    computeFlop: numberOrNot,
    computeFlopMagnitude: z.string(),
    timeRange: z.string(),
    wallClockDays: numberOrNot,
    hardwareDays: numberOrNot,
    hardware: z.string(),
    lacking,
  })
  .meta({ id: 'EuGpaiTraining' })

const EuGpaiInference = z
  .strictObject({
    task: z.string(),
    computeFlop: numberOrNot,
    computeMethod: z.string(),
    hardware: z.string(),
    energyMwh: numberOrNot,
    energyMethod: z.string(),
    lacking,
  })
  .meta({ id: 'EuGpaiInference' })

export const EuGpai = z
  .strictObject({
    form: z.string(),
    model: z.string(),
    parameters: numberOrNot,
    training: EuGpaiTraining.nullable(),
    inference: EuGpaiInference.nullable(),
    catalogRevision: z.string(),
  })
  .describe('The parts on computation and energy of the Model Documentation Form of the EU’s Code of Practice for general-purpose AI.')
  .meta({ id: 'EuGpai' })
export type EuGpai = z.infer<typeof EuGpai>
