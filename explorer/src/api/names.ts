import { numberInWords } from '../words/number'
import { asOutsideEstimate } from '../words/outside-estimate'
import type { Schemas } from './client'
import { MODELS_LIKE, namedDocument, type NamedList, NEWEST_MODELS } from './documents'
import { graphql } from './graphql'

/** An item that a field can name. */
export type Named = { readonly id: string; readonly name: string; readonly remark: string }
export type NamedKind = 'models' | keyof typeof MODELS_OF | NamedList

const MOST_FOUND = 12

/** Fields that accept only some models, and the modality that the records of these models have. */
const MODELS_OF = {
  'image models': /^image-generation$/,
  'video models': /^video-generation$/,
  'transcription models': /^speech-to-text$/,
  'speech models': /^(text-to-speech|audio-generation)$/,
  'embedding models': /^(embedding|text-encoding)$/,
  'ranking models': /^rerank$/,
} as const
const TEXT_MODELS = /^text$/

type Found = Partial<Pick<Schemas['Model'], 'developer'>> & {
  readonly id: string
  readonly name: string
  readonly released?: { readonly text: string } | null
  readonly modalities?: readonly string[]
  readonly totalParameters?: { readonly value: number; readonly note: string | null } | null
  readonly vendor?: string
  readonly kind?: string
  readonly provider?: string
  readonly place?: string
}

/** Returns the first items whose id, name or alias matches these words. */
export async function namesLike(kind: NamedKind, search: string, signal: AbortSignal): Promise<readonly Named[]> {
  const found = kind === 'models' || kind in MODELS_OF ? await modelsLike(kind, search, signal) : await othersLike(kind, search, signal)
  return found.map((one) => ({ id: one.id, name: one.name, remark: remarkOf(one) }))
}

async function othersLike(kind: NamedKind, search: string, signal: AbortSignal): Promise<readonly Found[]> {
  return foundBy(namedDocument(kind as NamedList, MOST_FOUND), search, signal)
}

/** Matching models, the newest first, because a search for a family is usually for a current model. An exact match comes before all. */
async function modelsLike(kind: NamedKind, search: string, signal: AbortSignal): Promise<readonly Found[]> {
  const wanted = kind === 'models' ? TEXT_MODELS : MODELS_OF[kind as keyof typeof MODELS_OF]
  const isAll = kind !== 'models' || search.trim() === ''
  // The best matches are enough to contain the newest ones.
  const found = await foundBy(isAll ? NEWEST_MODELS : MODELS_LIKE, search, signal)
  const words = search.trim().toLowerCase().split(/\s+/)
  const rankOf = ({ id, name }: Found): number => {
    const names = [id, name].map((one) => one.toLowerCase())
    if (names.includes(words.join(' '))) return 0
    return words.every((word) => names.some((one) => one.includes(word))) ? 1 : 2
  }
  const fitting = found.filter(({ modalities = [] }) => modalities.some((one) => wanted.test(one)))
  return fitting.toSorted((one, other) => rankOf(one) - rankOf(other) || dayOf(other).localeCompare(dayOf(one))).slice(0, MOST_FOUND)
}

function dayOf({ released }: Found): string {
  return released?.text ?? ''
}

async function foundBy(document: string, search: string, signal: AbortSignal): Promise<readonly Found[]> {
  const variables = search.trim() === '' ? {} : { search: search.trim() }
  const { found } = await graphql<{ found: { nodes: Found[] } }>(document, variables, signal)
  return found.nodes
}

function remarkOf(found: Found): string {
  const { developer, vendor, kind, provider, place } = found
  return [developer, sizeInWords(found), vendor, kind?.replaceAll('_', ' '), provider, place]
    .filter((word) => word !== undefined)
    .join(' · ')
}

/** The size of a model in words. A size that its developer did not publish is called an estimate. */
function sizeInWords({ totalParameters, modalities }: Found): string | undefined {
  if (!totalParameters) return modalities === undefined ? undefined : 'size not published'
  return asOutsideEstimate(`${numberInWords(totalParameters.value, 3)} parameters`, totalParameters.note)
}
