import { PAGES } from '../../addresses.js'
import { type Catalog, memoPerCatalog } from '../../catalog/catalog.js'
import { cite } from '../../catalog/cite.js'
import { collectionOf, foldName } from '../../catalog/collection.js'
import { unknownName } from '../../catalog/find-record.js'
import type { Listing } from '../../catalog/listing.js'
import { nearestNames } from '../../catalog/search.js'
import { DomainError } from '../../errors.js'
import { Method } from '../../schemas/estimate.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { WorkType } from '../../schemas/work.js'
import type { InferenceMethod, MethodCard, TrainingMethod, WorkMethod } from '../method.js'
import type { Subject } from '../model/subject.js'
import { workTypeOf } from '../work/work-of.js'
import { ecologits09 } from './ecologits-0.9.js'
import { ecologits011 } from './ecologits-0.11.js'
import { ecologitsVideo011 } from './ecologits-video-0.11.js'
import { epoch2025 } from './epoch-2025.js'
import { fineTuning2 } from './fine-tuning-2.js'
import { flopsTdp } from './flops-tdp.js'
import { llmcarbon2024 } from './llmcarbon-2024.js'
import { measured } from './measured.js'
import { METERED_1 } from './metered-1.js'
import { mlco2 } from './mlco2.js'
import { modelClass1 } from './model-class-1.js'
import { rl2 } from './rl-2.js'
import { samsi2023 } from './samsi-2023.js'
import { trainingCompute1 } from './training-compute-1.js'
import { trainingCompute2 } from './training-compute-2.js'
import { trainingHours1 } from './training-hours-1.js'
import { trainingHours2 } from './training-hours-2.js'
import { trainingReported1 } from './training-reported-1.js'
import { wattprintDiffusion1 } from './wattprint-diffusion-1.js'
import { wattprintPass1 } from './wattprint-pass-1.js'
import { wattprintPrice1 } from './wattprint-price-1.js'
import { wattprintRoofline1 } from './wattprint-roofline-1.js'
import { wattprintRoofline2 } from './wattprint-roofline-2.js'
import { wattprintSpeech1 } from './wattprint-speech-1.js'
import { wattprintTranscription1 } from './wattprint-transcription-1.js'

/** The methods of text for models of known size. "auto" means the first. Models of unknown size have `modelClass1` only. */
export const INFERENCE_METHODS: readonly InferenceMethod[] = [
  wattprintRoofline2,
  wattprintRoofline1,
  measured,
  ecologits011,
  ecologits09,
  samsi2023,
  epoch2025,
  flopsTdp,
]
/** The methods of work other than text. "auto" takes the first that estimates the work and has its inputs. */
const WORK_METHODS: readonly WorkMethod[] = [
  wattprintDiffusion1,
  wattprintPass1,
  wattprintTranscription1,
  wattprintSpeech1,
  wattprintPrice1,
  ecologitsVideo011,
]
/** The methods of training, our own first. */
export const TRAINING_METHODS: readonly TrainingMethod[] = [
  trainingReported1,
  trainingHours2,
  trainingCompute2,
  fineTuning2,
  rl2,
  trainingHours1,
  trainingCompute1,
  llmcarbon2024,
  mlco2,
]

/** Every method with its citations, inference before training. */
export function methodsOf(catalog: Catalog): readonly Method[] {
  return [...INFERENCE_METHODS, modelClass1, { card: METERED_1 }, ...WORK_METHODS, ...TRAINING_METHODS].map(
    ({ card: { references, inputs, ...card } }) => ({
      ...card,
      inputs: [...inputs],
      citations: references.map((reference) => cite(catalog, reference)),
      documentation: PAGES.methodology,
    }),
  )
}

/**
 * The method of text with this id; "auto" is wattprint-roofline-2. Throws contradictory-request for a method of other work, and
 * unknown-method.
 */
export function inferenceMethod(id: string): InferenceMethod {
  if (id === 'auto') return wattprintRoofline2
  const ofWork = WORK_METHODS.find(({ card }) => card.id === id.toLowerCase())
  if (!ofWork) return methodNamed([...INFERENCE_METHODS, modelClass1], id)
  throw new DomainError(
    'contradictory-request',
    `Method ${ofWork.card.id} computes ${ofWork.works.join(', ')}, and no text: give work, or leave method out.`,
    [{ pointer: '/method', detail: 'computes no text' }],
  )
}

/** The methods that estimate one kind of work. */
export function methodsOfWork(type: WorkType): readonly InferenceMethod[] {
  return type === 'text' ? INFERENCE_METHODS : WORK_METHODS.filter(({ works }) => works.includes(type))
}

/** The method of a request for work other than text: the one it names, else the first that estimates the work and has its inputs. */
export function workMethod(request: InferenceRequest, subject: Subject, catalog: Catalog): InferenceMethod {
  const type = workTypeOf(request)
  const able = WORK_METHODS.filter(({ works }) => works.includes(type))
  const own = able.filter(({ isByNameOnly }) => isByNameOnly !== true)
  const [first] = own
  if (!first) throw new Error(`No method does work of type ${type}.`)
  if (request.method === 'auto') {
    const fitting = own.filter((method) => !('missing' in method.prepare(request, subject, catalog)))
    const byPrice = fitting.find((method) => method === wattprintPrice1)
    const { priceUsd } = request
    // A price is only used for a model of which nothing else is known. For speech the caller must give it: voices are so similar that the
    // usual size is better evidence than a price on record.
    const isByPrice = byPrice !== undefined && !isKnown(subject) && (type !== 'speech' || priceUsd !== undefined)
    return (isByPrice ? byPrice : fitting[0]) ?? own.at(-1) ?? first
  }
  const named = methodNamed<InferenceMethod>([...INFERENCE_METHODS, ...WORK_METHODS], request.method)
  const method = able.find(({ card }) => card.id === named.card.id)
  if (method) return method
  throw doesOtherWork(request.method, type, able)
}

/** True if the size or the shape of a model is known. */
function isKnown({ custom, record }: Subject): boolean {
  return (custom ?? record.totalParameters ?? record.diffusion ?? record.speech ?? record.encoder) !== undefined
}

function doesOtherWork(id: string, type: string, able: readonly WorkMethod[]): DomainError {
  const ids = able.map(({ card }) => card.id).join(', ')
  return new DomainError(
    'contradictory-request',
    `Method ${id} does not compute work of type "${type}": leave method out, or take one of ${ids}.`,
    [{ pointer: '/method', detail: `does no ${type}` }],
  )
}

/** The training method with this id. Throws unknown-method. */
export function trainingMethod(id: string): TrainingMethod {
  return methodNamed(TRAINING_METHODS, id)
}

/** A method in the form in which an estimate names it. */
export function methodName({ id, version, title }: MethodCard): { id: string; version: string; title: string } {
  return { id, version, title }
}

function methodNamed<M extends { readonly card: MethodCard }>(methods: readonly M[], id: string): M {
  const found = methods.find(({ card }) => card.id === id.toLowerCase())
  if (found) return found
  const names = new Map(methods.map(({ card }) => [card.id, card]))
  throw unknownName({ code: 'unknown-method', word: 'method of this kind', kind: 'method', name: id, nearest: nearestNames(names, id) })
}

const methods = memoPerCatalog((catalog) => collectionOf(methodsOf(catalog).map((record) => ({ origin: 'bundled', record }))))

/** The listing of methods for REST and GraphQL. */
export const METHOD_LISTING: Listing<Method> = {
  singular: 'method',
  plural: 'methods',
  word: 'method',
  path: 'methods',
  code: 'unknown-method',
  schema: Method,
  table: { label: 'Methods', columns: ['kind', 'version', 'summary'] },
  exampleId: 'wattprint-roofline-1',
  collection: methods,
  named: (catalog, name) => methods(catalog).byName.get(foldName(name)),
  show: (_catalog, method) => method,
}
