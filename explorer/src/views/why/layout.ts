import { Graph, layout } from '@dagrejs/dagre'
import type { LineageNode } from './lineage'

export type Placed = { readonly node: LineageNode; readonly x: number; readonly y: number }
type Line = { readonly from: string; readonly to: string; readonly path: string }
export type Layout = {
  readonly width: number
  readonly height: number
  readonly placed: readonly Placed[]
  readonly lines: readonly Line[]
}
type Point = { readonly x: number; readonly y: number }

export const NODE = { width: 216, height: 86 }
const MARGIN = 12

/** Returns the position of each node, in layers from the result on the left to the sources on the right, with few crossings. */
export function layoutOf(nodes: readonly LineageNode[]): Layout {
  const graph = new Graph()
  graph.setGraph({ rankdir: 'RL', nodesep: 12, ranksep: 48, edgesep: 8, marginx: MARGIN, marginy: MARGIN })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id } of nodes) graph.setNode(id, { ...NODE })
  for (const { id, comesFrom } of nodes) for (const from of comesFrom) if (graph.hasNode(from)) graph.setEdge(from, id)
  layout(graph)
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number }
  const at = (id: string) => graph.node(id) as Point
  const placed = nodes.map((node) => ({ node, ...at(node.id) }))
  const lines = graph.edges().map(({ v: from, w: to }) => {
    const bends = (graph.edge(from, to) as { points: Point[] }).points.slice(1, -1)
    const [start, end] = [at(from), at(to)]
    const ends = [
      { x: start.x - NODE.width / 2, y: start.y },
      { x: end.x + NODE.width / 2, y: end.y },
    ] as const
    return { from, to, path: curveThrough([ends[0], ...bends.filter(({ x }) => x < ends[0].x && x > ends[1].x), ends[1]]) }
  })
  return { width, height, placed, lines }
}

/** A curve that is horizontal at both ends. */
function curveThrough(points: readonly Point[]): string {
  const [first, ...others] = points
  if (!first) return ''
  let [path, before] = [`M${rounded(first.x)} ${rounded(first.y)}`, first]
  for (const point of others) {
    const middle = rounded((before.x + point.x) / 2)
    path += `C${middle} ${rounded(before.y)} ${middle} ${rounded(point.y)} ${rounded(point.x)} ${rounded(point.y)}`
    before = point
  }
  return path
}

function rounded(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
