import type { FigureChange } from '../../schemas/import.js'

type Told = FigureChange['before']
type Leaf = { readonly told: Told; readonly unit: string | null; readonly json: string }

/** Where a figure comes from changes with every file; that is said by its source card. */
const UNTOLD = [
  'id',
  'source',
  'locator',
  'evidence',
  'printed',
  'note',
  'notes',
  'derivation',
  'period',
  'basis',
  'unit',
  'startsAt',
  'resolution',
]
const MOST_WORDS = 5

/** Every number and word that differs between two states of a record: old, new and unit, in the order of the record. */
export function figureChanges(before: object | null, after: object | null): FigureChange[] {
  const [old, now] = [leavesOf(before), leavesOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const [one, other] = [old.get(field), now.get(field)]
    if (one?.json === other?.json) return []
    return [{ field, before: one?.told ?? null, after: other?.told ?? null, unit: other?.unit ?? one?.unit ?? null }]
  })
}

function leavesOf(content: object | null): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>()
  if (content) collect(content, '', leaves)
  return leaves
}

function collect(content: unknown, path: string, leaves: Map<string, Leaf>): void {
  if (content === null || content === undefined) return
  if (Array.isArray(content)) return collectList(content as unknown[], path, leaves)
  if (typeof content !== 'object') {
    leaves.set(path, leaf(typeof content === 'number' ? content : JSON.stringify(content), null))
    return
  }
  if ('value' in content && typeof content.value === 'number' && 'unit' in content) {
    leaves.set(path, leaf(content.value, String(content.unit)))
    if ('alternatives' in content) collect(content.alternatives, `${path} beside it`, leaves)
    return
  }
  if ('text' in content && typeof content.text === 'string') {
    leaves.set(path, leaf(content.text, null))
    return
  }
  for (const [key, inner] of Object.entries(content))
    if (!UNTOLD.includes(key)) collect(inner, path === '' ? key : `${path}.${key}`, leaves)
}

function collectList(list: readonly unknown[], path: string, leaves: Map<string, Leaf>): void {
  if (list.every((one) => typeof one !== 'object' || one === null)) {
    const words = list.map((one) => String(one)).join(', ')
    leaves.set(path, { ...leaf(list.length > MOST_WORDS ? `${list.length} values` : words, null), json: JSON.stringify(list) })
    return
  }
  for (const [index, one] of list.entries()) collect(one, `${path} ${placeOf(one) ?? index + 1}`, leaves)
}

/** The period and basis of a point of a series, or the source of a figure beside another. */
function placeOf(one: unknown): string | undefined {
  if (typeof one !== 'object' || one === null) return undefined
  const { period, basis, source } = one as Readonly<Record<string, unknown>>
  const words = [period, basis].filter((word) => typeof word === 'string')
  if (words.length > 0) return words.join(' ')
  return typeof source === 'string' ? source : undefined
}

function leaf(told: string | number, unit: string | null): Leaf {
  return { told, unit, json: JSON.stringify([told, unit]) }
}
