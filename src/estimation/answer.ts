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

/** Everything that an estimate of this kind costs. */
export type Totals = Pick<Estimate, 'energy' | 'energyParts' | 'carbon' | 'water' | 'primaryEnergy' | 'abioticDepletion'>

export type Answered = {
  readonly kind: Estimate['kind']
  readonly request: { readonly include: readonly string[]; readonly model?: string | undefined }
  readonly model: Model | undefined
  readonly method: MethodCard
  readonly totals: Totals
  readonly beside: Pick<Estimate, 'alternatives' | 'reported' | 'trainingShare'>
}

/** An estimate, and what each of its steps was computed by, at the place of the step: what comparisons need of it. */
export type Derived = { readonly estimate: Estimate; readonly expressions: Trace['expressions'] }

/** An estimate without its derivation. */
export type Outline = Pick<Estimate, 'kind' | 'model' | 'method' | 'warnings' | 'catalogRevision'> & Totals

/** An answer without its derivation; its numbers and warnings are those of the whole estimate. */
export function outlineOf(trace: Trace, { kind, request, model, method, totals }: Answered): Outline {
  // What they cite may be weak evidence, which the answer warns of.
  if (request.include.includes('equivalences')) equivalencesOf(trace, totals)
  warnOfWeakEvidence(trace)
  return {
    kind,
    model: model ? { id: model.id, name: model.name, developer: model.developer } : null,
    energy: totals.energy,
    energyParts: totals.energyParts,
    carbon: totals.carbon,
    water: totals.water,
    primaryEnergy: totals.primaryEnergy,
    abioticDepletion: totals.abioticDepletion,
    method: methodName(method),
    warnings: trace.warnings,
    catalogRevision: trace.catalog.revision,
  }
}

/** The estimate: the totals, what stands beside them, and all that the trace gathered on the way. */
export function answerOf(trace: Trace, { kind, request, model, method, totals, beside }: Answered): Estimate {
  const equivalences = request.include.includes('equivalences') ? equivalencesOf(trace, totals) : []
  warnOfWeakEvidence(trace)
  return {
    kind,
    model: model ? { id: model.id, name: model.name, developer: model.developer } : null,
    resolution: resolutionOf(trace.catalog, request.model),
    energy: totals.energy,
    energyParts: totals.energyParts,
    carbon: totals.carbon,
    water: totals.water,
    primaryEnergy: totals.primaryEnergy,
    abioticDepletion: totals.abioticDepletion,
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

/** Where the same estimate is had again, and where its method is explained. */
export function linksOf(kind: Estimate['kind'], request: object, methodId: string): Estimate['links'] {
  return { self: selfLink(ESTIMATES[kind], { ...request }), methodology: addressOf({ kind: 'method', id: methodId }) }
}

type EnergyAndCarbon = Pick<Estimate, 'energy' | 'carbon' | 'water'>

/** The totals in everyday things, each with its source; only equivalences that have a sentence. */
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
 * Says once which sources an estimate rests on that were not read in the document itself. Those that stand behind every answer,
 * which the methodology names, are left out, and so are outside guesses, of which a warning of their own tells.
 */
function warnOfWeakEvidence(trace: Trace): void {
  const common = commonSources(trace.catalog)
  warnOf(trace, (source, standing) => common.has(source) || standing === 'estimate')
}

/** Warns of weak evidence in an answer that consists of factors: every source is named. */
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

/** Where nobody says a place, this zone stands in. */
const STAND_IN_ZONE = 'WORLD'

/** The sources of the factors of methods, of what it takes to make hardware, and of the grid that stands in. */
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

/** The ways to answer a request, of which each is computed only when it is asked for. */
export type EstimateWays = {
  readonly request: InferenceRequest | TrainingRequest
  readonly estimate: () => Estimate
  readonly outline: () => Outline
  readonly links: (outline: Outline) => Estimate['links']
}

/** Fields that are known without the derivation. */
const OF_OUTLINE: ReadonlySet<string> = new Set<keyof Outline | 'links'>([
  'kind',
  'model',
  'energy',
  'energyParts',
  'carbon',
  'water',
  'primaryEnergy',
  'abioticDepletion',
  'method',
  'warnings',
  'catalogRevision',
  'links',
])

/** Whether fields, by their dotted names, can be told without the steps of the derivation. */
function areOfOutline(fields: readonly string[]): boolean {
  return fields.every((field) => OF_OUTLINE.has(field.split('.', 1)[0] ?? ''))
}

/** What a small answer shows, with no more computed than that takes; undefined where the whole estimate is wanted. Throws contradictory-request for a detail beside fields. */
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

/** Refuses two ways to say how much is wanted. */
export function checkView({ detail, fields }: EstimateView): void {
  if (detail === undefined || fields === undefined) return
  throw new DomainError('contradictory-request', 'detail and fields both say how much of the answer is wanted: give one of them.', [
    { pointer: '/fields', detail: 'excludes detail' },
  ])
}

/** As much of an estimate as it takes to show these fields, by their dotted names: the derivation costs most of the work. */
export function estimateWith(fields: readonly string[], ways: EstimateWays): Estimate | (Outline & Pick<Estimate, 'links'>) {
  if (!areOfOutline(fields)) return ways.estimate()
  const outline = ways.outline()
  return { ...outline, links: ways.links(outline) }
}

/** The totals alone. */
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

/** Each code of these warnings once. */
export function codesOf(warnings: Estimate['warnings']): Estimate['warnings'][number]['code'][] {
  return [...new Set(warnings.map(({ code }) => code))]
}
