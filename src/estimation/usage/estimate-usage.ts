import type { Catalog } from '../../catalog/catalog.js'
import { conversingModel, resolveModel } from '../../catalog/names/resolve-model.js'
import { DomainError } from '../../errors.js'
import type { Estimate } from '../../schemas/estimate.js'
import { InferenceRequest } from '../../schemas/inference-request.js'
import type { Model } from '../../schemas/model.js'
import { MOST_REQUESTS } from '../../schemas/unit.js'
import type { UsageRequest } from '../../schemas/usage.js'
import type { Warning } from '../../schemas/warning.js'
import type { Work } from '../../schemas/work.js'
import { type EstimateWays, linksOf, type Outline } from '../answer.js'
import { factorIn } from '../factor.js'
import { estimateInference, outlineInference } from '../inference.js'
import { isMetered } from '../inference/metered-inference.js'
import { inWords, isBeyondAnyContext, longestContextTokens, tokensInContext } from '../model/context.js'
import { warningOf } from '../trace/trace.js'
import { isGiven } from '../work/work-of.js'
import { worksOf } from '../work/works-of-model.js'
import { type ReadUsage, readUsage } from './read-usage.js'
import { type UsageUnits, workOfUnits } from './units.js'

/** The inference request that a usage request stands for, with the warnings to add to its estimate. */
export type SaidByUsage = {
  readonly request: InferenceRequest
  readonly warnings: readonly Warning[]
  /** False where the mean request of a sum has fractions of tokens, which the link of an estimate cannot express. */
  readonly hasAddress: boolean
}

type CountedByUsage = SaidByUsage & Pick<ReadUsage, 'modalityWarnings'>

/** The answers to a usage request in each size. Throws the errors of requestOfUsage. */
export function usageWays(asked: UsageRequest, catalog: Catalog): EstimateWays {
  return waysOfSaid(requestOfUsage(asked, catalog), catalog)
}

/** The answers to a usage request that was read already, in each size. */
export function waysOfSaid(said: SaidByUsage, catalog: Catalog): EstimateWays {
  return {
    request: said.request,
    estimate: () => estimateSaid(said, catalog),
    outline: () => outlineSaid(said, catalog),
    links: ({ method }) => withAddress(said, linksOf('inference', said.request, method.id)),
  }
}

/** The outline of the estimate of a usage request that was read already. */
export function outlineSaid({ request, warnings }: SaidByUsage, catalog: Catalog): Outline {
  return withWarnings(outlineInference(request, catalog), warnings)
}

/** The estimate of a usage request that was read already. */
export function estimateSaid(said: SaidByUsage, catalog: Catalog): Estimate {
  const estimate = withWarnings(estimateInference(said.request, catalog), said.warnings)
  return said.hasAddress ? estimate : { ...estimate, links: withAddress(said, estimate.links) }
}

function withAddress({ hasAddress }: SaidByUsage, links: Estimate['links']): Estimate['links'] {
  return hasAddress ? links : { ...links, self: null }
}

/**
 * The inference request that a usage object stands for, read by the rules of its provider. A sum over many requests becomes its mean
 * request, with their number as `requests`. Throws usage-invalid, no-tokens and other errors in the terms of the usage object.
 */
export function requestOfUsage(asked: UsageRequest, catalog: Catalog): SaidByUsage {
  const counted = countedByUsage(asked, catalog)
  const { request, warnings } = asItsWork(counted.request, catalog)
  // Warnings that tokens of sound or images count as text do not apply to a voice or an image model: its tokens count as what they are.
  const isOfItsWork = request.work?.type === 'speech' || request.work?.type === 'image'
  const ofModalities = isOfItsWork ? [] : counted.modalityWarnings
  return { ...counted, request, warnings: [...counted.warnings, ...ofModalities, ...warnings] }
}

/** The counts of a usage object as a request, with the model as it was named, before the work of that model is considered. */
export function countedByUsage({ usage, sumOfRequests, ...given }: UsageRequest, catalog: Catalog): CountedByUsage {
  const read = readUsage(usage, sumOfRequests)
  const { rest, warnings } = withoutCounted(given, read.warnings)
  checkContext(read, catalog)
  const { energy, warnings: unused } = energyOf(read, rest)
  const others = { ...rest, ...energy, ...speedOf(read, rest), requests: requestsOf(read, rest.requests) }
  const work = read.units && workAsked(catalog, rest.model, read.units)
  return {
    request: work && rest.work === undefined ? ofWork(others, work) : requestOf(others, read),
    warnings: [...warnings, ...unused],
    modalityWarnings: read.modalityWarnings,
    hasAddress: Object.values(read.tokens).every(Number.isInteger),
  }
}

/**
 * A counted request as the work that its model does. Tokens of a model that converses by sound count as text of the text model of that
 * name; tokens of a model that writes no text become its work, such as embedding.
 */
export function asItsWork(
  counted: InferenceRequest,
  catalog: Catalog,
): { readonly request: InferenceRequest; readonly warnings: readonly Warning[] } {
  const { model } = counted
  const spoken = model === undefined ? undefined : conversingModel(catalog, model)
  const named = spoken ? { ...counted, model: spoken.id } : counted
  return { request: ofOtherWork(named, catalog) ?? named, warnings: spoken ? [ofConversation(model, spoken)] : [] }
}

/** The warning for a model that converses by sound: no source says how the cost of a token of sound compares with one of text. */
function ofConversation(asked: string | undefined, { name }: Model): Warning {
  return warningOf(
    'approximate_model_name',
    `"${asked}" converses by sound: all of its tokens, also those of sound, are counted as tokens of text of ${name}, the text model of that name.`,
  )
}

/** An estimate or outline with additional warnings. */
function withWarnings<Answer extends Pick<Estimate, 'warnings'>>(answer: Answer, warnings: readonly Warning[]): Answer {
  return warnings.length === 0 ? answer : { ...answer, warnings: [...answer.warnings, ...warnings] }
}

/**
 * Throws beyond-any-context where one request has more tokens than any context holds. The error names fields of the usage object, which the
 * caller knows.
 */
function checkContext({ tokens, requests }: ReadUsage, catalog: Catalog): void {
  if (!isBeyondAnyContext(catalog, tokens)) return
  const counted = inWords(tokensInContext(tokens))
  const [what, wayOut] =
    requests === 1
      ? [`counts ${counted} tokens`, 'If its counts are sums over many requests, say over how many in sumOfRequests.']
      : [`counts ${counted} tokens for each of ${inWords(requests)} requests`, 'Say in sumOfRequests how many requests it sums.']
  const message = `The usage object ${what}, and no model on record holds more than ${inWords(longestContextTokens(catalog) ?? 0)} in one request. ${wayOut}`
  throw new DomainError('beyond-any-context', message, [
    { pointer: '/usage', detail: 'has more tokens for one request than any context holds' },
  ])
}

function requestsOf({ requests }: ReadUsage, times: number): number {
  const all = requests * times
  if (all <= MOST_REQUESTS) return all
  const message = `The usage object sums ${inWords(requests)} requests, and requests says that ${inWords(times)} such sums are meant: ${inWords(all)} requests are more than ${inWords(MOST_REQUESTS)}. Leave requests out.`
  throw new DomainError('contradictory-request', message, [{ pointer: '/requests', detail: 'multiplies a sum' }])
}

/** The output speed from the usage object, where the caller gives none and it is a speed that a request may have. */
function speedOf({ outputTokensPerSecond }: ReadUsage, rest: Others): Pick<InferenceRequest, 'outputTokensPerSecond'> {
  if (rest.latencySeconds !== undefined || rest.outputTokensPerSecond !== undefined) return {}
  const { data } = InferenceRequest.shape.outputTokensPerSecond.safeParse(outputTokensPerSecond)
  return data === undefined ? {} : { outputTokensPerSecond: data }
}

type Energy = Pick<InferenceRequest, 'energyKwh' | 'energyScope' | 'energyMeter'>

/**
 * The metered energy of one request in kWh. The caller's energyKwh comes before that of the usage object; beside a sum it is of all its
 * requests. Where the request names a method that estimates, the energy of the usage object is not used, and a warning says so.
 */
function energyOf({ metered, requests }: ReadUsage, { energyKwh, method }: Others) {
  const own: Energy = energyKwh === undefined ? {} : { energyKwh: energyKwh / requests }
  if (!metered) return { energy: own, warnings: [] }
  if (energyKwh === undefined && (method === 'auto' || isMetered(method))) return { energy: metered, warnings: [] }
  const reason = energyKwh === undefined ? `method ${method} estimates one` : 'energyKwh says another'
  const message = `The energy that the usage object holds, as metered by ${metered.energyMeter}, was not used: ${reason}.`
  return { energy: own, warnings: [warningOf('usage_not_counted', message)] }
}

const COUNTED_FIELDS = ['inputImages', 'inputAudioSeconds', 'inputVideoSeconds'] as const

/** The request without its images, sound and video, whose tokens the usage object counts already; a warning says so. */
function withoutCounted(given: Others, warnings: readonly Warning[]): { readonly rest: Others; readonly warnings: readonly Warning[] } {
  if (!COUNTED_FIELDS.some((field) => isGiven(given[field]))) return { rest: given, warnings }
  const { inputImages, inputAudioSeconds, inputVideoSeconds, ...rest } = given
  const counted = Object.entries({ inputImages, inputAudioSeconds, inputVideoSeconds }).flatMap(([field, value]) =>
    isGiven(value) ? [field] : [],
  )
  const message = `The input tokens of the usage object hold those of ${counted.join(' and ')} already: nothing was added to them.`
  return { rest, warnings: [...warnings, warningOf('usage_not_counted', message)] }
}

/** The request with its tokens as the work of a model that makes embeddings, speech or images; undefined for a model that writes text. */
function ofOtherWork(counted: InferenceRequest, catalog: Catalog): InferenceRequest | undefined {
  const { model, inputTokens = 0, ...others } = counted
  const record = model === undefined ? undefined : resolveModel(catalog, model)?.record
  if (record && others.work === undefined && worksOf(record).join() === 'image') return ofImage(counted, record)
  if (record && others.work === undefined && record.modalities.join() === 'text-to-speech') return ofSpeech(counted, record, catalog)
  if (!record || others.work !== undefined || inputTokens < 1 || worksOf(record).join() !== 'embedding') return undefined
  const work = { type: 'embedding', inputTokens: Math.round(inputTokens) } as const
  return { model, ...withoutTokens(others), work }
}

/** The request with its output tokens of sound as seconds of speech; undefined where there are none. */
function ofSpeech(counted: InferenceRequest, { speech }: Model, catalog: Catalog): InferenceRequest | undefined {
  const { outputTokens = 0, model, ...others } = counted
  const perSecond = speech?.tokensPerSecond?.value ?? factorIn(catalog, 'wattprint-speech-1/tokens-per-second', 'tokens/s')
  if (outputTokens === 0) return undefined
  return { model, ...withoutTokens({ ...others, inputTokens: undefined }), work: { type: 'speech', seconds: outputTokens / perSecond } }
}

/** The request with its output tokens of images as a price; undefined for a model that is not billed by such tokens. */
function ofImage(counted: InferenceRequest, { unitPrices }: Model): InferenceRequest | undefined {
  const { outputTokens = 0, model, priceUsd, ...others } = counted
  const price = unitPrices?.millionImageTokens?.value
  if (price === undefined || outputTokens === 0) return undefined
  return {
    model,
    ...withoutTokens({ ...others, inputTokens: undefined }),
    work: { type: 'image', count: 1 },
    priceUsd: priceUsd ?? (outputTokens * price) / TOKENS_OF_A_PRICE,
  }
}
const TOKENS_OF_A_PRICE = 1e6

/** The work that units stand for. Throws where the model does no such work. */
function workAsked(catalog: Catalog, model: string | undefined, units: UsageUnits): Work {
  const work = workOfUnits(catalog, model, units, worksOf)
  if (work) return work
  const counted = Object.keys(units).join(' and ')
  const message = `The usage object counts ${counted}, and by its record ${model ?? 'the model'} does no work that is counted in these: name the model that did the work.`
  throw new DomainError('usage-invalid', message, [{ pointer: '/usage', detail: `counts ${counted}` }])
}

/** A request for this work. */
function ofWork({ model, ...others }: Others, work: Work): InferenceRequest {
  return { ...(model !== undefined && { model }), ...others, work }
}

function withoutTokens(counted: Omit<InferenceRequest, 'model'>): InferenceRequest {
  return { ...counted, cachedInputTokens: undefined, reasoningTokens: undefined, outputTokens: undefined }
}

type Others = Omit<UsageRequest, 'usage' | 'sumOfRequests'>

/**
 * The request of text with these tokens. Its fields are in the order of the schema, so that its link equals that of the same request sent
 * directly.
 */
function requestOf({ model, customModel, ...others }: Others, { tokens, isCacheSaid }: ReadUsage): InferenceRequest {
  const { inputTokens, cachedInputTokens, reasoningTokens, outputTokens } = tokens
  const request: { -readonly [Name in keyof InferenceRequest]?: InferenceRequest[Name] } = {}
  if (model !== undefined) request.model = model
  if (customModel !== undefined) request.customModel = customModel
  request.inputTokens = inputTokens
  if (isCacheSaid || cachedInputTokens > 0) request.cachedInputTokens = cachedInputTokens
  if (reasoningTokens > 0) request.reasoningTokens = reasoningTokens
  request.outputTokens = outputTokens
  return Object.assign(request, others)
}
