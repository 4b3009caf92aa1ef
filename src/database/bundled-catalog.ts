import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CatalogInput } from '../catalog/catalog.js'
import { contentDigest } from '../content-digest.js'
import { RECORD_KINDS } from '../schemas/record.js'
import { type DataFile, readDataFiles } from './bundled/data-files.js'
import { type BundledRecords, DATA_FOLDER, parseDataFiles } from './bundled-records.js'
import { revisionOf } from './catalog-state.js'
import { PACKAGE_ROOT } from './package-root.js'

/** The catalog that the build parsed beforehand; not used when running from src, because the schemas may have changed since. */
const SNAPSHOT = import.meta.url.endsWith('.ts') ? undefined : join(PACKAGE_ROOT, 'dist/bundled-catalog.json')

type Snapshot = { readonly digest: string; readonly input: CatalogInput }

/** The input of a catalog of the bundled records alone, without a database; its revision is that of a new service. */
export async function readBundledCatalog(): Promise<CatalogInput> {
  const files = await readDataFiles(DATA_FOLDER)
  return (await preparedFor(digestOf(files))) ?? inputOf(parseDataFiles(files))
}

/**
 * Writes the parsed catalog for later processes, which then start faster: parsing takes a second or more. @public The build calls
 * it.
 */
export async function writeBundledCatalog(path: string): Promise<void> {
  const files = await readDataFiles(DATA_FOLDER)
  const snapshot: Snapshot = { digest: digestOf(files), input: inputOf(parseDataFiles(files)) }
  await writeFile(path, JSON.stringify(snapshot))
}

/** The prepared one, unless the records have changed since. */
async function preparedFor(digest: string): Promise<CatalogInput | undefined> {
  if (SNAPSHOT === undefined) return undefined
  const text = await readFile(SNAPSHOT, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const snapshot = JSON.parse(text) as Snapshot
  return snapshot.digest === digest ? snapshot.input : undefined
}

function inputOf({ sources, records }: BundledRecords): CatalogInput {
  const origin = 'bundled'
  const byKind = RECORD_KINDS.map((kind) => {
    const ofKind = records.filter((one) => one.kind === kind)
    return [kind, ofKind.map(({ record }) => ({ origin, record }))]
  })
  const contents = [...sources.map((record) => ({ kind: 'source', record })), ...records]
  const digests = contents.map(({ kind, record }) => ({ kind, id: record.id, origin, digest: contentDigest(record) }))
  return { revision: revisionOf(digests), sources, records: Object.fromEntries(byKind) as CatalogInput['records'] }
}

function digestOf(files: readonly DataFile[]): string {
  const hash = createHash('sha256')
  for (const { path, text } of files) hash.update(`${path}\0${text}\0`)
  return hash.digest('hex')
}
