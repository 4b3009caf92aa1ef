import type { Catalog } from '../../catalog/catalog.js'
import { DomainError } from '../../errors.js'
import type { Model } from '../../schemas/model.js'
import type { WorkType } from '../../schemas/work.js'

/** The modality of a model that reads and writes text. */
const TEXT = 'text'
/** The modality that a text model has where it also sees images. */
const IMAGE = 'image'

/** The kind of work of each modality on record; other modalities have none. */
const WORK_OF_MODALITY: Readonly<Record<string, WorkType>> = {
  [TEXT]: 'text',
  'image-generation': 'image',
  'video-generation': 'video',
  'audio-generation': 'speech',
  'text-to-speech': 'speech',
  'speech-to-text': 'transcription',
  embedding: 'embedding',
  'text-encoding': 'embedding',
  rerank: 'rerank',
}

/** What a model does, by modality, as a part of a sentence. */
const ACTIVITIES: Readonly<Record<string, string>> = {
  audio: 'works on sound',
  'audio-generation': 'makes sound',
  biology: 'works on biological sequences',
  'earth-science': 'forecasts the weather',
  embedding: 'turns text into vectors',
  games: 'plays games',
  image: 'works on images',
  'image-embedding': 'turns images into vectors',
  'image-generation': 'makes images',
  multimodal: 'works on several kinds of input, but is not on record as one that writes text',
  rerank: 'ranks texts',
  robotics: 'steers robots',
  speech: 'works on speech',
  'speech-to-text': 'turns speech into text',
  text: 'reads and writes text',
  'text-encoding': 'reads text but does not write it',
  'text-to-speech': 'speaks text',
  video: 'works on video',
  'video-generation': 'makes video',
}

/** Each kind of work in the words of an error. */
const ASKED: Readonly<Record<WorkType, string>> = {
  text: 'text tokens',
  image: 'an image',
  video: 'a video',
  transcription: 'a transcription',
  speech: 'speech',
  embedding: 'an embedding',
  rerank: 'a ranking',
}

const worksOfModalities = new WeakMap<Model['modalities'], readonly WorkType[]>()

/** The kinds of work that a model does, from the modalities on its record. */
export function worksOf({ modalities }: Pick<Model, 'modalities'>): readonly WorkType[] {
  let works = worksOfModalities.get(modalities)
  if (!works) {
    works = [...new Set(modalities.flatMap((modality) => WORK_OF_MODALITY[modality] ?? []))]
    worksOfModalities.set(modalities, works)
  }
  return works
}

/** True if a model reads text and sees images in a prompt. */
export function seesImages({ modalities }: Pick<Model, 'modalities'>): boolean {
  return modalities.includes(TEXT) && modalities.includes(IMAGE)
}

/** Throws modality-not-supported, with the work that the model does, where it does not do work of this type. */
export function checkDoesWork(catalog: Catalog, model: Model, type: WorkType): void {
  const works = worksOf(model)
  if (works.includes(type)) return
  const does = model.modalities.map((modality) => ACTIVITIES[modality] ?? `works on ${modality}`).join(' and ')
  const isTrainingKnown = model.trainingFlop !== undefined || catalog.trainingRunsByModel.has(model.id)
  const training = isTrainingKnown ? ` The energy of its training can be estimated, with model "${model.id}".` : ''
  const asked = works.map((one) => (one === 'text' ? 'tokens without work' : `work of type "${one}"`)).join(' or ')
  const wayOut = works.length > 0 ? `Give ${asked}.` : 'No method covers what it does.'
  const other = type === 'text' ? `Name a model whose modalities hold "${TEXT}"` : `Name a model that does ${type}`
  throw new DomainError(
    'modality-not-supported',
    `${model.name} ${does}: the energy of ${ASKED[type]} cannot be given for it. ${wayOut} ${other}.${training}`,
    [{ pointer: '/model', detail: type === 'text' ? 'writes no text' : `does no ${type}` }],
    [],
    { kind: 'model' },
  )
}
