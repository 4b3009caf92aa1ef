import { serveStdio } from '@modelcontextprotocol/server/stdio'
import type { Catalog } from './catalog/catalog.js'
import { VERSION } from './http/openapi/about-the-api.js'
import { mcpServer } from './mcp/mcp-server.js'
import { today } from './plugins/app/catalog.js'

/** Speaks the Model Context Protocol on this process's standard input and output, until the input ends. */
export function speakMcp(catalog: Catalog): void {
  const onFault = (error: unknown) => {
    console.error(error)
  }
  serveStdio(() => mcpServer({ version: VERSION, catalog: () => catalog, today, onFault }))
}
