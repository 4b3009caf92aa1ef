/** A request that both servers get. */
export type HttpCase = {
  readonly name: string
  /** The least share of the bare server's speed that is wanted. */
  readonly goal: number
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** Bodies that each connection sends in turn, beginning with a different one. */
  readonly bodies?: readonly string[]
  /** Whether the ETag of an earlier answer is sent. */
  readonly isRevalidating?: true
}

/** The request, with the first number of tokens. */
export const REQUEST = { model: 'gpt-4o', outputTokens: 250, zone: 'FRA' }

/** Requests with different tokens, so that no number was written shortly before. The bare server has all answers ready. */
export const REQUESTS = Array.from({ length: 500 }, (_, index) => ({ ...REQUEST, outputTokens: 250 + index }))

const PATH = '/v1/estimates/inference'
const QUANTITY = '{ value low high unit }'
/** A GraphQL document for the whole answer. */
const DOCUMENT = `query ($request: InferenceRequest!) { estimateInference(request: $request) {
  kind model { id name developer } energy ${QUANTITY} energyParts { accelerators ${QUANTITY} host ${QUANTITY} facility ${QUANTITY} }
  carbon { operationalLocationBased ${QUANTITY} operationalMarketBased ${QUANTITY} embodied ${QUANTITY} total ${QUANTITY} }
  water { onSite ${QUANTITY} electricity ${QUANTITY} total ${QUANTITY} } primaryEnergy ${QUANTITY} abioticDepletion ${QUANTITY}
  trainingShare ${QUANTITY} method { id version title } alternatives { method { id version title } energy ${QUANTITY} note }
  reported { trainingRunId phase scope metered evidence citations { id } }
  assumptions { name value unit basis reason citations { id } } warnings { code message documentation }
  equivalences { id amount unit sentence citations { id } }
  steps { id name value low high unit formula inputs { id } basis citations { id } }
  citations { id source title authors publisher publishedOn url doi locator licence evidence }
  catalogRevision links { self methodology } } }`

/** A GraphQL document for what a gateway needs. */
const FIVE_FIELDS = `query ($request: InferenceRequest!) { estimateInference(request: $request) {
  energy { value } carbon { total { value } } water { total { value } } method { id } catalogRevision } }`

const fields = Object.entries(REQUEST).map(([name, value]) => `${name}=${value}`)
const query = `?${fields.join('&')}`

/** The name of the case with the smallest answer, which is compared with EcoLogits. */
export const NUMBERS = 'REST POST, detail=numbers'

export const CASES: readonly HttpCase[] = [
  { name: 'REST POST, full estimate', goal: 0.7, method: 'POST', path: PATH, bodies: REQUESTS.map((request) => JSON.stringify(request)) },
  {
    name: NUMBERS,
    goal: 0.7,
    method: 'POST',
    path: `${PATH}?detail=numbers`,
    bodies: REQUESTS.map((request) => JSON.stringify(request)),
  },
  { name: 'REST GET, 200, asked for before', goal: 0.8, method: 'GET', path: PATH + query },
  { name: 'REST GET, 304 to If-None-Match', goal: 0.8, method: 'GET', path: PATH + query, isRevalidating: true },
  {
    name: 'GraphQL, five fields',
    goal: 0.7,
    method: 'POST',
    path: '/graphql',
    bodies: REQUESTS.map((request) => JSON.stringify({ query: FIVE_FIELDS, variables: { request } })),
  },
  {
    name: 'GraphQL, full estimate',
    goal: 0.6,
    method: 'POST',
    path: '/graphql',
    bodies: REQUESTS.map((request) => JSON.stringify({ query: DOCUMENT, variables: { request } })),
  },
]
