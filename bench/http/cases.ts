/** What is asked of both servers. */
export type HttpCase = {
  readonly name: string
  /** What of the bare server's speed is wanted at least. */
  readonly goal: number
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** Sent in turns, on each connection from another one on. */
  readonly bodies?: readonly string[]
  /** Sends back the ETag of an earlier answer. */
  readonly isRevalidating?: true
}

/** The request of the others, with the tokens of the first. */
export const REQUEST = { model: 'gpt-4o', outputTokens: 250, zone: 'FRA' }

/** Each asks for other tokens, so that no answer and no number in it was written shortly before. The bare server holds their answers. */
export const REQUESTS = Array.from({ length: 500 }, (_, index) => ({ ...REQUEST, outputTokens: 250 + index }))

const PATH = '/v1/estimates/inference'
const QUANTITY = '{ value low high unit }'
/** The whole answer. */
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

/** What a gateway asks for. */
const FIVE_FIELDS = `query ($request: InferenceRequest!) { estimateInference(request: $request) {
  energy { value } carbon { total { value } } water { total { value } } method { id } catalogRevision } }`

const fields = Object.entries(REQUEST).map(([name, value]) => `${name}=${value}`)
const query = `?${fields.join('&')}`

/** The least that an answer holds, which is what EcoLogits is measured against. */
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
