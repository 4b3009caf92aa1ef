import type { InjectOptions } from 'fastify'
import { buildApp } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import { preparedDatabase } from './database.js'
import { checkAgainstContract } from './openapi.js'

export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
  readonly json: unknown
}
type Asked = Omit<InjectOptions, 'url'>

/** The real application on a database of its own with all bundled records, and ways to ask it. */
export async function startedApp(environment: Readonly<Record<string, string>> = {}) {
  const { database, remove } = await preparedDatabase()
  // What a test computes in this process keeps the service waiting, which is no pressure of requests.
  const defaults = { LOG_LEVEL: 'silent', OVERLOAD_DELAY_MILLISECONDS: '0' }
  const app = await buildApp({ config: readConfig({ ...defaults, ...environment }), database })

  async function ask(url: string, asked: Asked = {}): Promise<Answer> {
    const { statusCode: status, headers, body: text } = await app.inject({ url, ...asked })
    const isJson = /[/+]json/.test(String(headers['content-type'])) && text !== ''
    return { status, headers, text, json: isJson ? (JSON.parse(text) as unknown) : undefined }
  }

  return {
    app,
    database,
    /** Any request; no contract is looked at. */
    ask,
    /** A request to REST, whose answer must fit openapi.yaml. */
    rest: async (url: string, asked: Asked = {}): Promise<Answer> => {
      const answer = await ask(url, asked)
      checkAgainstContract(asked.method ?? 'GET', url, answer)
      return answer
    },
    /** One GraphQL document. */
    graphql: (query: string, variables?: object): Promise<Answer> =>
      ask('/graphql', { method: 'POST', payload: { query, ...(variables && { variables }) } }),
    stop: async (): Promise<void> => {
      await app.close()
      await remove()
    },
  }
}
export type StartedApp = Awaited<ReturnType<typeof startedApp>>
