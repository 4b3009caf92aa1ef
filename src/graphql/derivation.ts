import type { BatchSummaries } from '../schemas/batch.js'
import type { Comparison } from '../schemas/comparison.js'
import type { Step } from '../schemas/estimate.js'
import type { Citation } from '../schemas/source.js'
import { eachInTurn, type TurnContext } from './turns.js'

/** An answer that lists its steps and sources, to which its parts refer by id. */
type Answer = { readonly steps?: readonly Step[]; readonly citations?: readonly Citation[] }
type Citing = { readonly citations: readonly string[] }
type Holder = Answer & Readonly<Partial<Record<(typeof LISTS)[number], readonly object[]>>>

const LISTS = ['steps', 'assumptions', 'reported', 'equivalences'] as const

/** Lists of an estimate whose items name its citations: to resolve them, the citations are needed. */
export const CITING_FIELDS: ReadonlySet<string> = new Set(LISTS)

/** The fields that return objects in place of the ids in REST. */
export const EDGES: Readonly<Partial<Record<string, string>>> = {
  'Step.inputs': '[Step!]!',
  'Step.citations': '[Citation!]!',
  'Assumption.citations': '[Citation!]!',
  'Reported.citations': '[Citation!]!',
  'EquivalentAmount.citations': '[Citation!]!',
  'AppliedTechnique.citations': '[Citation!]!',
}

const answerOf = new WeakMap<object, Answer>()
const byId = new WeakMap<Answer, { readonly steps: ReadonlyMap<string, Step>; readonly citations: ReadonlyMap<string, Citation> }>()

const citations = (citing: Citing) => found(citing.citations, indexOf(citing).citations)

/** The resolvers of these fields, and the lists whose items have them. */
export const DERIVATION_RESOLVERS = {
  Estimate: Object.fromEntries(LISTS.map((list) => [list, listOf(list)])),
  AiSectorProjection: { steps: listOf('steps'), assumptions: listOf('assumptions') },
  Comparison: {
    baseline: (comparison: Comparison) => ofComparison(comparison.baseline, comparison),
    variants: (comparison: Comparison, _given: unknown, { turn }: TurnContext) =>
      eachInTurn(comparison.variants, (variant) => ofComparison(variant, comparison), { ...(turn && { turn }) }),
  },
  Step: { inputs: (step: Step) => inputsOf(step), citations },
  Assumption: { citations },
  Reported: { citations },
  EquivalentAmount: { citations },
  AppliedTechnique: { citations },
}

/** The items of a list of an answer; each leads back to it. */
function listOf(list: (typeof LISTS)[number]) {
  return (answer: Holder, _given: unknown, context: TurnContext) =>
    eachInTurn(answer[list] ?? [], (item) => leadingTo(answer, item), context)
}

type Compared = Comparison['baseline'] | Comparison['variants'][number]

/** A baseline or variant, whose references to citations lead to the comparison, where they are listed. */
function ofComparison<One extends Compared>(one: One, comparison: Comparison): One {
  const trainings = 'trainings' in one ? one.trainings : []
  for (const item of [...one.assumptions, ...one.reported, ...trainings.flatMap(({ reported }) => reported)]) leadingTo(comparison, item)
  if ('technique' in one && one.technique) leadingTo(comparison, one.technique)
  return one
}

function leadingTo<Item extends object>(answer: Answer, item: Item): Item {
  answerOf.set(item, answer)
  return item
}

function indexOf(item: object) {
  const answer = answerOf.get(item)
  if (!answer) throw new Error('What names steps or citations was reached without its answer.')
  let index = byId.get(answer)
  if (!index) {
    index = { steps: named(answer.steps), citations: named(answer.citations) }
    byId.set(answer, index)
  }
  return index
}

function named<One extends { readonly id: string }>(all: readonly One[] = []): ReadonlyMap<string, One> {
  return new Map(all.map((one) => [one.id, one]))
}

/** The steps from which a step was computed, which belong to the same answer. */
function inputsOf(step: Step): readonly Step[] {
  const answer = answerOf.get(step) ?? {}
  return found(step.inputs, indexOf(step).steps).map((input) => leadingTo(answer, input))
}

function found<One extends object>(ids: readonly string[], all: ReadonlyMap<string, One>): readonly One[] {
  return ids.flatMap((id) => all.get(id) ?? [])
}

type Item = BatchSummaries['items'][number]

/** The fields of a batch item in place of its estimate, by the requested detail. */
export const BATCH_VIEWS = `extend type BatchItem {
  """In place of the estimate, with detail: summary."""
  summary: SummaryItem
  """In place of the estimate, with detail: numbers."""
  numbers: NumbersItem
}`

/** The resolvers of these fields. */
export const BATCH_VIEW_RESOLVERS = {
  BatchItem: {
    summary: (item: Item) => ('model' in item ? item : null),
    numbers: (item: Item) => ('energy' in item && !('model' in item) ? item : null),
  },
}
