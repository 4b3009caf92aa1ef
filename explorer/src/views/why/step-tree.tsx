import { useState } from 'preact/hooks'
import type { Estimate, Step } from '../../api/client'
import { Citations } from '../../parts/cited'
import { formulaInWords } from '../../words/formula'
import { inWords } from '../../words/quantity'

type StepTreeProps = { readonly estimate: Estimate; readonly result: string }

/** The derivation for narrow screens: the result, and below each step those that it was computed from, which can be opened. */
export function StepTree({ estimate, result }: StepTreeProps) {
  const roots = estimate.steps.filter(({ id }) => id === result)
  const shown = roots.length > 0 ? roots : estimate.steps.filter(({ id }) => !estimate.steps.some(({ inputs }) => inputs.includes(id)))
  return (
    <div class="step-tree">
      {shown.map((step) => (
        <Branch key={step.id} step={step} estimate={estimate} isOpen />
      ))}
    </div>
  )
}

function Branch({ step, estimate, isOpen = false }: { readonly step: Step; readonly estimate: Estimate; readonly isOpen?: boolean }) {
  // Closed steps are not rendered, because a step that many others use would be rendered many times.
  const [open, setOpen] = useState(isOpen)
  const inputs = step.inputs.flatMap((id) => estimate.steps.find((one) => one.id === id) ?? [])
  return (
    <details class={`branch is-${step.basis}`} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {step.name}
        <span class="branch-value">{inWords(step)}</span>
      </summary>
      {open && (
        <div class="branch-inside">
          {step.formula !== null && <p class="muted">{formulaInWords(step.formula, estimate.steps)}</p>}
          <Citations ids={step.citations} citations={estimate.citations} />
          {inputs.map((input) => (
            <Branch key={input.id} step={input} estimate={estimate} />
          ))}
        </div>
      )}
    </details>
  )
}
