/** The catalog of the bundled records, straight from prisma/data without a database, built once for each process. */
import { buildCatalog, type Catalog, type CatalogInput } from '../../src/catalog/catalog.js'
import { type BundledRecords, readBundledRecords } from '../../src/database/bundled-records.js'
import { RECORD_KINDS } from '../../src/schemas/record.js'

let read: Promise<BundledRecords> | undefined
let built: Promise<Catalog> | undefined

/** The records themselves, as parsed. */
export function bundledRecords(): Promise<BundledRecords> {
  return (read ??= readBundledRecords())
}

/** The catalog that they make. */
export function bundledCatalog(): Promise<Catalog> {
  return (built ??= bundledRecords().then((bundled) => buildCatalog(catalogInputOf(bundled))))
}

/** What `buildCatalog` takes, for tests that change a record or two. */
export function catalogInputOf({ sources, records }: BundledRecords, revision = 'bundled'): CatalogInput {
  const byKind = RECORD_KINDS.map((kind) => {
    const ofKind = records.filter((one) => one.kind === kind)
    return [kind, ofKind.map(({ record }) => ({ origin: 'bundled' as const, record }))]
  })
  return { revision, sources, records: Object.fromEntries(byKind) as CatalogInput['records'] }
}
