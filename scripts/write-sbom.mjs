// Writes a CycloneDX bill of materials of what is shipped: the production packages, and those whose code is in the pages. Fails for a
// package whose licence is not on the list. Usage: node scripts/write-sbom.mjs [FILE]      (default: dist/sbom.cdx.json)
//
// `npm sbom --omit dev` leaves out production packages that development needs too (graphql and yaml among them). Therefore the whole
// bill is read, and package-lock.json says what is shipped.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Development dependencies whose code the build puts into the pages. */
export const IN_PAGES = [
  '@dagrejs/dagre',
  'd3-geo',
  'd3-scale',
  'graphiql',
  'i18n-iso-countries',
  'preact',
  'react',
  'react-dom',
  'topojson-client',
  'us-atlas',
  'world-atlas',
]
/** Licences that require only attribution. */
const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'ISC', 'MIT', 'Python-2.0', 'Unlicense']
const MOST_BYTES = 64 * 1024 * 1024
const root = fileURLToPath(new URL('..', import.meta.url))

const locked = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')).packages
const whole = JSON.parse(
  execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], { cwd: root, maxBuffer: MOST_BYTES, stdio: ['ignore', 'pipe', 'inherit'] }),
)
const shipped = shippedPackages()
const components = whole.components.filter((component) => shipped.has(component['bom-ref']))
const refs = new Set([whole.metadata.component['bom-ref'], ...components.map((component) => component['bom-ref'])])
const absent = [...shipped].filter((ref) => !refs.has(ref))
if (absent.length > 0) refuse(`npm sbom does not know ${absent.join(', ')}. Run npm ci.`)
const unlicensed = components.filter((component) => !isAllowed(component))
if (unlicensed.length > 0) {
  const named = unlicensed.map((component) => `${component['bom-ref']} (${licencesOf(component).join(', ') || 'no licence'})`)
  refuse(
    `not on the list of licences in scripts/write-sbom.mjs: ${named.join('; ')}. Take another package, or add the licence with its reason.`,
  )
}
const dependencies = whole.dependencies
  .filter(({ ref }) => refs.has(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) }))
const file = process.argv[2] ?? `${root}dist/sbom.cdx.json`
writeFileSync(file, `${JSON.stringify({ ...whole, components, dependencies }, null, 1)}\n`)
console.log(`${file}: ${components.length} packages are shipped, each under a licence of the list.`)

/** Returns name@version of every package that `npm prune --omit=dev --omit=optional` keeps, or whose code is in the pages. */
function shippedPackages() {
  const production = Object.entries(locked).filter(([path, one]) => path.startsWith('node_modules/') && isProduction(one))
  const found = new Set(production.map(([path]) => path))
  const waiting = IN_PAGES.map((name) => `node_modules/${name}`)
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue
    found.add(path)
    for (const name of Object.keys(locked[path].dependencies ?? {})) waiting.push(resolved(path, name))
  }
  return new Set([...found].map((path) => `${path.split('node_modules/').at(-1)}@${locked[path].version}`))
}

function isProduction({ dev, devOptional, optional, link }) {
  return !dev && !devOptional && !optional && !link
}

/** The path at which the package at `path` finds another one: inside itself, or in an outer folder. */
function resolved(path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    const tried = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`
    if (locked[tried]) return tried
    if (folder === '') return refuse(`${path} needs ${name}, which package-lock.json does not hold. Run npm install.`)
  }
}

function licencesOf({ licenses = [] }) {
  return licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '')
}

/** Whether a licence is allowed. Of "A OR B" one must be on the list, of "A AND B" both; other expressions need a person to read them. */
function isAllowed(component) {
  const texts = licencesOf(component)
  const allows = (text) => {
    const bare = text.replace(/^\((.*)\)$/, '$1')
    if (bare.includes(' OR ')) return bare.split(' OR ').some(allows)
    return bare.split(/ and /i).every((one) => ALLOWED.includes(one))
  }
  return texts.length > 0 && texts.every(allows)
}

function refuse(sentence) {
  console.error(`sbom: ${sentence}`)
  process.exit(1)
}
