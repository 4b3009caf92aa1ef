import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionNode, type SelectionSetNode, visit } from 'graphql'
import { DomainError } from '../errors.js'

/** What a document may have at most. Notebooks ask for hundreds of models in one; a hundred times as much is no question. */
const MOST = {
  operations: 20,
  fragments: 100,
  directives: 200,
  aliases: 1000,
  /** Once fragments stand in their places. */
  fields: 5000,
  /** Of a name that stands in the same place already: comparing those is what makes a hostile document slow to validate. */
  'repeated fields': 200,
  /** Errors repeat them, each in a sentence of its own. */
  'letters in a name': 200,
} as const
type Counted = keyof typeof MOST
type Counts = Record<Counted, number>
type Size = { readonly depth: number; readonly fields: number }

/**
 * Refuses a document that is too deep or too large, before its validation, whose cost grows with the square of its size.
 * Returns how many fields it has.
 */
export function checkSize(document: DocumentNode, maxDepth: number): number {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  const counts = countNodes(document, maxDepth)
  check(counts)
  const sizeOf = sizes(fragments, maxDepth)
  let fields = 0
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) fields += sizeOf(definition.selectionSet).fields
  }
  check({ ...counts, fields: Math.max(fields, counts.fields) })
  return Math.max(fields, counts.fields)
}

/** What can be counted as it is written. */
function countNodes(document: DocumentNode, maxDepth: number): Counts {
  const counts: Counts = { operations: 0, fragments: 0, directives: 0, aliases: 0, fields: 0, 'repeated fields': 0, 'letters in a name': 0 }
  let valueDepth = 0
  const value = {
    enter: () => {
      valueDepth += 1
      if (valueDepth > maxDepth) throw tooDeep(maxDepth)
    },
    leave: () => void (valueDepth -= 1),
  }
  visit(document, {
    Name: (name) => void (counts['letters in a name'] = Math.max(counts['letters in a name'], name.value.length)),
    OperationDefinition: () => void (counts.operations += 1),
    FragmentDefinition: () => void (counts.fragments += 1),
    Directive: () => void (counts.directives += 1),
    Field: ({ alias }) => {
      counts.fields += 1
      if (alias) counts.aliases += 1
    },
    SelectionSet: (set, _key, parent) => {
      const isInline = parent !== undefined && 'kind' in parent && parent.kind === Kind.INLINE_FRAGMENT
      if (!isInline) counts['repeated fields'] += repeatedIn(set)
    },
    ListValue: value,
    ObjectValue: value,
    ListType: value,
  })
  return counts
}

/** Fields that stand in one place under one name, each after the first; what inline fragments hold stands in the same place. */
function repeatedIn({ selections }: SelectionSetNode): number {
  const names = new Set<string>()
  let repeated = 0
  const pending: SelectionNode[] = [...selections]
  for (let one = pending.pop(); one; one = pending.pop()) {
    if (one.kind === Kind.INLINE_FRAGMENT) pending.push(...one.selectionSet.selections)
    if (one.kind !== Kind.FIELD) continue
    const name = (one.alias ?? one.name).value
    if (names.has(name)) repeated += 1
    names.add(name)
  }
  return repeated
}

/** Measures with fragments in their places, each fragment once; one that holds itself is left to validation. */
function sizes(fragments: ReadonlyMap<string, FragmentDefinitionNode>, maxDepth: number): (set: SelectionSetNode) => Size {
  const known = new Map<string, Size>()
  const NOTHING: Size = { depth: 0, fields: 0 }

  function ofFragment(name: string): Size {
    const before = known.get(name)
    if (before) return before
    known.set(name, NOTHING)
    const fragment = fragments.get(name)
    const size = fragment ? ofSet(fragment.selectionSet, 0) : NOTHING
    known.set(name, size)
    return size
  }

  function ofSelection(selection: SelectionNode, level: number): Size {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value)
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofSet(selection.selectionSet, level)
    if (!selection.selectionSet) return { depth: 1, fields: 1 }
    const inside = ofSet(selection.selectionSet, level + 1)
    return { depth: inside.depth + 1, fields: inside.fields + 1 }
  }

  function ofSet({ selections }: SelectionSetNode, level: number): Size {
    if (level >= maxDepth) throw tooDeep(maxDepth)
    let [depth, fields] = [0, 0]
    for (const selection of selections) {
      const one = ofSelection(selection, level)
      depth = Math.max(depth, one.depth)
      fields += one.fields
      if (level + depth > maxDepth) throw tooDeep(maxDepth)
    }
    return { depth, fields }
  }
  return (set) => ofSet(set, 0)
}

function tooDeep(maxDepth: number): DomainError {
  return new DomainError(
    'graphql-too-deep',
    `The document is nested deeper than ${maxDepth} levels (GRAPHQL_MAX_DEPTH). Ask for the inner records by their ids in a second document.`,
  )
}

function check(counts: Counts): void {
  for (const what of Object.keys(MOST) as Counted[]) {
    if (counts[what] <= MOST[what]) continue
    throw new DomainError('graphql-too-large', `The document has ${counts[what]} ${what}; ${MOST[what]} is the most. Send it in parts.`)
  }
}
