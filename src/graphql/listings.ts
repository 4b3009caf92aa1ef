import { GRID_VALUE_LISTING } from '../catalog/grid-values.js'
import { type Listing, RECORD_LISTINGS, SOURCE_LISTING } from '../catalog/listing.js'
import { METHOD_LISTING } from '../estimation/methods/listing.js'
import { VALIDATION_CASE_LISTING } from '../estimation/validation/case-listing.js'

/** Everything that is offered by id and as a connection. */
export const LISTINGS: readonly Listing[] = [
  ...RECORD_LISTINGS,
  GRID_VALUE_LISTING,
  METHOD_LISTING,
  SOURCE_LISTING,
  VALIDATION_CASE_LISTING,
]
