import { DomainError } from '../../errors.js'
import type { Usage } from '../../schemas/usage.js'
import { type Shape, SHAPES, type Tokens, UNMARKED } from './shapes.js'

/** What a usage object says in the words of a request, and what of it the estimate leaves out. */
export type ReadUsage = {
  readonly tokens: Tokens
  /** Fields that hold something which is not counted, or not counted as what it is. */
  readonly ignored: readonly string[]
  /** Tokens of the provider's total that none of its parts has; negative where the parts are more. */
  readonly unexplained: number
}

/** Words about an answer that hold no tokens, or split a count that is read whole. */
const WITHOUT_TOKENS = [
  'service_tier',
  'serviceTier',
  'inference_geo',
  'trafficType',
  'cache_creation',
  'prompt_cache_miss_tokens',
  'num_sources_used',
  'cost_in_usd_ticks',
]
const SPLITS = ['accepted_prediction_tokens', 'rejected_prediction_tokens', 'text_tokens', 'cache_write_tokens']
const MODALITY_LISTS = ['promptTokensDetails', 'candidatesTokensDetails', 'cacheTokensDetails', 'toolUsePromptTokensDetails']
const DETAILS = ['prompt_tokens_details', 'completion_tokens_details', 'input_tokens_details', 'output_tokens_details']
/** Without marks these mean the same to all who use them. */
const COMMON = ['input_tokens', 'output_tokens']
const READ_IN_DETAILS = ['cached_tokens', 'reasoning_tokens']

/** Reads a usage object by the rules of whoever wrote it, which its fields tell; an unknown or mixed shape is refused. */
export function tokensOfUsage(usage: Usage): ReadUsage {
  const shape = shapeOf(usage)
  const tokens = shape.tokens(usage)
  checkTokens(tokens, shape)
  const total = shape.total(usage)
  return {
    tokens,
    ignored: ignoredIn(usage, shape),
    unexplained: typeof total === 'number' ? total - tokens.inputTokens - tokens.reasoningTokens - tokens.outputTokens : 0,
  }
}

function shapeOf(usage: Usage): Shape {
  const said = Object.keys(usage).filter((field) => usage[field] !== null && usage[field] !== undefined)
  const marked = SHAPES.filter(({ marks }) => marks.some((mark) => said.includes(mark)))
  const shape = marked[0] ?? (COMMON.some((field) => said.includes(field)) ? UNMARKED : undefined)
  if (!shape) throw unknownShape(said)
  const known = [...shape.marks, ...shape.shared]
  const counts = SHAPES.flatMap(({ marks, shared }) => [...marks, ...shared])
  const stranger = said.find((field) => counts.includes(field) && !known.includes(field))
  if (stranger !== undefined) throw mixedShape(shape, stranger)
  return shape
}

function ignoredIn(usage: Usage, { marks, shared }: Shape): string[] {
  const read = [...marks, ...shared, ...WITHOUT_TOKENS, ...DETAILS]
  const unknown = Object.entries(usage).filter(([field, value]) => !read.includes(field) && !MODALITY_LISTS.includes(field) && holds(value))
  const inside = DETAILS.flatMap((field) => ignoredDetails(field, usage[field]))
  const modalities = MODALITY_LISTS.filter((field) => holdsOtherThanText(usage[field]))
  return [...unknown.map(([field]) => field), ...inside, ...modalities]
}

function ignoredDetails(field: string, details: unknown): string[] {
  const unread = Object.entries(details ?? {}).filter(([name, value]) => ![...READ_IN_DETAILS, ...SPLITS].includes(name) && holds(value))
  return unread.map(([name]) => `${field}.${name}`)
}

function holds(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(holds)
  return value !== null && value !== undefined && value !== 0 && value !== false && value !== ''
}

function holdsOtherThanText(list: unknown): boolean {
  if (!Array.isArray(list)) return holds(list)
  return list.some((one: unknown) => !(typeof one === 'object' && one !== null && 'modality' in one && one.modality === 'TEXT'))
}

/** Refused here, in the words of the object, because the caller never wrote those of a request. */
function checkTokens({ inputTokens, cachedInputTokens, reasoningTokens, outputTokens }: Tokens, { name }: Shape): void {
  if (cachedInputTokens > inputTokens) {
    const message = `The usage object, read as that of ${name}, has ${cachedInputTokens} cached tokens of ${inputTokens} of the prompt, which should hold them. Send it as it came.`
    throw new DomainError('usage-invalid', message, [{ pointer: '/usage', detail: 'has more cached tokens than tokens of the prompt' }])
  }
  if (inputTokens - cachedInputTokens + reasoningTokens + outputTokens > 0) return
  const what = cachedInputTokens > 0 ? 'cached tokens alone' : 'no tokens'
  const message = `The usage object counts ${what}: nothing was computed, so that there is nothing to estimate. Leave such calls out.`
  throw new DomainError('no-tokens', message, [{ pointer: '/usage', detail: `counts ${what}` }])
}

function unknownShape(said: readonly string[]): DomainError {
  const found = said.length === 0 ? 'It is empty.' : `It has ${said.slice(0, 10).join(', ')}.`
  const wayOut = 'Send the usage object of OpenAI, Anthropic or Gemini as it came, or POST /v1/estimates/inference with the tokens.'
  return new DomainError('usage-invalid', `No provider known here counts in this shape. ${found} ${wayOut}`, [
    { pointer: '/usage', detail: 'has none of the fields of a known shape' },
  ])
}

function mixedShape({ name }: Shape, stranger: string): DomainError {
  const message = `The usage object is that of ${name}, where "${stranger}" has no place: which counts hold which is not known. Send it as it came.`
  return new DomainError('usage-invalid', message, [{ pointer: `/usage/${stranger}`, detail: `is not a count of ${name}` }])
}
