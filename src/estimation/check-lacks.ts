import { DomainError } from '../errors.js'
import type { MethodCard } from './method.js'

/** Refuses a request that a method cannot serve; `lacking` is the input it lacks, as the method says it: field, then why. */
export function checkLacks({ id }: MethodCard, lacking: string | undefined): void {
  if (lacking === undefined) return
  const field = lacking.split(':')[0] ?? ''
  throw new DomainError('missing-input', `Method ${id} lacks ${lacking}. Give it, or take another method: see GET /v1/methods.`, [
    { pointer: `/${field.replaceAll('.', '/')}`, detail: 'is needed by the method' },
  ])
}
