import { createReadStream } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'

/** The documents that GraphiQL shows at first, one a tab. */
export const EXAMPLE_DOCUMENTS = [
  `# What 250 words of an answer cost in France, and how sure that is.
query Request {
  estimateInference(request: { model: "gpt-4o", outputTokens: 250, zone: "FRA" }) {
    energy { value low high unit }
    carbon { total { value low high unit } }
    warnings { code message }
    citations { title url locator }
  }
}
`,
  `# What a training cost, as published and by our own computation.
query Training {
  estimateTraining(request: { model: "gpt-3-175b", include: [alternatives, equivalences] }) {
    energy { value low high unit }
    reported { trainingRunId energy { value unit } scope citations { title locator } }
    alternatives { method { id } energy { value low high unit } note }
    equivalences { sentence }
  }
}
`,
  `# The catalog: every figure with its source.
query Models {
  models(search: "llama", first: 5) {
    totalCount
    pageInfo { endCursor hasNextPage }
    nodes { id name developer totalParameters { value unit source locator } }
  }
}
`,
] as const

/** The output folder of npm run build; the same path from src and from dist. */
const FOLDER = new URL('../../dist/graphiql/', import.meta.url)
const SCRIPTS = ['react.production.min.js', 'react-dom.production.min.js', 'graphiql.min.js'] as const
const STYLES = 'graphiql.min.css'
const FIXED = { config: { isFixed: true } } as const
const A_DAY = 'public, max-age=86400'

/** GraphiQL at /graphiql, its parts served from our own disk. */
export function graphiql(app: FastifyInstance): void {
  app.get('/graphiql', FIXED, (_request, reply) => reply.type('text/html; charset=utf-8').send(PAGE))
  app.get('/graphiql/start.js', FIXED, (_request, reply) => reply.type('text/javascript; charset=utf-8').send(START))
  for (const file of [...SCRIPTS, STYLES]) {
    const type = file === STYLES ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8'
    const path = fileURLToPath(new URL(file, FOLDER))
    app.get(`/graphiql/${file}`, FIXED, (_request, reply) => reply.type(type).header('cache-control', A_DAY).send(createReadStream(path)))
  }
}

/** A separate file, because the page's policy forbids inline scripts. */
const START = `const fetcher = GraphiQL.createFetcher({ url: '/graphql' })
const defaultTabs = ${JSON.stringify(EXAMPLE_DOCUMENTS.map((query) => ({ query })))}
ReactDOM.createRoot(document.getElementById('graphiql')).render(React.createElement(GraphiQL, { fetcher, defaultTabs, shouldPersistHeaders: false }))
`

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Wattprint · GraphiQL</title>
    <link rel="stylesheet" href="/graphiql/${STYLES}">
    <style>body { margin: 0 } #graphiql { height: 100vh }</style>
  </head>
  <body>
    <div id="graphiql">GraphiQL needs JavaScript.</div>
    ${SCRIPTS.map((file) => `<script src="/graphiql/${file}"></script>`).join('\n    ')}
    <script src="/graphiql/start.js"></script>
  </body>
</html>
`
