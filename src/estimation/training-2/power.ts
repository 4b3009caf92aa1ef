import type { Catalog } from '../../catalog/catalog.js'
import type { Accelerator, AcceleratorGeneration } from '../../schemas/accelerator.js'
import type { Figure } from '../../schemas/figure.js'
import type { TrainingServerClass } from '../../schemas/server.js'
import type { JobClass } from '../../schemas/training-run.js'
import type { Missing, TrainingField } from '../method.js'
import { certain, doubt, expOf, minus, type Operand, over, plus, smallest, times, toPower } from '../trace/expression.js'
import { STEP, type StepLabel } from '../trace/steps.js'
import { assume, compute, recorded, requested, type Trace, type Traced, warn } from '../trace/trace.js'
import type { Traceable, TrainingInputs } from '../trainings/inputs.js'
import { coefficient, limit } from './factors.js'

/** The fields of a request that determine the power of its accelerators and servers, and the factors on top. */
export const POWER_INPUTS: readonly TrainingField[] = [
  'averagePowerWatts',
  'powerCapWatts',
  'jobClass',
  'serverClass',
  'development',
  'pue',
]

/** The power of one accelerator in a training and of its share of the server, in W, and the ratio of both. */
export type TrainingPower = {
  readonly accelerator: Traced
  readonly server: Operand
  /** Server over accelerator, with the interval for a known energy of the accelerators. */
  readonly factor: Traced
}

const OLDER: readonly AcceleratorGeneration[] = ['ampere', 'volta', 'pascal', 'turing', 'ada']
const NEWER: readonly AcceleratorGeneration[] = ['hopper', 'blackwell']

/** The accelerator of a training, with the mean power of its whole system or with its own power by class of job. */
export type PowerInputs = { readonly accelerator: Accelerator } & (
  { readonly system: Figure; readonly watts?: undefined } | { readonly watts: AcceleratorWatts; readonly system?: undefined }
)

/**
 * Gives the power of an accelerator in W at a class of job. `isSplit` is true where it only splits a known total, and suppresses warnings.
 */
type AcceleratorWatts = (trace: Trace, jobClass: JobClass, isSplit?: boolean) => Traced

/** The inputs from which the power of a training is derived. */
export type PoweredJob = Pick<TrainingInputs, 'accelerator' | 'request'>

/** The inputs of the power of a training, or the field that is missing. */
export function powerInputs({ accelerator, request }: PoweredJob, catalog: Catalog): Missing<TrainingField> | PowerInputs {
  if (!accelerator) return { missing: 'hardware' }
  const system = request.averagePowerWatts === undefined ? systemPowerOf(catalog, accelerator) : undefined
  if (system) return { accelerator, system }
  const watts = acceleratorPower(accelerator, request)
  return watts ? { accelerator, watts } : { missing: 'hardware', why: 'one with a rated power on record, or averagePowerWatts' }
}

/** The power of a training by the class of its job and of its server. docs/methodology.md, section 3, second edition. */
export function trainingPower(trace: Trace, inputs: PoweredJob, power: PowerInputs, jobClass: JobClass): TrainingPower {
  if (power.system) return measuredSystem(trace, power.system)
  return atServer(trace, serverClassOf(trace, inputs), power.watts(trace, jobClass))
}

/**
 * Server over accelerator energy of a metered training. `watts` gives the mean power of an accelerator, which some classes of server
 * need; where it is not known, the ratio over all servers stands in.
 */
export function serverFactorOfMetered(trace: Trace, inputs: PoweredJob, watts: () => Traced | undefined): Traced {
  const serverClass = serverClassOf(trace, inputs)
  const power = isByFactor(serverClass) ? undefined : watts()
  return power ? atServer(trace, serverClass, power).factor : serverFactorOf(trace, isByFactor(serverClass) ? serverClass : 'unknown')
}

/**
 * The power of the accelerator in W: metered by the caller, a published mean of a fleet, or a share of its rated power, with a warning;
 * undefined where none is known. Warns of a metered power above the rated one.
 */
export function acceleratorPower(
  accelerator: Accelerator | undefined,
  { averagePowerWatts, powerCapWatts }: TrainingInputs['request'],
): AcceleratorWatts | undefined {
  if (averagePowerWatts !== undefined) return (trace) => meteredPower(trace, averagePowerWatts, accelerator?.ratedPower)
  if (!accelerator) return undefined
  const { meanPower, ratedPower, generation } = accelerator
  if (generation === 'tpu' && meanPower) return (trace) => fleetPower(trace, meanPower)
  const counted = countedPower(ratedPower, powerCapWatts)
  return counted && ((trace, jobClass, isSplit = false) => classPower(trace, { accelerator, counted, jobClass, isSplit }))
}

function meteredPower(trace: Trace, averagePowerWatts: number, rated: Figure | undefined): Traced {
  if (rated && averagePowerWatts > limit(trace, 'average-power-most') * rated.value) {
    const much = `averagePowerWatts of ${averagePowerWatts} W is more than an accelerator of ${rated.value} W rated power draws: is it that of the whole machine? Then give energyKwh with energyScope servers.`
    warn(trace, 'power_above_rated', much)
  }
  return requested(trace, STEP.averagePower, averagePowerWatts)
}

function fleetPower(trace: Trace, meanPower: Figure): Traced {
  const fleet = recorded(trace, STEP.meanPower, meanPower)
  const doubtOfFleet = expOf(coefficient(trace, STEP.fleetHalfWidth, 'fleet-power-half-width'))
  return compute(trace, STEP.acceleratorPower, times(certain(fleet), doubtOfFleet))
}

type ClassPower = {
  readonly accelerator: Accelerator
  readonly counted: Traceable
  readonly jobClass: JobClass
  readonly isSplit: boolean
}

/** The power in W that jobs of a class draw: a share of the rated power. Warns unless `isSplit`. */
function classPower(trace: Trace, { accelerator, counted, jobClass, isSplit }: ClassPower): Traced {
  const share = coefficient(trace, STEP.classPowerShare, powerShareOf(accelerator, jobClass))
  const watts = compute(trace, STEP.acceleratorPower, times(share, counted(trace)))
  if (isSplit) return watts
  warn(
    trace,
    'power_not_metered',
    `No power was metered: the accelerators are taken to draw ${String(Number(share.value.toPrecision(2)))} of their rated power, as jobs of the class ${jobClass} do. averagePowerWatts, the mean of nvidia-smi, W&B or CodeCarbon, takes that doubt away.`,
  )
  return watts
}

/** The name, for `coefficient`, of the share of rated power that jobs of a class draw. */
export function powerShareOf(accelerator: Accelerator, jobClass: JobClass): string {
  if (jobClass !== 'busy') return `power-share/${jobClass}`
  const generation = accelerator.generation ?? 'another'
  return `power-share/busy/${NEWER.includes(generation) ? 'new' : OLDER.includes(generation) ? 'old' : 'unknown'}`
}

/** Rated power, or the power cap where it is lower; undefined where neither is known. */
function countedPower(ratedPower: Figure | undefined, powerCapWatts: number | undefined): Traceable | undefined {
  const rated: Traceable | undefined = ratedPower && ((trace) => recorded(trace, STEP.ratedPower, ratedPower))
  const cap: Traceable | undefined = powerCapWatts === undefined ? undefined : (trace) => requested(trace, STEP.powerCap, powerCapWatts)
  return rated && cap ? (trace) => compute(trace, STEP.countedPower, smallest(rated(trace), cap(trace))) : (rated ?? cap)
}

/** The published mean system power of a TPU, which holds for every class of job; undefined where there is none. */
function systemPowerOf({ records }: Catalog, { id, generation }: Accelerator): Figure | undefined {
  return generation === 'tpu' ? records.factor.byName.get(`training-2/system-watts/${id}`)?.figure : undefined
}

function measuredSystem(trace: Trace, figure: Figure): TrainingPower {
  const system = recorded(trace, STEP.measuredServerPower, figure)
  const factor = coefficient(trace, STEP.serverFactor, 'server/tpu/factor')
  const watts = times(certain(over(system, factor)), doubt(system), doubt(factor))
  return { accelerator: compute(trace, STEP.acceleratorPower, watts), server: system, factor }
}

/** True of classes of servers for which only the ratio of server to accelerator power is known. */
function isByFactor(serverClass: TrainingServerClass): serverClass is 'tpu' | 'unknown' {
  return serverClass === 'tpu' || serverClass === 'unknown'
}

function serverFactorOf(trace: Trace, serverClass: 'tpu' | 'unknown'): Traced {
  return coefficient(trace, STEP.serverFactor, `server/${serverClass}/factor`)
}

/** The share of the server at an accelerator power w: S = h + m w, or S = f w for classes with only a ratio. */
function atServer(trace: Trace, serverClass: TrainingServerClass, accelerator: Traced): TrainingPower {
  if (isByFactor(serverClass)) {
    const factor = serverFactorOf(trace, serverClass)
    return { accelerator, server: times(accelerator, factor), factor }
  }
  const part = (label: StepLabel, name: string): Traced => coefficient(trace, label, `server/${serverClass}/${name}`)
  const [host, following, half] = [
    part(STEP.hostPower, 'host-power'),
    part(STEP.loadFollowing, 'load-following'),
    part(STEP.serverHalfWidth, 'half-width'),
  ]
  const load = certain(times(following, accelerator))
  const sum = certain(plus(host, load))
  const loadPart = compute(trace, STEP.loadPart, over(load, sum))
  const server = compute(trace, STEP.serverPowerShare, times(sum, toPower(doubt(accelerator), loadPart), expOf(half)))
  // At a known accelerator energy, a higher power means fewer hours of the host. So the doubt of the power enters the ratio inverted.
  const ofPower = toPower(over(1, doubt(accelerator)), minus(1, loadPart))
  const factor = compute(trace, STEP.serverFactor, times(certain(over(server, accelerator)), ofPower, expOf(half)))
  return { accelerator, server, factor }
}

function serverClassOf(trace: Trace, { request, accelerator }: PoweredJob): TrainingServerClass {
  if (request.serverClass !== undefined) return request.serverClass
  const known = accelerator?.trainingServerClass ?? undefined
  const reason =
    known && accelerator
      ? `The server that ${accelerator.name} usually trains in.`
      : 'The server is not known: the spread of the measured ones stands in.'
  assume(trace, 'serverClass', { value: known ?? 'unknown', unit: null, basis: known ? 'record' : 'default', reason, citations: [] })
  return known ?? 'unknown'
}
