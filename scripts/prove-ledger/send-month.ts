import { type CompanyCall, randomFrom } from './company.js'
import { GATEWAYS, type Sending } from './gateways.js'

export type Month = {
  readonly calls: Iterable<CompanyCall>
  readonly seed: number
  /** The share of the calls that are sent a second time, later and to any replica. */
  readonly repeatedShare: number
  readonly callsOfBody: number
  /** The current addresses of the replicas. One that is down is skipped until it is back. */
  readonly urls: () => readonly string[]
  readonly key: string
  /** Called before each body with its number, to cause failures. */
  readonly before?: (body: number) => Promise<unknown> | undefined
}

const MOST_TRIES = 200
const PAUSE_MS = 50
const CUT_EVERY = 7

/**
 * Sends a month: the calls of each gateway in bodies of their own, three at a time. Every seventh body is first cut off half way, and a
 * body without an acknowledgement is sent again to the next replica. Returns how many calls were sent twice on purpose.
 */
export async function sendMonth({ calls, seed, repeatedShare, callsOfBody, urls, key, before }: Month): Promise<number> {
  const random = randomFrom(seed)
  const waiting: Record<CompanyCall['gateway'], CompanyCall[]> = { otlp: [], litellm: [], file: [] }
  let [bodies, repeated] = [0, 0]
  const again: CompanyCall[] = []
  const flights = new Set<Promise<void>>()
  const flush = async (gateway: CompanyCall['gateway']): Promise<void> => {
    const sending = GATEWAYS[gateway](waiting[gateway].splice(0))
    const body = (bodies += 1)
    await before?.(body)
    const flight = deliver(sending, { urls, key, isCut: body % CUT_EVERY === 0, first: body }).finally(() => flights.delete(flight))
    flights.add(flight)
    if (flights.size >= Object.keys(waiting).length) await Promise.race(flights)
  }
  const add = async (call: CompanyCall): Promise<void> => {
    waiting[call.gateway].push(call)
    if (waiting[call.gateway].length >= callsOfBody) await flush(call.gateway)
  }
  for (const call of calls) {
    await add(call)
    if (random() < repeatedShare) again.push(call)
    // Repeated calls are sent some time after the first ones.
    if (again.length > callsOfBody)
      for (const late of again.splice(0)) {
        repeated += 1
        await add(late)
      }
  }
  repeated += again.length
  for (const late of again) await add(late)
  for (const gateway of Object.keys(waiting) as CompanyCall['gateway'][]) if (waiting[gateway].length > 0) await flush(gateway)
  await Promise.all(flights)
  return repeated
}

type Delivering = { readonly urls: () => readonly string[]; readonly key: string; readonly isCut: boolean; readonly first: number }

/** Sends a body until it is acknowledged. Throws if it is refused, or never acknowledged. */
async function deliver({ path, type, body }: Sending, { urls, key, isCut, first }: Delivering): Promise<void> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': type }
  if (isCut) await cutOff(`${urls()[first % urls().length] ?? ''}${path}`, headers, body)
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const all = urls()
    const url = all[(first + tries) % all.length]
    const answer = url === undefined ? undefined : await fetch(`${url}${path}`, { method: 'POST', headers, body }).catch(() => undefined)
    const told = answer && (await answer.text().catch(() => undefined))
    if (answer?.ok && told !== undefined) return
    if (answer && answer.status < 500 && answer.status !== 429) throw new Error(`${path} was refused with ${answer.status}: ${told ?? ''}`)
    await new Promise((resolve) => void setTimeout(resolve, PAUSE_MS))
  }
  throw new Error(`${path} was not acknowledged in ${MOST_TRIES} tries.`)
}

/** Sends the first half of a body and closes the connection. */
async function cutOff(url: string, headers: Record<string, string>, body: string): Promise<void> {
  const half = new TextEncoder().encode(body.slice(0, Math.floor(body.length / 2)))
  const hangUp = new AbortController()
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(half),
    pull: () => {
      hangUp.abort()
      return new Promise(() => undefined)
    },
  })
  const asked = { method: 'POST', headers, body: stream, duplex: 'half', signal: hangUp.signal } as RequestInit
  await fetch(url, asked).catch(() => undefined)
}
