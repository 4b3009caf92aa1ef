import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql'

/**
 * The names of the fields that a document asks for of what a field gives, or of what lies at a path in it, through fragments.
 * A directive may leave some of them out; they are named all the same.
 */
export function askedFields({ fieldNodes, fragments }: GraphQLResolveInfo, ...path: readonly string[]): readonly string[] {
  let sets = fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? [])
  for (const name of path) {
    sets = fieldsIn(sets).flatMap((field) => (field.name.value === name ? (field.selectionSet ?? []) : []))
  }
  return [...new Set(fieldsIn(sets).map(({ name }) => name.value))]

  function fieldsIn(given: readonly SelectionSetNode[]) {
    const fields = []
    const seen = new Set<string>()
    const open = [...given]
    for (let set = open.pop(); set; set = open.pop()) {
      for (const selection of set.selections) {
        if (selection.kind === Kind.FIELD) fields.push(selection)
        else if (selection.kind === Kind.INLINE_FRAGMENT) open.push(selection.selectionSet)
        else if (!seen.has(selection.name.value)) {
          seen.add(selection.name.value)
          const fragment = fragments[selection.name.value]
          if (fragment) open.push(fragment.selectionSet)
        }
      }
    }
    return fields
  }
}
