import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { inWords } from '../../words/quantity'
import { type Layout, layoutOf, NODE, type Placed } from './layout'
import { type LineageNode, relatedTo } from './lineage'

const LONGEST_LINE = 30
/** The most characters on a line of a title, which is bold and therefore wider. */
const LONGEST_TITLE = 24
const MOST_LINES = 3
const TITLE_HEIGHT = 16
const REMARK_AT = NODE.height - 12
/** The smallest scale at which the graph is legible. Below it the graph scrolls. */
const SMALLEST_SCALE = 0.85

type StepGraphProps = {
  readonly nodes: readonly LineageNode[]
  /** The node whose lineage is emphasised. */
  readonly shownId: string | undefined
  readonly chosenId: string | undefined
  readonly resultId: string
  readonly hrefOfNode: (id: string) => string
  readonly look: (id: string | undefined) => void
}

/** The derivation as a graph: the result on the left, sources on the right. Each node is a link to itself. */
export function StepGraph({ nodes, shownId, chosenId, resultId, hrefOfNode, look }: StepGraphProps) {
  const layout = useMemo(() => layoutOf(nodes), [nodes])
  const related = useMemo(() => (shownId === undefined ? undefined : relatedTo(nodes, shownId)), [nodes, shownId])
  const scroll = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const [pane, node] = [scroll.current, scroll.current?.querySelector('.chosen')]
    if (!pane) return
    const [outer, inner] = [pane.getBoundingClientRect(), (node ?? pane.querySelector('.is-result') ?? pane).getBoundingClientRect()]
    const middle = (box: DOMRect) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 })
    // Without a chosen step the graph shows the result, which is on the left.
    pane.scrollBy({ left: node ? middle(inner).x - middle(outer).x : 0, top: middle(inner).y - middle(outer).y })
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
            isResult={placed.node.id === resultId}
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
  readonly isResult: boolean
  readonly href: string
  readonly look: (id: string | undefined) => void
}

function Node({ placed: { node, x, y }, isFaint, isChosen, isResult, href, look }: NodeProps) {
  const [title, remark] = node.kind === 'step' ? [node.step.name, inWords(node.step)] : [node.title, 'source']
  const kind = node.kind === 'step' ? node.step.basis : 'source'
  return (
    <a
      href={href}
      class={`node is-${kind}${isFaint ? ' faint' : ''}${isChosen ? ' chosen' : ''}${isResult ? ' is-result' : ''}`}
      aria-label={`${title}: ${remark}`}
      aria-current={isChosen ? 'true' : undefined}
      onMouseEnter={() => look(node.id)}
      onFocus={() => look(node.id)}
      onBlur={() => look(undefined)}
    >
      <title>{title}</title>
      <g transform={`translate(${x - NODE.width / 2} ${y - NODE.height / 2})`}>
        <rect width={NODE.width} height={NODE.height} rx={node.kind === 'step' ? 9 : 20} />
        <svg width={NODE.width - 6} height={NODE.height}>
          <text class="node-title" x="12" y="21">
            {inLines(title).map((line, index) => (
              <tspan key={index} x="12" y={21 + index * TITLE_HEIGHT}>
                {line}
              </tspan>
            ))}
          </text>
          <text class="node-remark" x="12" y={REMARK_AT}>
            {shortened(node.kind === 'step' ? remark : node.source, LONGEST_LINE)}
          </text>
        </svg>
      </g>
    </a>
  )
}

/** A title on several lines, broken between words; the last line is cut if there are too few lines. */
function inLines(title: string): readonly string[] {
  const lines: string[] = ['']
  for (const word of title.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (longer.length <= LONGEST_TITLE || lines.length === MOST_LINES) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.map((line) => shortened(line, LONGEST_TITLE))
}

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`
}
