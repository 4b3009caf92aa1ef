import type { Catalog } from '../../catalog/catalog.js'
import { factorIn } from '../factor.js'
import { meanPosition } from './attention.js'
import type { Ways } from './hosted.js'
import { hostedMixture } from './hosted-mixture.js'

/** The tokens of a request: of the prompt, those of these that came from a cache, and those generated. */
export type HostedTokens = { readonly input: number; readonly cached: number; readonly output: number }

/** Joules of the accelerators by rule B where nothing is known of the serving, of a model without windows. */
export function joulesOfWays(catalog: Catalog, ways: Ways, { input, cached, output }: HostedTokens): number {
  const context = input + output / 2
  const prefillTokens = input - cached
  const prefillPosition = meanPosition(cached, prefillTokens, undefined).value
  const load = { outputTokens: output, prefillTokens, contextTokens: context, heldTokens: context, prefillPosition }
  const spreads = { within: factorIn(catalog, 'hosted/energy-spread-hosted', 'ratio'), attention: 0, cache: 0 }
  return hostedMixture(ways, load, spreads, {}).joules
}
