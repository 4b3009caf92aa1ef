import { findRecord } from '../../catalog/find-record.js'
import { DomainError } from '../../errors.js'
import type { Accelerator, AcceleratorClass } from '../../schemas/accelerator.js'
import type { Figure } from '../../schemas/figure.js'
import type { CustomHardware, InferenceRequest } from '../../schemas/inference-request.js'
import { factorFigure } from '../factor.js'
import { certain, largest, over, times, toPower } from '../trace/expression.js'
import { STEP, type StepLabel } from '../trace/steps.js'
import { compute, recorded, requested, type Trace, type Traced, warn } from '../trace/trace.js'

/** A rated figure of an accelerator: that of its record, or a number of the caller in the same unit. */
export type Rated = { readonly value: number; readonly figure?: Figure }

/** The rated figures of an accelerator, from its record or from customHardware. */
export type Machine = {
  readonly record?: Accelerator | undefined
  readonly name: string
  readonly class: AcceleratorClass
  readonly isMeasured: boolean
  readonly hasBf16TensorCores: boolean
  readonly memory?: Rated | undefined
  readonly bandwidth?: Rated | undefined
  readonly power?: Rated | undefined
  readonly peaks: { readonly [Peak in PeakName]?: Rated | undefined }
}
/** Peaks of the tensor cores by number format, and that of the vector units. */
type PeakName = 'fp16' | 'bf16' | 'fp8' | 'fp4' | 'vector'

/** The accelerator that a request names or describes. Warns where it was never measured. */
export function machineOf(trace: Trace, { hardware, customHardware }: InferenceRequest): Machine {
  const machine = customHardware ? ofTheCaller(customHardware) : onRecord(findRecord(trace.catalog, 'accelerator', hardware ?? ''))
  if (!machine.isMeasured) {
    warn(trace, 'hardware_unmeasured', `The method was never fitted on measurements of ${machine.name}: the interval is the wide one.`)
  }
  return machine
}

/** The rated figures of an accelerator's record. */
export function onRecord(record: Accelerator): Machine {
  const { name, peak, inferenceMeasured, bf16TensorCores, memory, memoryBandwidth, ratedPower } = record
  const rated = (figure: Figure | undefined): Rated | undefined => figure && { value: figure.value, figure }
  return {
    record,
    name,
    class: record.class ?? (record.kind === 'cpu' || record.kind === 'soc' ? record.kind : 'server'),
    isMeasured: inferenceMeasured,
    hasBf16TensorCores: bf16TensorCores,
    memory: rated(memory),
    bandwidth: rated(memoryBandwidth),
    power: rated(ratedPower),
    peaks: {
      fp16: rated(peak.fp16 ?? peak.bf16),
      bf16: rated(peak.bf16 ?? peak.fp16),
      fp8: rated(peak.fp8),
      fp4: rated(peak.fp4),
      vector: rated(peak.fp32),
    },
  }
}

function ofTheCaller(custom: CustomHardware): Machine {
  const rated = (value: number | undefined): Rated | undefined => (value === undefined ? undefined : { value })
  const sixteen = rated(custom.peakTflops16)
  return {
    name: 'the accelerator of customHardware',
    class: custom.class ?? 'server',
    isMeasured: false,
    hasBf16TensorCores: custom.bf16TensorCores ?? true,
    memory: rated(custom.memoryGB),
    bandwidth: rated(custom.bandwidthGBps),
    power: rated(custom.ratedWatts),
    peaks: {
      fp16: sixteen,
      bf16: sixteen,
      fp8: rated(custom.peakTflops8),
      fp4: rated(custom.peakTflops4),
      vector: rated(custom.peakTflops32),
    },
  }
}

/** A rated figure as a step: recorded, or requested where it is the caller's own. */
export function tracedRated(trace: Trace, label: StepLabel, { value, figure }: Rated): Traced {
  return figure ? recorded(trace, label, figure) : requested(trace, label, value)
}

/** A rated figure that the method needs. Throws missing-input with its name where it is absent. */
export function needed(machine: Machine, rated: Rated | undefined, what: string, field: keyof CustomHardware): Rated {
  if (rated) return rated
  const { record, name } = machine
  const lacking = record
    ? `The record of ${name} lacks ${what}, which the method needs: choose another hardware, or describe it as customHardware.`
    : `customHardware lacks ${field}, ${what}, which the weights in this precision need.`
  throw new DomainError('missing-input', lacking, [
    { pointer: record ? '/hardware' : `/customHardware/${field}`, detail: record ? `has no ${what} on record` : 'is needed' },
  ])
}

/** Rated power, the power cap, and the effective power in W. A cap saves less energy than its share of power. Methodology, section 9. */
export type Power = { readonly rated: Traced; readonly cap?: Traced; readonly effective: Traced; readonly isBelowMeasuredCaps: boolean }

/** The power of an accelerator under the request's cap. A cap above the rated power is ignored. */
export function powerOf(trace: Trace, { powerCapWatts }: InferenceRequest, machine: Machine): Power {
  const rated = tracedRated(trace, STEP.ratedPower, needed(machine, machine.power, 'its rated power', 'ratedWatts'))
  if (powerCapWatts === undefined || powerCapWatts >= rated.value) return { rated, effective: rated, isBelowMeasuredCaps: false }
  const factor = (label: StepLabel) => recorded(trace, label, factorFigure(trace.catalog, `wattprint-roofline-2/${label.id}`))
  const cap = requested(trace, STEP.powerCap, powerCapWatts)
  const [exponent, least] = [factor(STEP.capExponent), factor(STEP.capLeastShare)]
  const share = largest(over(cap, rated), least)
  const effective = compute(trace, STEP.effectivePower, times(rated, toPower(share, certain(exponent))))
  const isBelowMeasuredCaps = powerCapWatts < least.value * rated.value
  if (isBelowMeasuredCaps) {
    warn(
      trace,
      'outside_domain',
      `A cap of ${powerCapWatts} W is less than ${least.value} of the rated power, below what was measured: it is taken as that share, with the wide interval.`,
    )
  }
  return { rated, cap, effective, isBelowMeasuredCaps }
}
