import type { Catalog } from '../../catalog/catalog.js'
import { type Collection, foldName } from '../../catalog/collection.js'
import type { Listing } from '../../catalog/listing.js'
import { is } from '../../schemas/record-kind.js'
import { ValidationCase } from '../../schemas/validation-case.js'
import { validationCases } from './validation-cases.js'

const computed = new WeakMap<Catalog, Collection<ValidationCase>>()

/** The estimates beside measurements, as both APIs list them. */
export const VALIDATION_CASE_LISTING: Listing<ValidationCase> = {
  singular: 'validationCase',
  plural: 'validationCases',
  word: 'estimate beside a measurement',
  path: 'validation/cases',
  code: 'unknown-record',
  schema: ValidationCase,
  table: { label: 'Validation', columns: ['modelName', 'method', 'measured', 'estimated', 'ratio'] },
  exampleId: 'wattprint-roofline-1:mle3-lm-arena-chat-0',
  filters: {
    method: is(({ method }) => method),
    kind: is(({ kind }) => kind, ValidationCase.shape.kind),
    use: is(({ use }) => use, ValidationCase.shape.use),
    family: is(({ family }) => family),
    hardware: is(({ hardware }) => hardware),
    source: is(({ source }) => source),
  },
  ready: async (catalog, pause) => {
    computed.set(catalog, await validationCases(catalog, pause))
  },
  collection: casesOf,
  named: (catalog, name) => casesOf(catalog).byName.get(foldName(name)),
  show: (_catalog, one) => one,
}

function casesOf(catalog: Catalog): Collection<ValidationCase> {
  const cases = computed.get(catalog)
  if (!cases) throw new Error('The cases were asked for before they were ready.')
  return cases
}
