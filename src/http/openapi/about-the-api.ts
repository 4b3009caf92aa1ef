import { readFileSync } from 'node:fs'
import { z } from 'zod'

const PACKAGE_FILE = new URL('../../../package.json', import.meta.url)

/** The version of this software. */
export const { version: VERSION } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(PACKAGE_FILE, 'utf8')))

/** The head of the OpenAPI document: what the API is, how to use it, and the groups of its operations. */
export const ABOUT_THE_API = {
  openapi: '3.1.0',
  info: {
    title: 'Wattprint',
    version: VERSION,
    description:
      'The energy, carbon, water and hardware that it takes to train an AI model or to run a request to one, how certain that is, and the sources. GraphQL at /graphql offers the same. [Guides](/docs/guides) show how; the [explorer](/estimate) is a page that uses this API. Every answer has the header X-Request-Id; a request may bring its own, of up to 128 characters of A-Z a-z 0-9 . _ : / + = -, which is returned and logged (otherwise one is made). An answer that counts against a limit has RateLimit-Policy and RateLimit; a write that was sent again and done before has Idempotency-Replayed: true. A GET whose If-None-Match is still valid is answered 304. /docs/api-conventions describes them.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/', description: 'This service.' }],
  security: [],
  components: {
    securitySchemes: {
      key: {
        type: 'http' as const,
        scheme: 'bearer',
        description: 'An API key. Reading and estimating need none; wattprint keys create makes one.',
      },
    },
  },
  tags: [
    { name: 'Estimates', description: 'What a request or a training costs.' },
    { name: 'Jobs', description: 'Files of requests too large to be answered at once.' },
    { name: 'Ledger', description: 'Stored usage of calls, and what it cost.' },
    {
      name: 'Records',
      description:
        'The catalog: every figure with its source. A list comes a page at a time, and the header Link has the address of the next page; with all=true it comes whole.',
    },
    {
      name: 'Methods and sources',
      description: 'How numbers are computed, and the documents that they come from. Lists work as those of records.',
    },
    {
      name: 'Writing',
      description:
        'Your own records, and who changed what. Your record replaces a bundled one with the same id until it is deleted; sending it again changes nothing.',
    },
    { name: 'Keys', description: 'Who may write.' },
    { name: 'Operations', description: 'For those who run the service.' },
  ],
}
