import { isObject, type JsonObject, mapOperations, mapValues, objectAt, withComponents, without } from './json-tree.js'

/** Suffixes for parts that have the same name as a schema, because some generators make types of both. */
const SUFFIXES: Readonly<Record<string, string>> = { parameters: 'Parameter', responses: 'Answer', requestBodies: 'Body' }

type Found = { readonly part: JsonObject; readonly name: string; count: number }

/**
 * Makes parameters, bodies, answers and further types of content that several operations have components, and replaces them by
 * references.
 */
export function withSharedParts(document: JsonObject): JsonObject {
  const { document: plain, shared: contents } = sharing(document, ALSO_AS, contentsOf, withContents)
  const { document: described, shared: parameters } = sharing(withPlainParameters(plain), 'parameters', parametersOf, withParameters)
  const { document: asked, shared: requestBodies } = sharing(withPlainBodies(described), 'requestBodies', bodiesOf, withBodies)
  const { document: whole, shared: answers } = sharing(asked, 'responses', responsesOf, withResponses)
  const known = objectAt(document, 'components')
  return withComponents(whole, {
    [ALSO_AS]: contents,
    parameters: { ...objectAt(known, 'parameters'), ...parameters },
    requestBodies,
    responses: { ...objectAt(known, 'responses'), ...answers },
  })
}

type Named = readonly (readonly [name: string, part: JsonObject])[]
type Refer = (part: JsonObject) => JsonObject

/** The document with references in place of the parts that occur more than once, and these parts by name. */
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
  const schemas = Object.keys(objectAt(objectAt(document, 'components'), 'schemas'))
  const names = namesOf(
    [...found].filter(([, { count: times, part }]) => times > 1 && !('$ref' in part)),
    (name) => (schemas.includes(name) ? `${name}${SUFFIXES[kind] ?? ''}` : name),
  )
  const refer: Refer = (part) => {
    const name = names.get(JSON.stringify(part))
    return name === undefined ? part : { $ref: `#/components/${kind}/${name}` }
  }
  const shared = Object.fromEntries([...names].map(([key, name]) => [name, found.get(key)?.part]))
  return { document: mapOperations(document, (operation) => replace(operation, refer)), shared }
}

function count(found: Map<string, Found>, part: JsonObject, name: string): void {
  const key = JSON.stringify(part)
  const known = found.get(key)
  if (known) known.count += 1
  else found.set(key, { part, name, count: 1 })
}

/** A unique name for each part: of several with the same name the most frequent keeps it, and the others get a number. */
function namesOf(
  shared: readonly (readonly [key: string, found: Found])[],
  besideSchemas: (name: string) => string,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const [key, { name }] of [...shared].sort(([, one], [, other]) => other.count - one.count)) {
    const word = besideSchemas(name)
    let tried = word
    for (let number = 2; taken.has(tried); number++) tried = `${word}${number}`
    taken.add(tried)
    names.set(key, tried)
  }
  return names
}

function parametersOf(operation: JsonObject): Named {
  return parameterList(operation).map((one) => [identifier(String(one['name'])), one])
}

function withParameters(operation: JsonObject, refer: Refer): JsonObject {
  return 'parameters' in operation ? { ...operation, parameters: parameterList(operation).map(refer) } : operation
}

/** Removes descriptions that are repeated: in the schema of a parameter, or at a nested field such as customModel.layers. */
function withPlainParameters(document: JsonObject): JsonObject {
  return mapOperations(document, (operation) =>
    withParameters(operation, (parameter) => {
      const { description, ...schema } = objectAt(parameter, 'schema')
      if (String(parameter['name']).includes('.')) return { ...without(parameter, 'description'), schema }
      return description !== undefined && description === parameter['description'] ? { ...parameter, schema } : parameter
    }),
  )
}

function bodiesOf(operation: JsonObject): Named {
  return isObject(operation['requestBody']) ? [[identifier(String(operation['operationId'])), operation['requestBody']]] : []
}

function withBodies(operation: JsonObject, refer: Refer): JsonObject {
  return isObject(operation['requestBody']) ? { ...operation, requestBody: refer(operation['requestBody']) } : operation
}

/** Removes the description of a body if its schema has the same one. */
function withPlainBodies(document: JsonObject): JsonObject {
  const schemas = objectAt(objectAt(document, 'components'), 'schemas')
  return mapOperations(document, (operation) =>
    withBodies(operation, (body) => {
      const { $ref } = objectAt(objectAt(objectAt(body, 'content'), JSON_TYPE), 'schema')
      const { description } = objectAt(schemas, String($ref).split('/').at(-1) ?? '')
      return description === body['description'] ? without(body, 'description') : body
    }),
  )
}

function responsesOf(operation: JsonObject): Named {
  return Object.entries(objectAt(operation, 'responses')).map(([status, one]) => [
    status === 'default' ? 'Problems' : `Status${status}`,
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
  const words = name.split(/[^A-Za-z0-9]+/)
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('')
}

const JSON_TYPE = 'application/json'
/** The name under which the further types of content of a body or an answer are listed. */
export const ALSO_AS = 'x-also-as'

/**
 * Keeps JSON as the only type of content where a body or an answer has several, and lists the others in an extension, because
 * generators merge several types wrongly. A caller selects them with the parameter format or the header Accept.
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
