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

/** The fields of a request that say what its accelerators and servers draw, and what comes on top. */
export const POWER_INPUTS: readonly TrainingField[] = [
  'averagePowerWatts',
  'powerCapWatts',
  'jobClass',
  'serverClass',
  'development',
  'pue',
]

/** Power of one accelerator in a training, of its share of the server, and the ratio of both with the doubt that energies have. */
export type TrainingPower = {
  /** Watts of the accelerator. */
  readonly accelerator: Traced
  /** Watts of its share of the server. */
  readonly server: Operand
  /** Server over accelerator, with the doubt that it has at a known energy. */
  readonly factor: Traced
}

const OLDER: readonly AcceleratorGeneration[] = ['ampere', 'volta', 'pascal', 'turing', 'ada']
const NEWER: readonly AcceleratorGeneration[] = ['hopper', 'blackwell']

/** The accelerator of a training and what its power rests on: the mean power of its whole system, or its own watts by class of job. */
export type PowerInputs = { readonly accelerator: Accelerator } & (
  { readonly system: Figure; readonly watts?: undefined } | { readonly watts: AcceleratorWatts; readonly system?: undefined }
)

/** Watts of an accelerator at a class of job; `isSplit` where they only split a total, of which nothing is warned. */
type AcceleratorWatts = (trace: Trace, jobClass: JobClass, isSplit?: boolean) => Traced

/** What the power of a training follows from. */
export type PoweredJob = Pick<TrainingInputs, 'accelerator' | 'request'>

/** What the power of a training rests on, or what is missing for it. */
export function powerInputs({ accelerator, request }: PoweredJob, catalog: Catalog): Missing<TrainingField> | PowerInputs {
  if (!accelerator) return { missing: 'hardware' }
  const system = request.averagePowerWatts === undefined ? systemPowerOf(catalog, accelerator) : undefined
  if (system) return { accelerator, system }
  const watts = acceleratorPower(accelerator, request)
  return watts ? { accelerator, watts } : { missing: 'hardware', why: 'one with a rated power on record, or averagePowerWatts' }
}

/** The power of a training by the class of its job and its server. docs/methodology.md, section 3, second edition. */
export function trainingPower(trace: Trace, inputs: PoweredJob, power: PowerInputs, jobClass: JobClass): TrainingPower {
  if (power.system) return measuredSystem(trace, power.system)
  return atServer(trace, serverClassOf(trace, inputs), power.watts(trace, jobClass))
}

/**
 * Server over accelerator energy, where an energy was metered. `watts` gives the mean ones of an accelerator, which some classes of
 * server need; where nothing tells them, the spread of all servers stands in.
 */
export function serverFactorOfMetered(trace: Trace, inputs: PoweredJob, watts: () => Traced | undefined): Traced {
  const serverClass = serverClassOf(trace, inputs)
  const power = isByFactor(serverClass) ? undefined : watts()
  return power ? atServer(trace, serverClass, power).factor : serverFactorOf(trace, isByFactor(serverClass) ? serverClass : 'unknown')
}

/** Watts of the accelerator: metered, of the fleet, or a share of the rated ones, which the answer warns of; undefined without any. */
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

/** The share of the rated power that jobs of a class draw. */
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

/** The factor of the share of rated power that jobs of a class draw, without the name of the edition. */
export function powerShareOf(accelerator: Accelerator, jobClass: JobClass): string {
  if (jobClass !== 'busy') return `power-share/${jobClass}`
  const generation = accelerator.generation ?? 'another'
  return `power-share/busy/${NEWER.includes(generation) ? 'new' : OLDER.includes(generation) ? 'old' : 'unknown'}`
}

/** Rated power, or the cap where it is below; undefined where neither is known. */
function countedPower(ratedPower: Figure | undefined, powerCapWatts: number | undefined): Traceable | undefined {
  const rated: Traceable | undefined = ratedPower && ((trace) => recorded(trace, STEP.ratedPower, ratedPower))
  const cap: Traceable | undefined = powerCapWatts === undefined ? undefined : (trace) => requested(trace, STEP.powerCap, powerCapWatts)
  return rated && cap ? (trace) => compute(trace, STEP.countedPower, smallest(rated(trace), cap(trace))) : (rated ?? cap)
}

/** The measured mean system power of a generation of TPU, where one was published; it holds for every class of job. */
function systemPowerOf({ records }: Catalog, { id, generation }: Accelerator): Figure | undefined {
  return generation === 'tpu' ? records.factor.byName.get(`training-2/system-watts/${id}`)?.figure : undefined
}

function measuredSystem(trace: Trace, figure: Figure): TrainingPower {
  const system = recorded(trace, STEP.measuredServerPower, figure)
  const factor = coefficient(trace, STEP.serverFactor, 'server/tpu/factor')
  const watts = times(certain(over(system, factor)), doubt(system), doubt(factor))
  return { accelerator: compute(trace, STEP.acceleratorPower, watts), server: system, factor }
}

/** Classes of servers of which only the ratio is known. */
function isByFactor(serverClass: TrainingServerClass): serverClass is 'tpu' | 'unknown' {
  return serverClass === 'tpu' || serverClass === 'unknown'
}

function serverFactorOf(trace: Trace, serverClass: 'tpu' | 'unknown'): Traced {
  return coefficient(trace, STEP.serverFactor, `server/${serverClass}/factor`)
}

/** The share of the server at a power of the accelerator: S = h + m w, or f w. */
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
  // At a known energy of the accelerators, more watts of them mean fewer hours of the host: the sides change.
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
