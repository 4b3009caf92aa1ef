import { count } from '../../words/number'
import { DAYS_OF_A_MONTH, type Scale } from '../../words/scale'

type UseScaleProps = {
  readonly scale: Scale | undefined
  readonly texts: Readonly<Record<string, string>>
  readonly set: (fields: Readonly<Record<string, string>>) => void
}

const FIRST = { people: '1000', perDay: '10' }

/** One request, or a month of them by many people. */
export function UseScale({ scale, texts, set }: UseScaleProps) {
  const isMonth = texts['people'] !== undefined
  const field = (name: keyof typeof FIRST, label: string) => (
    <label>
      {label}
      <input
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={texts[name] ?? FIRST[name]}
        onInput={({ currentTarget }) => set({ ...FIRST, ...texts, [name]: currentTarget.value })}
      />
    </label>
  )
  return (
    <div class="use-scale">
      <div class="toggle" role="group" aria-label="How much use">
        <button type="button" aria-pressed={!isMonth} onClick={() => set({})}>
          This request
        </button>
        <button type="button" aria-pressed={isMonth} onClick={() => set(FIRST)}>
          A month of use
        </button>
      </div>
      {isMonth && (
        <div class="use-fields">
          {field('people', 'People')}
          {field('perDay', 'Requests per person a day')}
          <span class="muted" role="status">
            {scale ? `${count(scale.times)} requests in ${DAYS_OF_A_MONTH} days` : 'Write numbers above 0.'}
          </span>
        </div>
      )}
    </div>
  )
}
