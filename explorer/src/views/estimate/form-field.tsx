import { Combobox } from '../../parts/combobox'
import { choiceInWords } from '../../words/choices'
import type { Field } from '../../words/fields'
import { plain } from '../../words/plain'

type FormFieldProps = {
  readonly field: Field
  readonly text: string
  readonly fault: string | undefined
  readonly set: (text: string) => void
  /** Distinguishes two copies of the same field on the page. */
  readonly prefix?: string
}

/** One field with its label, its unit, its explanation and its fault. */
export function FormField(props: FormFieldProps) {
  const { name, label, hint, input } = props.field
  const id = `${props.prefix ?? 'field'}-${name}`
  const { fault } = props
  return (
    <div class={fault === undefined ? 'field' : 'field faulty'}>
      <label for={id}>{label}</label>
      <div class="field-input">
        <Control {...props} id={id} />
        {input.as === 'number' && input.unit !== undefined && <span class="field-unit">{input.unit}</span>}
      </div>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p class="fault" id={`${id}-fault`}>
          {plain(fault)}
        </p>
      )}
    </div>
  )
}

function Control({ field: { input, placeholder, hint }, text, fault, set, id }: FormFieldProps & { readonly id: string }) {
  const describedBy = [hint === undefined ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-fault`].join(' ').trim() || undefined
  const isFaulty = fault !== undefined
  if (input.as === 'name') {
    return (
      <Combobox
        id={id}
        kind={input.of}
        value={text}
        placeholder={placeholder}
        describedBy={describedBy}
        isFaulty={isFaulty}
        onValue={set}
      />
    )
  }
  if (input.as === 'number' || input.as === 'text') {
    return (
      <input
        id={id}
        type="text"
        inputMode={input.as === 'number' ? 'decimal' : 'text'}
        autocomplete="off"
        value={text}
        placeholder={placeholder}
        aria-describedby={describedBy}
        aria-invalid={isFaulty}
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
    )
  }
  const choices = input.as === 'choice' ? input.choices : ['true', 'false']
  return (
    <select id={id} value={text} aria-describedby={describedBy} onChange={({ currentTarget }) => set(currentTarget.value)}>
      <option value="">not specified</option>
      {[...new Set([...choices, ...(text === '' ? [] : [text])])].map((choice) => (
        <option key={choice} value={choice}>
          {choiceInWords(choice)}
        </option>
      ))}
    </select>
  )
}
