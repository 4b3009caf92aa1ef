import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { inWords } from '../../words/quantity'
import { type Layout, NODE, type Placed, layoutOf } from './layout'
import { type LineageNode, relatedTo } from './lineage'

const LONGEST_LINE = 26
/** The title is bold, and wider. */
const LONGEST_TITLE = 22
/** Smaller than this a graph cannot be read, and is scrolled instead. */
const SMALLEST_SCALE = 0.85

type StepGraphProps = {
  readonly nodes: readonly LineageNode[]
  /** The node whose lineage is drawn strong. */
  readonly shownId: string | undefined
  readonly chosenId: string | undefined
  readonly hrefOfNode: (id: string) => string
  readonly look: (id: string | undefined) => void
}

/** The derivation drawn: sources on the left, the result on the right. Each node is a link to itself. */
export function StepGraph({ nodes, shownId, chosenId, hrefOfNode, look }: StepGraphProps) {
  const layout = useMemo(() => layoutOf(nodes), [nodes])
  const related = useMemo(() => (shownId === undefined ? undefined : relatedTo(nodes, shownId)), [nodes, shownId])
  const scroll = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const [pane, node] = [scroll.current, scroll.current?.querySelector('.chosen')]
    if (!pane) return
    // Without a chosen step one came for the result, which stands on the right.
    if (!node) return pane.scrollTo({ left: pane.scrollWidth })
    const [outer, inner] = [pane.getBoundingClientRect(), node.getBoundingClientRect()]
    pane.scrollBy({ left: inner.left + inner.width / 2 - (outer.left + outer.width / 2) })
  }, [layout])
  return (
    <div ref={scroll} class="graph-scroll" tabIndex={0} role="group" aria-label="Graph of the steps; the list below says the same">
      <svg
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        style={{ minWidth: `${layout.width * SMALLEST_SCALE}px`, maxWidth: `${layout.width}px` }}
        onMouseLeave={() => look(undefined)}
      >
        <Lines layout={layout} related={related} />
        {layout.placed.map((placed) => (
          <Node
            key={placed.node.id}
            placed={placed}
            isFaint={related !== undefined && !related.has(placed.node.id)}
            isChosen={placed.node.id === chosenId}
            href={hrefOfNode(placed.node.id)}
            look={look}
          />
        ))}
      </svg>
    </div>
  )
}

function Lines({ layout: { lines }, related }: { readonly layout: Layout; readonly related: ReadonlySet<string> | undefined }) {
  return (
    <g>
      {lines.map(({ from, to, path }) => (
        <path
          key={`${from} ${to}`}
          d={path}
          class={related?.has(from) && related.has(to) ? 'edge strong' : related ? 'edge faint' : 'edge'}
        />
      ))}
    </g>
  )
}

type NodeProps = {
  readonly placed: Placed
  readonly isFaint: boolean
  readonly isChosen: boolean
  readonly href: string
  readonly look: (id: string | undefined) => void
}

function Node({ placed: { node, x, y }, isFaint, isChosen, href, look }: NodeProps) {
  const [title, remark] = node.kind === 'step' ? [node.step.name, inWords(node.step)] : [node.title, 'source']
  const kind = node.kind === 'step' ? node.step.basis : 'source'
  return (
    <a
      href={href}
      class={`node is-${kind}${isFaint ? ' faint' : ''}${isChosen ? ' chosen' : ''}`}
      aria-label={`${title}: ${remark}`}
      aria-current={isChosen ? 'true' : undefined}
      onMouseEnter={() => look(node.id)}
      onFocus={() => look(node.id)}
      onBlur={() => look(undefined)}
    >
      <g transform={`translate(${x - NODE.width / 2} ${y - NODE.height / 2})`}>
        <rect width={NODE.width} height={NODE.height} rx={node.kind === 'step' ? 9 : 27} />
        <svg width={NODE.width - 6} height={NODE.height}>
          <text class="node-title" x="12" y="22">
            {shortened(title, LONGEST_TITLE)}
          </text>
          <text class="node-remark" x="12" y="41">
            {shortened(node.kind === 'step' ? remark : node.source, LONGEST_LINE)}
          </text>
        </svg>
      </g>
    </a>
  )
}

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`
}
