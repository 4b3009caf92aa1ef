import type { Estimate } from '../../api/client'
import type { LineageNode } from './lineage'
import { StepDetails } from './step-details'

/** The derivation as a list for reading, listening and printing: each step before those that it was computed from. */
export function StepList({ nodes, estimate }: { readonly nodes: readonly LineageNode[]; readonly estimate: Estimate }) {
  const steps = nodes.flatMap((node) => (node.kind === 'step' ? [node.step] : [])).toReversed()
  return (
    <section class="section" aria-labelledby="step-list">
      <h2 id="step-list">Step by step</h2>
      <p class="lead">To read and to print: the result first, and each step before those that it comes from.</p>
      <ol class="step-list">
        {steps.map((step) => (
          <li key={step.id} id={`step-${step.id}`} class="step">
            <h3>{step.name}</h3>
            <StepDetails step={step} estimate={estimate} hrefOfStep={(id) => `#step-${id}`} />
          </li>
        ))}
      </ol>
    </section>
  )
}
