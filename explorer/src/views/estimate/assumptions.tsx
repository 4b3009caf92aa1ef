import { useEffect, useRef, useState } from 'preact/hooks'
import type { Estimate } from '../../api/client'
import type { Fault } from '../../api/failure'
import { type NamedKind, namesLike } from '../../api/names'
import { useAnswer } from '../../api/use-answer'
import { Citations } from '../../parts/cited'
import { type Field, fieldsOf, type Kind } from '../../words/fields'
import { numberInWords, percent } from '../../words/number'
import { plain } from '../../words/plain'
import { unitInWords } from '../../words/quantity'
import { pointerOf } from '../../words/request'
import { FormField } from './form-field'

type Assumption = Estimate['assumptions'][number]
type AssumptionsProps = {
  readonly estimate: Estimate
  readonly kind: Kind
  readonly texts: Readonly<Record<string, string>>
  readonly faults: readonly Fault[]
  /** The assumptions that are being changed. They stay in their places although their values are no longer assumed. */
  readonly editing: readonly Assumption[]
  readonly edit: (one: Assumption) => void
  readonly set: (name: string, text: string) => void
}

/** Assumptions that are no single value of a field. */
const WITHOUT_FIELD: Readonly<Record<string, string>> = {
  acceleratorEmbodiedKgco2e: 'Making an accelerator',
  activeShare: 'Active share of the parameters',
  charactersPerSecond: 'Characters spoken in a second',
  gridPeriod: 'Year of the grid’s figures',
  kvBytesPerToken: 'KV cache per token',
  layers: 'Layers',
  parentZone: 'Larger grid in its place',
  ratedPowerWatts: 'Power of an accelerator',
  serverClass: 'Server',
  servingAcceleratorCount: 'Accelerators of one output',
  servingBatchSize: 'Batch size',
  servingHardware: 'Accelerators, by share',
  servingModelClass: 'Class of the model',
  servingPrecision: 'Number formats, by share',
  soundTokensPerSecond: 'Tokens of a second of sound',
  spareCapacity: 'Spare capacity',
  textTokensPerSecond: 'Tokens spoken in a second',
}

/** The assumptions of an estimate. Those that belong to a field of the form can be changed here. */
export function Assumptions(props: AssumptionsProps) {
  const { estimate, kind, editing } = props
  const edited = editing.filter((one) => !estimate.assumptions.some(({ name }) => name === one.name))
  const all = [...edited, ...estimate.assumptions]
  if (all.length === 0) return null
  const fields = new Map(fieldsOf(kind).map((field) => [field.name, field]))
  return (
    <section class="section" aria-labelledby="assumptions">
      <h2 id="assumptions">What was assumed</h2>
      <p class="lead">You did not say these. Where you know better, change them, and the range gets narrower.</p>
      <ul class="assumptions">
        {all.map((one, index) => (
          <Row key={`${one.name} ${index}`} one={one} field={fields.get(one.name)} {...props} />
        ))}
      </ul>
    </section>
  )
}

function Row({
  one,
  field,
  estimate,
  texts,
  faults,
  editing,
  edit,
  set,
}: AssumptionsProps & { one: Assumption; field: Field | undefined }) {
  const isEdited = editing.some(({ name }) => name === one.name)
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isEdited) row.current?.querySelector<HTMLElement>('input, select')?.focus()
  }, [isEdited])
  const start = () => {
    edit(one)
    set(one.name, one.value)
  }
  return (
    <li ref={row} class="assumption">
      <div class="assumption-value">
        {field && isEdited ? (
          <FormField
            field={field}
            prefix="assumed"
            text={texts[one.name] ?? ''}
            fault={faults.find(({ pointer }) => pointer === pointerOf(one.name))?.detail}
            set={(text) => set(one.name, text)}
          />
        ) : (
          <>
            <span class="assumption-name">{field?.label ?? WITHOUT_FIELD[one.name] ?? one.name}</span>
            <strong>
              {field?.input.as === 'name' ? <NamedValue kind={field.input.of} id={one.value} /> : valueInWords(one.value)}
            </strong>{' '}
            {one.unit === null ? '' : unitInWords(one.unit)}
          </>
        )}
      </div>
      <div class="assumption-reason">
        {plain(one.reason)}
        <Citations ids={one.citations} citations={estimate.citations} />
      </div>
      {field && !isEdited && (
        <button type="button" class="button small" onClick={start} aria-label={`Change ${field.label}`}>
          Change
        </button>
      )}
    </li>
  )
}

/** An item of the catalog by its name and its id. The name is asked for after the answer is shown, which must not wait for it. */
function NamedValue({ kind, id }: { readonly kind: NamedKind; readonly id: string }) {
  const [isShown, setIsShown] = useState(false)
  useEffect(() => setIsShown(true), [])
  const { answer = [] } = useAnswer(isShown ? `${kind} ${id}` : null, (signal) => namesLike(kind, id, signal))
  const name = answer.find((one) => one.id === id)?.name
  return name === undefined || name === id ? id : `${name} (${id})`
}

/** Numbers in the reader's format, shares as per cent, and years and names unchanged. */
function valueInWords(value: string): string {
  const number = Number(value)
  if (/^\S+ 0?\.\d+(, \S+ 0?\.\d+)+$/.test(value))
    return value.replaceAll(/ (0?\.\d+)/g, (_all, share: string) => ` ${percent(Number(share))}`)
  return value.trim() === '' || Number.isNaN(number) || /^(19|20)\d\d$/.test(value) ? value : numberInWords(number, 3)
}
