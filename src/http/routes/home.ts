import { z } from 'zod'
import { ABOUT_THE_API } from '../openapi/about-the-api.js'
import { answersToAll } from '../representation/answers.js'
import type { RestApp } from '../rest-app.js'

const Home = z
  .strictObject({
    name: z.string().describe('Wattprint.'),
    version: z.string().describe('Of this software.'),
    description: z.string().describe('What it does.'),
    catalogRevision: z.string().describe('The state of the records.'),
    links: z.record(z.string(), z.string()).describe('Addresses to continue with, by name.'),
  })
  .describe('What this service is, with links.')
  .meta({ id: 'Home' })

const LINKS = {
  documentation: '/docs',
  openapi: '/openapi.json',
  graphql: '/graphql',
  graphiql: '/graphiql',
  inference: '/v1/estimates/inference?model=gpt-4o&outputTokens=250&zone=FRA',
  training: '/v1/estimates/training?model=gpt-3-175b',
  models: '/v1/models',
  methods: '/v1/methods',
  sources: '/v1/sources',
}

/** The first page for people who open the address in a browser. */
export function home(app: RestApp): void {
  const { title: name, version, description } = ABOUT_THE_API.info
  const schema = {
    tags: ['Operations'],
    operationId: 'getHome',
    summary: 'What this service is',
    description: 'The name and version of the service, the revision of its catalog, and links.',
    response: answersToAll(Home, 'What this is.', []),
  }
  app.get('/', { schema, config: { isNeverRefused: true } }, ({ catalog }) => ({
    name,
    version,
    description,
    catalogRevision: catalog.revision,
    links: LINKS,
  }))
}
