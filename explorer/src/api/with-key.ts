import { WattprintError } from '@wattprint/client'
import type { Schemas } from './client'

/** Returns the answer of the service to a request with a key. Throws WattprintError if the service refuses. */
export async function withKey<Answer extends object>(path: string, key: string, signal?: AbortSignal, body?: object): Promise<Answer> {
  const response = await fetch(path, {
    headers: { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }) },
    ...(signal && { signal }),
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  })
  const answer = (await response.json().catch(() => undefined)) as Answer | Schemas['Problem'] | undefined
  if (response.ok && answer) return answer as Answer
  throw new WattprintError(response.status, answer && 'code' in answer ? answer : undefined)
}
