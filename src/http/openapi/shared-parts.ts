import { isObject, type JsonObject, mapOperations, mapValues, objectAt, withComponents } from './json-tree.js'

type Found = { readonly part: JsonObject; readonly name: string; count: number }
type Repeated = ReadonlyMap<string, Found>

/**
 * Says parameters, answers and further types of content that stand at several operations once, as components, and refers to
 * them.
 */
export function withSharedParts(document: JsonObject): JsonObject {
  const { document: plain, shared: contents } = sharing(document, ALSO_AS, contentsOf, withContents)
  const { document: described, shared: parameters } = sharing(withPlainParameters(plain), 'parameters', parametersOf, withParameters)
  const { document: whole, shared: answers } = sharing(described, 'responses', responsesOf, withResponses)
  const known = objectAt(document, 'components')
  return withComponents(whole, {
    [ALSO_AS]: contents,
    parameters: { ...objectAt(known, 'parameters'), ...parameters },
    responses: answers,
  })
}

type Named = readonly (readonly [name: string, part: JsonObject])[]
type Refer = (part: JsonObject) => JsonObject

/** The document with references in place of the parts that occur more than once, and these. */
function sharing(
  document: JsonObject,
  kind: string,
  partsOf: (operation: JsonObject) => Named,
  replace: (operation: JsonObject, refer: Refer) => JsonObject,
): { readonly document: JsonObject; readonly shared: JsonObject } {
  const found = new Map<string, Found>()
  mapOperations(document, (operation) => {
    for (const [name, part] of partsOf(operation)) count(found, part, name)
    return operation
  })
  const isShared = ({ count: times, part }: Found) => times > 1 && !('$ref' in part)
  const refer: Refer = (part) => {
    const known = found.get(JSON.stringify(part))
    return known && isShared(known) ? { $ref: `#/components/${kind}/${known.name}` } : part
  }
  const shared = [...found.values()].filter(isShared).map(({ name, part }) => [name, part])
  return { document: mapOperations(document, (operation) => replace(operation, refer)), shared: Object.fromEntries(shared) as JsonObject }
}

function count(found: Map<string, Found>, part: JsonObject, name: string): void {
  const key = JSON.stringify(part)
  const known = found.get(key)
  if (known) known.count += 1
  else found.set(key, { part, name: unusedName(found, name), count: 1 })
}

function unusedName(found: Repeated, name: string): string {
  const names = new Set([...found.values()].map((one) => one.name))
  let tried = name
  for (let number = 2; names.has(tried); number++) tried = `${name}${number}`
  return tried
}

function parametersOf(operation: JsonObject): Named {
  return parameterList(operation).map((one) => [`${identifier(String(one['name']))}Parameter`, one])
}

function withParameters(operation: JsonObject, refer: Refer): JsonObject {
  return 'parameters' in operation ? { ...operation, parameters: parameterList(operation).map(refer) } : operation
}

/** A parameter is described once, not in its schema as well. */
function withPlainParameters(document: JsonObject): JsonObject {
  return mapOperations(document, (operation) =>
    withParameters(operation, (parameter) => {
      const { description, ...schema } = objectAt(parameter, 'schema')
      return description !== undefined && description === parameter['description'] ? { ...parameter, schema } : parameter
    }),
  )
}

function responsesOf(operation: JsonObject): Named {
  return Object.entries(objectAt(operation, 'responses')).map(([status, one]) => [
    status === 'default' ? 'ProblemAnswer' : `Status${status}`,
    one as JsonObject,
  ])
}

function withResponses(operation: JsonObject, refer: Refer): JsonObject {
  return { ...operation, responses: mapValues(objectAt(operation, 'responses'), (one) => refer(one as JsonObject)) }
}

function contentsOf(operation: JsonObject): Named {
  const holders = [operation['requestBody'], ...Object.values(objectAt(operation, 'responses'))]
  return holders.flatMap((one) => (isObject(one) && isObject(one[ALSO_AS]) ? [['Content', one[ALSO_AS]] as const] : []))
}

function withContents(operation: JsonObject, refer: Refer): JsonObject {
  const referring = (one: unknown): JsonObject => {
    const content = objectAt(one as JsonObject, ALSO_AS)
    return ALSO_AS in (one as JsonObject) ? { ...(one as JsonObject), [ALSO_AS]: refer(content) } : (one as JsonObject)
  }
  return {
    ...operation,
    ...('requestBody' in operation && { requestBody: referring(operation['requestBody']) }),
    responses: mapValues(objectAt(operation, 'responses'), referring),
  }
}

function parameterList(operation: JsonObject): readonly JsonObject[] {
  return (operation['parameters'] ?? []) as readonly JsonObject[]
}

function identifier(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1).replaceAll(/[^A-Za-z0-9]/g, '')
}

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
