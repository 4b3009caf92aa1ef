import { useState } from 'preact/hooks'
import type { Fault } from '../../api/failure'
import { type FieldGroup, FORMS, type Subject, SUBJECTS } from '../../words/fields'
import { pointerOf } from '../../words/request'
import { FormField } from './form-field'

type RequestFormProps = {
  readonly subject: Subject
  readonly texts: Readonly<Record<string, string>>
  readonly faults: readonly Fault[]
  readonly set: (name: string, text: string) => void
  readonly setSubject: (subject: Subject) => void
}

/** The form of a request: the fields that most people need, and titles that open the others. */
export function RequestForm({ subject, texts, faults, set, setSubject }: RequestFormProps) {
  return (
    <form class="request" aria-label="What to estimate" onSubmit={(event) => event.preventDefault()}>
      <div class="field">
        <label for="subject">Estimate</label>
        <select id="subject" value={subject} onChange={({ currentTarget }) => setSubject(currentTarget.value as Subject)}>
          {Object.entries(SUBJECTS).map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
        </select>
      </div>
      {FORMS[subject].map((group) => (
        <Group key={`${subject} ${group.title}`} group={group} texts={texts} faults={faults} set={set} />
      ))}
    </form>
  )
}

/** A group of fields. Fields behind a title are rendered once it is opened, because most never are. */
function Group({ group, texts, faults, set }: Pick<RequestFormProps, 'texts' | 'faults' | 'set'> & { readonly group: FieldGroup }) {
  const { title, fields, isOpen = false } = group
  const [wasOpened, setWasOpened] = useState(false)
  const shownFields = () =>
    fields.map((field) => (
      <FormField
        key={field.name}
        field={field}
        text={texts[field.name] ?? ''}
        fault={faults.find(({ pointer }) => pointer === pointerOf(field.name))?.detail}
        set={(text) => set(field.name, text)}
      />
    ))
  if (isOpen) return <div>{shownFields()}</div>
  const isUsed = fields.some(({ name }) => (texts[name] ?? '') !== '')
  return (
    <details open={isUsed} onToggle={({ currentTarget }) => setWasOpened(currentTarget.open || wasOpened)}>
      <summary>{title}</summary>
      {(isUsed || wasOpened) && shownFields()}
    </details>
  )
}
