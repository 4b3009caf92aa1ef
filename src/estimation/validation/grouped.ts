/** Items by their names, sorted by name; numbers in names count as numbers. */
export function grouped<Item>(items: readonly Item[], nameOf: (item: Item) => string): { readonly name: string; readonly items: Item[] }[] {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const name = nameOf(item)
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  return [...groups]
    .map(([name, ofName]) => ({ name, items: ofName }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }))
}
