import { dataOf } from '@wattprint/client'
import { queryOf } from '../words/as-code'
import { asInference, type Asked, asTraining } from '../words/request'
import { client, type Estimate } from './client'

declare global {
  /** What public/early.js asked for before this code was there. */
  var earlyAnswer: { readonly address: string; readonly response: Promise<Response> } | undefined
}

/** The estimate of a request, with what it is equivalent to. */
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

/** The answer that was asked for early, once, where it is to the same question. */
function earlyAnswerTo(address: string): Promise<Response> | undefined {
  if (globalThis.earlyAnswer?.address !== address) return undefined
  const { response } = globalThis.earlyAnswer
  globalThis.earlyAnswer = undefined
  return response
}
