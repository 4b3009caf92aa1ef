import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'

type Component = { readonly name: string; readonly version: string; readonly purl: string; readonly licenses?: object[] }
type Bill = { readonly bomFormat: string; readonly specVersion: string; readonly components: Component[] }
type Locked = { readonly version: string; readonly dev?: true; readonly devOptional?: true; readonly optional?: true; readonly link?: true }

const directory = mkdtempSync(join(tmpdir(), 'wattprint-sbom-'))
let bill: Bill
beforeAll(async () => {
  const file = join(directory, 'sbom.cdx.json')
  await promisify(execFile)(process.execPath, ['scripts/write-sbom.mjs', file])
  bill = JSON.parse(readFileSync(file, 'utf8')) as Bill
})
afterAll(() => rmSync(directory, { recursive: true }))

const named = (): string[] => bill.components.map(({ name, version }) => `${name}@${version}`)

it('names in CycloneDX every production package of package-lock.json, each with its licence', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }
  const production = Object.entries(packages).filter(
    ([path, { dev, devOptional, optional, link }]) => path.startsWith('node_modules/') && !dev && !devOptional && !optional && !link,
  )
  const expected = production.map(([path, { version }]) => `${path.split('node_modules/').at(-1) ?? ''}@${version}`)
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: expect.stringMatching(/^1\./) as string })
  expect(named()).toEqual(expect.arrayContaining(expected))
  for (const { purl, licenses = [] } of bill.components) expect(licenses, purl).not.toHaveLength(0)
})

it('names every package whose code is in the pages', () => {
  const files = readdirSync('explorer/src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
  const imported = files.flatMap((name) => {
    const text = readFileSync(join('explorer/src', name), 'utf8')
    return [...text.matchAll(/^import (?!type )[^']*'([^.'][^']*)'/gms)].map(([, specifier = '']) => specifier)
  })
  const packages = imported.map((specifier) => /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? '').filter((name) => !isBuiltin(name))
  const known = new Set(bill.components.map(({ name }) => name))
  expect(packages.length).toBeGreaterThan(0)
  // Our own client, and packages of types, bring no code of others.
  expect([...new Set(packages)].filter((name) => !known.has(name) && !name.startsWith('@wattprint/'))).toEqual([])
})

it('names none that only tests or builds use', () => {
  for (const name of ['vitest', 'eslint', 'prettier', 'prisma']) expect(bill.components.map((one) => one.name)).not.toContain(name)
})
