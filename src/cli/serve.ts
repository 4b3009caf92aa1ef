import { z } from 'zod'
import { helpOf, readWords, requestFrom } from './options.js'

const LARGEST_PORT = 65_535

const ServeOptions = z.strictObject({
  port: z.int().min(0).max(LARGEST_PORT).optional().describe('In place of PORT.'),
  host: z.string().min(1).optional().describe('In place of HOST: 0.0.0.0 opens it to other machines.'),
  help: z.boolean().optional().describe('This text.'),
})

/** Starts the service, as npm start does. */
export async function serve(given: readonly string[]): Promise<void> {
  const { port, host, help } = requestFrom(ServeOptions, readWords(given, ServeOptions))
  if (help) return console.log(HELP())
  if (port !== undefined) process.env['PORT'] = String(port)
  if (host !== undefined) process.env['HOST'] = host
  await import('../server.js')
}

const HELP = (): string =>
  helpOf({
    usage: 'wattprint serve [--port N] [--host TEXT]',
    summary: 'Starts the service: REST and GraphQL. Every other setting is an environment variable, explained in .env.example.',
    examples: ['wattprint serve --port 8080'],
    schemas: { Options: ServeOptions },
  })
