/** A column of a table, and what it is read as; null if it is not read. */
export type Column = { readonly name: string; readonly readAs: string | null }

/** What a column may be read as: a text for people, by the name that the service knows. */
export const COLUMN_MEANINGS: Readonly<Record<string, string>> = {
  model: 'Model',
  at: 'Date or time',
  tag: 'Team or other tag',
  input_tokens: 'Tokens of the prompt',
  output_tokens: 'Tokens of the answer',
  cached_tokens: 'Tokens of the prompt from a cache',
  reasoning_tokens: 'Tokens of reasoning',
  inputTokens: 'Tokens of the prompt',
  outputTokens: 'Tokens of the answer',
  cachedInputTokens: 'Tokens of the prompt from a cache',
  reasoningTokens: 'Tokens of reasoning',
  prompt_tokens: 'Tokens of the prompt',
  completion_tokens: 'Tokens of the answer',
  requests: 'Number of requests',
  sumOfRequests: 'Requests that the row sums up',
  reference: 'Your own id',
  zone: 'Location',
  region: 'Cloud region',
  operator: 'Operator',
  latencySeconds: 'Seconds to the last token',
}
/** The choices for correcting a column. */
export const CHOICES = ['model', 'at', 'tag', 'input_tokens', 'output_tokens', 'requests', 'reference', 'region', 'zone'] as const

const DELIMITERS = [',', ';', '\t', '|']

/** Returns the position after the first row of a table and its line feed. A line feed inside quotation marks does not end a row. */
export function headerEnd(text: string): number {
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted
    else if (text[at] === '\n' && !isQuoted) return at + 1
  }
  return text.length
}

/** Returns the cells of the first line of a table, and their separator. */
export function headerOf(text: string): { readonly names: readonly string[]; readonly delimiter: string } {
  const [line = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)
  const bare = line.replaceAll(/"[^"]*"/g, '')
  const delimiter = DELIMITERS.toSorted((one, other) => bare.split(other).length - bare.split(one).length)[0] ?? ','
  const cells: string[] = []
  let [cell, isQuoted] = ['', false]
  for (const sign of line) {
    if (sign === '"') isQuoted = !isQuoted
    else if (sign === delimiter && !isQuoted) {
      cells.push(cell)
      cell = ''
    } else cell += sign
  }
  return { names: [...cells, cell].map((one) => one.trim()), delimiter }
}

/** Returns what the service reads each column as, taken from its message about that. */
export function columnsFrom(names: readonly string[], sentence: string): readonly Column[] {
  return names.map((name) => {
    const at = sentence.indexOf(`${name} is read as `)
    if (at < 0) return { name, readAs: null }
    return { name, readAs: sentence.slice(at + name.length + ' is read as '.length).split(',', 1)[0] ?? null }
  })
}

/** Returns a header in which corrected columns have the names of what they are read as. */
export function headerLine(columns: readonly Column[], read: readonly Column[], delimiter: string): string {
  const cells = columns.map(({ name, readAs }, index) => {
    const written = readAs === read[index]?.readAs ? name : (readAs ?? `not read ${index + 1}`)
    return `"${written.replaceAll('"', '""')}"`
  })
  return cells.join(delimiter)
}
