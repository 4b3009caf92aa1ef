import { findRecord } from '../../catalog/find-record.js'
import { DomainError } from '../../errors.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import { factorIn } from '../factor.js'
import { isHosted } from '../inference/check-inference.js'
import type { InferenceField } from '../method.js'
import { inWords } from '../model/context.js'
import { type Machine, machineOf, onRecord } from '../roofline-2/machine.js'
import { assume, citeIn, type Trace } from '../trace/trace.js'

/** The fields of a request that describe the machine for work other than text. */
export const MACHINE_INPUTS: readonly InferenceField[] = [
  'hardware',
  'customHardware',
  'acceleratorCount',
  'precision',
  'batchSize',
  'engine',
  'powerCapWatts',
]

/** The accelerator that stands in for the hardware of a service. Most measurements of work other than text were made on it. */
const STAND_IN = 'nvidia-h100-sxm'

/** The accelerator that a request names or describes, else the one that stands in for that of a service, declared. */
export function machineForWork(trace: Trace, request: InferenceRequest): Machine {
  if (!isHosted(request)) return machineOf(trace, request)
  const record = findRecord(trace.catalog, 'accelerator', STAND_IN)
  const reason = 'No hardware was given: a service on H100 stands in, on which most was measured. hardware names a machine of your own.'
  const citations = record.ratedPower ? [citeIn(trace, record.ratedPower)] : []
  assume(trace, 'servingHardware', { value: record.id, unit: null, basis: 'default', reason, citations })
  return onRecord(record)
}

type Held = { readonly parameters: number; readonly what: string; readonly bytesPerWeight: number }

/** Bytes of a weight in the precision of a request, by default 16 bits. */
export function bytesPerWeightOf({ catalog }: Trace, { precision = 'bf16' }: Pick<InferenceRequest, 'precision'>): number {
  return factorIn(catalog, `precision/${precision}`, 'bytes/parameter')
}

/** Throws does-not-fit where the memory of `count` accelerators is known and cannot hold the weights. */
export function checkHeld({ name, memory, record }: Machine, { parameters, what, bytesPerWeight }: Held, count = 1): void {
  const weightsGB = (parameters * bytesPerWeight) / 1e9
  if (!memory || weightsGB <= count * memory.value) return
  throw new DomainError(
    'does-not-fit',
    `The weights of ${what}, ${inWords(weightsGB)} GB, exceed the ${count > 1 ? `${count} × ` : ''}${inWords(memory.value)} GB of ${name}: give other hardware or a precision of fewer bits.`,
    [{ pointer: '/hardware', detail: `holds less than the weights${record ? ` on ${record.id}` : ''}` }],
  )
}
