import { fault } from './fault-sentences.js'
import type { Fault, Path, RawRecord } from './raw-record.js'

/** Every text that PostgreSQL does not keep: one with a NUL, or with half of a pair of surrogates. */
export function unkeptTexts(raws: readonly RawRecord[]): Fault[] {
  return raws.flatMap((raw) =>
    placesIn(raw.content, []).map((path) => fault(raw, path, 'holds a character that is none: a NUL, or half of a surrogate pair')),
  )
}

function placesIn(content: unknown, path: Path): Path[] {
  if (typeof content === 'string') return content.includes('\0') || !content.isWellFormed() ? [path] : []
  if (typeof content !== 'object' || content === null) return []
  return Object.entries(content).flatMap(([key, inner]: [string, unknown]) =>
    placesIn(inner, [...path, Array.isArray(content) ? Number(key) : key]),
  )
}
