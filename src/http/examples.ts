import { z } from 'zod'

const Operation = z.looseObject({
  'x-example': z.record(z.string(), z.unknown()).optional(),
  parameters: z.array(z.looseObject({ name: z.string() })).optional(),
  requestBody: z.looseObject({ content: z.record(z.string(), z.looseObject({})) }).optional(),
})

/** Moves the example that a route gives to where OpenAPI wants it: at the body (of each type of content its own), or at each parameter. */
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
        content: mapValues(operation.requestBody.content, (media, type) => ({ ...(media as object), example: example[type] ?? example })),
      },
    }),
  }
}

function mapValues(object: object, map: (value: unknown, key: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value, key)]))
}
