import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const MISSING =
  'The explorer is tested in a real browser, and there is none on the PATH. On Debian or Ubuntu: apt-get install chromium. Elsewhere set CHROMIUM_PATH to a Chromium or Chrome.'

/**
 * Where a Chromium is. Where there is none, undefined after a warning, so that everything else can still be tested; with
 * CI set that is an error, because there nobody reads warnings.
 */
export function chromiumPath(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = (environment['PATH'] ?? '').split(delimiter)
  const places = [environment['CHROMIUM_PATH'] ?? [], NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))].flat()
  const found = places.find(isExecutable)
  if (found !== undefined) return found
  if (environment['CI'] !== undefined) throw new Error(MISSING)
  console.warn(`SKIPPED: ${MISSING}`)
  return undefined
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
