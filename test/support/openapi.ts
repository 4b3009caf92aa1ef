import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Answer } from './app.js'
import { wholeContract } from './published-contract.js'

type Media = { readonly example?: unknown; readonly schema?: object }
type Content = Readonly<Record<string, Media>>
export type Operation = {
  readonly operationId: string
  readonly summary?: string
  readonly description?: string
  readonly tags?: readonly string[]
  readonly security?: readonly object[]
  readonly parameters?: readonly { name: string; in: string; required?: boolean; example?: unknown; description?: string }[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>
}
type Document = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> }

const ID = 'openapi.yaml'

/** The contract as it is committed, with what its operations share in the place of each. */
export const OPENAPI = wholeContract() as unknown as Document

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema({ $id: ID, ...OPENAPI })

/** Throws unless the answer is one that openapi.yaml allows at that address; an address that it lacks may only be refused. */
export function checkAgainstContract(method: string, url: string, answer: Answer): void {
  if (answer.status === 500) throw new Error(`${method} ${url} broke; LOG_LEVEL=error in startedApp() shows why.`)
  const place = placeOf(method.toLowerCase(), url.split('?', 1)[0] ?? url)
  if (!place) {
    if (![400, 404, 405].includes(answer.status)) throw new Error(`${method} ${url} answered ${answer.status}, but is not in ${ID}.`)
    return checkSchema('components/schemas/Problem', answer, `${method} ${url}`)
  }
  const [path, operation] = place
  const described = operation.responses[String(answer.status)]
  if (!described) throw new Error(`${method} ${url} answered ${answer.status}, which ${ID} does not list: ${answer.text}`)
  if (!described.content) {
    if (answer.text !== '') throw new Error(`${method} ${url} answered ${answer.status} with a body.`)
    return
  }
  const type = String(answer.headers['content-type']).split(';', 1)[0] ?? ''
  if (!(type in described.content)) throw new Error(`${method} ${url} answered ${answer.status} as ${type}, which ${ID} does not list.`)
  const pointer = ['paths', path, method.toLowerCase(), 'responses', String(answer.status), 'content', type, 'schema']
  checkSchema(pointer.map(escaped).join('/'), answer, `${method} ${url}`)
}

/** The longest first, so that what lies under an id is not taken for a part of it. */
const PLACES = Object.entries(OPENAPI.paths).sort(([one], [other]) => other.length - one.length)

function placeOf(method: string, path: string): [string, Operation] | undefined {
  for (const [template, operations] of PLACES) {
    const [before = '', after] = template.split('{id}')
    // An id may hold slashes where it is last.
    const matches = after === undefined ? path === template : path.startsWith(before) && path.endsWith(after)
    const operation = operations[method]
    if (matches && operation) return [template, operation]
  }
  return undefined
}

function checkSchema(pointer: string, answer: Answer, what: string): void {
  const validate = ajv.getSchema(`${ID}#/${pointer}`)
  if (!validate) throw new Error(`${ID} has no schema at ${pointer}.`)
  if (!validate(answer.json ?? answer.text)) throw new Error(`${what} does not fit ${ID}: ${ajv.errorsText(validate.errors)}`)
}

/** A key of the document inside the fragment of an address. */
function escaped(key: string): string {
  return encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))
}
