import type { Estimate, Step } from '../../api/client'

/** A step or a source as a node of the graph; `comesFrom` are the nodes that it was computed from. */
export type LineageNode = { readonly id: string; readonly comesFrom: readonly string[] } & (
  { readonly kind: 'step'; readonly step: Step } | { readonly kind: 'source'; readonly source: string; readonly title: string }
)

/** Returns the steps that can be explained: those from which no other step was computed, the best known first. */
export const RESULTS = [
  ['energy', 'Energy'],
  ['carbon', 'Carbon'],
  ['water', 'Water'],
  ['primary-energy', 'Primary energy'],
  ['abiotic-depletion', 'Abiotic depletion'],
] as const

const SOURCE = 'source:'

/** Returns the id of the node of a source. */
export function sourceNode(source: string): string {
  return SOURCE + source
}

/** Returns everything that a result was computed from, and the result, the sources first; every step if no step has this id. */
export function lineageOf({ steps, citations }: Estimate, result: string): readonly LineageNode[] {
  const sourceOf = new Map(citations.map(({ id, source, title }) => [id, { source, title }]))
  const wanted = ancestorsIn(steps, result)
  const kept = wanted.size === 0 ? steps : steps.filter(({ id }) => wanted.has(id))
  const sources = new Map<string, LineageNode>()
  const nodes = kept.map((step): LineageNode => {
    const cited = step.citations.map((id) => sourceOf.get(id)).filter((one) => one !== undefined)
    for (const { source, title } of cited) sources.set(source, { kind: 'source', id: sourceNode(source), source, title, comesFrom: [] })
    const comesFrom = [...step.inputs, ...new Set(cited.map(({ source }) => sourceNode(source)))]
    return { kind: 'step', id: step.id, step, comesFrom }
  })
  return [...sources.values(), ...nodes]
}

function ancestorsIn(steps: readonly Step[], result: string): ReadonlySet<string> {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const found = new Set<string>()
  const add = (id: string) => {
    const step = byId.get(id)
    if (!step || found.has(id)) return
    found.add(id)
    step.inputs.forEach(add)
  }
  add(result)
  return found
}

/** Returns a node, the nodes it was computed from and those computed from it. */
export function relatedTo(nodes: readonly LineageNode[], id: string): ReadonlySet<string> {
  const related = new Set([id])
  // A node comes after those it was computed from, so that one pass in each direction finds all of them.
  for (const node of nodes.toReversed()) if (related.has(node.id)) node.comesFrom.forEach((one) => related.add(one))
  const upwards = new Set([id])
  for (const node of nodes) if (node.comesFrom.some((one) => upwards.has(one))) upwards.add(node.id)
  return new Set([...related, ...upwards])
}
