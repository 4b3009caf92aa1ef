import { goTo, hrefOf } from '../../address'
import type { Fault } from '../../api/failure'
import { fieldsOf, type Kind } from '../../words/fields'
import { pointerOf } from '../../words/request'
import { without } from '../../words/without'
import { FormField } from '../estimate/form-field'
import { AddVariant } from './add-variant'
import { type Compared, MOST_COMPARED, parametersOf, PRESETS, type Variant, variantInWords } from './variants'

const SHARED: Readonly<Record<Kind, readonly string[]>> = {
  inference: ['inputTokens', 'outputTokens', 'zone', 'hardware'],
  training: ['zone', 'year'],
}
/** Changes what is compared, starting from the current address. Letters typed into one field are one step of the history. */
export type Go = (change: (before: Compared) => Compared, field?: string) => void
type CompareFormProps = {
  readonly compared: Compared
  readonly names: readonly string[]
  readonly faults: readonly Fault[]
  readonly go: Go
}

/** The form of a comparison: ready-made comparisons, each variant, and the settings that apply to all. */
export function CompareForm({ compared, names, faults, go }: CompareFormProps) {
  const { kind, shared, variants } = compared
  const remove = (index: number) => go((before) => ({ ...before, variants: withoutOne(before.variants, index) }))
  const shareds = fieldsOf(kind).filter(({ name }) => SHARED[kind].includes(name))
  return (
    <form class="request" aria-label="What to compare" onSubmit={(event) => event.preventDefault()}>
      <label class="form-label" for="preset">
        Ready-made
      </label>
      <select id="preset" onChange={({ currentTarget }) => goToPreset(Number(currentTarget.value))}>
        <option value="-1">choose a comparison …</option>
        {PRESETS.map(({ name }, index) => (
          <option key={name} value={index}>
            {name}
          </option>
        ))}
      </select>
      <div>
        <h2 class="form-label">Compared</h2>
        <ComparedList variants={variants} kind={kind} names={names} remove={remove} />
        {variants.length < MOST_COMPARED ? (
          <AddVariant
            kind={kind}
            isFirst={variants.length === 0}
            add={(variant) => go((before) => ({ ...before, variants: [...before.variants, variant] }))}
          />
        ) : (
          <p class="hint">{MOST_COMPARED} is as many as fit on a page.</p>
        )}
      </div>
      <div>
        <h2 class="form-label">For all of them</h2>
        {shareds.map((field) => (
          <FormField
            key={field.name}
            field={field}
            text={shared[field.name] ?? ''}
            fault={faults.find(({ pointer }) => pointer.endsWith(pointerOf(field.name)))?.detail}
            set={(text) => go((before) => ({ ...before, shared: withField(before.shared, field.name, text) }), field.name)}
          />
        ))}
      </div>
    </form>
  )
}

type ComparedListProps = Pick<Compared, 'variants' | 'kind'> & {
  readonly names: readonly string[]
  readonly remove: (index: number) => void
}

function ComparedList({ variants, kind, names, remove }: ComparedListProps) {
  return (
    <ul class="compared">
      {variants.map((variant, index) => (
        <li key={`${index} ${new URLSearchParams(variant).toString()}`}>
          <span>
            {names[index] ?? variantInWords(variant, kind)}
            {index === 0 && <span class="muted"> (the first)</span>}
          </span>
          <button
            type="button"
            class="button small"
            aria-label={`Take out ${names[index] ?? variantInWords(variant, kind)}`}
            onClick={() => remove(index)}
          >
            ✕
          </button>
        </li>
      ))}
    </ul>
  )
}

function goToPreset(index: number): void {
  const preset = PRESETS[index]
  if (preset) goTo(hrefOf('compare', parametersOf(preset)))
}

/** Removes a variant. If it is the first, from which the others differ, the next one takes over its fields. */
function withoutOne(variants: readonly Variant[], index: number): readonly Variant[] {
  const [first, second, ...others] = variants
  if (index > 0 || !first || !second) return variants.filter((_variant, at) => at !== index)
  return [without({ ...first, ...second }, 'technique'), ...others]
}

function withField(fields: Variant, name: string, text: string): Variant {
  return text === '' ? without(fields, name) : { ...fields, [name]: text }
}
