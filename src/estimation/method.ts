import type { Catalog } from '../catalog/catalog.js'
import { DomainError } from '../errors.js'
import type { Accelerator } from '../schemas/accelerator.js'
import type { Method } from '../schemas/estimate.js'
import type { Reference } from '../schemas/figure.js'
import type { InferenceRequest } from '../schemas/inference-request.js'
import type { TrainingRequest } from '../schemas/training-request.js'
import type { Work, WorkType } from '../schemas/work.js'
import type { Embodied } from './footprint/embodied.js'
import type { EnergyChain, TracedEnergy } from './footprint/energy-parts.js'
import type { Subject } from './model/subject.js'
import { startTrace, type Trace, type Traced } from './trace/trace.js'
import type { TrainingInputs } from './trainings/inputs.js'

/** A field of an inference request; a field of its work is written `work.width`. */
export type InferenceField = Extract<keyof InferenceRequest, string> | `work.${Extract<keyof Work, string>}`
/** A field of a training request. */
export type TrainingField = Extract<keyof TrainingRequest, string>

/** What a method is and who published it. `references` become citations once there is a catalog to look their sources up in. */
export type MethodCard<Field extends string = string> = Omit<Method, 'citations' | 'documentation' | 'inputs'> & {
  /** Fields of the request that the method uses. */
  readonly inputs: readonly Field[]
  readonly references: readonly Pick<Reference, 'source' | 'locator' | 'evidence' | 'standing'>[]
}

/** What an inference method computes: joules of the accelerators for one request, and the hardware that they are of. */
export type AcceleratorEnergy = {
  readonly joules: Traced
  /** Absent where the hardware is not known. */
  readonly accelerator?: Accelerator | undefined
  readonly acceleratorCount?: number | undefined
  /** Rated power in watts, or the power cap where one is set; absent where not known. */
  readonly ratedPower?: Traced | undefined
  /** The method's own factors from accelerators to servers, used in place of wall-1 and spare capacity. */
  readonly serverFactors?: EnergyChain['serverFactors'] | undefined
  /** The method's own embodied share, used in place of ours. */
  readonly embodiedOf?: ((energy: TracedEnergy) => Embodied) | undefined
  /** The mean draw at this work, where it is known; it replaces that of the server's class. */
  readonly drawShare?: DrawShare | undefined
  /** Set by the one method that reproduces a peer which multiplies its water by the PUE twice. */
  readonly countsPueTwiceForWater?: true | undefined
}

/** Mean draw over rated power at some work, and whether the factor from accelerators to servers is computed with this draw too. */
type DrawShare = { readonly share: Traced; readonly holdsAtTheWall: boolean }

/** A field that a method needs and the request does not give; `why` says what it is needed for, or which value would do. */
export type Missing<Field extends string = string> = { readonly missing: Field; readonly why?: string }

/** A method that has found all of its inputs. */
export type PreparedInference = { readonly energy: (trace: Trace) => AcceleratorEnergy }

export type InferenceMethod = {
  readonly card: MethodCard<InferenceField>
  /**
   * Finds the inputs in the request and the records; returns the method with them, or the field that is missing. Adds nothing to a trace.
   */
  readonly prepare: (request: InferenceRequest, subject: Subject, catalog: Catalog) => Missing<InferenceField> | PreparedInference
}

/** A missing field with its reason, as answers print it: "hardware: one with a rated power on record". */
export function missingText({ missing, why }: Missing): string {
  return why === undefined ? missing : `${missing}: ${why}`
}

/** The prepared method. Throws missing-input with a pointer to the field where one is missing. */
export function prepared<Prepared extends object>({ id }: MethodCard, method: Missing | Prepared): Prepared {
  if (!isMissing(method)) return method
  throw new DomainError(
    'missing-input',
    `Method ${id} lacks ${missingText(method)}. Give it, or choose another method.`,
    [{ pointer: `/${method.missing.replaceAll('.', '/')}`, detail: 'is needed by the method' }],
    [],
    { kind: 'method' },
  )
}

function isMissing(method: object): method is Missing {
  return 'missing' in method
}

/**
 * The energy of a request by a method, in joules of the accelerators, without a derivation. Throws missing-input where an input is missing.
 */
export function energyAt(
  catalog: Catalog,
  { card, prepare }: InferenceMethod,
  request: InferenceRequest,
  subject: Subject,
): AcceleratorEnergy {
  return prepared(card, prepare(request, subject, catalog)).energy(startTrace(catalog, { isDetailed: false }))
}

/** A method for work other than text, with the kinds of work that it estimates. */
export type WorkMethod = InferenceMethod & {
  readonly works: readonly WorkType[]
  /** True of methods that others published for comparison: "auto" never chooses one. */
  readonly isByNameOnly?: true
}

/** The result of `answer`, or the message of the DomainError that it throws: one method may refuse a request that another can estimate. */
export function unlessRefused<Answer extends object>(answer: () => Answer): Answer | { readonly refusal: string } {
  try {
    return answer()
  } catch (error) {
    if (error instanceof DomainError) return { refusal: error.message }
    throw error
  }
}

/** What a training method may need to know of the place: its PUE, and the carbon intensity of its electricity. */
type TrainingPlace = { readonly pue: Traced; readonly gridIntensity?: Traced | undefined }

/** A training method that has found all of its inputs; `energy` gives the energy at the servers' meters. */
export type PreparedTraining = { readonly energy: (trace: Trace, place: TrainingPlace) => ServerEnergy }

export type TrainingMethod = {
  readonly card: MethodCard<TrainingField>
  /**
   * Finds the inputs in the request and the records; returns the method with them, or the field that is missing. Adds nothing to a trace.
   */
  readonly prepare: (inputs: TrainingInputs, catalog: Catalog) => Missing<TrainingField> | PreparedTraining
  /** True of a method that counts no cooling: its PUE is 1. */
  readonly leavesOutPue?: true
}

/** The energy of a training at the servers' meters, and the accelerator that it ran on. */
export type ServerEnergy = Omit<EnergyChain, 'pue'> & {
  readonly accelerator: Accelerator | undefined
  readonly ratedPower: Traced | undefined
  /** Accelerator-hours where they are known; where absent, they are computed from the energy. */
  readonly hours?: Traced | undefined
}
