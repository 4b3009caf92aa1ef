const MODELS = ['gpt-4o', 'gpt-4o-mini', 'claude-3.5-sonnet', 'llama-3.1-70b', 'llama-3.1-8b', 'deepseek-v3', 'mixtral-8x7b']
const ZONES = ['FRA', 'US-CA', 'DEU', 'POL', 'WORLD']
const TAGS = 20
/** One line in so many is cut off in its middle, and the last one is. */
const MALFORMED_EVERY = 100_000
/** One line, before any other, is longer than the service reads. */
const LONG_LINE_BYTES = 5 * 1024 * 1024
const LINES_OF_PART = 500

/** Of so many lines those that must be refused. */
export function refusedOf(lines: number): number {
  const last = lines - 1
  return 1 + Math.floor(last / MALFORMED_EVERY) + (last % MALFORMED_EVERY === 0 ? 0 : 1)
}

/** So many distinct requests as NDJSON, among them one that is too long, some that are broken, and at the end half a one. */
export function* linesOf(lines: number): Generator<string> {
  yield `{"model":"${'x'.repeat(LONG_LINE_BYTES)}"}\n`
  for (let first = 1; first < lines; first += LINES_OF_PART) {
    let part = ''
    for (let index = first; index < Math.min(first + LINES_OF_PART, lines); index += 1) part += line(index, lines)
    yield part
  }
}

function line(index: number, lines: number): string {
  const text = JSON.stringify({
    reference: `call-${index}`,
    tag: `team-${index % TAGS}`,
    model: MODELS[index % MODELS.length],
    inputTokens: 1 + ((index * 7919) % 4000),
    outputTokens: 1 + ((index * 104_729) % 2000),
    zone: ZONES[index % ZONES.length],
  })
  if (index === lines - 1) return text.slice(0, text.length / 2)
  return index % MALFORMED_EVERY === 0 ? `${text.slice(0, text.length / 2)}\n` : `${text}\n`
}
