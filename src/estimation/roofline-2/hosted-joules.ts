import type { Catalog } from '../../catalog/catalog.js'
import { factorIn } from '../factor.js'
import { meanPosition } from './attention.js'
import type { Ways } from './hosted.js'
import { hostedMixture } from './hosted-mixture.js'

/** The tokens of a request. `cached` are the tokens of `input` that came from a cache. */
export type HostedTokens = { readonly input: number; readonly cached: number; readonly output: number }

/** Joules of the accelerators by rule B, for a model without sliding windows whose batch and speed are not known. */
export function joulesOfWays(catalog: Catalog, ways: Ways, { input, cached, output }: HostedTokens): number {
  const context = input + output / 2
  const prefillTokens = input - cached
  const prefillPosition = meanPosition(cached, prefillTokens, undefined).value
  const load = { outputTokens: output, prefillTokens, contextTokens: context, heldTokens: context, prefillPosition }
  const spreads = { within: factorIn(catalog, 'hosted/energy-spread-hosted', 'ratio'), attention: 0, cache: 0 }
  return hostedMixture(ways, load, spreads, {}).joules
}
