import type { Catalog } from '../catalog/catalog.js'
import type { Steps } from '../catalog/steps.js'
import type { ImporterId } from '../schemas/import.js'
import type { RecordKind } from '../schemas/record.js'
import { Source } from '../schemas/source.js'

/** Facts that are not in the file: when it was downloaded (YYYY-MM-DD), and its name. */
export type FileOrigin = { readonly accessedOn: string; readonly fileName: string }

/** A line, or an entry of a JSON list, that gave no record, and why. */
export type Skipped = { readonly line: number; readonly reason: string }

/** One whole record in the form in which a writer sends it, and the line that it begins at. */
export type OfferedRecord = { readonly kind: RecordKind; readonly record: { readonly id: string }; readonly line: number }

/** What a file adds to the catalog: records that are new or different, with the source that they cite. */
export type Reading = {
  /** The source of the records; null if there are none. */
  readonly source: Source | null
  readonly records: readonly OfferedRecord[]
  /** How many figures of the file the catalog already has. */
  readonly alike: number
  readonly skipped: readonly Skipped[]
  /** Doubtful rows that were used or left out, with the reason. */
  readonly warnings?: readonly Skipped[] | undefined
}

/** One publisher's file: its format, its origin, and how it is read. */
export type Importer = {
  readonly id: ImporterId
  readonly title: string
  readonly file: string
  readonly download: string
  /** What its licence requires from those who publish derived data. */
  readonly licenceNote: string
  readonly content: 'csv' | 'json' | 'text'
  /** Reads the bytes of a file, which are UTF-8; content that is not in the format is an `import-format` error that says why. */
  readonly read: (bytes: Buffer, catalog: Catalog, origin: FileOrigin) => Steps<Reading>
}

type Card = Pick<Source, 'title' | 'publisher' | 'url' | 'licence' | 'evidence'> & Partial<Pick<Source, 'authors' | 'note' | 'standing'>>

/** Returns the source of an imported file: one for each data set and day of download, to be reviewed a year later. */
export function sourceCard(dataset: string, { accessedOn }: FileOrigin, card: Card): Source {
  return Source.parse({ id: `${dataset}-${accessedOn}`, kind: 'dataset', ...card, accessedOn, reviewBy: yearAfter(accessedOn) })
}

function yearAfter(date: string): string {
  const [year = '', ...rest] = date.split('-')
  const day = rest.join('-')
  // The following year has no 29 February.
  return `${Number(year) + 1}-${day === '02-29' ? '02-28' : day}`
}

/** Returns a name as an id: in lower case, with a hyphen for each run of characters that an id may not have. */
export function slug(name: string): string {
  const whole = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+/, '')
  // A regular expression that searches for the end would take quadratic time on a cell full of dots.
  let end = whole.length
  while (end > 0 && '-.'.includes(whole.charAt(end - 1))) end -= 1
  return whole.slice(0, end)
}
