import { z } from 'zod'
import { type ChangedKind, KINDS, ofEachKind } from '../../schemas/record.js'

const Operation = z.looseObject({
  'x-example': z.record(z.string(), z.unknown()).optional(),
  parameters: z.array(z.looseObject({ name: z.string() })).optional(),
  requestBody: z.looseObject({ content: z.record(z.string(), z.looseObject({})) }).optional(),
})

/** Moves the example of a route to where OpenAPI expects it: to each type of content of the body, or to each parameter. */
export function withExamples<Document extends { paths?: object | undefined }>(document: Document): Document {
  const paths = Object.entries(document.paths ?? {}).map(([path, methods]) => [path, mapValues(methods as object, withExample)])
  return { ...document, paths: Object.fromEntries(paths) as unknown }
}

function withExample(described: unknown): unknown {
  const { 'x-example': example, ...operation } = Operation.parse(described)
  if (!example) return operation
  return {
    ...operation,
    ...(operation.parameters && {
      parameters: operation.parameters.map((one) => (one.name in example ? { ...one, example: example[one.name] } : one)),
    }),
    ...(operation.requestBody && {
      requestBody: {
        ...operation.requestBody,
        content: mapValues(operation.requestBody.content, (media, type) => ({ ...(media as object), ...exampleOf(type, example) })),
      },
    }),
  }
}

/** The example for a type of content. Examples are either given by type, and types without one get none, or one is given for all. */
function exampleOf(type: string, example: Readonly<Record<string, unknown>>): { readonly example?: unknown } {
  const isByType = Object.keys(example).every((key) => key.includes('/'))
  if (!isByType) return { example }
  return type in example ? { example: example[type] } : {}
}

function mapValues(object: object, map: (value: unknown, key: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value, key)]))
}

/** A record of each kind that a user could write, as an example for the documentation. */
export const RECORD_EXAMPLES: Readonly<Record<ChangedKind, { readonly id: string }>> = {
  source: { id: 'acme', kind: 'report', title: 'Our models', publisher: 'Acme', evidence: 'primary' } as { readonly id: string },
  ...ofEachKind((kind) => KINDS[kind].example),
}
