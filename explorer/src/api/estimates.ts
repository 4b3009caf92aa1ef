import { dataOf } from '@wattprint/client'
import { asInference, type Asked, asTraining } from '../words/request'
import { client, type Estimate } from './client'

/** The estimate of a request, with what it is equivalent to. */
export function estimateOf(
  { kind, body }: Pick<Asked, 'kind' | 'body'>,
  signal: AbortSignal,
  more: readonly 'alternatives'[] = [],
): Promise<Estimate> {
  const include: ('equivalences' | 'alternatives')[] = ['equivalences', ...more]
  return kind === 'training'
    ? dataOf(client.POST('/v1/estimates/training', { body: { ...asTraining(body), include }, signal }))
    : dataOf(client.POST('/v1/estimates/inference', { body: { ...asInference(body), include }, signal }))
}
