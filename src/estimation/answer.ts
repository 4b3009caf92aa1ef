import { addressOf, ESTIMATES, selfLink } from '../addresses.js'
import { type Catalog, memoPerCatalog } from '../catalog/catalog.js'
import { foldName } from '../catalog/collection.js'
import { DomainError } from '../errors.js'
import { type EstimateNumbers, type EstimateOutline, type EstimateView, selectedFields } from '../schemas/detail.js'
import type { EquivalentAmount, Estimate } from '../schemas/estimate.js'
import type { InferenceRequest } from '../schemas/inference-request.js'
import type { Model } from '../schemas/model.js'
import type { AnyRecord } from '../schemas/record.js'
import type { TrainingRequest } from '../schemas/training-request.js'
import { convert, type Unit } from '../schemas/unit.js'
import type { MethodCard } from './method.js'
import { methodName } from './methods/index.js'
import { resolutionOf } from './model/subject.js'
import { citeIn, type Trace, warn } from './trace/trace.js'

/** The names of the quantities that an estimate adds up, for all its requests or the whole training. */
const TOTALS = ['energy', 'energyParts', 'carbon', 'water', 'primaryEnergy', 'abioticDepletion'] as const
/** The totals of an estimate. Answers spread them, so that an object of this type must have no other fields. */
export type Totals = Pick<Estimate, (typeof TOTALS)[number]>

export type Answered = {
  readonly kind: Estimate['kind']
  readonly request: { readonly include: readonly string[]; readonly model?: string | undefined }
  readonly model: Model | undefined
  readonly method: MethodCard
  readonly totals: Totals
  readonly beside: Pick<Estimate, 'alternatives' | 'reported' | 'trainingShare'>
}

/** An estimate with the expressions of its steps, which comparisons need: `expressions[n]` computed `estimate.steps[n]`. */
export type Derived = { readonly estimate: Estimate; readonly expressions: Trace['expressions'] }

/** An estimate without steps, assumptions, alternatives and citations. */
export type Outline = Pick<Estimate, 'kind' | 'model' | 'method' | 'warnings' | 'catalogRevision'> & Totals

/** The outline of an estimate. Its numbers and warnings equal those of the whole estimate. */
export function outlineOf(trace: Trace, { kind, request, model, method, totals }: Answered): Outline {
  // An outline shows no equivalences, but their sources count for the warning of weak evidence.
  if (request.include.includes('equivalences')) equivalencesOf(trace, totals)
  warnOfWeakEvidence(trace)
  return {
    kind,
    model: model ? { id: model.id, name: model.name, developer: model.developer } : null,
    ...totals,
    method: methodName(method),
    warnings: trace.warnings,
    catalogRevision: trace.catalog.revision,
  }
}

/** The whole estimate: its totals, alternatives and reported runs, and the steps, assumptions, warnings and citations of the trace. */
export function answerOf(trace: Trace, { kind, request, model, method, totals, beside }: Answered): Estimate {
  const equivalences = request.include.includes('equivalences') ? equivalencesOf(trace, totals) : []
  warnOfWeakEvidence(trace)
  return {
    kind,
    model: model ? { id: model.id, name: model.name, developer: model.developer } : null,
    resolution: resolutionOf(trace.catalog, request.model),
    ...totals,
    trainingShare: beside.trainingShare,
    method: methodName(method),
    alternatives: beside.alternatives,
    reported: beside.reported,
    assumptions: trace.assumptions,
    warnings: trace.warnings,
    equivalences,
    steps: trace.steps,
    citations: [...trace.citations.values()],
    catalogRevision: trace.catalog.revision,
    links: linksOf(kind, request, method.id),
  }
}

/** The links of an estimate: the address that computes it again, and the page that explains its method. */
export function linksOf(kind: Estimate['kind'], request: object, methodId: string): Estimate['links'] {
  return { self: selfLink(ESTIMATES[kind], { ...request }), methodology: addressOf({ kind: 'method', id: methodId }) }
}

type EnergyAndCarbon = Pick<Estimate, 'energy' | 'carbon' | 'water'>

/** The totals as amounts of everyday things, each with its source. Equivalences without a sentence are left out. */
function equivalencesOf(trace: Trace, totals: EnergyAndCarbon): EquivalentAmount[] {
  return trace.catalog.records.equivalence.items.flatMap(({ id, quantity, per, sentence, figure }) => {
    const total = totalOf(totals, quantity)
    if (!sentence || !total) return []
    const amount = total.value / convert(figure.value, figure.unit, total.unit)
    const spoken = sentence.replace('{amount}', String(Number(amount.toPrecision(3))))
    return [{ id, amount, unit: per, sentence: spoken, citations: [citeIn(trace, figure)] }]
  })
}

function totalOf(
  { energy, carbon, water }: EnergyAndCarbon,
  quantity: string,
): { readonly value: number; readonly unit: Unit } | undefined {
  if (quantity === 'energy') return energy
  if (quantity === 'carbon') return carbon.total
  return quantity === 'water' ? water.total : undefined
}

/**
 * Adds one warning that names the sources of an estimate which were not read in the document itself. Two sorts are left out: sources
 * behind every answer, which the methodology names, and outside estimates of a size, which have a warning of their own.
 */
function warnOfWeakEvidence(trace: Trace): void {
  const common = commonSources(trace.catalog)
  warnOf(trace, (source, standing) => common.has(source) || standing === 'estimate')
}

/** Warns of weak evidence in an answer that consists of factors alone, such as a projection: every source counts. */
export function warnOfAnyWeakEvidence(trace: Trace): void {
  warnOf(trace, () => false)
}

function warnOf(trace: Trace, isLeftOut: (source: string, standing: string | null) => boolean): void {
  const sources = { unverified: new Set<string>(), secondary: new Set<string>() }
  for (const { source, evidence, standing } of trace.citations.values()) {
    if (evidence !== 'primary' && !isLeftOut(source, standing)) sources[evidence].add(source)
  }
  const kinds = [
    sources.unverified.size > 0 && `known but not read (${[...sources.unverified].join(', ')})`,
    sources.secondary.size > 0 && `read in a text that quotes them (${[...sources.secondary].join(', ')})`,
  ].filter((kind) => kind !== false)
  if (kinds.length > 0) warn(trace, 'weak_evidence', `Rests on figures ${kinds.join(' and ')}.`)
}

/** The grid zone that stands in for a place that is not known. */
const STAND_IN_ZONE = 'WORLD'

/** The ids of the sources of factors, of embodied records and of the zone that stands in: nearly every answer cites some of them. */
const commonSources = memoPerCatalog(({ records }: Catalog): ReadonlySet<string> => {
  const world = records.gridZone.byName.get(foldName(STAND_IN_ZONE))
  const behindAll: readonly AnyRecord[] = [...records.factor.items, ...records.embodiedRecord.items, ...(world ? [world] : [])]
  const sources = new Set<string>()
  for (const record of behindAll) addSources(record, sources)
  return sources
})

function addSources(content: unknown, sources: Set<string>): void {
  if (typeof content !== 'object' || content === null) return
  if ('source' in content && typeof content.source === 'string') sources.add(content.source)
  for (const inner of Object.values(content)) addSources(inner, sources)
}

/** The answers to one request in each size. A function is called only where its answer is needed, because each call computes anew. */
export type EstimateWays = {
  readonly request: InferenceRequest | TrainingRequest
  readonly estimate: () => Estimate
  readonly outline: () => Outline
  readonly links: (outline: Outline) => Estimate['links']
}

/** Top-level fields of an estimate that an outline and its links hold. */
const OF_OUTLINE: ReadonlySet<string> = new Set<keyof Outline | 'links'>([
  'kind',
  'model',
  ...TOTALS,
  'method',
  'warnings',
  'catalogRevision',
  'links',
])

/** True if an outline holds all of these fields, which are dotted paths such as `carbon.total`. */
function areOfOutline(fields: readonly string[]): boolean {
  return fields.every((field) => OF_OUTLINE.has(field.split('.', 1)[0] ?? ''))
}

/**
 * The answer for `detail` or `fields`, computed no further than it needs; undefined where the whole estimate is wanted. Throws
 * contradictory-request where both are given.
 */
export function smallAnswer(view: EstimateView, ways: EstimateWays): object | undefined {
  checkView(view)
  const { detail = 'full', fields } = view
  if (fields) {
    return selectedFields(estimateWith(fields, ways), fields)
  }
  if (detail === 'full') return undefined
  const outline = ways.outline()
  return detail === 'numbers' ? numbersOf(outline) : outlineShown(outline, ways.links(outline))
}

/** Throws contradictory-request where both `detail` and `fields` are given. */
export function checkView({ detail, fields }: EstimateView): void {
  if (detail === undefined || fields === undefined) return
  throw new DomainError('contradictory-request', 'detail and fields both say how much of the answer is wanted: give one of them.', [
    { pointer: '/fields', detail: 'excludes detail' },
  ])
}

/** The outline with its links where it holds all of these fields (dotted paths), else the whole estimate, which takes far longer. */
export function estimateWith(fields: readonly string[], ways: EstimateWays): Estimate | (Outline & Pick<Estimate, 'links'>) {
  if (!areOfOutline(fields)) return ways.estimate()
  const outline = ways.outline()
  return { ...outline, links: ways.links(outline) }
}

/** The totals of energy (kWh), carbon (gCO2e) and water (L), with the id of the method and the codes of the warnings. */
export function numbersOf({ energy, carbon, water, method, warnings, catalogRevision }: Outline): EstimateNumbers {
  return {
    energy,
    carbon: { total: carbon.total },
    water: { total: water.total },
    method: method.id,
    warnings: codesOf(warnings),
    catalogRevision,
  }
}

function outlineShown(outline: Outline, links: Estimate['links']): EstimateOutline {
  const { kind, model, energy, energyParts, carbon, water, method, warnings, catalogRevision } = outline
  return {
    kind,
    model: model?.id ?? null,
    energy,
    energyParts,
    carbon,
    water,
    method: method.id,
    warnings: codesOf(warnings),
    catalogRevision,
    links,
  }
}

/** The codes of these warnings, without duplicates. */
export function codesOf(warnings: Estimate['warnings']): Estimate['warnings'][number]['code'][] {
  return [...new Set(warnings.map(({ code }) => code))]
}
