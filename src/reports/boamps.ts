import { STEP } from '../estimation/trace/steps.js'
import type { Boamps } from '../schemas/report-forms.js'
import type { Quantity } from '../schemas/unit.js'
import type { WorkType } from '../schemas/work.js'
import {
  acceleratorOf,
  howObtained,
  inferenceOf,
  intervalText,
  operatorOf,
  placeText,
  type ReportedAnswer,
  runOf,
  trainingOf,
  useOf,
  valueOf,
} from './reported-answer.js'

type DataSet = Boamps['task']['dataset'][number]

const PER_BILLION = 1e-9
const STAGES = { training: 'training', 'fine-tuning': 'finetuning', inference: 'inference' } as const
/** The greatest relative error in each quality of BoAmps. */
const WIDEST = { high: 0.1, medium: 0.25, low: 0.5 } as const
const FAMILIES: Readonly<Record<WorkType, string>> = {
  text: 'text generation',
  image: 'image generation',
  video: 'video generation',
  transcription: 'speech recognition',
  speech: 'speech synthesis',
  embedding: 'embeddings creation',
  rerank: 'ranking',
}
const OUTPUTS: Readonly<Record<WorkType, DataSet['dataType']>> = {
  text: 'token',
  image: 'image',
  video: 'video',
  transcription: 'text',
  speech: 'audio',
  embedding: 'other',
  rerank: 'other',
}

/**
 * The estimate as a BoAmps report. BoAmps is made for measurements, so measurementMethod says that this is an estimate. An interval wider
 * than the coarsest quality of BoAmps, ±50 %, has no quality; taskDescription gives the interval. The header is left to the publisher,
 * who alone can say how confidential the report is.
 */
export function boampsOf(answer: ReportedAnswer): Boamps {
  const { energy } = answer.estimate
  const country = placeText(answer)
  const intensity = valueOf(answer, STEP.gridIntensity)
  const region = answer.request.region
  return {
    task: taskOf(answer),
    measures: [{ measurementMethod: howObtained(answer), powerConsumption: energy.value }],
    infrastructure: infrastructureOf(answer),
    ...(country !== undefined && {
      environment: {
        country,
        ...(region !== undefined && { location: region }),
        ...(intensity !== undefined && { powerSourceCarbonIntensity: intensity }),
      },
    }),
    ...qualityOf(energy),
  }
}

function taskOf(answer: ReportedAnswer): Boamps['task'] {
  const inference = inferenceOf(answer)
  return {
    taskStage: STAGES[useOf(answer)],
    taskFamily: FAMILIES[inference?.work?.type ?? 'text'],
    ...(inference && { nbRequest: inference.requests }),
    algorithms: [algorithmOf(answer)],
    dataset: inference
      ? dataOf(answer)
      : [{ dataUsage: 'input', dataType: 'token', ...counted(valueOf(answer, STEP.trainingTokens) ?? runOf(answer)?.tokens?.value) }],
    taskDescription: `The energy is that of the facility, ${howObtained(answer)}; 90 % between ${intervalText(answer, 'kWh')}.`,
  }
}

function algorithmOf(answer: ReportedAnswer): Boamps['task']['algorithms'][number] {
  const { model } = answer.estimate
  const parameters = valueOf(answer, STEP.totalParameters) ?? valueOf(answer, STEP.parameters)
  const layers = valueOf(answer, STEP.layers)
  const training = trainingOf(answer)
  const inference = inferenceOf(answer)
  return {
    algorithmType: (inference?.work?.type ?? 'text') === 'text' ? 'llm' : 'neural network',
    ...(model && { foundationModelName: model.name }),
    ...(parameters !== undefined && { parametersNumber: parameters * PER_BILLION }),
    ...(layers !== undefined && { layersNumber: layers }),
    ...(inference?.engine !== undefined && { framework: inference.engine }),
    ...(inference?.precision !== undefined && { quantization: inference.precision }),
    ...(training?.tuning !== undefined && { optimizer: training.tuning }),
    ...(training?.epochs !== undefined && { epochsNumber: training.epochs }),
  }
}

/** The data sets of the report. For inference, BoAmps asks for the mean size of the input and output of one request. */
function dataOf(answer: ReportedAnswer): DataSet[] {
  const type = inferenceOf(answer)?.work?.type ?? 'text'
  const isText = type === 'text'
  return [
    {
      dataUsage: 'input',
      dataType: type === 'transcription' ? 'audio' : 'token',
      ...(isText && counted(valueOf(answer, STEP.inputTokens))),
    },
    { dataUsage: 'output', dataType: OUTPUTS[type], ...(isText && counted(valueOf(answer, STEP.outputTokens))) },
  ]
}

function counted(dataQuantity: number | undefined): Pick<DataSet, 'dataQuantity'> {
  return dataQuantity === undefined ? {} : { dataQuantity }
}

function infrastructureOf(answer: ReportedAnswer): Boamps['infrastructure'] {
  const { region } = answer.request
  const operator = operatorOf(answer)
  const accelerator = acceleratorOf(answer)
  const run = runOf(answer)
  const count = answer.request.acceleratorCount ?? run?.accelerators?.value ?? valueOf(answer, STEP.acceleratorCount)
  const memory = accelerator?.memory?.value
  return {
    infraType: region === undefined && !operator ? 'other' : 'publicCloud',
    ...(operator && { cloudProvider: operator.name }),
    components: [
      {
        componentName: accelerator?.name ?? run?.hardwareName ?? 'not known',
        componentType: 'gpu',
        nbComponent: Math.max(1, Math.round(count ?? 1)),
        ...(memory !== undefined && { memorySize: memory }),
      },
    ],
  }
}

function qualityOf({ value, low, high }: Quantity): Pick<Boamps, 'quality'> {
  const widest = Math.max(value - low, high - value) / value
  const quality = (['high', 'medium', 'low'] as const).find((name) => widest <= WIDEST[name])
  return quality === undefined ? {} : { quality }
}
