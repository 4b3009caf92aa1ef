import { McpServer } from '@modelcontextprotocol/server'
import type { Catalog } from '../catalog/catalog.js'
import { DomainError } from '../errors.js'
import { detailOf } from '../problem-of.js'
import { MCP_TOOLS } from './tools.js'

/** What the tools need at each call. */
export type McpSurroundings = {
  readonly version: string
  readonly catalog: () => Catalog
  readonly today: () => string
  /** Called with internal errors, which the caller does not see. */
  readonly onFault: (error: unknown) => void
}

const INSTRUCTIONS =
  'Wattprint estimates the energy, carbon, water and hardware of AI models with ranges and cited sources. Tell its ranges and warnings with every number, and that these are estimates.'

/** A server of the Model Context Protocol with the tools of Wattprint. */
export function mcpServer({ version, catalog, today, onFault }: McpSurroundings): McpServer {
  const server = new McpServer({ name: 'wattprint', title: 'Wattprint', version }, { instructions: INSTRUCTIONS })
  for (const { name, title, description, input, answer } of MCP_TOOLS) {
    const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false }
    server.registerTool(name, { title, description, inputSchema: input, annotations }, (asked: unknown) => {
      try {
        const text = answer(asked, { catalog: catalog(), today: today(), version })
        return { content: [{ type: 'text' as const, text }] }
      } catch (error) {
        return { content: [{ type: 'text' as const, text: sentenceOf(error, onFault) }], isError: true }
      }
    })
  }
  return server
}

/** The refusal as text that a model can act on: the message, and the faults of each field. */
function sentenceOf(error: unknown, onFault: (error: unknown) => void): string {
  if (!(error instanceof DomainError)) {
    onFault(error)
    return 'Something went wrong on our side, and was logged. Ask again later.'
  }
  const faults = error.faults.map(({ pointer, detail }) => `${pointer} ${detail}`)
  return [detailOf(error, 'mcp'), ...faults].join('\n')
}
