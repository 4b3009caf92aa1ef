import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { KINDS, RECORD_KINDS } from '../../schemas/record.js'
import type { BundledKind } from '../checks/raw-record.js'
import { PACKAGE_ROOT } from '../package-root.js'

/** `path` is that within the data folder; `shownPath` that within the package, for people. */
export type DataFile = { readonly path: string; readonly shownPath: string; readonly text: string }

/** Every file of the data folder but documentation, sorted by path. */
export async function readDataFiles(folder: string): Promise<DataFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map(({ parentPath, name }) => join(parentPath, name))
  return Promise.all(
    paths.sort().map(async (path) => ({
      path: relative(folder, path),
      shownPath: relative(PACKAGE_ROOT, path),
      text: await readFile(path, 'utf8'),
    })),
  )
}

/** The first part of a file's path, a folder or the file itself, gives the kind of its records. */
const KIND_BY_NAME: Readonly<Record<string, BundledKind>> = {
  sources: 'source',
  ...Object.fromEntries(RECORD_KINDS.map((kind) => [KINDS[kind].folder, kind])),
}
export const DATA_NAMES = Object.keys(KIND_BY_NAME)

/** The kind of the records in a file; undefined if its path names none. */
export function kindOf(path: string): BundledKind | undefined {
  return KIND_BY_NAME[path.split(/[/.]/, 1)[0] ?? '']
}
