/**
 * All GraphQL documents that the page sends. They are plain texts, so that a test can check each of them against the schema of the
 * service, which the compiler cannot do.
 */

const MOST_OF_A_KIND = 500

/** The lists whose items a field of a form can name, and the fields that are shown of each item. */
const NAMED = {
  hardware: ['accelerators', 'id name vendor'],
  zones: ['gridZones', 'id name kind'],
  regions: ['cloudRegions', 'id name provider place'],
  operators: ['operators', 'id name'],
  methods: ['methods', 'id name: title kind'],
  techniques: ['techniques', 'id name'],
} as const
export type NamedList = keyof typeof NAMED
export const NAMED_LISTS = Object.keys(NAMED) as readonly NamedList[]

/** Returns a document for the first items of a list that match the words $search. */
export function namedDocument(of: NamedList, first: number): string {
  const [list, fields] = NAMED[of]
  return `query ($search: String) { found: ${list}(first: ${first}, search: $search) { nodes { ${fields} } } }`
}

const MODEL_FIELDS = 'id name developer modalities released { text } totalParameters { value note }'
/** Models that match the words $search, the best matches first. */
export const MODELS_LIKE = `query ($search: String) { found: models(first: 60, search: $search) { nodes { ${MODEL_FIELDS} } } }`
/** Models that match the words $search, the newest first. */
export const NEWEST_MODELS = `query ($search: String) { found: models(first: ${MOST_OF_A_KIND}, sort: RELEASED_DESC, search: $search) { nodes { ${MODEL_FIELDS} } } }`
/** The newest models of a developer. */
export const MODELS_OF_DEVELOPER =
  'query ($developer: String) { models(first: 60, sort: RELEASED_DESC, filter: { developer: $developer }) { nodes { id name modalities } } }'

/** The tokens of a typical call, which are an assumption on record. */
export const USUAL_CALL =
  '{ input: factor(id: "reductions/usual-input-tokens") { figure { value } } output: factor(id: "reductions/usual-output-tokens") { figure { value } } }'

/** Returns a document for the sizes of this many models, whose ids are $m0, $m1 and so on. */
export function sizesDocument(many: number): string {
  const each = Array.from({ length: many }, (_one, index) => `m${index}`)
  const variables = each.map((name) => `$${name}: ID!`).join(', ')
  return `query (${variables}) { ${each.map((name) => `${name}: model(id: $${name}) { totalParameters { value } }`).join(' ')} }`
}

export const ZONE_INTENSITIES = `{ gridZones(first: ${MOST_OF_A_KIND}) { nodes { id name kind country carbonIntensity { value period basis } } } }`
export const CLOUD_REGIONS = `{ cloudRegions(first: ${MOST_OF_A_KIND}) { nodes { id name provider place country zone } } }`
/** Hourly series, without their values. */
export const HOURLY_SERIES = `{ allGridSeries(first: ${MOST_OF_A_KIND}, filter: { field: carbonIntensity }) { nodes { id zone basis startsAt resolution issuedAt } } }`
/** The estimates of a method with the measurements they are compared with, a page at a time. */
export const VALIDATION_CASES = `query ($kind: ValidationCaseKind, $method: String, $after: String) {
  validationCases(first: ${MOST_OF_A_KIND}, after: $after, filter: { kind: $kind, method: $method }) {
    nodes { id method modelName family hardware batchSize use ratio isInside measured { value } estimated { value low high } }
    pageInfo { endCursor hasNextPage }
  }
}`
