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

/** A field of a request for an inference; of its work with the name of that before it. */
export type InferenceField = Extract<keyof InferenceRequest, string> | `work.${Extract<keyof Work, string>}`
/** A field of a request for a training. */
export type TrainingField = Extract<keyof TrainingRequest, string>

/** What a method is and who published it; its citations are resolved against a catalog. */
export type MethodCard<Field extends string = string> = Omit<Method, 'citations' | 'documentation' | 'inputs'> & {
  /** Fields of the request that it uses. */
  readonly inputs: readonly Field[]
  readonly references: readonly Pick<Reference, 'source' | 'locator' | 'evidence' | 'standing'>[]
}

/** What an inference method answers: joules of the accelerators for one request, and what it took them to run on. */
export type AcceleratorEnergy = {
  readonly joules: Traced
  /** The accelerator, where it is known. */
  readonly accelerator?: Accelerator | undefined
  readonly acceleratorCount?: number | undefined
  /** Rated power, or the cap in its place, where known. */
  readonly ratedPower?: Traced | undefined
  /** The method's own way from the accelerators to the servers, in place of wall-1 and spare capacity. */
  readonly serverFactors?: EnergyChain['serverFactors'] | undefined
  /** The method's own share of making the hardware. */
  readonly embodiedOf?: ((energy: TracedEnergy) => Embodied) | undefined
  /** The draw at this work, where it is known in place of the usual one of the server's class. */
  readonly drawShare?: DrawShare | undefined
  /** A fault of one peer, reproduced in its own method only. */
  readonly countsPueTwiceForWater?: true | undefined
}

/** Mean draw over rated power at some work, and whether the servers' factor was computed with such a draw too. */
type DrawShare = { readonly share: Traced; readonly holdsAtTheWall: boolean }

/** A field that a method needs and that the request does not give: what it is needed for, or what would do. */
export type Missing<Field extends string = string> = { readonly missing: Field; readonly why?: string }

/** A method that has all of its inputs, and computes with them. */
export type PreparedInference = { readonly energy: (trace: Trace) => AcceleratorEnergy }

export type InferenceMethod = {
  readonly card: MethodCard<InferenceField>
  /** The method with its inputs found in the request and the records, or the field that is missing. Traces nothing. */
  readonly prepare: (request: InferenceRequest, subject: Subject, catalog: Catalog) => Missing<InferenceField> | PreparedInference
}

/** The field that a method misses with its reason, as answers print it: "hardware: one with a rated power on record". */
export function missingText({ missing, why }: Missing): string {
  return why === undefined ? missing : `${missing}: ${why}`
}

/** A prepared method; throws `missing-input`, with the field as a pointer, where it is not. */
export function prepared<Prepared extends object>({ id }: MethodCard, method: Missing | Prepared): Prepared {
  if (!isMissing(method)) return method
  throw new DomainError(
    'missing-input',
    `Method ${id} lacks ${missingText(method)}. Give it, or take another method.`,
    [{ pointer: `/${method.missing.replaceAll('.', '/')}`, detail: 'is needed by the method' }],
    [],
    { kind: 'method' },
  )
}

function isMissing(method: object): method is Missing {
  return 'missing' in method
}

/** What a method says of a request, without a trace: for the numbers alone. */
export function energyAt(
  catalog: Catalog,
  { card, prepare }: InferenceMethod,
  request: InferenceRequest,
  subject: Subject,
): AcceleratorEnergy {
  return prepared(card, prepare(request, subject, catalog)).energy(startTrace(catalog, { isDetailed: false }))
}

/** A method of other work than text, and which. */
export type WorkMethod = InferenceMethod & {
  readonly works: readonly WorkType[]
  /** True of a peer's: "auto" never takes it. */
  readonly isByNameOnly?: true
}

/** What a method answers, or the sentence that it refuses the request with: one method may refuse what another serves. */
export function unlessRefused<Answer extends object>(answer: () => Answer): Answer | { readonly refusal: string } {
  try {
    return answer()
  } catch (error) {
    if (error instanceof DomainError) return { refusal: error.message }
    throw error
  }
}

/** What a training method may need of the place: its PUE, and the carbon intensity of its electricity. */
type TrainingPlace = { readonly pue: Traced; readonly gridIntensity?: Traced | undefined }

/** A training method that has all of its inputs; `energy` is the energy up to the servers' meters. */
export type PreparedTraining = { readonly energy: (trace: Trace, place: TrainingPlace) => ServerEnergy }

export type TrainingMethod = {
  readonly card: MethodCard<TrainingField>
  /** The method with its inputs found in the request and the records, or the field that is missing. Traces nothing. */
  readonly prepare: (inputs: TrainingInputs, catalog: Catalog) => Missing<TrainingField> | PreparedTraining
  /** True for a method that stops at the servers' meters. */
  readonly leavesOutPue?: true
}

/** Energy of a training and the accelerator it ran on. */
export type ServerEnergy = Omit<EnergyChain, 'pue'> & {
  readonly accelerator: Accelerator | undefined
  readonly ratedPower: Traced | undefined
  /** Accelerator-hours, where they are known and need not be told from the energy. */
  readonly hours?: Traced | undefined
}
