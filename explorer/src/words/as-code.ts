import type { Kind } from './fields'
import type { RequestBody } from './request'

/** Values that GraphQL accepts without quotation marks. */
const ENUMS = ['precision', 'serverClass', 'type', 'basis', 'jobClass', 'tuning', 'energyScope']
const QUANTITY = '{ value low high unit }'

/** Returns the request as code for a shell, GraphQL and Python. */
export function asCode(kind: Kind, body: RequestBody, origin: string): Readonly<Record<'curl' | 'GraphQL' | 'Python', string>> {
  const url = `${origin}/v1/estimates/${kind}`
  return { curl: curl(url, body), GraphQL: graphql(kind, body), Python: python(url, body) }
}

/** The parameters of a GET; nested fields have a dot in their names, as in work.width. */
export function queryOf(body: RequestBody): string {
  const flat = Object.entries(body).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).map(([inner, text]) => [`${name}.${inner}`, String(text)])
      : [[name, String(value)]],
  )
  return new URLSearchParams(flat).toString()
}

function curl(url: string, body: RequestBody): string {
  return `curl ${inShell(`${url}?${queryOf(body)}`)}`
}

function inShell(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

function graphql(kind: Kind, body: RequestBody): string {
  const field = kind === 'training' ? 'estimateTraining' : 'estimateInference'
  return `{
  ${field}(request: ${inGraphql(body)}) {
    energy ${QUANTITY}
    carbon { total ${QUANTITY} }
    water { total ${QUANTITY} }
    assumptions { name value reason }
    citations { title locator url }
  }
}`
}

function inGraphql(value: unknown, name = ''): string {
  if (typeof value === 'string') return ENUMS.includes(name) ? value : JSON.stringify(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${inGraphql(inner, key)}`)
    .join(', ')} }`
}

function python(url: string, body: RequestBody): string {
  const fields = inPython(body)
  return `import json, urllib.request

request = urllib.request.Request(
    ${JSON.stringify(url)},
    data=json.dumps(${fields}).encode(),
    headers={"Content-Type": "application/json"},
)
estimate = json.load(urllib.request.urlopen(request))
print(estimate["energy"])`
}

function inPython(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{${Object.entries(value)
    .map(([key, inner]) => `${JSON.stringify(key)}: ${inPython(inner)}`)
    .join(', ')}}`
}
