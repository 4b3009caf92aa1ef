import { readFileSync } from 'node:fs'
import { z } from 'zod'

const PACKAGE_FILE = new URL('../../../package.json', import.meta.url)

/** The version of this software. */
export const { version: VERSION } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(PACKAGE_FILE, 'utf8')))

/** What stands above the operations in the OpenAPI document. */
export const ABOUT_THE_API = {
  openapi: '3.1.0',
  info: {
    title: 'Wattprint',
    version: VERSION,
    description:
      'What it costs, in energy, carbon, water and hardware, to train an AI model or to run a request to one; how sure that is; and who says so. The same is offered over GraphQL at /graphql. [Guides](/docs/guides) show how; the [explorer](/estimate) answers in a page. Every answer has the header X-Request-Id; a request may bring its own, up to 128 characters of A-Z a-z 0-9 . _ : / + = -, which comes back and is in the logs (without one, or with another kind, one is made). An answer that is counted against a limit has RateLimit-Policy and RateLimit; a write that was sent again and done before has Idempotency-Replayed: true. A GET whose If-None-Match names what still holds is answered 304. /docs/api-conventions describes them.',
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
    { name: 'Ledger', description: 'What calls used, kept, and what that cost.' },
    {
      name: 'Records',
      description:
        'The catalog: every figure with its source. A list comes a page at a time, the header Link holds the address of the next; with all=true it comes whole.',
    },
    {
      name: 'Methods and sources',
      description: 'How numbers are computed, and the documents they come from; lists come as those of records do.',
    },
    {
      name: 'Writing',
      description:
        'Records of your own, and who changed what. A record of your own stands before a bundled one of the same id until it is deleted; sent again it changes nothing.',
    },
    { name: 'Keys', description: 'Who may write.' },
    { name: 'Operations', description: 'For those who run the service.' },
  ],
}
