import { CATALOG_LISTS, type CatalogKind, type Filter } from '../../words/catalog-kinds'
import { enumerationInWords, nameInWords } from './json'

type ListFormProps = { readonly kind: CatalogKind; readonly params: URLSearchParams; readonly set: (name: string, text: string) => void }

/** Search, filters and sort of a list. */
export function ListForm({ kind, params, set }: ListFormProps) {
  const { label, filters, sorts } = CATALOG_LISTS[kind]
  return (
    <form class="list-form" role="search" aria-label={`Search ${label}`} onSubmit={(event) => event.preventDefault()}>
      <label class="search">
        Search
        <input
          type="search"
          value={params.get('search') ?? ''}
          placeholder="words of a name"
          onInput={({ currentTarget }) => set('search', currentTarget.value)}
        />
      </label>
      {filters.map((filter) => (
        <FilterField key={filter.name} filter={filter} params={params} set={set} />
      ))}
      {sorts.length > 0 && (
        <label>
          Sort by
          <select value={params.get('sort') ?? ''} onChange={({ currentTarget }) => set('sort', currentTarget.value)}>
            <option value="">as listed</option>
            {sorts.map((sort) => (
              <option key={sort} value={sort}>
                {sortInWords(sort)}
              </option>
            ))}
          </select>
        </label>
      )}
    </form>
  )
}

function sortInWords(sort: string): string {
  const [name, isDown] = [sort.replace(/^-/, ''), sort.startsWith('-')]
  if (name === 'released') return isDown ? 'Newest first' : 'Oldest first'
  return isDown ? `${nameInWords(name)}, largest first` : nameInWords(name)
}

function FilterField({
  filter: { name, label = nameInWords(name), choices, isNumber },
  params,
  set,
}: { readonly filter: Filter } & Pick<ListFormProps, 'params' | 'set'>) {
  const parameter = name === 'kind' ? 'of' : name
  const text = params.get(parameter) ?? ''
  return (
    <label>
      {label}
      {choices ? (
        <select value={text} onChange={({ currentTarget }) => set(parameter, currentTarget.value)}>
          <option value="">any</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {enumerationInWords(choice)}
            </option>
          ))}
        </select>
      ) : (
        <input
          value={text}
          inputMode={isNumber ? 'decimal' : 'text'}
          onInput={({ currentTarget }) => set(parameter, currentTarget.value)}
        />
      )}
    </label>
  )
}
