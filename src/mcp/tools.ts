import type { z } from 'zod'
import type { Catalog } from '../catalog/catalog.js'
import { showListed } from '../catalog/listing.js'
import { filteredList, pageOf } from '../catalog/pages.js'
import { citationWriters } from '../citations/citation-writers.js'
import { DomainError } from '../errors.js'
import { compare } from '../estimation/compare.js'
import { estimateInference } from '../estimation/inference.js'
import { estimateTraining } from '../estimation/training.js'
import { reportWriters } from '../reports/report-writers.js'
import { howObtained } from '../reports/reported-answer.js'
import { ComparisonRequest } from '../schemas/comparison.js'
import { InferenceRequest } from '../schemas/inference-request.js'
import { parseRequest } from '../schemas/parse-request.js'
import { TrainingRequest } from '../schemas/training-request.js'
import { AskedInference, AskedReport, AskedSources, AskedStep, AskedTraining, SEARCHED_LISTINGS, SearchedRecords } from './asked.js'
import { comparisonSentences, estimateSentences, stepSentences } from './sentences.js'

type Around = {
  readonly catalog: Catalog
  /** The day, 2026-11-30, as the transport knows it. */
  readonly today: string
  readonly version: string
}

/** A tool: its name and description, its input, and the text of its answer. */
export type McpTool<Input extends z.ZodType = z.ZodType> = {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: Input
  readonly answer: (asked: z.output<Input>, around: Around) => string
}

const tool = <Input extends z.ZodType>(one: McpTool<Input>): McpTool => one

export const MCP_TOOLS: readonly McpTool[] = [
  tool({
    name: 'estimate_inference',
    title: 'Footprint of requests to a model',
    description:
      'Energy, carbon and water of one request to an AI model, or of many like it, with 90 % ranges, warnings and sources. Give model and the tokens, or work for images, video, speech, embeddings. Everything else may be left out; what stands in is told.',
    input: AskedInference,
    answer: (asked, around) => told({ inference: asked }, around),
  }),
  tool({
    name: 'estimate_training',
    title: 'Footprint of a training',
    description:
      'Energy, carbon and water of training or fine-tuning a model, with 90 % ranges, warnings and sources: of a model on record by its published accounts, or from hardware and hours, operations, or parameters and tokens.',
    input: AskedTraining,
    answer: (asked, around) => told({ training: asked }, around),
  }),
  tool({
    name: 'compare',
    title: 'Compare ways to do the same',
    description:
      'How much less or more other models, hardware, regions or techniques (quantization, pruning, distillation) take than a baseline: each with its ratio and the range of that.',
    input: ComparisonRequest.omit({ include: true }),
    answer: (asked, { catalog }) => comparisonSentences(compare(parseRequest(ComparisonRequest, asked), catalog)),
  }),
  tool({
    name: 'search_catalog',
    title: 'Search the catalog',
    description:
      'Finds records by name: models, accelerators, grid zones, cloud regions, operators, trainings, techniques, claims, methods, sources. Gives their ids, which the other tools take.',
    input: SearchedRecords,
    answer: ({ kind, search, first }, { catalog, today }) => {
      const listing = SEARCHED_LISTINGS.find(({ path }) => path === kind)
      if (!listing)
        throw new DomainError(
          'invalid-request',
          `"${kind}" is no list: it is one of ${SEARCHED_LISTINGS.map(({ path }) => path).join(', ')}.`,
        )
      const { list, collection, order } = filteredList(listing, catalog, {}, { search, today })
      const { items, totalCount } = pageOf(list, collection, { first }, order)
      const shown = items.map((item) => `${item.id}: ${nameIn(showListed(listing, catalog, item))}`)
      return [`${totalCount} ${kind} fit "${search}".`, ...shown].join('\n')
    },
  }),
  tool({
    name: 'explain_step',
    title: 'Explain a number',
    description:
      'One step of the derivation of an estimate: its value and range, its formula, what that was computed from, and who says so. Without step: the names of all steps.',
    input: AskedStep,
    answer: ({ step, ...asked }, { catalog }) => stepSentences(estimateOf(asked, catalog).estimate, step),
  }),
  tool({
    name: 'cite_sources',
    title: 'Sources of an estimate',
    description: 'Every source that an estimate rests on, as BibTeX.',
    input: AskedSources,
    answer: (asked, { catalog }) => citationWriters(catalog, [estimateOf(asked, catalog).estimate]).bibtex(),
  }),
  tool({
    name: 'report',
    title: 'Report of an estimate',
    description:
      'An estimate as a report in the form that inventories, model cards and authorities ask for: CycloneDX, SPDX, BoAmps, SCI, the model card of Hugging Face, the documentation form of the EU AI Act.',
    input: AskedReport,
    answer: ({ form, ...asked }, { catalog, version }) => {
      const written = { ...estimateOf(asked, catalog), catalog, version, writtenAt: new Date().toISOString() }
      return reportWriters(() => written)[form]()
    },
  }),
]

type Either = { readonly inference?: object | undefined; readonly training?: object | undefined }

function told(asked: Either, { catalog, version }: Around): string {
  const { estimate, request } = estimateOf(asked, catalog)
  return estimateSentences(estimate, howObtained({ request, estimate, version }))
}

function estimateOf({ inference, training }: Either, catalog: Catalog) {
  if (inference && !training) {
    const request = parseRequest(InferenceRequest, inference)
    return { request, estimate: estimateInference(request, catalog) }
  }
  if (training && !inference) {
    const request = parseRequest(TrainingRequest, training)
    return { request, estimate: estimateTraining(request, catalog) }
  }
  throw new DomainError('contradictory-request', 'Give inference or training, whichever was estimated: one of them, not both.')
}

function nameIn(shown: object): string {
  const { name, title } = shown as { readonly name?: unknown; readonly title?: unknown }
  return typeof name === 'string' ? name : typeof title === 'string' ? title : ''
}
