import { dataOf } from '@wattprint/client'
import { queryOf } from '../words/as-code'
import { asInference, type Asked, asTraining } from '../words/request'
import { client, type Estimate } from './client'

declare global {
  /** The request that public/early.js sent before this code was loaded. */
  var earlyAnswer: { readonly address: string; readonly response: Promise<Response> } | undefined
}

/** Returns the estimate of a request, with its equivalences. */
export function estimateOf(
  { kind, body }: Pick<Asked, 'kind' | 'body'>,
  signal: AbortSignal,
  more: readonly 'alternatives'[] = [],
): Promise<Estimate> {
  const include: ('equivalences' | 'alternatives')[] = ['equivalences', ...more]
  if (kind === 'training') return dataOf(client.POST('/v1/estimates/training', { body: { ...asTraining(body), include }, signal }))
  const early = earlyAnswerTo(`/v1/estimates/inference?${queryOf(body)}&include=${include.join(',')}`)
  return dataOf(
    client.POST('/v1/estimates/inference', { body: { ...asInference(body), include }, signal, ...(early && { fetch: () => early }) }),
  )
}

/** Returns the response to the early request, once, if it was sent to the same address. */
function earlyAnswerTo(address: string): Promise<Response> | undefined {
  if (globalThis.earlyAnswer?.address !== address) return undefined
  const { response } = globalThis.earlyAnswer
  globalThis.earlyAnswer = undefined
  return response
}
