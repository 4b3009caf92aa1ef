import { foldedPath } from './fields.js'

/** What a field counts: tokens of the prompt, of tools beside it, of either in a cache, of the answer; or their sum; or requests. */
export type Role = 'input' | 'toolInput' | 'cached' | 'written' | 'output' | 'reasoning' | 'total' | 'requests'
/** Counts that are inside the prompt or the answer, or beside them: the one thing in which ways of counting really differ. */
export type Part = 'cached' | 'written' | 'reasoning'
/** A field by its path as its author spells it; of several, the sum counts. */
export type Counted = string | readonly string[]

/** One way of counting the tokens of an answer, as somebody documents it. */
export interface UsageShape {
  /** Whose it is, to stand after "of". */
  readonly name: string
  /** The page that says what the fields mean. */
  readonly documentation: string
  /** One of these fields tells that it is this shape, where no shape before it is told. */
  readonly marks: readonly string[]
  /** The fields that count, of each role in the order in which they are asked: the first that is there and not zero. */
  readonly counts: Readonly<Partial<Record<Role, readonly Counted[]>>>
  /** Parts that the documentation has beside the prompt or the answer; the others it has inside. A total decides against it. */
  readonly beside?: readonly Part[]
  /** Fields that split, repeat or price what is counted already; with all that lies below them. */
  readonly repeats?: readonly string[]
  /** True of reports, whose counts are sums over many requests whether they say how many or not. */
  readonly isSum?: true
  /** The field with the seconds of sound in the prompt, whose tokens are in the total alone. */
  readonly soundInTotal?: string
  /** The field with the nanoseconds or seconds in which the answer was generated: it tells the speed of the stream. */
  readonly outputTime?: { readonly field: string; readonly perSecond: number }
  /** A doubt that no total settles, as a sentence; undefined where there is none. */
  readonly doubt?: (tokens: Readonly<Record<Role, number | undefined>>) => string | undefined
}

/** A shape as the reader uses it: its paths folded, once. */
export type FoldedShape = {
  readonly shape: UsageShape
  readonly marks: readonly string[]
  readonly counts: ReadonlyMap<Role, readonly (readonly string[])[]>
  /** Every path that counts or repeats. */
  readonly known: ReadonlySet<string>
  readonly repeats: ReadonlySet<string>
  readonly outputTime: string | undefined
}

/** The shape with folded paths, in which a usage object is looked up. */
export function folded(shape: UsageShape): FoldedShape {
  const counts = Object.entries(shape.counts) as [Role, readonly Counted[]][]
  const repeats = (shape.repeats ?? []).map(foldedPath)
  return {
    shape,
    marks: shape.marks.map(foldedPath),
    counts: new Map(counts.map(([role, fields]) => [role, fields.map((field) => [field].flat().map(foldedPath))])),
    known: new Set([...counts.flatMap(([, fields]) => fields.flat().map(foldedPath)), ...repeats]),
    repeats: new Set(repeats),
    outputTime: shape.outputTime && foldedPath(shape.outputTime.field),
  }
}
