import { format } from 'prettier'
import { z } from 'zod'
import { type Listing, RECORD_LISTINGS, SOURCE_LISTING } from '../src/catalog/listing.js'
import { sortSchema } from '../src/catalog/pages.js'
import { METHOD_LISTING } from '../src/estimation/methods/index.js'
import { VALIDATION_CASE_LISTING } from '../src/estimation/validation/validation-cases.js'
import type { Filter } from '../src/schemas/record-kind.js'

const TITLES = ['name', 'title', 'id']

/** Returns how the explorer shows each list of the catalog, by its path under /v1, as JSON, because the explorer cannot read zod. */
export function catalogLists(): Promise<string> {
  const listings: readonly Listing[] = [...RECORD_LISTINGS, METHOD_LISTING, SOURCE_LISTING, VALIDATION_CASE_LISTING]
  return format(JSON.stringify(Object.fromEntries(listings.map((listing) => [listing.path, listFrom(listing)]))), {
    parser: 'json',
    printWidth: 140,
  })
}

function listFrom(listing: Listing) {
  const { singular, schema, table, filters = {} } = listing
  return {
    kind: singular,
    ...table,
    title: TITLES.find((field) => field in schema.shape),
    filters: Object.entries(filters).map(([name, filter]) => ({ name, ...fieldOf(filter) })),
    sorts: sortSchema(listing)
      .unwrap()
      .options.filter((sort) => !['id', '-id', '-name'].includes(sort)),
  }
}

/** The kind of form field for a filter: a choice, a number or a text. */
function fieldOf({ schema, label }: Filter<never>) {
  const asked = schema instanceof z.ZodOptional ? schema.unwrap() : schema
  const choices = asked instanceof z.ZodEnum ? asked.options : asked instanceof z.ZodBoolean ? ['true', 'false'] : undefined
  return { label, choices, ...(asked instanceof z.ZodNumber && { isNumber: true }) }
}
