import { useId, useState } from 'preact/hooks'
import { type Named, type NamedKind, namesLike } from '../api/names'
import { useAnswer } from '../api/use-answer'

const SETTLE_MS = 120

type ComboboxProps = {
  readonly id: string
  readonly kind: NamedKind
  readonly value: string
  readonly placeholder?: string | undefined
  readonly describedBy?: string | undefined
  readonly isFaulty?: boolean
  /** Whether the field adds names to a list: a name counts when it is chosen or entered, and the field is then emptied. */
  readonly isAdder?: boolean
  readonly onValue: (value: string) => void
}

/**
 * A field that searches the catalog while a name is typed, as a combobox with a listbox (ARIA authoring practices). A typed name counts
 * once it is chosen or entered, or the field is left, so that nothing is asked about half a name.
 */
export function Combobox({ id, kind, value, placeholder, describedBy, isFaulty, isAdder = false, onValue }: ComboboxProps) {
  const listId = useId()
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const [typed, setTyped] = useState<string>()
  // If the list is opened on a chosen name it shows everything, because its user wants another name.
  const search = typed ?? ''
  const { answer: found = [] } = useAnswer(isOpen ? `${kind} ${search}` : null, (signal) => namesLike(kind, search, signal), SETTLE_MS)
  const open = () => {
    setActive(-1)
    setIsOpen(true)
  }
  const close = (taken?: string) => {
    setIsOpen(false)
    setTyped(undefined)
    if (taken !== undefined && taken !== value) onValue(taken)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (isOpen || typed !== undefined)) close(found[active]?.id ?? typed)
    else if (event.key === 'Escape' && isOpen) close()
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !isOpen) open()
    else if (event.key === 'ArrowDown') setActive((at) => (at + 1) % Math.max(found.length, 1))
    else if (event.key === 'ArrowUp') setActive((at) => (at <= 0 ? found.length - 1 : at - 1))
    else return
    event.preventDefault()
  }
  const isShown = isOpen && found.length > 0
  return (
    <div class="combobox">
      <input
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-expanded={isShown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isShown && active >= 0 ? `${listId}-${active}` : undefined}
        aria-describedby={describedBy}
        aria-invalid={isFaulty}
        value={typed ?? value}
        placeholder={placeholder}
        onClick={open}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value)
          open()
        }}
        onKeyDown={press}
        onBlur={() => close(isAdder ? undefined : typed)}
      />
      <Options id={listId} isShown={isShown} found={found} active={active} take={({ id: chosen }) => close(chosen)} />
      {isOpen && search !== '' && found.length === 0 && <span class="nothing-found">Nothing of that name is on record.</span>}
    </div>
  )
}

type OptionsProps = {
  readonly id: string
  readonly isShown: boolean
  readonly found: readonly Named[]
  readonly active: number
  readonly take: (one: Named) => void
}

function Options({ id, isShown, found, active, take }: OptionsProps) {
  return (
    <ul id={id} role="listbox" aria-label="Found" hidden={!isShown} class="options">
      {isShown &&
        found.map((one, index) => (
          <li
            key={one.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            ref={(element) => {
              if (index === active) element?.scrollIntoView({ block: 'nearest' })
            }}
            // `mousedown` comes before the field loses focus and the list closes.
            onMouseDown={(event) => {
              event.preventDefault()
              take(one)
            }}
          >
            <span class="option-name">{one.name}</span> <span class="option-id">{one.id}</span>
            <span class="option-remark">{one.remark}</span>
          </li>
        ))}
    </ul>
  )
}
