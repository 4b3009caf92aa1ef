import { isObject, type JsonObject, mapOperations, mapValues, objectAt } from './json-tree.js'

const JSON_TYPE = 'application/json'
/** Under this name stand the further types of content of a body or an answer. */
export const ALSO_AS = 'x-also-as'

/**
 * Where a body or an answer is JSON, its other types of content stand in an extension: generators make of several types one
 * that is none of them. The parameter format, or the header Accept, asks for them.
 */
export function withOneContentType(document: JsonObject): JsonObject {
  return mapOperations(document, (operation) => ({
    ...operation,
    ...(isObject(operation['requestBody']) && { requestBody: oneOf(operation['requestBody']) }),
    responses: mapValues(objectAt(operation, 'responses'), (response) => oneOf(response as JsonObject)),
  }))
}

function oneOf(described: JsonObject): JsonObject {
  const content = objectAt(described, 'content')
  const { [JSON_TYPE]: json, ...others } = content
  if (!json || Object.keys(others).length === 0) return described
  return { ...described, content: { [JSON_TYPE]: json }, [ALSO_AS]: others }
}
