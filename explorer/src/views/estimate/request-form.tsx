import { useEffect, useRef } from 'preact/hooks'
import type { Fault } from '../../api/failure'
import { FORMS, type Kind } from '../../words/fields'
import { pointerOf } from '../../words/request'
import { FormField } from './form-field'

type RequestFormProps = {
  readonly kind: Kind
  readonly texts: Readonly<Record<string, string>>
  readonly faults: readonly Fault[]
  /** A field to show and to go to. */
  readonly wanted: { readonly name: string } | undefined
  readonly set: (name: string, text: string) => void
  readonly setKind: (kind: Kind) => void
}

/** What to estimate: the fields that most people need, and the others behind their titles. */
export function RequestForm({ kind, texts, faults, wanted, set, setKind }: RequestFormProps) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const input = wanted && form.current?.querySelector<HTMLElement>(`[id="${CSS.escape(`field-${wanted.name}`)}"]`)
    const group = input?.closest('details')
    if (group) group.open = true
    input?.focus()
    if (input instanceof HTMLInputElement) input.select()
  }, [wanted])
  return (
    <form ref={form} class="request" aria-label="What to estimate" onSubmit={(event) => event.preventDefault()}>
      <div class="toggle wide" role="group" aria-label="Of what">
        {(['inference', 'training'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={one === kind} onClick={() => setKind(one)}>
            {one === 'inference' ? 'An answer' : 'A training'}
          </button>
        ))}
      </div>
      {FORMS[kind].map(({ title, fields, isOpen = false }) => {
        const shownFields = fields.map((field) => (
          <FormField
            key={field.name}
            field={field}
            text={texts[field.name] ?? ''}
            fault={faults.find(({ pointer }) => pointer === pointerOf(field.name))?.detail}
            set={(text) => set(field.name, text)}
          />
        ))
        if (isOpen) return <div key={title}>{shownFields}</div>
        const isUsed = fields.some(({ name }) => (texts[name] ?? '') !== '')
        return (
          <details key={title} open={isUsed}>
            <summary>{title}</summary>
            {shownFields}
          </details>
        )
      })}
    </form>
  )
}
