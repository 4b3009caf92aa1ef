/** Rules of the house that no other tool holds: they read the source itself. */
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PACKAGE_ROOT } from '../src/database/package-root.js'

async function sourcesBelow(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(join(PACKAGE_ROOT, folder), { recursive: true })
  const paths = names.filter((name) => /\.tsx?$/.test(name) && !name.startsWith('generated')).map((name) => join(folder, name))
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(join(PACKAGE_ROOT, path), 'utf8')] as const)))
}

const IMPORT = /^(?:import|export)\b[^;'"]*? from '(\.[^']+)'|^import '(\.[^']+)'/gm

/** The files that a file names, for their types too. */
function importsOf(path: string, source: string, known: ReadonlyMap<string, string>): string[] {
  return [...source.matchAll(IMPORT)].flatMap(([, from, whole]) => {
    const target = normalize(join(dirname(path), from ?? whole ?? '')).replace(/\.js$/, '')
    return [`${target}.ts`, `${target}.tsx`].filter((one) => known.has(one)).slice(0, 1)
  })
}

/** A way from a file back to itself by way of others, for each file that is met again on the way; none where there is no cycle. */
function cyclesIn(sources: ReadonlyMap<string, string>): string[] {
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) cycles.push([...way.slice(way.indexOf(path)), path].join(' → '))
    if (done.has(path) || way.includes(path)) return
    for (const next of importsOf(path, sources.get(path) ?? '', sources)) visit(next, [...way, path])
    done.add(path)
  }
  for (const path of sources.keys()) visit(path, [])
  return cycles
}

describe('a file', () => {
  it.each(['src', 'explorer/src', 'packages/client/src', 'scripts'])(
    'of %s imports itself by way of no other, nor only for a type',
    async (folder) => {
      const sources = await sourcesBelow(folder)
      expect(sources.size).toBeGreaterThan(1)
      expect(cyclesIn(sources)).toEqual([])
    },
  )
})

/** An address of the service, a verb before one, a page of its documentation, or a media type. */
const TRANSPORT =
  /\/v\d+\/|\b(?:GET|POST|PUT|PATCH|DELETE) \/|(?<![\w./-])\/docs\b|\b(?:application|text|multipart|image|audio|video)\/(?:[a-z0-9*]+[.+-])*[a-z0-9*]+/
/** Comments; the documentation of providers, which is a source; and the place of a figure in a document. */
const EXEMPT = /\/\*[^]*?\*\/|\/\/[^\n]*|documentation:\s*'https:[^']*'|locator: [`'][^`']*[`']|^import [^]*? from '[^']*'$/gm

describe('the core', () => {
  it.each(['src/schemas', 'src/catalog', 'src/estimation'])('in %s names no address and no media type', async (folder) => {
    const sources = await sourcesBelow(folder)
    const named = [...sources].flatMap(([path, source]) => {
      const lines = source.replaceAll(EXEMPT, '').split('\n')
      return lines.filter((line) => TRANSPORT.test(line)).map((line) => `${path}: ${line.trim()}`)
    })
    expect(named).toEqual([])
  })
})
