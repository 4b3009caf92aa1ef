/**
 * Lines that one core processes in a second in the core of batches (parse, estimate, add up, write), for distinct requests of ten models
 * in five zones. Run with `npm run bench:batch`.
 */
import type { Detail } from '../src/schemas/detail.js'
import { catalog } from './built-catalog.js'
import { built } from './http/built.js'

const { answerLine } = await built<typeof import('../src/estimation/batch/answer-lines.js')>('estimation/batch/answer-lines.js')
const { callReader } = await built<typeof import('../src/estimation/batch/call-reader.js')>('estimation/batch/call-reader.js')
const { startBatch } = await built<typeof import('../src/estimation/batch/batch-sums.js')>('estimation/batch/batch-sums.js')
const { batchLineJson } = await built<typeof import('../src/http/representation/estimate-json.js')>('http/representation/estimate-json.js')

const ZONES = ['FRA', 'US-CA', 'DEU', 'POL', 'WORLD']
const HOSTED = ['gpt-4o', 'gpt-4', 'gpt-4o-mini', 'claude-3.5-sonnet', 'llama-3.1-70b', 'llama-3.1-8b', 'deepseek-v3']
const MODELS = [...HOSTED, 'mistral-large-2', 'qwen2.5-72b', 'mixtral-8x7b']
const LINES = 20_000
const ROUNDS = 3

const lineOf = (index: number, more: object) =>
  JSON.stringify({
    reference: `call-${index}`,
    tag: `team-${index % 20}`,
    model: MODELS[index % MODELS.length],
    inputTokens: 1 + ((index * 7919) % 4000),
    outputTokens: 1 + ((index * 104_729) % 2000),
    zone: ZONES[Math.floor(index / MODELS.length) % ZONES.length],
    ...more,
  })
const OPEN_WEIGHTS = { hardware: 'H100', batchSize: 32, busyShare: 0.5 }
const CASES = {
  'hosted models': Array.from({ length: LINES }, (_, index) => lineOf(index, {})),
  'known hardware and batch': Array.from({ length: LINES }, (_, index) => lineOf(index, { ...OPEN_WEIGHTS, model: 'llama-3.1-70b' })),
}

/** The best of several rounds, which is the cost without disturbances from other work. */
function linesPerSecond(lines: readonly string[], detail: Detail): number {
  const around = { read: callReader(), view: { detail }, instance: 'urn:request:bench', asDomainError: unexpected }
  const rounds = Array.from({ length: ROUNDS }, () => {
    const batch = startBatch(catalog, ['model', 'tag'])
    let bytes = 0
    const before = process.cpuUsage()
    for (const [index, text] of lines.entries()) {
      const answer = answerLine(batch, { number: index + 1, text }, around)
      if (answer) bytes += batchLineJson(answer).length
    }
    const { user, system } = process.cpuUsage(before)
    if (batch.problems > 0 || bytes === 0) throw new Error(`${batch.problems} of the lines were refused.`)
    return lines.length / ((user + system) / 1e6)
  })
  return Math.max(...rounds)
}

function unexpected(error: unknown): never {
  throw error
}

console.log('| case | full, lines/s of one core | summary, lines/s of one core |\n|---|---|---|')
for (const [name, lines] of Object.entries(CASES)) {
  const [full, summary] = (['full', 'summary'] as const).map((detail) => Math.round(linesPerSecond(lines, detail)))
  console.log(`| ${name} | ${full} | ${summary} |`)
}
