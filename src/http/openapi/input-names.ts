const OUTPUT = 'Output'
/** The suffix of the schema by which a thing is sent, where it differs from the schema by which it is shown: ModelInput and Model. */
export const INPUT = 'Input'

/**
 * Renames the schemas that fastify-zod-openapi makes of one word: Model (as it is sent) becomes ModelInput, and ModelOutput (as it is
 * shown) becomes Model.
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
