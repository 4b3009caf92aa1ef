import { constants } from 'node:fs'
import { access, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { PGlite } from '@electric-sql/pglite'
import { DomainError } from '../errors.js'
import { clusterFiles, holdsDatabase, putRestoredInPlace, readyCluster, settleRestore } from './cluster-files.js'
import { LOCK_FILE, lockDirectory } from './directory-lock.js'
import { openingFault, startFault } from './embedded-postgresql.js'

/** The contents of a backup: the count of changes of its catalog, and how much users added. */
export type Contents = { readonly revision: number; readonly records: number; readonly sources: number; readonly keys: number }

/** Writes the embedded database of a data directory, which no process may have open, into `file`, and returns its contents. */
export async function backUp(dataDirectory: string, file: string, { overwrite }: { readonly overwrite: boolean }): Promise<Contents> {
  if (!(await holdsDatabase(dataDirectory)))
    throw invalid(`There is no embedded database in ${dataDirectory}. Set WATTPRINT_DATA_DIR to where it is.`)
  if (!overwrite && (await exists(file))) throw invalid(`${file} is there already. Name another file, or add --overwrite.`)
  const lock = await lockDirectory(dataDirectory)
  try {
    const client = await PGlite.create(await readyCluster(dataDirectory))
    try {
      const contents = await contentsOf(client)
      await writeWhole(file, Buffer.from(await (await client.dumpDataDir('gzip')).arrayBuffer()))
      return contents
    } finally {
      await client.close()
    }
  } catch (error) {
    throw await openingFault(error, dataDirectory)
  } finally {
    lock.release()
  }
}

/**
 * Creates the embedded database of a data directory from a backup, and returns its contents; an existing database stays until that
 * is done.
 */
export async function restore(file: string, dataDirectory: string, { overwrite }: { readonly overwrite: boolean }): Promise<Contents> {
  const archive = await readFile(file).catch((error: unknown) => {
    throw invalid(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`)
  })
  await mkdir(dataDirectory, { recursive: true })
  const lock = await lockDirectory(dataDirectory)
  try {
    const present = (await readdir(dataDirectory)).filter((name) => name !== LOCK_FILE)
    if (present.length > 0 && !overwrite)
      throw invalid(
        `${dataDirectory} is not empty. Name another WATTPRINT_DATA_DIR, or add --overwrite, which replaces the database in it.`,
      )
    await settleRestore(dataDirectory)
    const { restoring, restored } = clusterFiles(dataDirectory)
    const contents = await unpack(archive, dataDirectory, file)
    await rename(restoring, restored)
    await putRestoredInPlace(dataDirectory)
    return contents
  } finally {
    lock.release()
  }
}

async function unpack(archive: Buffer, dataDirectory: string, file: string): Promise<Contents> {
  const { restoring: directory } = clusterFiles(dataDirectory)
  await rm(directory, { recursive: true, force: true })
  try {
    // Decompressed here: PGlite would not handle the error of a broken file, which would end the process.
    const tar = new File([new Uint8Array(await promisify(gunzip)(archive))], 'backup.tar', { type: 'application/x-tar' })
    const client = await PGlite.create(directory, { loadDataDir: tar })
    return await contentsOf(client).finally(() => client.close())
  } catch (error) {
    // Checked before the files that fill the disk are removed.
    const fault = await startFault(error, dataDirectory)
    await rm(directory, { recursive: true, force: true })
    if (fault instanceof DomainError) throw fault
    const reason = error instanceof Error ? error.message : String(error)
    throw invalid(
      `${file} is not a backup that this version can open (${reason}). Give a file that wattprint backup wrote. Nothing was changed.`,
    )
  }
}

async function contentsOf(client: PGlite): Promise<Contents> {
  const { rows } = await client.query<Contents>(`SELECT
    coalesce((SELECT revision::int FROM "CatalogState" WHERE id = 1), 0) AS revision,
    (SELECT count(*)::int FROM "CatalogRecord" WHERE origin = 'user') AS records,
    (SELECT count(*)::int FROM "Source" WHERE origin = 'user') AS sources,
    (SELECT count(*)::int FROM "ApiKey" WHERE "revokedAt" IS NULL) AS keys`)
  const [contents] = rows
  if (!contents) throw new Error('It holds no catalog.')
  return contents
}

/** Readable by its owner only, and under its name only when all of it is on the disk. */
async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const unfinished = `${file}.unfinished`
  const opened = await open(unfinished, 'w', constants.S_IRUSR | constants.S_IWUSR)
  try {
    await opened.writeFile(bytes)
    await opened.sync()
  } finally {
    await opened.close()
  }
  await rename(unfinished, file)
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

function invalid(sentence: string): DomainError {
  return new DomainError('backup-refused', sentence)
}
