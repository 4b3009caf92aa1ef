const OUTPUT = 'Output'
const INPUT = 'Input'

/**
 * Names what is shown by its word and what is sent <Word>Input, where the two differ: fastify-zod-openapi gives the word
 * to what is sent.
 */
export function withInputNames<Document extends object>(document: Document): Document {
  const { components } = document as { components?: { schemas?: object } }
  const names = Object.keys(components?.schemas ?? {})
  const words = names.filter((name) => names.includes(`${name}${OUTPUT}`))
  let text = JSON.stringify(document)
  for (const word of words) {
    text = renamed(text, word, `${word}${INPUT}`)
    text = renamed(text, `${word}${OUTPUT}`, word)
  }
  return JSON.parse(text) as Document
}

function renamed(text: string, from: string, to: string): string {
  return text.replaceAll(`"#/components/schemas/${from}"`, `"#/components/schemas/${to}"`).replaceAll(`"${from}":{`, `"${to}":{`)
}
