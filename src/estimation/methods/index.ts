import type { Catalog } from '../../catalog/catalog.js'
import { cite } from '../../catalog/cite.js'
import { unknownName } from '../../catalog/find-record.js'
import { nearestNames } from '../../catalog/nearest-names.js'
import type { Method } from '../../schemas/method.js'
import type { InferenceMethod, MethodCard, TrainingMethod } from '../method.js'
import { ecologits09 } from './ecologits-0.9.js'
import { epoch2025 } from './epoch-2025.js'
import { flopsTdp } from './flops-tdp.js'
import { llmcarbon2024 } from './llmcarbon-2024.js'
import { measured } from './measured.js'
import { mlco2 } from './mlco2.js'
import { samsi2023 } from './samsi-2023.js'
import { trainingCompute1 } from './training-compute-1.js'
import { trainingHours1 } from './training-hours-1.js'
import { trainingReported1 } from './training-reported-1.js'
import { wattprintRoofline1 } from './wattprint-roofline-1.js'

/** The methods of inference; the first is what "auto" means. */
export const INFERENCE_METHODS: readonly InferenceMethod[] = [wattprintRoofline1, measured, ecologits09, samsi2023, epoch2025, flopsTdp]
/** The methods of training; "auto" takes the first of ours that has its inputs. */
export const TRAINING_METHODS: readonly TrainingMethod[] = [trainingReported1, trainingHours1, trainingCompute1, llmcarbon2024, mlco2]

/** Every method, inference before training, with its citations. */
export function methodsOf(catalog: Catalog): readonly Method[] {
  return [...INFERENCE_METHODS, ...TRAINING_METHODS].map(({ card: { references, ...card } }) => ({
    ...card,
    citations: references.map((reference) => cite(catalog, reference)),
    documentation: '/docs/methodology',
  }))
}

/** The inference method of that id; "auto" is our own, which serves every request. */
export function inferenceMethod(id: string): InferenceMethod {
  return id === 'auto' ? wattprintRoofline1 : methodNamed(INFERENCE_METHODS, id)
}

/** The training method of that id. */
export function trainingMethod(id: string): TrainingMethod {
  return methodNamed(TRAINING_METHODS, id)
}

/** A method as an estimate names it. */
export function methodName({ id, version, title }: MethodCard): { id: string; version: string; title: string } {
  return { id, version, title }
}

function methodNamed<M extends { readonly card: MethodCard }>(methods: readonly M[], id: string): M {
  const found = methods.find(({ card }) => card.id === id.toLowerCase())
  if (found) return found
  const names = new Map(methods.map(({ card }) => [card.id, card]))
  throw unknownName('unknown-method', 'method of this kind', id, 'methods', nearestNames(names, id))
}
