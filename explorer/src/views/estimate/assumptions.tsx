import type { Estimate } from '../../api/client'
import { Citations } from '../../parts/cited'
import { type Kind, fieldsOf } from '../../words/fields'
import { numberInWords } from '../../words/number'
import { unitInWords } from '../../words/quantity'

type AssumptionsProps = {
  readonly estimate: Estimate
  readonly kind: Kind
  /** Puts what was assumed into the form. */
  readonly change: (name: string, value: string) => void
}

/** What stands in where no single value of a field could say it. */
const WITHOUT_FIELD: Readonly<Record<string, string>> = {
  acceleratorEmbodiedKgco2e: 'Making an accelerator',
  activeShare: 'Active share of the parameters',
  gridPeriod: 'Period of the grid',
  kvBytesPerToken: 'KV cache of a token',
  layers: 'Layers',
  parentZone: 'Figures of a larger zone',
  ratedPowerWatts: 'Power of an accelerator',
  serverClass: 'Server',
  servingBatchSize: 'Batch',
  servingHardware: 'Accelerators, with their shares',
  servingPrecision: 'Precisions, with their shares',
  spareCapacity: 'Spare capacity',
}

/** What nobody said and what stands in for it; what a field of the form says can be changed there. */
export function Assumptions({ estimate, kind, change }: AssumptionsProps) {
  const { assumptions, citations } = estimate
  if (assumptions.length === 0) return null
  const fields = new Map(fieldsOf(kind).map((field) => [field.name, field]))
  return (
    <section class="section" aria-labelledby="assumptions">
      <h2 id="assumptions">What was assumed</h2>
      <p class="lead">You did not say these. Where you know better, say so; the range narrows.</p>
      <ul class="assumptions">
        {assumptions.map((one, index) => {
          const label = fields.get(one.name)?.label
          return (
            <li key={`${one.name} ${index}`} class="assumption">
              <div class="assumption-value">
                <span class="assumption-name">{label ?? WITHOUT_FIELD[one.name] ?? one.name}</span>
                <strong>{valueInWords(one.value)}</strong> {one.unit === null ? '' : unitInWords(one.unit)}
              </div>
              <div class="assumption-reason">
                {one.reason}
                <Citations ids={one.citations} citations={citations} />
              </div>
              {label !== undefined && (
                <button type="button" class="button small" onClick={() => change(one.name, one.value)} aria-label={`Change ${label}`}>
                  Change
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Numbers as the reader writes them; years and names as they are. */
function valueInWords(value: string): string {
  const number = Number(value)
  return value.trim() === '' || Number.isNaN(number) || /^(19|20)\d\d$/.test(value) ? value : numberInWords(number, 3)
}
