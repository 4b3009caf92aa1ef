import { MOST_LINES } from '../../charts/lines'
import { Combobox } from '../../parts/combobox'

type ChosenZonesProps = {
  readonly zones: readonly { readonly id: string; readonly name: string }[]
  readonly add: (id: string) => void
  readonly takeOut: (id: string) => void
}

/** The grids that have a line, each in its colour, and a field to add one. */
export function ChosenZones({ zones, add, takeOut }: ChosenZonesProps) {
  return (
    <ul class="chosen-zones" aria-label="Grids shown">
      {zones.map(({ id, name }, index) => (
        <li key={id}>
          <button type="button" class={`chip line-${index}`} aria-label={`Take out ${name}`} onClick={() => takeOut(id)}>
            <span class="swatch" aria-hidden="true" /> {name} ✕
          </button>
        </li>
      ))}
      {zones.length < MOST_LINES && (
        <li class="add-zone">
          <label class="visually-hidden" for="add-zone">
            Grid to add
          </label>
          <Combobox id="add-zone" kind="zones" value="" placeholder="add a grid …" isAdder onValue={add} />
        </li>
      )}
    </ul>
  )
}
