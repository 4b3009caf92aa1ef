import type { Catalog } from '../catalog/catalog.js'
import { DomainError } from '../errors.js'
import { callReader as logReader } from '../estimation/batch/call-reader.js'
import { checkContextLength } from '../estimation/model/context.js'
import { checkSpeed, checkTokens } from '../estimation/serving/load.js'
import { countedByUsage } from '../estimation/usage/estimate-usage.js'
import { hasMoreThanText } from '../estimation/vision/counted-prompt.js'
import { checkWork, workTypeOf } from '../estimation/work/work-of.js'
import type { InferenceRequest } from '../schemas/inference-request.js'
import { type KeptCall, LedgerCall, LedgerUsageCall } from '../schemas/ledger-call.js'
import { parseRequest } from '../schemas/parse-request.js'
import { hourInstant, utcHour } from '../schemas/time.js'
import { cellOfCall } from './cell-of-call.js'

/** The result of reading one entry: a call, the reason why an entry is not a call, or the error in it. */
export type ReadCall =
  { readonly call: KeptCall; readonly tagsLeftOut: readonly string[] } | { readonly ignored: string } | { readonly problem: DomainError }

/** What the calls of one body are read with. */
export type LedgerReading = {
  readonly catalog: Catalog
  /** When the calls arrived, as an ISO time: a call without a time counts then. */
  readonly arrivedAt: string
  /** When the calls were sent, if known: a call without a time then counts in that hour. */
  readonly sentAt?: string | undefined
  /** The first hour that the ledger keeps, as an ISO time. */
  readonly keptFrom: string
  /** The names of the tags that the ledger keeps. */
  readonly tags: readonly string[]
}

/** Earlier times come from a clock that was never set: models had no APIs then. */
const FIRST_HOUR = utcHour('2015-01-01T00:00:00Z')
/** How many hours ahead of ours a sender's clock may be. A call that is later has a wrong time. */
const HOURS_AHEAD = 24
/** In characters of JSON. Longer settings, such as lists of many images, would make the key of a cell as long as the body of the call. */
const LONGEST_SETTINGS = 4000

/**
 * Returns a function that reads the calls of one body in order, in every shape that a batch takes. Domain errors are returned as
 * `problem`; other errors are thrown.
 */
export function ledgerReader(reading: LedgerReading): (received: unknown) => ReadCall {
  const read = logReader()
  const around = { reading, hours: hoursOf(reading) }
  return (received) => {
    const { rest, own } = withoutOwn(received)
    const told = read(rest)
    if ('skipped' in told) return { ignored: told.skipped }
    try {
      const item = own !== NO_OWN && typeof told.item === 'object' && told.item !== null ? { ...told.item, ...own } : told.item
      return callIn(item, told.id, received, around)
    } catch (error) {
      if (error instanceof DomainError) return { problem: error }
      throw error
    }
  }
}

const FIELDS: ReadonlySet<string> = new Set(Object.keys(LedgerUsageCall.shape))
type Own = { readonly id?: unknown; readonly tags?: unknown }

const NO_OWN: Own = {}

/**
 * Separates the ledger's fields `id` and `tags` from a call. In an answer of a provider or an entry of a log, `id` belongs to the
 * provider, so that only `tags` is separated.
 */
function withoutOwn(received: unknown): { readonly rest: unknown; readonly own: Own } {
  if (typeof received !== 'object' || received === null || Array.isArray(received)) return { rest: received, own: NO_OWN }
  if (!('id' in received) && !('tags' in received)) return { rest: received, own: NO_OWN }
  const isOfFields = Object.keys(received).every((field) => FIELDS.has(field))
  if (!isOfFields && !hasOurTags(received)) return { rest: received, own: NO_OWN }
  const { id, tags, ...rest } = received as Own
  const ofTags = tags === undefined ? {} : { tags }
  const ofId = id === undefined ? {} : { id }
  return isOfFields ? { rest, own: { ...ofId, ...ofTags } } : { rest: { ...rest, ...ofId }, own: ofTags }
}

function hasOurTags({ tags }: Own): boolean {
  return tags !== undefined && LedgerUsageCall.shape.tags.safeParse(tags).success
}

type Around = { readonly reading: LedgerReading; readonly hours: ReturnType<typeof hoursOf> }

/** The hours that every call is compared with, in whole hours since 1970. */
function hoursOf({ arrivedAt, sentAt, keptFrom }: LedgerReading) {
  return { arrived: utcHour(arrivedAt), unsaid: utcHour(sentAt ?? arrivedAt), keptFrom: utcHour(keptFrom) }
}

function callIn(item: unknown, logId: string | undefined, received: unknown, around: Around): ReadCall {
  const { reading } = around
  const { request, said } = requestIn(item, reading.catalog)
  const { id = said.reference === undefined ? undefined : (logId ?? said.reference), tag, tags = {} } = said
  const all: Readonly<Record<string, string>> = { ...(tag !== undefined && { tag }), ...tags }
  const kept = reading.tags.flatMap((name) => (Object.hasOwn(all, name) ? [[name, all[name]]] : []))
  const { key, sums } = cellOfCall(request, Object.fromEntries(kept) as Record<string, string>, reading.catalog)
  checkSettings(key.settings)
  const call = {
    id: id === undefined ? `line:${JSON.stringify(received)}` : `id:${id}`,
    hour: hourInstant(hourOf(request, around)),
    key,
    sums,
  }
  return { call, tagsLeftOut: Object.keys(all).filter((name) => !reading.tags.includes(name)) }
}

type Said = Pick<LedgerCall, 'id' | 'reference' | 'tag' | 'tags'>

function requestIn(item: unknown, catalog: Catalog): { readonly request: InferenceRequest; readonly said: Said } {
  if (typeof item === 'object' && item !== null && 'usage' in item) {
    const said = parseRequest(LedgerUsageCall, item)
    return { request: checked(countedByUsage(said, catalog).request, catalog), said }
  }
  const said = parseRequest(LedgerCall, item)
  return { request: checked(said, catalog), said }
}

/** Checks what would be refused with every catalog, so that the sender learns of it when sending. */
function checked(request: InferenceRequest, catalog: Catalog): InferenceRequest {
  if (request.model === undefined && request.customModel === undefined)
    throw new DomainError('no-model', 'The call names no model: give model, or customModel.', [{ pointer: '/model', detail: 'is missing' }])
  checkWork(request)
  checkSpeed(request)
  if (workTypeOf(request) === 'text') {
    if (!hasMoreThanText(request) && request.energyKwh === undefined) checkTokens(request)
    checkContextLength(catalog, request)
  }
  return request
}

function hourOf({ at, startsAt }: InferenceRequest, { reading: { arrivedAt, keptFrom }, hours }: Around): number {
  const told = at ?? startsAt
  if (told === undefined) return hours.unsaid
  const hour = utcHour(told)
  const refuse = (why: string): DomainError =>
    new DomainError('call-time-invalid', `The time of the call is ${told}, ${why}`, [
      { pointer: at === undefined ? '/startsAt' : '/at', detail: 'is out of range' },
    ])
  if (hour > hours.arrived + HOURS_AHEAD)
    throw refuse(
      `more than ${HOURS_AHEAD} hours after ${arrivedAt}, when it arrived. Correct the sender's clock, or leave the time out; the call then counts when it arrives.`,
    )
  if (hour < FIRST_HOUR)
    throw refuse(
      "which is before models had APIs. Correct the sender's clock, or leave the time out; the call then counts when it arrives.",
    )
  if (hour < hours.keptFrom)
    throw refuse(
      `and the ledger stores calls from ${keptFrom} on. Leave the call out, or ask the operator of the service for a longer retention.`,
    )
  return hour
}

/** Calls with the same key share one settings object, so that it is checked once. */
const checkedSettings = new WeakSet<object>()

function checkSettings(settings: object): void {
  if (checkedSettings.has(settings)) return
  const letters = JSON.stringify(settings).length
  if (letters <= LONGEST_SETTINGS) return void checkedSettings.add(settings)
  const detail = `The settings of the call have ${letters} characters; at most ${LONGEST_SETTINGS} are stored. Count its images in inputTokens and leave inputImages out.`
  throw new DomainError('invalid-request', detail)
}
