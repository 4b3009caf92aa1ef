import { KINDS, RECORD_KINDS, type RecordKind } from '../schemas/record.js'
import type { DeclaredLink } from '../schemas/record-kind.js'

/** One field of a kind of record that names records of another. */
export type Link = DeclaredLink & { readonly kind: RecordKind; readonly target: RecordKind }

/** Every link between records, as their kinds declare them. */
export const LINKS: readonly Link[] = RECORD_KINDS.flatMap((kind) => KINDS[kind].links.map((link) => ({ ...link, kind }) as Link))

/** The names that stand at `path` in `content`; none where it leads nowhere. */
export function namesAt(content: unknown, path: readonly string[]): readonly string[] {
  return placesAt(content, path).map(({ name }) => name)
}

type Place = { readonly path: readonly (string | number)[]; readonly name: string }

/** The same with the place of each, indices of lists in the place of *. */
export function placesAt(content: unknown, path: readonly string[], walked: Place['path'] = []): readonly Place[] {
  const [key, ...rest] = path
  if (key === undefined) return typeof content === 'string' ? [{ path: walked, name: content }] : []
  if (typeof content !== 'object' || content === null) return []
  if (key !== '*') return placesAt(Reflect.get(content, key), rest, [...walked, key])
  return Array.isArray(content) ? content.flatMap((item: unknown, index) => placesAt(item, rest, [...walked, index])) : []
}
