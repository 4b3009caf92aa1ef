import { DomainError } from '../errors.js'
import { bundledCatalog } from './answers.js'

const HELP = `Speaks the Model Context Protocol on standard input and output, for agents that start it themselves.
Usage: wattprint mcp
It answers from the bundled catalog, needs no database and no network. A service speaks the same at /mcp.`

/** Serves an agent, until it closes the input. */
export async function mcp(given: readonly string[]): Promise<void> {
  if (given.includes('--help')) return console.log(HELP)
  if (given.length > 0) throw new DomainError('command-invalid', `wattprint mcp takes no words.\n\n${HELP}`)
  const catalog = await bundledCatalog()
  const { speakMcp } = await import('../mcp-over-stdio.js')
  speakMcp(catalog)
}
