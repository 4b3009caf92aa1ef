/** Runs every benchmark and writes bench/results.md. Usage: `npm run bench:results`, on a machine without other work. */
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { promisify } from 'node:util'

const MOST_BYTES = 1_000_000
const RESULTS = new URL('results.md', import.meta.url)
const READ_BY_HAND = '<!-- what follows is written by hand -->'
const SECTIONS = [
  { title: 'Over HTTP', script: 'bench/http.ts' },
  { title: 'Spans in protobuf', script: 'bench/traces.ts' },
  { title: 'Estimates and their JSON', script: 'bench/estimates.ts' },
  { title: 'Batches', script: 'bench/batch.ts' },
  { title: 'The parts of a line', script: 'bench/parts.ts' },
  { title: 'A catalog with many times the records', script: 'bench/catalog-size.ts' },
  { title: 'Start-up and memory', script: 'bench/start.ts' },
]

const parts: string[] = []
for (const { title, script } of SECTIONS) {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], { maxBuffer: MOST_BYTES })
  parts.push(`## ${title}\n\n\`${script}\`\n\n${stdout.trim()}\n`)
  console.log(parts.at(-1))
}
const [cpu] = cpus()
const measured = `Measured on ${new Date().toISOString().slice(0, 10)} with Node ${process.versions.node} on ${cpus().length} cores (${cpu?.model ?? 'unknown'}), by \`npm run bench:results\`. Ratios hold on other machines, absolute figures on this one.`
const earlier = await readFile(RESULTS, 'utf8').catch(() => '')
const byHand = earlier.includes(READ_BY_HAND) ? earlier.slice(earlier.indexOf(READ_BY_HAND)) : `${READ_BY_HAND}\n`
await writeFile(RESULTS, `# Speed, start-up and memory\n\n${measured}\n\n${parts.join('\n')}\n${byHand}`)
