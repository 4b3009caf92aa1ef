/** Prints how deep the imports of the core are, and how many files of the built service one request executes, as in CONTRIBUTING.md. */
import { readdir, readFile } from 'node:fs/promises'
import { Session } from 'node:inspector/promises'
import { dirname, join, normalize } from 'node:path'
import { PACKAGE_ROOT } from '../src/database/package-root.js'

const CORE = ['src/estimation', 'src/catalog', 'src/schemas']
const IMPORT = /^(import|export)( type)?\b([^;'"]*?) from '(\.[^']+)'/gm
const DIST = new URL('../dist/', import.meta.url).href
const REQUEST = { model: 'gpt-4o', outputTokens: 250, zone: 'FRA' }

type Edge = { readonly to: string; readonly isOfTypes: boolean }

async function importsOfCore(): Promise<ReadonlyMap<string, readonly Edge[]>> {
  const paths = await Promise.all(
    CORE.map(async (folder) => {
      const names = await readdir(join(PACKAGE_ROOT, folder), { recursive: true })
      return names.filter((name) => /(?<!\.d)\.ts$/.test(name)).map((name) => join(folder, name))
    }),
  )
  const known = new Set(paths.flat())
  const edges = async (path: string) => {
    const source = await readFile(join(PACKAGE_ROOT, path), 'utf8')
    return [...source.matchAll(IMPORT)]
      .map(([, , type, names = '', from = '']) => ({
        to: normalize(join(dirname(path), from)).replace(/\.js$/, '.ts'),
        isOfTypes: type !== undefined || /^ \{(?: type \w+,?)+ \}$/.test(names.replaceAll(/\s+/g, ' ')),
      }))
      .filter(({ to }) => known.has(to))
  }
  return new Map(await Promise.all([...known].map(async (path) => [path, await edges(path)] as const)))
}

/** The longest chain of files each of which imports the next. There are no cycles. */
function longestChain(imports: ReadonlyMap<string, readonly Edge[]>): readonly string[] {
  const chains = new Map<string, readonly string[]>()
  const chainFrom = (path: string): readonly string[] => {
    const held = chains.get(path)
    if (held) return held
    const others = (imports.get(path) ?? []).map(({ to }) => chainFrom(to))
    const chain = [path, ...longest(others)]
    chains.set(path, chain)
    return chain
  }
  return longest([...imports.keys()].map(chainFrom))
}

function longest(chains: readonly (readonly string[])[]): readonly string[] {
  return chains.reduce((one, other) => (other.length > one.length ? other : one), [])
}

/** The files of dist/ of which a function is executed during `work`. */
async function filesThatRun(session: Session, work: () => Promise<unknown>): Promise<readonly string[]> {
  await session.post('Profiler.takePreciseCoverage')
  await work()
  const { result } = await session.post('Profiler.takePreciseCoverage')
  const ran = result.filter(({ functions }) => functions.some(({ ranges }) => ranges.some(({ count }) => count > 0)))
  return ran.flatMap(({ url }) => (url.startsWith(DIST) ? [url.slice(DIST.length)] : [])).sort()
}

async function builtService() {
  const { buildApp } = (await import(`${DIST}app.js`)) as typeof import('../src/app.js')
  const { readConfig } = (await import(`${DIST}config.js`)) as typeof import('../src/config.js')
  const { connectDatabase } = (await import(`${DIST}database/connect.js`)) as typeof import('../src/database/connect.js')
  const { migrate } = (await import(`${DIST}database/migrate.js`)) as typeof import('../src/database/migrate.js')
  const { loadBundledRecords } = (await import(
    `${DIST}database/load-bundled-records.js`
  )) as typeof import('../src/database/load-bundled-records.js')
  const config = readConfig({ ...process.env, LOG_LEVEL: 'silent' })
  const database = await connectDatabase(config)
  await migrate(database)
  await loadBundledRecords(database)
  return { app: await buildApp({ config, database }), database }
}

const imports = await importsOfCore()
const valuesOnly = new Map([...imports].map(([path, edges]) => [path, edges.filter(({ isOfTypes }) => !isOfTypes)]))
const [deepest, deepestAtRunTime] = [longestChain(imports), longestChain(valuesOnly)]

const session = new Session()
session.connect()
await session.post('Profiler.enable')
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
const { app, database } = await builtService()
const ask = async () => {
  const answer = await app.inject({ method: 'POST', url: '/v1/estimates/inference', payload: REQUEST })
  if (answer.statusCode !== 200) throw new Error(answer.body)
}
const first = await filesThatRun(session, ask)
const next = await filesThatRun(session, ask)
await app.close()
await database.close()

if (process.argv.includes('--list')) console.log([...deepest, '', ...deepestAtRunTime, '', ...next].join('\n'))
console.log(
  `${imports.size} files in ${CORE.join(', ')}: ${deepest.length} levels of imports, ${deepestAtRunTime.length} without imports of types alone`,
)
console.log(`POST /v1/estimates/inference runs functions of ${first.length} files, the next of the same request those of ${next.length}`)
process.exit()
