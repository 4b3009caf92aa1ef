import type { Changes } from '../../address'
import type { Schemas } from '../../api/client'
import { count } from '../../words/number'
import { type Case, type Held } from './cases'
import { familyCounts } from './family-colours'

type Validation = Schemas['Validation']
type Offered = {
  readonly title: string
  readonly kind: Held['kind']
  readonly methods: readonly { readonly id: string; readonly title: string }[]
}
type CaseFiltersProps = {
  readonly validation: Validation
  readonly params: URLSearchParams
  readonly cases: readonly Case[]
  readonly set: (changes: Changes) => void
}

const USES = {
  check: 'Outside every fit',
  fit: 'Used in the fit',
  fit_2: 'Used in the fit of the second edition',
  circular: 'At a rated power',
} as const

/** Returns the method that the address names: the first if it names none, null if it names an unknown one. */
export function heldIn(validation: Validation, params: URLSearchParams): Held | null {
  const all = offeredBy(validation).flatMap(({ kind, methods }) => methods.map(({ id }) => ({ kind, method: id })))
  const [method, kind] = [params.get('method'), params.get('kind') ?? 'inference']
  if (method === null) return all[0] ?? null
  return all.find((one) => one.method === method && one.kind === kind) ?? null
}

/** Filters by method, use and family. */
export function CaseFilters({ validation, params, cases, set }: CaseFiltersProps) {
  const held = heldIn(validation, params)
  const uses = [...new Set(cases.map(({ use }) => use))]
  return (
    <form class="case-filters" aria-label="Which estimates" onSubmit={(event) => event.preventDefault()}>
      <label>
        Method
        <select
          value={held ? `${held.kind} ${held.method}` : ''}
          onChange={({ currentTarget }) => {
            const [kind = '', method = ''] = currentTarget.value.split(' ')
            set({ kind, method, use: null, family: null, case: null })
          }}
        >
          {!held && <option value="">–</option>}
          {offeredBy(validation).map(({ title, kind, methods }) => (
            <optgroup key={kind} label={title}>
              {methods.map(({ id, title: name }) => (
                <option key={id} value={`${kind} ${id}`}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label>
        Measurements
        <select value={params.get('use') ?? ''} onChange={({ currentTarget }) => set({ use: currentTarget.value || null, case: null })}>
          <option value="">All</option>
          {uses.map((use) => (
            <option key={use} value={use}>
              {USES[use]}
            </option>
          ))}
        </select>
      </label>
      <label>
        Family
        <select
          value={params.get('family') ?? ''}
          onChange={({ currentTarget }) => set({ family: currentTarget.value || null, case: null })}
        >
          <option value="">All</option>
          {familyCounts(cases).map(({ name, count: many }) => (
            <option key={name} value={name}>
              {name} ({count(many)})
            </option>
          ))}
        </select>
      </label>
    </form>
  )
}

/** Every method with the kind of measurement that it is compared with. */
function offeredBy({ inference, work, wall, training }: Validation): readonly Offered[] {
  const [own] = inference
  return [
    { title: 'Accelerators, for an output token', kind: 'inference', methods: inference.map(({ method }) => method) },
    {
      title: 'Beyond text, for a unit of work',
      kind: 'work',
      methods: [...new Map(work.map(({ method }) => [method.id, method])).values()],
    },
    { title: 'The whole server at the wall', kind: 'wall', methods: own && wall.score ? [own.method] : [] },
    {
      title: 'Trainings',
      kind: 'training',
      methods: training.filter(({ metered, circular }) => metered ?? circular).map(({ method }) => method),
    },
  ]
}
