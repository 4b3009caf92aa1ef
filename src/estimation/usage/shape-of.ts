import { distance } from 'fastest-levenshtein'
import { DomainError } from '../../errors.js'
import { type Fields, type FoldedShape, holds, type Role } from './shape.js'
import { USAGE_SHAPES } from './shapes/index.js'

/** Two field names are similar where at most one character in this many differs. */
const LETTERS_PER_SLIP = 3
/** Longer names are no misspelt fields, because no field is as long. */
const LONGEST_FIELD = 60
const MOST_NAMED = 10
/** Fields compared with known ones to find a misspelling. The limit bounds the time that the comparison takes. */
const MOST_COMPARED = 8

const PLACE_OF_MARK = new Map(USAGE_SHAPES.flatMap(({ marks }, place) => marks.map((mark): [string, number] => [mark, place])).reverse())
const COUNTED = new Map<string, Role>(
  USAGE_SHAPES.flatMap(({ counts }) => [...counts].flatMap(([role, ways]) => ways.flat().map((path): [string, Role] => [path, role]))),
)

/** True if a field with this folded path is a count in any shape. */
export function isUsageCount(path: string): boolean {
  return COUNTED.has(path)
}

/**
 * The first shape of USAGE_SHAPES of which the object has a mark. Throws usage-invalid for an object of no shape, with the nearest one
 * and what it lacks, and for a count that only other shapes have. Such a count is accepted, and marked as read, where it is zero or
 * repeats a count of this shape.
 */
export function shapeOf(fields: Fields, read: Set<string>): FoldedShape {
  let place = USAGE_SHAPES.length
  for (const path of fields.keys()) place = Math.min(place, PLACE_OF_MARK.get(path) ?? place)
  const known = USAGE_SHAPES[place]
  if (!known) throw unknownShape(fields)
  for (const [path, { name, value }] of fields) {
    const role = COUNTED.get(path)
    if (role === undefined || typeof value !== 'number' || !holds(value) || isKnown(known, path)) continue
    if (!saysSame(fields, known, role, value)) throw mixedShape(known, name)
    read.add(path)
  }
  return known
}

function isKnown({ known }: FoldedShape, path: string): boolean {
  return known.has(path) || known.has(path.slice(0, Math.max(0, path.indexOf('.'))))
}

function saysSame(fields: Fields, { counts }: FoldedShape, role: Role, value: number): boolean {
  return (counts.get(role) ?? []).some((way) => way.length === 1 && fields.get(way[0] ?? '')?.value === value)
}

function unknownShape(fields: Fields): DomainError {
  const names = [...fields.values()].map(({ name }) => name)
  const found =
    names.length === 0
      ? 'It is empty.'
      : `It has ${names
          .slice(0, MOST_NAMED)
          .join(', ')
          .slice(0, MOST_NAMED * LONGEST_FIELD)}.`
  const wayOut = 'Send the usage object as it came with the answer; the guide to usage objects lists what is read.'
  return new DomainError('usage-invalid', `The usage object is of no shape that is known here. ${found} ${nearestShape(fields)}${wayOut}`, [
    { pointer: '/usage', detail: 'has none of the fields of a known shape' },
  ])
}

/** A sentence that names the shape which has most of these fields, allowing for misspellings, and the fields that are missing. */
function nearestShape(fields: Fields): string {
  const near = [...fields]
    .slice(0, MOST_COMPARED)
    .flatMap(([path, { name }]) => nearestCounted(path).map((counted) => ({ name, path, counted })))
  const [best] = USAGE_SHAPES.map((known) => ({ known, pairs: near.filter(({ counted }) => isKnown(known, counted)) })).sort(
    (one, other) => other.pairs.length - one.pairs.length,
  )
  if (!best || best.pairs.length === 0) return ''
  const { name, counts } = best.known.shape
  const slips = best.pairs.filter(({ path, counted }) => path !== counted).map((pair) => `${pair.counted} for ${pair.name}`)
  const needed = [counts.input?.[0], counts.output?.[0]].filter((field) => field !== undefined).flat()
  return `The nearest is that of ${name}, which has ${(slips.length > 0 ? slips : needed).join(' and ')}. `
}

/** The known count field that a name is, or is probably a misspelling of, in a list of at most one. */
function nearestCounted(path: string): string[] {
  if (COUNTED.has(path)) return [path]
  if (path.length > LONGEST_FIELD) return []
  let nearest: { field: string; slips: number } | undefined
  for (const field of COUNTED.keys()) {
    const most = Math.min((nearest?.slips ?? Infinity) - 1, field.length / LETTERS_PER_SLIP)
    if (Math.abs(field.length - path.length) > most) continue
    const slips = distance(field, path)
    if (slips <= most) nearest = { field, slips }
  }
  return nearest ? [nearest.field] : []
}

function mixedShape({ shape }: FoldedShape, stranger: string): DomainError {
  const message = `The usage object is that of ${shape.name}, where "${stranger}" has no place: which counts hold which is not known. Send it as it came.`
  return new DomainError('usage-invalid', message, [{ pointer: `/usage/${stranger}`, detail: `is not a count of ${shape.name}` }])
}
