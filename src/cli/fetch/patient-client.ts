import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DomainError } from '../../errors.js'

/** Waits this many milliseconds. */
type Wait = (milliseconds: number) => Promise<unknown>
type Words = Readonly<Record<string, string>>
export type ApiSettings = {
  /** The name of the service in error messages. */
  readonly name: string
  readonly baseUrl: string
  readonly headers?: Words | (() => Promise<Words>)
  /** Parameters of every request, such as a key. */
  readonly query?: Words
  /** Texts that are never shown, even if an answer repeats them. */
  readonly secrets?: readonly string[]
  /** An answer as data; it throws where the answer is cut. JSON where this is absent. */
  readonly parse?: (text: string) => unknown
  /** Whether an answer with an error status is valid data all the same. */
  readonly isAnswer?: (status: number, text: string) => boolean
  readonly cache?: AnswerCache | undefined
  readonly wait: Wait
}
/** Fetches the data at a path beneath the base address; `isFresh` bypasses the cache. */
export type AskApi = (path: string, query: Words, options?: { readonly isFresh?: boolean }) => Promise<unknown>

const ATTEMPTS = 6
const FIRST_WAIT_MILLISECONDS = 1000
const LONGEST_WAIT_SECONDS = 120
const TIMEOUT_MILLISECONDS = 60_000
const MOST_LETTERS = 200
const MOST_BYTES = 64 * 1024 * 1024
const [REFUSED, TOO_MANY, SERVER_ERROR] = [[401, 403], 429, 500]

/**
 * Calls an API and waits if it asks for that: after 429, a server error, or a broken or truncated answer it tries again, up to six
 * times, each time after twice as long or as long as Retry-After says. It calls no other address: a redirect is an error. Throws
 * `fetch-failed` with the last answer.
 */
export function patientClient(settings: ApiSettings): AskApi {
  const { name, baseUrl, query: fixed = {}, secrets = [], parse = JSON.parse as (text: string) => unknown, wait, cache } = settings
  const hidden = (told: string): string => secrets.reduce((text, secret) => text.replaceAll(secret, '…'), told)
  return async (path, query, { isFresh = false } = {}) => {
    const address = `${baseUrl.replace(/\/$/, '')}${path === '' ? '' : `/${path}`}`
    const url = new URL(`${address}?${new URLSearchParams({ ...query, ...fixed }).toString()}`)
    const held = isFresh ? undefined : await cache?.read([url.href, ...secrets])
    if (held !== undefined) return parse(held)
    let last = ''
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const answer = await once(url, settings, parse)
      if ('data' in answer) {
        await cache?.write([url.href, ...secrets], answer.text)
        return answer.data
      }
      if (!answer.mayPass) throw failed(name, hidden(answer.told))
      last = hidden(answer.told)
      if (attempt < ATTEMPTS - 1) await wait(answer.retryMilliseconds ?? FIRST_WAIT_MILLISECONDS * 2 ** attempt)
    }
    throw failed(name, `${last}, after ${ATTEMPTS} attempts`)
  }
}

type Answer =
  | { readonly data: unknown; readonly text: string }
  | { readonly told: string; readonly mayPass: boolean; readonly retryMilliseconds?: number }

async function once(url: URL, { headers = {}, isAnswer }: ApiSettings, parse: (text: string) => unknown): Promise<Answer> {
  const sent = typeof headers === 'function' ? await headers() : headers
  try {
    const response = await fetch(url, { headers: sent, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS) })
    const text = await textOf(response)
    if (text === undefined) return { told: `it answered more than ${MOST_BYTES} bytes: ask for fewer hours`, mayPass: false }
    const { status } = response
    if (response.ok || isAnswer?.(status, text) === true) return { data: parse(text), text }
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

/** The text of an answer; undefined if it is longer than the limit. */
async function textOf({ body }: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length
    if (bytes > MOST_BYTES) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function failed(name: string, told: string): DomainError {
  return new DomainError('fetch-failed', `${name} could not be read: ${told}. Nothing was written.`)
}

/** The error of an answer in a form that is not known. */
export function notAsKnown(name: string, told: string): DomainError {
  return new DomainError('fetch-failed', `${name} answered otherwise than is known: ${told}. Nothing was written.`)
}

/** Answers by what was asked; the words of a question are hashed, so that no key is written down. */
type AnswerCache = {
  readonly read: (asked: readonly string[]) => Promise<string | undefined>
  readonly write: (asked: readonly string[], text: string) => Promise<void>
}
type Settings = { readonly directory: string; readonly seconds: number }

const NAME = /^[0-9a-f]{64}\.answer$/

/** Answers of APIs in a directory, each for so many seconds; what is older is removed. */
export async function answerCache({ directory, seconds }: Settings): Promise<AnswerCache> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const isOld = async (path: string): Promise<boolean> => Date.now() - (await stat(path)).mtimeMs > seconds * 1000
  for (const name of (await readdir(directory)).filter((one) => NAME.test(one))) {
    if (await isOld(join(directory, name)).catch(() => false)) await rm(join(directory, name), { force: true })
  }
  const pathOf = (asked: readonly string[]): string =>
    join(directory, `${createHash('sha256').update(JSON.stringify(asked)).digest('hex')}.answer`)
  return {
    read: async (asked) => {
      const path = pathOf(asked)
      const isHeld = await isOld(path).then(
        (old) => !old,
        () => false,
      )
      return isHeld ? readFile(path, 'utf8') : undefined
    },
    write: async (asked, text) => {
      // Another process never reads half an answer.
      const part = join(directory, `${randomUUID()}.part`)
      await writeFile(part, text, { mode: 0o600 })
      await rename(part, pathOf(asked))
    },
  }
}
