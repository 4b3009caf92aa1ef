import { useState } from 'preact/hooks'
import { Combobox } from '../../parts/combobox'
import { type Field, fieldsOf, type Kind } from '../../words/fields'
import type { Variant } from './variants'

const TECHNIQUE: Field = { name: 'technique', label: 'Technique', input: { as: 'name', of: 'techniques' } }
const VARIED: Readonly<Record<Kind, readonly string[]>> = {
  inference: ['model', 'hardware', 'precision', 'batchSize', 'zone', 'region', 'year', 'outputTokens', 'method'],
  training: ['model'],
}

/** A form that adds a variant: another model, or the first variant with one change. */
export function AddVariant({
  kind,
  isFirst,
  add,
}: {
  readonly kind: Kind
  readonly isFirst: boolean
  readonly add: (variant: Variant) => void
}) {
  const [name, setName] = useState('model')
  const [text, setText] = useState('')
  const fields = [...fieldsOf(kind).filter((one) => VARIED[kind].includes(one.name)), ...(kind === 'inference' ? [TECHNIQUE] : [])]
  const field = fields.find((one) => one.name === name) ?? fields[0]
  if (!field) return null
  const done = (value: string) => {
    if (value.trim() === '') return
    add({ [field.name]: value.trim() })
    setText('')
  }
  return (
    <div class="add">
      <label class="visually-hidden" for="add-field">
        Add by
      </label>
      {!isFirst && fields.length > 1 && (
        <select id="add-field" value={name} onChange={({ currentTarget }) => setName(currentTarget.value)}>
          {fields.map((one) => (
            <option key={one.name} value={one.name}>
              {one.name === 'model' ? 'Another model' : `Another ${one.label.toLowerCase()}`}
            </option>
          ))}
        </select>
      )}
      <label class="visually-hidden" for="add-value">
        {field.label} to add
      </label>
      <div class="add-value">
        {field.input.as === 'name' ? (
          <Combobox id="add-value" kind={field.input.of} value="" placeholder="search …" isAdder onValue={done} />
        ) : (
          <input
            id="add-value"
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
            onKeyDown={({ key }) => key === 'Enter' && done(text)}
          />
        )}
        {field.input.as !== 'name' && (
          <button type="button" class="button" onClick={() => done(text)}>
            Add
          </button>
        )}
      </div>
    </div>
  )
}
