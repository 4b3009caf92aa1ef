import type { Config } from '../../config.js'
import { DomainError } from '../../errors.js'
import type { ApiSettings, AskApi } from './patient-client.js'

const HOUR = 3_600_000

/**
 * What to fetch: zones by the ids of the API, and whole hours since 1970 in UTC, the last one exclusive; and the share of the
 * generation below which a kind of plant may be missing.
 */
export type Wanted = {
  readonly zones: readonly string[]
  readonly fromHour: number
  readonly toHour: number
  readonly restedBelow: () => Promise<number>
}
/** The data of an API, in the form of the publisher's file, and what was left out. */
export type Fetched = { readonly type: 'csv' | 'json'; readonly text: string; readonly notes: readonly string[] }
type Wait = ApiSettings['wait']

/** An API of a publisher. */
export type Connector = {
  readonly name: string
  /** The available zones, as a sentence; null for an API of one zone. */
  readonly zones: string | null
  /** The settings from the environment; throws `configuration-invalid` if that lacks the address and the key. */
  readonly settings: (config: Config['apis'], wait: Wait) => Omit<ApiSettings, 'wait' | 'cache'>
  /** Undefined where the API has nothing of that time. */
  readonly read: (ask: AskApi, wanted: Wanted) => Promise<Fetched | undefined>
  /** The newest forecast, for an API that gives one; `now` is an ISO time. */
  readonly forecast?: (ask: AskApi, zones: readonly string[], now: string) => Promise<Fetched | undefined>
}

/** The values of these variables of the environment; throws for the first that is missing. */
export function configured<Name extends string>(
  name: string,
  variables: Readonly<Record<Name, readonly [string | undefined, string]>>,
): Record<Name, string> {
  const read = Object.entries<readonly [string | undefined, string]>(variables).map(([variable, [given, what]]) => {
    if (given !== undefined) return [variable, given] as const
    throw new DomainError('configuration-invalid', `Nothing is fetched from ${name} unless it is configured: set ${variable}, ${what}.`)
  })
  return Object.fromEntries(read) as Record<Name, string>
}

/** A time in whole hours as 2024-03-01T00:00:00Z. */
export function instant(hour: number): string {
  return `${new Date(hour * HOUR).toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}Z`
}

/** A span of hours in pieces of at most this many. */
export function* pieces({ fromHour, toHour }: Pick<Wanted, 'fromHour' | 'toHour'>, most: number): Generator<{ from: number; to: number }> {
  for (let from = fromHour; from < toHour; from += most) yield { from, to: Math.min(from + most, toHour) }
}
