import { DomainError } from '../../errors.js'

/** Waits so many milliseconds. */
type Wait = (milliseconds: number) => Promise<unknown>
export type ApiSettings = {
  /** What the service is called where it fails. */
  readonly name: string
  readonly baseUrl: string
  readonly headers: Readonly<Record<string, string>>
  readonly wait: Wait
}
/** The JSON at a path beneath the base address. */
export type AskApi = (path: string, query: Readonly<Record<string, string>>) => Promise<unknown>

const ATTEMPTS = 6
const FIRST_WAIT_MILLISECONDS = 1000
const LONGEST_WAIT_SECONDS = 120
const TIMEOUT_MILLISECONDS = 60_000
const MOST_LETTERS = 200
const [REFUSED, TOO_MANY, SERVER_ERROR] = [[401, 403], 429, 500]

/**
 * Asks an API and waits where it asks for that: after 429, a fault of the server, a broken or a cut answer it asks again, up to six
 * times, each time after twice as long or as long as Retry-After says. No other address is asked: a redirect is a fault. Throws
 * `fetch-failed` with what was answered last.
 */
export function patientClient({ name, baseUrl, headers, wait }: ApiSettings): AskApi {
  return async (path, query) => {
    const url = new URL(`${path}?${new URLSearchParams(query).toString()}`, baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`)
    let last = ''
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const answer = await once(url, headers)
      if ('json' in answer) return answer.json
      if (!answer.mayPass) throw failed(name, answer.told)
      last = answer.told
      if (attempt < ATTEMPTS - 1) await wait(answer.retryMilliseconds ?? FIRST_WAIT_MILLISECONDS * 2 ** attempt)
    }
    throw failed(name, `${last}, after ${ATTEMPTS} attempts`)
  }
}

type Answer = { readonly json: unknown } | { readonly told: string; readonly mayPass: boolean; readonly retryMilliseconds?: number }

async function once(url: URL, headers: ApiSettings['headers']): Promise<Answer> {
  try {
    const response = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS) })
    const text = await response.text()
    if (response.ok) return { json: JSON.parse(text) as unknown }
    const { status } = response
    if (REFUSED.includes(status)) return { told: `it does not accept the key (${status})`, mayPass: false }
    const told = `it answered ${status}: ${text.slice(0, MOST_LETTERS)}`
    if (status !== TOO_MANY && status < SERVER_ERROR) return { told, mayPass: false }
    const seconds = Number(response.headers.get('retry-after') ?? NaN)
    return { told, mayPass: true, ...(seconds >= 0 && { retryMilliseconds: Math.min(seconds, LONGEST_WAIT_SECONDS) * 1000 }) }
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : ''
    return { told: `${error instanceof Error ? error.message : String(error)}${cause === '' ? '' : ` (${cause})`}`, mayPass: true }
  }
}

function failed(name: string, told: string): DomainError {
  return new DomainError('fetch-failed', `${name} could not be read: ${told}. Nothing was written.`)
}
