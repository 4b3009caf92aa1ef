import { dataOf } from '@wattprint/client'
import { type Asked, asInference, asTraining } from '../words/request'
import { type Estimate, client } from './client'

/** The estimate of a request, with what it is as much as. */
export function estimateOf({ kind, body }: Asked, signal: AbortSignal): Promise<Estimate> {
  const include: 'equivalences'[] = ['equivalences']
  return kind === 'training'
    ? dataOf(client.POST('/v1/estimates/training', { body: { ...asTraining(body), include }, signal }))
    : dataOf(client.POST('/v1/estimates/inference', { body: { ...asInference(body), include }, signal }))
}
