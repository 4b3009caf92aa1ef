import type { z } from 'zod'
import { columns } from './columns.js'
import { optionsOf } from './options.js'

type Helped = {
  readonly usage: string
  readonly summary: string
  readonly examples: readonly string[]
  readonly schemas: Readonly<Record<string, z.ZodObject>>
}

/** The help of one command: every option with what its schema says of it. */
export function helpOf({ usage, summary, examples, schemas }: Helped): string {
  const tables = Object.entries(schemas).map(([title, schema]) => {
    const rows = optionsOf(schema).map(({ name, value, description }) => [`  ${name}${value === '' ? '' : ` ${value}`}`, description])
    return `${title}:\n${columns(rows)}`
  })
  return [summary, `Usage: ${usage}`, examples.map((example) => `  ${example}`).join('\n'), ...tables].join('\n\n')
}
