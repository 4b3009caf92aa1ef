import type { Catalog } from '../catalog/catalog.js'
import { DomainError } from '../errors.js'
import type { Accelerator } from '../schemas/accelerator.js'
import type { Reference } from '../schemas/figure.js'
import type { InferenceRequest } from '../schemas/inference-request.js'
import type { Method } from '../schemas/method.js'
import type { WorkType } from '../schemas/work.js'
import type { Embodied } from './footprint/embodied.js'
import type { EnergyChain, TracedEnergy } from './footprint/energy-parts.js'
import type { Subject } from './subject.js'
import type { Trace, Traced } from './trace.js'
import type { TrainingInputs } from './trainings/inputs.js'

/** What a method is and who published it; its citations are resolved against a catalog. */
export type MethodCard = Omit<Method, 'citations' | 'documentation'> & {
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

export type InferenceMethod = {
  readonly card: MethodCard
  /** The input that the request lacks for this method, as a sentence; undefined when it can serve. */
  readonly lacks: (request: InferenceRequest, subject: Subject, catalog: Catalog) => string | undefined
  readonly acceleratorEnergy: (trace: Trace, request: InferenceRequest, subject: Subject) => AcceleratorEnergy
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

export type TrainingMethod = {
  readonly card: MethodCard
  readonly lacks: (inputs: TrainingInputs) => string | undefined
  /** The energy up to the servers' meters; the PUE and the intensity of the grid, where one is needed, are those of the site. */
  readonly serverEnergy: (trace: Trace, inputs: TrainingInputs, pue: Traced, gridIntensity?: Traced) => ServerEnergy
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
