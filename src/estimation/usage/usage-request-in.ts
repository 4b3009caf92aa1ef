import { z } from 'zod'
import { DomainError } from '../../errors.js'
import { UsageItem } from '../../schemas/batch.js'
import { parseRequest } from '../../schemas/parse-request.js'
import { instantFrom } from '../../schemas/time.js'
import type { EnergyScope } from '../../schemas/training-run.js'
import { type HeldUsage, USAGE_HOLDERS, type UsageHolder } from './holders.js'
import { meteredEnergyIn } from './metered-energy.js'

const { model, reference, tag, at, latencySeconds } = UsageItem.shape
/** Fields that are read from the object around a usage object. Invalid values are left out, because the caller did not write them. */
const SAID = { model, reference, tag, at, latencySeconds }
const FIELDS: ReadonlySet<string> = new Set(Object.keys(UsageItem.shape))

/**
 * Reads a whole answer, a line of a batch's output or an entry of a log, sent in place of a request or in its field `usage`; fields of a
 * request beside it are kept. Undefined for a plain request and for an unknown object.
 */
export function heldUsage(received: unknown): HeldUsage | undefined {
  if (!isObject(received)) return undefined
  const { usage } = received
  const inUsage = isObject(usage) ? readHolder(usage) : undefined
  if (inUsage)
    return 'nothing' in inUsage ? inUsage : { ...inUsage, request: { ...inUsage.request, ...received, usage: inUsage.request['usage'] } }
  return Object.keys(received).every((field) => FIELDS.has(field)) ? undefined : readHolder(received)
}

/**
 * The usage request that was received, directly or inside a known object. Throws no-tokens for an object of a call that computed nothing.
 */
export function usageRequestIn(received: unknown): unknown {
  const held = heldUsage(received)
  if (!held) return received
  if ('nothing' in held) throw new DomainError('no-tokens', `There is nothing to estimate: ${held.nothing}. Leave such calls out.`)
  return Object.fromEntries(Object.entries(held.request).filter(([field]) => field !== 'reference' && field !== 'tag'))
}

function readHolder(object: Readonly<Record<string, unknown>>): HeldUsage | undefined {
  const report = boampsRequest(object)
  if (report) return report
  const holder = USAGE_HOLDERS.find(({ marks }) => marks.every((mark) => valueAt(object, mark) !== undefined))
  if (!holder) return undefined
  const own = joinedTexts(object, holder.reference)
  const nothing = holder.nothing?.((path) => valueAt(object, path) ?? undefined)
  if (nothing !== undefined) return { nothing: `in this ${holder.name} ${nothing}`, reference: own ?? null }
  const usage = usageIn(object, holder)
  if (!usage) return undefined
  const first = (paths: readonly string[] = []): unknown =>
    paths.map((path) => valueAt(object, path)).find((value) => typeof value === 'string')
  const said = {
    model: first(holder.model),
    reference: own,
    tag: first(holder.tag),
    at: holder.at === undefined ? undefined : instantFrom(valueAt(object, holder.at)),
    latencySeconds: holder.latencySeconds === undefined ? undefined : valueAt(object, holder.latencySeconds),
  }
  const fitting = Object.entries(SAID).flatMap(([field, schema]) => {
    const value = said[field as keyof typeof said]
    return value !== undefined && schema.safeParse(value).success ? [[field, value]] : []
  })
  const beside = holder.isAnswer ? Object.entries(object).filter(([field]) => FIELDS.has(field)) : []
  const request = { ...(Object.fromEntries([...beside, ...fitting]) as object), usage }
  return { request, isRepeated: holder.isRepeated === true, id: joinedTexts(object, holder.id) ?? own }
}

function joinedTexts(object: object, paths: readonly string[] = []): string | undefined {
  const parts = paths.map((path) => valueAt(object, path)).filter((part) => typeof part === 'string')
  return parts.length > 0 ? parts.join(':') : undefined
}

function usageIn(object: object, { usage = [], energy, counts, units }: UsageHolder): object | undefined {
  const counted = units?.((path) => valueAt(object, path) ?? undefined)
  if (counted) return counted
  const whole = usage.map((path) => valueAt(object, path)).find(isObject)
  const metered = energy === undefined ? undefined : valueAt(object, energy)
  if (whole && meteredEnergyIn(metered)) return { ...whole, energy: metered }
  if (whole || !counts) return whole
  return Object.fromEntries(counts.map((path) => [path, valueAt(object, path)]).filter(([, value]) => value !== undefined)) as object
}

/** The value at a path of own properties and list indices; undefined where there is none. */
function valueAt(object: object, path: string): unknown {
  let inside: unknown = object
  for (const key of keysOf(path)) {
    if (!isInside(inside, key)) return undefined
    inside = inside[key]
  }
  return inside
}

/** Cached splits of the paths in USAGE_HOLDERS: they are few, and each is needed for every object. */
const KEYS_OF_PATHS = new Map<string, readonly string[]>()

function keysOf(path: string): readonly string[] {
  const known = KEYS_OF_PATHS.get(path)
  if (known) return known
  const keys = path.split('.')
  KEYS_OF_PATHS.set(path, keys)
  return keys
}

function isInside(inside: unknown, key: string): inside is Record<string, unknown> {
  return typeof inside === 'object' && inside !== null && Object.hasOwn(inside, key)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const DataSet = z.looseObject({ dataUsage: z.string(), dataType: z.string(), dataQuantity: z.number().min(0).optional() })
/** The parts of a BoAmps report that are read. Its schema is model/report_schema.json of github.com/Boavizta/BoAmps. */
const Report = z.looseObject({
  header: z.looseObject({ reportId: z.string().optional() }).optional(),
  task: z.looseObject({
    taskStage: z.string(),
    nbRequest: z.number().positive().optional(),
    algorithms: z.array(z.looseObject({ foundationModelName: z.string().optional() })).min(1),
    dataset: z.array(DataSet),
  }),
  measures: z.array(z.looseObject({ measurementMethod: z.string(), powerConsumption: z.number().positive() })).min(1),
  infrastructure: z.looseObject({ components: z.array(z.looseObject({ componentType: z.string() })).min(1) }),
  environment: z.looseObject({ country: z.string().optional() }).optional(),
})
type Report = z.infer<typeof Report>

/** A measurement method with this word was a computation, not a meter. */
const ESTIMATED = /\bestimat/i
const ACCELERATOR = /gpu|tpu|accelerator/i

/**
 * The usage request of a BoAmps report on inference: its model, the tokens of all its requests, their place, and the energy, which counts
 * as metered unless the report calls it an estimate. Undefined for an object that is not a report. Throws invalid-request for an
 * incomplete report, and for several measures, which may count the same energy twice.
 */
function boampsRequest(received: Readonly<Record<string, unknown>>): HeldUsage | undefined {
  if (!('task' in received && 'measures' in received && 'infrastructure' in received)) return undefined
  const report = parseRequest(Report, received)
  const { task, header, environment } = report
  const reference = header?.reportId
  if (task.taskStage !== 'inference')
    return {
      nothing: `in this BoAmps report the stage is "${task.taskStage}": its energy is energyKwh of a training`,
      reference: reference ?? null,
    }
  const requests = Math.round(task.nbRequest ?? 1)
  const request = {
    model: task.algorithms[0]?.foundationModelName,
    usage: { input_tokens: tokensOf(report, 'input') * requests, output_tokens: tokensOf(report, 'output') * requests },
    sumOfRequests: requests,
    ...meteredOf(report),
    ...(environment?.country !== undefined && { zone: environment.country }),
    ...(reference !== undefined && { reference }),
  }
  return { request, id: reference }
}

/** The input or output tokens of the mean request. BoAmps gives mean sizes for inference. */
function tokensOf({ task }: Report, usage: 'input' | 'output'): number {
  const counted = task.dataset.filter(({ dataUsage, dataType }) => dataUsage === usage && dataType === 'token')
  return Math.round(counted.reduce((sum, { dataQuantity = 0 }) => sum + dataQuantity, 0))
}

function meteredOf({ measures, infrastructure }: Report): { energyKwh?: number; energyScope?: EnergyScope; energyMeter?: string } {
  const [measure, ...others] = measures
  if (!measure || others.length > 0)
    throw new DomainError(
      'invalid-request',
      `This BoAmps report has ${measures.length} measures, which may count the same energy twice. Leave one.`,
      [{ pointer: '/measures', detail: 'must hold one measure' }],
    )
  if (ESTIMATED.test(measure.measurementMethod)) return {}
  const isAccelerators = infrastructure.components.every(({ componentType }) => ACCELERATOR.test(componentType))
  return {
    energyKwh: measure.powerConsumption,
    energyScope: isAccelerators ? 'accelerators' : 'servers',
    energyMeter: measure.measurementMethod,
  }
}
