import fastify from 'fastify'
import { buildSchema, printSchema } from 'graphql'
import openapiTypes, { astToString } from 'openapi-typescript'
import type { CatalogInput } from '../src/catalog/catalog.js'
import { TYPE_DEFINITIONS } from '../src/graphql/type-definitions.js'
import { http } from '../src/http/index.js'
import { openapiYaml } from '../src/http/openapi/documentation.js'
import { addresses } from '../src/plugins/app/addresses.js'
import { catalog } from '../src/plugins/app/catalog.js'
import { RECORD_KINDS } from '../src/schemas/record.js'
import { catalogLists } from './catalog-lists.js'
import { dataPage } from './data-folders-table.js'
import { graphqlPage } from './graphql-names-table.js'
import { pythonTypes } from './python-types.js'
import { usagePage } from './usage-shapes-table.js'

const NO_RECORDS = {
  revision: 'none',
  sources: [],
  records: Object.fromEntries(RECORD_KINDS.map((kind) => [kind, []])),
} as unknown as CatalogInput

/**
 * Returns all generated files by path: both contracts, the types of both clients, the tables of usage objects, of data folders and of
 * GraphQL names in the docs, and the lists of the explorer. The committed files must equal them.
 */
export async function contracts(): Promise<Readonly<Record<string, string>>> {
  const app = fastify()
  await app.register(catalog, { readRecords: () => Promise.resolve(NO_RECORDS) })
  await app.register(addresses)
  await app.register(http)
  await app.ready()
  const document = JSON.parse((await app.inject('/openapi.json')).body) as object
  await app.close()
  return {
    'openapi.yaml': `# Written by npm run contracts.\n${openapiYaml(document)}`,
    'schema.graphql': `# Written by npm run contracts.\n${printSchema(buildSchema(TYPE_DEFINITIONS))}\n`,
    'packages/client/src/openapi.ts': `// Written by npm run contracts.\n${await typesOf(document)}`,
    'packages/python/src/wattprint/api_types.py': pythonTypes(document as Parameters<typeof pythonTypes>[0]),
    'docs/usage.md': await usagePage(),
    'docs/data.md': await dataPage(),
    'docs/graphql.md': await graphqlPage(),
    'explorer/src/words/catalog-lists.json': await catalogLists(),
  }
}

/** The types of the TypeScript client. A field with a default may be left out of a request; answers name the fields they always have. */
async function typesOf(document: object): Promise<string> {
  return astToString(await openapiTypes(structuredClone(document) as Parameters<typeof openapiTypes>[0], { defaultNonNullable: false }))
}
