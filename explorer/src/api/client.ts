import type { components } from '@wattprint/client'
import { createClient } from '@wattprint/client'

export type Schemas = components['schemas']
export type Estimate = Schemas['Estimate']
export type Quantity = Schemas['Quantity']
export type Step = Schemas['Step']
export type Citation = Schemas['Citation']
export type Comparison = Schemas['Comparison']

/** The service that served this page. The fetch of the moment is asked each time, so that it can be watched. */
export const client = createClient({ baseUrl: '', fetch: (request) => fetch(request) })
