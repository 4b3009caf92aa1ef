import { z } from 'zod'
import { REQUEST_ID_HEADER } from '../plugins/request-id.js'

const Operation = z.looseObject({
  parameters: z.array(z.unknown()).optional(),
  responses: z.record(z.string(), z.looseObject({ headers: z.record(z.string(), z.unknown()).optional() })),
})

const TEXT = { schema: { type: 'string' as const } }

/** What any answer may say in its head, each said once and referred to. */
const HEADERS = {
  'X-Request-Id': { description: 'The id of this request, as in the logs.', ...TEXT },
}
const PARAMETERS = {
  RequestId: {
    name: REQUEST_ID_HEADER,
    in: 'header',
    description:
      'Your own id for this request: up to 128 characters of A-Z a-z 0-9 . _ : / + = -. It comes back in the answer and is in the logs; without one, or with another kind, one is made.',
    ...TEXT,
  },
}

type Document = { readonly paths?: object | undefined; readonly components?: object | undefined }

/** Adds to every operation what all of them take and answer in their heads. */
export function withSharedHeaders<Given extends Document>(document: Given): Given {
  const paths = mapValues(document.paths ?? {}, (methods) => mapValues(methods as object, withHeaders))
  return { ...document, paths, components: { ...document.components, headers: HEADERS, parameters: PARAMETERS } }
}

function withHeaders(described: unknown): unknown {
  const { parameters = [], responses, ...operation } = Operation.parse(described)
  return {
    ...operation,
    parameters: [...parameters, { $ref: '#/components/parameters/RequestId' }],
    responses: mapValues(responses, (response) => ({ ...(response as object), headers: headersOf(response) })),
  }
}

function headersOf(response: unknown): Record<string, object> {
  const { headers: own = {} } = response as { headers?: Record<string, object> }
  return { ...own, ...Object.fromEntries(Object.keys(HEADERS).map((name) => [name, { $ref: `#/components/headers/${name}` }])) }
}

function mapValues(object: object, map: (value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]))
}
