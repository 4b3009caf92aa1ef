const MODELS = ['gpt-4o', 'gpt-4o-mini', 'claude-3.5-sonnet', 'llama-3.1-70b', 'llama-3.1-8b', 'deepseek-v3', 'mixtral-8x7b']
const ZONES = ['FRA', 'US-CA', 'DEU', 'POL', 'WORLD']
const TAGS = 20
/** One line in this many is cut off in the middle; so is the last one. */
const MALFORMED_EVERY = 100_000
/** The length of one line, the first, which is longer than the service reads. */
const LONG_LINE_BYTES = 5 * 1024 * 1024
const LINES_OF_PART = 500

/** Returns how many of this many lines must be refused. */
export function refusedOf(lines: number): number {
  const last = lines - 1
  return 1 + Math.floor(last / MALFORMED_EVERY) + (last % MALFORMED_EVERY === 0 ? 0 : 1)
}

/** Yields this many distinct requests as NDJSON. One of them is too long, some are broken, and the last is cut off. */
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
