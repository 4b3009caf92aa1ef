import type { Estimate, Step } from '../../api/client'
import { Citations } from '../../parts/cited'
import { formulaInWords } from '../../words/formula'
import { inWords } from '../../words/quantity'

/** Where a number comes from, in words. */
const BASES: Readonly<Record<Step['basis'], string>> = {
  request: 'From your request',
  record: 'A published figure, with its source',
  default: 'Assumed',
  computed: 'Computed from other steps',
  model: 'Modelled from other steps, by more than one formula',
}

type StepDetailsProps = { readonly step: Step; readonly estimate: Estimate; readonly hrefOfStep: (id: string) => string }

/** One step: its number, how it follows from others, and what it rests on. */
export function StepDetails({ step, estimate: { steps, citations }, hrefOfStep }: StepDetailsProps) {
  const inputs = step.inputs.map((id) => steps.find((one) => one.id === id)).filter((one) => one !== undefined)
  return (
    <>
      <p class="step-value">{inWords(step)}</p>
      <p class="muted">{BASES[step.basis]}</p>
      {step.formula !== null && (
        <p class="formula">
          <span class="visually-hidden">Formula: </span>
          {formulaInWords(step.formula, steps)}
        </p>
      )}
      {inputs.length > 0 && (
        <dl class="inputs" aria-label="From">
          {inputs.map((input) => (
            <div key={input.id}>
              <dt>
                <a href={hrefOfStep(input.id)}>{input.name}</a>
              </dt>
              <dd>{inWords(input)}</dd>
            </div>
          ))}
        </dl>
      )}
      <Citations ids={step.citations} citations={citations} />
    </>
  )
}
