import { STEP } from '../estimation/trace/steps.js'
import type { Sci, SciScore } from '../schemas/report-forms.js'
import type { Quantity } from '../schemas/unit.js'
import type { Work } from '../schemas/work.js'
import { howObtained, inferenceOf, modelOf, type ReportedAnswer, trainingFlopOf, trainingOf, valueOf } from './reported-answer.js'

/** A functional unit by which carbon is divided, and the number of them. */
type Counted = { readonly functionalUnit: string; readonly amount: number; readonly counts: SciScore['counts'] }

const LEFT_OUT_BY_CONSUMER = [
  'orchestration, tools and retrieval around the model',
  'observability, storage and data management',
  'network and user devices',
]
const LEFT_OUT_BY_PROVIDER = [
  'collection and preparation of data',
  'experiments, evaluations and early stops, unless the request counts them',
  'deployment and retirement',
]

/**
 * The estimate as scores of Software Carbon Intensity for AI: operational carbon by location plus embodied carbon, for each functional
 * unit. The scores are of the consumer for inference, and of the provider for a training. Offsets do not count.
 */
export function sciOf(answer: ReportedAnswer): Sci {
  const { carbon, method, catalogRevision } = answer.estimate
  const isTraining = trainingOf(answer) !== undefined
  const units = isTraining ? unitsOfTraining(answer) : unitsOfInference(answer)
  return {
    specification: 'Software Carbon Intensity for AI',
    persona: isTraining ? 'provider' : 'consumer',
    operationalCarbon: carbon.operationalLocationBased,
    embodiedCarbon: carbon.embodied,
    carbon: carbon.total,
    scores: units.map((unit) => scoreOf(carbon.total, unit)),
    boundary: {
      included: [
        isTraining ? 'the computation of the training' : 'the computation of the model',
        'its servers and facility',
        'their making',
      ],
      leftOut: isTraining ? LEFT_OUT_BY_PROVIDER : LEFT_OUT_BY_CONSUMER,
    },
    how: `Energy ${howObtained(answer)}.`,
    method: `${method.id} ${method.version}`,
    catalogRevision,
  }
}

function scoreOf({ value, low, high }: Quantity, { functionalUnit, amount, counts }: Counted): SciScore {
  return {
    functionalUnit,
    amount,
    counts,
    value: value / amount,
    low: low / amount,
    high: high / amount,
    unit: `gCO2e/${functionalUnit}`,
  }
}

function unitsOfInference(answer: ReportedAnswer): Counted[] {
  const request = inferenceOf(answer)
  if (!request) return []
  const { work, requests } = request
  const { functionalUnit, amount } = !work || work.type === 'text' ? tokensOf(answer) : unitOfWork(work, answer)
  return [
    { functionalUnit, amount: amount * requests, counts: 'gross' as const },
    { functionalUnit: 'request', amount: requests, counts: 'gross' as const },
  ].filter((unit) => unit.amount > 0)
}

/** Tokens of input and output of a request, as providers bill them. */
function tokensOf(answer: ReportedAnswer) {
  const tokens = [STEP.inputTokens, STEP.outputTokens].map((step) => valueOf(answer, step) ?? 0)
  return { functionalUnit: 'token', amount: tokens.reduce((sum, one) => sum + one, 0) }
}

/** The functional unit that the specification suggests for a kind of work, and the number of them in a request. */
function unitOfWork(work: Work, answer: ReportedAnswer): Pick<Counted, 'functionalUnit' | 'amount'> {
  const count = work.count ?? 1
  switch (work.type) {
    case 'image':
      return { functionalUnit: 'image', amount: count }
    case 'video':
      return { functionalUnit: 'second of video', amount: secondsOfClip(work, answer) * count }
    case 'transcription':
      return { functionalUnit: 'second of audio', amount: work.audioSeconds ?? 0 }
    case 'speech':
      return work.characters === undefined
        ? { functionalUnit: 'second of audio', amount: work.seconds ?? 0 }
        : { functionalUnit: 'character', amount: work.characters }
    case 'embedding':
      return { functionalUnit: 'token', amount: (work.inputTokens ?? 0) * (work.texts ?? 1) }
    default:
      return { functionalUnit: 'document', amount: work.documents ?? 0 }
  }
}

/** The length of a clip in seconds: as given, else its frames over the frames per second of the model; 0 where not known. */
function secondsOfClip({ seconds }: Work, answer: ReportedAnswer): number {
  const frames = valueOf(answer, STEP.outputFrames)
  const speed = modelOf(answer)?.diffusion?.framesPerSecond?.value
  return seconds ?? (frames === undefined || speed === undefined ? 0 : frames / speed)
}

function unitsOfTraining(answer: ReportedAnswer): Counted[] {
  const record = modelOf(answer)
  const training = trainingOf(answer)
  const flop = trainingFlopOf(answer)
  const tokens = valueOf(answer, STEP.trainingTokens) ?? training?.tokens ?? record?.trainingTokens?.value
  const parameters = training?.totalParameters ?? record?.totalParameters?.value ?? valueOf(answer, STEP.parameters)
  const units: readonly [string, number | undefined, number][] = [
    ['10^15 FLOP', flop, 1e15],
    ['million training tokens', tokens, 1e6],
    ['billion parameters', parameters, 1e9],
  ]
  return units.flatMap(([functionalUnit, total, of]) =>
    total === undefined || total <= 0 ? [] : [{ functionalUnit, amount: total / of, counts: 'gross' as const }],
  )
}
