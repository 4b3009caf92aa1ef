import { DomainError } from '../errors.js'
import { Problem } from '../schemas/problem.js'

/** A problem that a service answered, in its own words. */
export class ServiceProblem extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.name = 'ServiceProblem'
    this.problem = problem
  }
}

export type Service = { readonly url: string; readonly key: string | undefined }
type Asked =
  { readonly method: 'POST'; readonly type: string; readonly body: NonNullable<RequestInit['body']> } | { readonly method: 'GET' }

/** What the service at `url` answers to a JSON body. */
export async function askService(service: Service, path: string, body: unknown): Promise<unknown> {
  const response = await sent(service, path, { method: 'POST', type: 'application/json', body: JSON.stringify(body) })
  return jsonOf(response)
}

/** What it answers to a JSON body in a form that is not JSON, of this type. */
export async function textFromService(
  service: Service,
  path: string,
  { type, body }: { readonly type: string; readonly body: object },
): Promise<string> {
  const response = await sent(service, path, { method: 'POST', type: 'application/json', body: JSON.stringify(body) })
  if (mediaTypeOf(response) !== type) throw notWattprint(response)
  return response.text()
}

/** What it answers to a text of another type. */
export async function sendText(
  service: Service,
  path: string,
  { type, body }: { readonly type: string; readonly body: Buffer },
): Promise<unknown> {
  return jsonOf(await sent(service, path, { method: 'POST', type, body }))
}

/** What it answers, once and whole, to a stream of lines. */
export async function sendLines(service: Service, path: string, lines: ReadableStream<Uint8Array>): Promise<unknown> {
  return jsonOf(await sent(service, path, { method: 'POST', type: 'application/x-ndjson', body: lines }))
}

/** What it answers to a question, as text of whatever type. */
export async function textAt(service: Service, path: string): Promise<string> {
  return (await sent(service, path, { method: 'GET' })).text()
}

/** What it answers to a stream of lines, as it comes: the first answers come before the last lines are sent. */
export async function streamThroughService(
  service: Service,
  path: string,
  lines: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  const response = await sent(service, path, { method: 'POST', type: 'application/x-ndjson', body: lines })
  if (!response.body || !mediaTypeOf(response).includes('ndjson')) throw notWattprint(response)
  return response.body as ReadableStream<Uint8Array>
}

async function sent({ url, key }: Service, path: string, question: Asked): Promise<Response> {
  const address = new URL(path, url.endsWith('/') ? url : `${url}/`)
  const posted = question.method === 'POST' ? question : undefined
  const headers = { ...(posted && { 'content-type': posted.type }), ...(key !== undefined && { authorization: `Bearer ${key}` }) }
  // Node takes a stream as a body only where half duplex is said; its types do not know the word yet.
  const asked: RequestInit & { duplex: 'half' } = { method: question.method, headers, ...(posted && { body: posted.body }), duplex: 'half' }
  const response = await fetch(address, asked).catch((error: unknown) => {
    throw unreachable(address, error)
  })
  if (response.ok) return response
  const problem = Problem.safeParse(mediaTypeOf(response) === 'application/problem+json' ? await jsonOf(response) : undefined)
  throw problem.success ? new ServiceProblem(problem.data) : notWattprint(response)
}

async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text()
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw notWattprint(response)
  }
}

function mediaTypeOf(response: Response): string {
  return response.headers.get('content-type')?.split(';', 1)[0] ?? 'nothing'
}

function unreachable({ origin }: URL, error: unknown): DomainError {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const reason = cause instanceof Error ? ('code' in cause ? String(cause.code) : cause.message) : String(cause)
  const detail = `${origin} cannot be reached (${reason}). Check --url, and that a service runs there; without --url the bundled catalog answers.`
  return new DomainError('service-unreachable', detail)
}

function notWattprint(response: Response): DomainError {
  const { origin } = new URL(response.url)
  const detail = `${origin} answered HTTP ${response.status} with ${mediaTypeOf(response)}, which is no answer of Wattprint. Check --url; GET /readyz of a Wattprint says "ready".`
  return new DomainError('service-unreachable', detail)
}
