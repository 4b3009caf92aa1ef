import { join } from 'node:path'
import { type DataFile, readDataFiles } from '../../src/database/bundled/data-files.js'
import { PACKAGE_ROOT } from '../../src/database/package-root.js'

export const FIXTURES = join(PACKAGE_ROOT, 'test/database/fixtures')

/** The files of the fixture catalog, which has every shape a record can have; `changes` replaces or adds by path, null removes. */
export async function fixtureFiles(changes: Readonly<Record<string, string | null>> = {}): Promise<DataFile[]> {
  const files = new Map((await readDataFiles(FIXTURES)).map((file) => [file.path, file]))
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) files.delete(path)
    else files.set(path, { path, shownPath: path, text })
  }
  return [...files.values()]
}
