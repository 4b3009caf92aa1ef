import { STEP } from '../estimation/trace/steps.js'
import type { EuGpai } from '../schemas/report-forms.js'
import {
  acceleratorOf,
  howObtained,
  inferenceOf,
  intervalText,
  modelOf,
  type ReportedAnswer,
  runOf,
  shortNumber,
  trainingFlopOf,
  trainingOf,
  valueOf,
} from './reported-answer.js'

const NOT_AVAILABLE = 'not available'
const MWH_PER_KWH = 1e-3
const HOURS_PER_DAY = 24
/** Operations of the forward pass for each token and active parameter: a multiplication and an addition. */
const FLOP_PER_PARAMETER = 2
const DAYS_PER_MONTH = 365.25 / 12
/** The ranges of time in the form, each with its last month. */
const RANGES = [
  [1, 'less than 1 month'],
  [3, '1 to 3 months'],
  [6, '3 to 6 months'],
] as const
const LONGEST = 'more than 6 months'

/**
 * The parts on computation and energy of the Model Documentation Form in the EU's Code of Practice for general-purpose AI (Annex XI, 2 (d)
 * and (e) of the AI Act): energy, operations and time of a training, or operations of inference. A number that the answer lacks is "not
 * available", and `lacking` gives the reason.
 */
export function euGpaiOf(answer: ReportedAnswer): EuGpai {
  const { model, catalogRevision } = answer.estimate
  const parameters = modelOf(answer)?.totalParameters?.value
  const isTraining = trainingOf(answer) !== undefined
  return {
    form: 'Model Documentation Form, computation and energy',
    model: model?.name ?? NOT_AVAILABLE,
    parameters: twoDigits(parameters ?? trainingOf(answer)?.totalParameters ?? valueOf(answer, STEP.parameters)),
    training: isTraining ? trainingPart(answer) : null,
    inference: isTraining ? null : inferencePart(answer),
    catalogRevision,
  }
}

function trainingPart(answer: ReportedAnswer): EuGpai['training'] {
  const { energy } = answer.estimate
  const flop = trainingFlopOf(answer)
  const hours = trainingOf(answer)?.hours ?? runOf(answer)?.duration?.value
  const hardwareHours = valueOf(answer, STEP.trainingHours)
  return {
    energyMwh: twoDigits(energy.value * MWH_PER_KWH),
    energyMethod: methodText(answer),
    computeFlop: twoDigits(flop),
    computeFlopMagnitude: flop === undefined ? NOT_AVAILABLE : `10^${Math.floor(Math.log10(flop))}`,
    timeRange: hours === undefined ? NOT_AVAILABLE : rangeOf(hours / HOURS_PER_DAY),
    wallClockDays: twoDigits(hours === undefined ? undefined : hours / HOURS_PER_DAY),
    hardwareDays: twoDigits(hardwareHours === undefined ? undefined : hardwareHours / HOURS_PER_DAY),
    hardware: acceleratorOf(answer)?.name ?? runOf(answer)?.hardwareName ?? NOT_AVAILABLE,
    lacking: [
      ...(flop === undefined ? ['computeFlop: the operations are neither given nor on record (flop, or parameters and tokens)'] : []),
      ...(hours === undefined ? ['timeRange and wallClockDays: hours are neither given nor on record'] : []),
      ...(hardwareHours === undefined ? ['hardwareDays: neither hours with acceleratorCount nor acceleratorHours are known'] : []),
    ],
  }
}

function inferencePart(answer: ReportedAnswer): EuGpai['inference'] {
  const request = inferenceOf(answer)
  const active = valueOf(answer, STEP.activeParameters) ?? valueOf(answer, STEP.totalParameters)
  const [input, output] = [valueOf(answer, STEP.inputTokens), valueOf(answer, STEP.outputTokens)]
  const cached = valueOf(answer, STEP.cachedInputTokens) ?? 0
  const tokens = input === undefined || output === undefined ? undefined : (input - cached + output) * (request?.requests ?? 1)
  const flop = active === undefined || tokens === undefined ? undefined : FLOP_PER_PARAMETER * active * tokens
  return {
    task: tokens === undefined ? NOT_AVAILABLE : `${shortNumber(tokens)} tokens read and generated`,
    computeFlop: twoDigits(flop),
    computeMethod: 'Two operations for each active parameter and token; attention over the context is not in it.',
    hardware: acceleratorOf(answer)?.name ?? NOT_AVAILABLE,
    energyMwh: twoDigits(answer.estimate.energy.value * MWH_PER_KWH),
    energyMethod: methodText(answer),
    lacking: flop === undefined ? ['computeFlop: the parameters or the tokens of this work are not known'] : [],
  }
}

/** About a hundred words on how the energy was computed. */
function methodText(answer: ReportedAnswer): string {
  const { energyParts, assumptions, method, catalogRevision, citations } = answer.estimate
  const [accelerators, host, facility] = [energyParts.accelerators, energyParts.host, energyParts.facility].map(({ value }) =>
    shortNumber(value * MWH_PER_KWH),
  )
  const assumed = [...new Set(assumptions.map(({ name }) => name))].join(', ')
  return [
    `Energy ${howObtained(answer)} (${method.title}).`,
    `It is that of the facility: accelerators ${accelerators} MWh, the rest of the servers ${host} MWh, cooling and power distribution ${facility} MWh.`,
    `With a probability of 90 % it lies between ${intervalText(answer, 'MWh', MWH_PER_KWH)}.`,
    assumed === '' ? 'Nothing was assumed.' : `What was not known was assumed: ${assumed}.`,
    `The figures come from ${citations.length} cited places of published documents; the derivation is in the whole answer (catalog revision ${catalogRevision}).`,
  ].join(' ')
}

function rangeOf(days: number): string {
  return RANGES.find(([most]) => days <= most * DAYS_PER_MONTH)?.[1] ?? LONGEST
}

/** A number with two significant digits, the least that the form asks for. */
function twoDigits(value: number | undefined): number | typeof NOT_AVAILABLE {
  return value === undefined ? NOT_AVAILABLE : Number(value.toPrecision(2))
}
