// Prints the section of CHANGELOG.md about a release. Fails if the release is not prepared: if a file names another version, or the
// changelog does not have it. Usage: npx tsx scripts/release-notes.ts v0.2.0
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

/** The files that contain the version, and how to find it in them. */
const NAMED_IN: readonly (readonly [file: string, versionsIn: (text: string) => readonly unknown[]])[] = [
  ['package.json', jsonVersion],
  ['packages/client/package.json', jsonVersion],
  ['packages/python/pyproject.toml', (text) => [/^version = "([^"]*)"$/m.exec(text)?.[1]]],
  ['deploy/helm/wattprint/Chart.yaml', chartVersions],
]

function jsonVersion(text: string): unknown[] {
  return [(JSON.parse(text) as { version?: unknown }).version]
}

function chartVersions(text: string): unknown[] {
  const { version, appVersion } = parse(text) as { version?: unknown; appVersion?: unknown }
  return [version, appVersion]
}

/** Returns the notes of a release by its tag. Throws an error that lists everything that is not prepared. */
export function releaseNotes(tag: string, textOf: (file: string) => string): string {
  const [, version] = /^v(\d+\.\d+\.\d+(?:-[\w.]+)?)$/.exec(tag) ?? []
  if (version === undefined) throw new Error(`"${tag}" is not the tag of a release: write it as v0.2.0.`)
  const wrong = NAMED_IN.flatMap(([file, versionsIn]) =>
    versionsIn(textOf(file))
      .filter((found) => found !== version)
      .map((found) => `${file} has the version ${String(found)}, not ${version}.`),
  )
  const notes = sectionOf(textOf('CHANGELOG.md'), version)
  if (notes === undefined) wrong.push(`CHANGELOG.md has no section "## ${version}": give what is unreleased its name.`)
  if (notes === undefined || wrong.length > 0) throw new Error(wrong.join('\n'))
  return notes
}

/** The text under the heading of a version; undefined if there is no such heading, or nothing under it. */
function sectionOf(changelog: string, version: string): string | undefined {
  const [, ...sections] = `\n${changelog}`.split('\n## ')
  const own = sections.find((section) => section.split(/[\s,]/)[0] === version)
  return own?.split('\n').slice(1).join('\n').trim() || undefined
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(releaseNotes(process.argv[2] ?? '', (file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
