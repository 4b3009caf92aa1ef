import type { Catalog } from '../../../catalog/catalog.js'
import { recordNamed } from '../../../catalog/find-record.js'
import { Line } from '../../../schemas/text.js'
import { LONGEST_NAME } from '../../../schemas/unit.js'
import { type Attributes, numberIn, type SentSpan, type Span, textOf } from './span.js'

/** The role of a span: a call to a model, or the reason why it is not one. */
type SpanRole = 'call' | 'agent' | 'fromCache' | 'failed' | 'other'

/** Operations in which a model computes: the values of gen_ai.operation.name and of its predecessors. */
const OPERATIONS = ['chat', 'text_completion', 'generate_content', 'embeddings', 'embedding', 'completion']
/** Kinds of spans of OpenInference, Langfuse and MLflow in which a model computes; other kinds sum the spans beneath them. */
const KINDS = ['llm', 'embedding', 'generation', 'chat_model']
/** Spans of Vercel's AI SDK in which a provider is called; those around them repeat their counts. */
const AI_SDK_CALL = /\.do(?:Generate|Stream|Embed)$/
/** Beginnings of attributes that count tokens. */
const COUNTS = ['gen_ai.usage.', 'llm.usage.', 'llm.token_count.', 'ai.usage.']
/** Attributes that contain a whole usage object as JSON. */
const USAGE_TEXTS = ['langfuse.observation.usage_details', 'mlflow.chat.tokenUsage']
const LONGEST_USAGE_TEXT = 10_000
/** The attributes with the model's name: the model that answered, the one that a gateway called, and the requested ones. */
const ANSWERED = ['gen_ai.response.model', 'llm.response.model', 'ai.response.model', 'litellm.provider.model']
const ASKED = [
  'gen_ai.request.model',
  'llm.request.model',
  'llm.model_name',
  'ai.model.id',
  'langfuse.observation.model.name',
  'mlflow.llm.model',
  'model_name',
]
const ANSWERED_BEFORE_ASKED = [...ANSWERED, ...ASKED]

/** The role of a span. A span without a kind that counts tokens is a call, unless one beneath it is. */
export function roleOf({ attributes, hasFailed, event }: Span): SpanRole {
  if (event) return 'call'
  const hasCounts = countsTokens(attributes)
  const isCall = saysThatItIsCall(attributes)
  if (isCall === undefined) return hasCounts ? 'call' : 'other'
  if (!isCall) return hasCounts ? 'agent' : 'other'
  const cacheHit = attributes.get('litellm.cache_hit')
  if (cacheHit === true || cacheHit === 'True' || cacheHit === 'true') return 'fromCache'
  // A call that failed uncounted may never have reached a model.
  return hasCounts || !(hasFailed || attributes.has('error.type')) ? 'call' : 'failed'
}

/** Whether the span declares that a model computes in it; undefined if it declares no kind. */
function saysThatItIsCall(attributes: Attributes): boolean | undefined {
  const operation = textOf(attributes, 'gen_ai.operation.name')
  if (operation !== undefined) return OPERATIONS.includes(operation)
  const kind = textOf(attributes, 'openinference.span.kind', 'langfuse.observation.type', 'mlflow.spanType')
  if (kind !== undefined) return KINDS.includes(unquoted(kind).toLowerCase())
  const sdk = textOf(attributes, 'ai.operationId')
  return sdk === undefined ? undefined : AI_SDK_CALL.test(sdk)
}

function countsTokens(attributes: Attributes): boolean {
  for (const key of attributes.keys()) if (isCount(key) || USAGE_TEXTS.includes(key)) return true
  return false
}

function isCount(key: string): boolean {
  for (const start of COUNTS) if (key.startsWith(start)) return true
  return false
}

/** The batch item of a call, not yet validated. */
export function itemOfCall({ span, resource }: SentSpan, catalog: Catalog): Record<string, unknown> {
  const { traceId, spanId, startMs, seconds, attributes, event } = span
  const provider = textOf(attributes, 'gen_ai.provider.name', 'gen_ai.system', 'llm.provider', 'ai.model.provider')
  const tag = textOf(resource, 'service.name')
  const model = event ? event.model : modelOf(attributes, catalog)
  const usage = event ? event.usage : usageOf(attributes)
  const said: Record<string, unknown> = {}
  if (!event || spanId !== '') said['reference'] = `${traceId}/${spanId}`
  if (tag !== undefined) said['tag'] = tag
  if (model !== undefined) said['model'] = model
  if (usage !== undefined) said['usage'] = usage
  if (startMs !== undefined) said['at'] = new Date(startMs).toISOString()
  if (seconds !== undefined) said['latencySeconds'] = seconds
  return Object.assign(said, serverPlace(catalog, textOf(attributes, 'server.address'), provider))
}

/** The first name that is on record, the answering model before the requested one; otherwise the requested name. */
function modelOf(attributes: Attributes, catalog: Catalog): string | undefined {
  for (const key of ANSWERED_BEFORE_ASKED) {
    const text = attributes.get(key)
    if (typeof text !== 'string') continue
    const name = unquoted(text)
    if (name !== '' && recordNamed(catalog, 'model', name)) return name
  }
  const name = textOf(attributes, ...ASKED, ...ANSWERED)
  return name === undefined ? undefined : unquoted(name)
}

/** The counts of the span, as a usage object of the library that wrote it; undefined if it counts nothing. */
function usageOf(attributes: Attributes): object | undefined {
  for (const key of USAGE_TEXTS) {
    const usage = usageIn(textOf(attributes, key))
    if (usage) return usage
  }
  const counted: Record<string, unknown> = {}
  for (const [key, value] of attributes) if (isCount(key)) counted[key] = numberIn(value)
  return Object.keys(counted).length > 0 ? counted : undefined
}

function usageIn(text: string | undefined): object | undefined {
  if (text === undefined || text.length > LONGEST_USAGE_TEXT) return undefined
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? read : undefined
  } catch {
    return undefined
  }
}

/** MLflow writes each attribute as JSON, texts in quotation marks. */
function unquoted(text: string): string {
  return text.startsWith('"') ? text.replace(/^"([^"]*)"$/, '$1') : text
}

/** The place where a call was answered, as far as an address or a provider reveals it: names of the catalog. */
type ServerPlace = { readonly region?: string; readonly operator?: string }

type Host = { readonly pattern: RegExp; readonly provider?: string; readonly operator: string }

/** Public names of API hosts; if the name contains the region, `provider` completes it to a region of the catalog. */
const HOSTS: readonly Host[] = [
  {
    pattern: /^bedrock-(?:runtime|agent-runtime|mantle)(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com|api\.aws)$/,
    provider: 'aws',
    operator: 'aws',
  },
  { pattern: /^([a-z0-9-]+)-aiplatform\.googleapis\.com$/, provider: 'gcp', operator: 'google' },
  { pattern: /^(?:aiplatform|generativelanguage)\.googleapis\.com$/, operator: 'google' },
  { pattern: /^([a-z0-9]+)\.api\.cognitive\.microsoft\.com$/, provider: 'azure', operator: 'microsoft' },
  { pattern: /^[^.]+\.(?:openai|services\.ai|cognitiveservices)\.azure\.com$/, operator: 'microsoft' },
  { pattern: /\.models\.ai\.azure\.com$/, operator: 'microsoft' },
  { pattern: /^inference\.generativeai\.([a-z0-9-]+)\.oci\.oraclecloud\.com$/, provider: 'oci', operator: 'oracle' },
  { pattern: /^api\.openai\.com$/, operator: 'openai-azure' },
  { pattern: /^api\.anthropic\.com$/, operator: 'anthropic-assumption' },
  { pattern: /^api\.mistral\.ai$/, operator: 'mistral-assumption' },
  { pattern: /\.ai\.cloud\.ovh\.net$/, operator: 'ovh' },
  { pattern: /^api\.scaleway\.ai$/, operator: 'scaleway' },
]

/** Values of gen_ai.provider.name and its forerunner gen_ai.system, where the operator is beyond doubt. */
const PROVIDERS: Readonly<Record<string, string>> = {
  'aws.bedrock': 'aws',
  'azure.ai.inference': 'microsoft',
  'azure.ai.openai': 'microsoft',
  'az.ai.inference': 'microsoft',
  'az.ai.openai': 'microsoft',
  'gcp.gemini': 'google',
  'gcp.gen_ai': 'google',
  'gcp.vertex_ai': 'google',
  vertex_ai: 'google',
  gemini: 'google',
}

/**
 * The place where a call was answered: the region in the server's address, otherwise the operator of the address, otherwise the
 * provider.
 */
function serverPlace(catalog: Catalog, address: string | undefined, provider: string | undefined): ServerPlace {
  const host = address?.toLowerCase()
  for (const { pattern, provider: cloud, operator } of HOSTS) {
    const found = host === undefined ? null : pattern.exec(host)
    if (!found) continue
    const region = cloud === undefined ? undefined : recordNamed(catalog, 'cloudRegion', `${cloud}:${found[1] ?? ''}`)
    return region ? { region: region.id } : { operator }
  }
  const operator = provider !== undefined && Object.hasOwn(PROVIDERS, provider) ? PROVIDERS[provider] : undefined
  return operator === undefined ? {} : { operator }
}

/** A call as the ledger reads it, with those attributes of the call and its resource that are stored as tags. */
export function ledgerItemOf(call: SentSpan, catalog: Catalog, tags: readonly string[]): Record<string, unknown> {
  const item = itemOfCall(call, catalog)
  const isKnownByAll = hasNoId(call)
  if (isKnownByAll) item['reference'] = undefined
  // Calls that are identified by their contents keep an empty `tags`, because it is part of what identifies them.
  if (isKnownByAll || tags.length > 0) item['tags'] = tagsOf(call, tags)
  return item
}

/** A span without ids is identified by its contents: as a reference, empty ids would be equal for all such spans. */
function hasNoId({ span: { traceId, spanId } }: SentSpan): boolean {
  return traceId === '' || spanId === ''
}

function tagsOf({ span, resource }: SentSpan, names: readonly string[]): Record<string, string> {
  const found = names.flatMap((name): [string, string][] => {
    const value = span.attributes.get(name) ?? resource.get(name)
    if (value === undefined) return []
    const text = String(value).slice(0, LONGEST_NAME)
    // A tag with a line break is dropped; the call is still counted.
    return Line.safeParse(text).success ? [[name, text]] : []
  })
  return Object.fromEntries(found)
}
