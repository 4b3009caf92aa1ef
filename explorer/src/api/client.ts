import type { components } from '@wattprint/client'
import { createClient } from '@wattprint/client'

export type Schemas = components['schemas']
export type Estimate = Schemas['Estimate']
export type Quantity = Schemas['Quantity']
export type Step = Schemas['Step']
export type Citation = Schemas['Citation']
export type Comparison = Schemas['Comparison']

/** The client of the service that served this page. It looks up `fetch` at each request, so that tests may replace it. */
export const client = createClient({ baseUrl: '', fetch: (request) => fetch(request) })
