import { GRID_VALUE_LISTING } from '../../catalog/grid-values.js'
import { RECORD_LISTINGS, SOURCE_LISTING } from '../../catalog/listing.js'
import { METHOD_LISTING } from '../../estimation/methods/index.js'
import { VALIDATION_CASE_LISTING } from '../../estimation/validation/validation-cases.js'
import type { RestApp } from '../rest-app.js'
import { type Documented, listingRoutes } from './listing-routes.js'

/** Every kind of record, the sources, the methods and what they were held against: each as a list and by id. */
export function listings(app: RestApp, idleSeconds: number): void {
  const documented: Documented[] = [
    ...RECORD_LISTINGS.map((listing) => ({ listing, tag: 'Records' })),
    { listing: GRID_VALUE_LISTING, tag: 'Records' },
    { listing: METHOD_LISTING, tag: 'Methods and sources' },
    { listing: SOURCE_LISTING, tag: 'Methods and sources' },
    { listing: VALIDATION_CASE_LISTING, tag: 'Methods and sources' },
  ]
  for (const one of documented) listingRoutes(app, idleSeconds, one)
}
