import { WattprintError } from '@wattprint/client'

type GraphqlError = { readonly message: string; readonly extensions?: { readonly code?: string } }

/** Returns the data of a GraphQL document. It is used where REST would send whole records and the page needs only a few fields. */
export async function graphql<Data>(query: string, variables: object, signal: AbortSignal): Promise<Data> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }), signal })
  const { data, errors } = (await response.json().catch(() => ({}))) as { data?: Data | null; errors?: GraphqlError[] }
  const [error] = errors ?? []
  if (error)
    throw new WattprintError(response.status, {
      code: error.extensions?.code ?? '',
      title: 'The service refused this',
      detail: error.message,
      errors: [],
      suggestions: [],
    })
  if (!data) throw new WattprintError(response.status, undefined)
  return data
}
