import type { Catalog } from '../catalog/catalog.js'
import type { ImportAnswer } from '../schemas/import.js'
import type { ImporterId } from '../schemas/importer.js'
import type { OfferedRecord, Reading } from './importer.js'
import { IMPORTERS } from './index.js'

export type GivenFile = {
  readonly from: ImporterId
  readonly text: string
  /** YYYY-MM-DD. */
  readonly accessedOn: string
  readonly fileName: string | undefined
}
type Offered = { readonly source: Reading['source']; readonly records: readonly OfferedRecord[]; readonly catalog: Catalog }

const MOST_SKIPPED_TOLD = 100
const UNNAMED = 'the imported file'

/** Reads a publisher's file beside the catalog, has `write` write what it says anew, and tells both. */
export async function importFile(
  { from, text, accessedOn, fileName = UNNAMED }: GivenFile,
  catalog: Catalog,
  write: (offered: Offered) => Promise<ImportAnswer>,
): Promise<ImportAnswer> {
  const { title, licenceNote, read } = IMPORTERS[from]
  const { source, records, alike, skipped } = read(text, catalog, { accessedOn, fileName })
  const written = await write({ source, records, catalog })
  const told = skipped.toSorted((one, other) => one.line - other.line).slice(0, MOST_SKIPPED_TOLD)
  return { ...written, file: { from, title, licenceNote, source, alike, skippedCount: skipped.length, skipped: told } }
}
