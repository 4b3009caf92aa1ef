import openapiClient, { type Client as OpenapiClient, type ClientOptions } from 'openapi-fetch'
import type { paths } from './openapi.js'

/** Of the formats that an address offers, the one that is asked for; problems come as theirs. */
type Json = 'application/json' | 'application/problem+json'

export type Client = OpenapiClient<paths, Json>
export type ClientSettings = Omit<ClientOptions, 'headers'> & {
  /** Where the service is, as in https://wattprint.example; in a page that it serves itself, the empty string. */
  readonly baseUrl: string
  /** An API key, which only writing needs. */
  readonly key?: string | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/**
 * A client of the service at `baseUrl`: GET, POST, PUT and DELETE take an address of openapi.yaml and what it wants, and
 * give `{ data }`, or `{ error }` with the problem that the service answered. They throw only where there was no answer.
 */
export function createClient({ key, headers, ...settings }: ClientSettings): Client {
  const authorization = key === undefined ? {} : { authorization: `Bearer ${key}` }
  return openapiClient<paths, Json>({ ...settings, headers: { accept: 'application/json', ...headers, ...authorization } })
}
