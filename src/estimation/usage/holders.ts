/**
 * What was read from an object around a usage object: the fields of a UsageItem, not yet checked, or the reason why there is nothing to
 * estimate.
 */
export type HeldUsage =
  | { readonly request: Readonly<Record<string, unknown>>; readonly isRepeated?: boolean; readonly id?: string | undefined }
  | { readonly nothing: string; readonly reference: string | null }

/** A form of an object around a usage object: a whole answer, a line of a batch's output, an entry of a log. */
export interface UsageHolder {
  /** The name of the form in a sentence, after "a" or "an". */
  readonly name: string
  /** Paths that such objects have, all of them, and no other objects. */
  readonly marks: readonly string[]
  /** Paths of the usage object; the first that exists counts. */
  readonly usage?: readonly string[]
  /** Paths of the counts, in forms without a usage object. */
  readonly counts?: readonly string[]
  /** Gives a usage object for work that counts no tokens; undefined where the object counts tokens or nothing. */
  readonly units?: (at: (path: string) => unknown) => object | undefined
  readonly model: readonly string[]
  /** The path of the energy that the provider metered. */
  readonly energy?: string
  /** The paths of the id of a call; the values of several paths are joined by a colon. */
  readonly reference?: readonly string[]
  /** The paths of an id that is unique across files, where the reference is not, because the caller chose it. */
  readonly id?: readonly string[]
  /** The path of the time at which the call began or was logged, in any format that logs use. */
  readonly at?: string
  readonly latencySeconds?: string
  readonly tag?: readonly string[]
  /** True for a log that writes one answer on several lines, each with its usage so far. */
  readonly isRepeated?: true
  /** True for an answer of an API. The caller may have added fields of a request to it. */
  readonly isAnswer?: true
  /** Gives the reason why no model computed anything for this object; undefined where one did. */
  readonly nothing?: (at: (path: string) => unknown) => string | undefined
}

/** The known forms, in the order in which they are tried. The last one is any answer with a model and a usage object at its top level. */
export const USAGE_HOLDERS: readonly UsageHolder[] = [
  {
    name: 'line of an OpenAI batch’s output',
    marks: ['custom_id', 'response'],
    usage: ['response.body.usage'],
    model: ['response.body.model'],
    reference: ['custom_id'],
    id: ['response.body.id'],
    nothing: (at) => {
      const code = at('error.code') ?? at('response.body.error.code') ?? at('response.status_code')
      return at('response.body.usage') === undefined ? `the request was not answered (${wordOf(code)})` : undefined
    },
  },
  {
    name: 'line of an Anthropic batch’s results',
    marks: ['custom_id', 'result.type'],
    usage: ['result.message.usage'],
    model: ['result.message.model'],
    reference: ['custom_id'],
    id: ['result.message.id'],
    nothing: (at) => (at('result.type') === 'succeeded' ? undefined : `the request was not answered (${wordOf(at('result.type'))})`),
  },
  {
    name: 'line of a Gemini batch’s output',
    marks: ['key', 'response.usageMetadata'],
    usage: ['response.usageMetadata'],
    model: ['response.modelVersion'],
    reference: ['key'],
    id: ['response.responseId'],
  },
  {
    name: 'line of Claude Code',
    marks: ['sessionId', 'uuid', 'type'],
    usage: ['message.usage'],
    model: ['message.model'],
    reference: ['message.id', 'requestId'],
    at: 'timestamp',
    isRepeated: true,
    nothing: (at) => {
      if (at('type') !== 'assistant') return `it is a line of type ${wordOf(at('type'))}, which is no answer of a model`
      return at('isApiErrorMessage') === true || at('message.model') === '<synthetic>'
        ? 'no model answered: the API gave an error'
        : undefined
    },
  },
  {
    name: 'entry of LiteLLM’s log',
    marks: ['call_type', 'custom_llm_provider', 'prompt_tokens'],
    usage: ['metadata.usage_object'],
    counts: ['prompt_tokens', 'completion_tokens', 'total_tokens'],
    units: unitsOfLitellm,
    model: ['hidden_params.litellm_model_name', 'model'],
    // Rows of LiteLLM's spend logs call the id request_id.
    reference: ['id', 'request_id'],
    at: 'startTime',
    latencySeconds: 'response_time',
    tag: ['metadata.user_api_key_team_alias', 'request_tags.0'],
    nothing: (at) => {
      if (at('cache_hit') === true || at('cache_hit') === 'True') return 'the gateway answered from its own cache, and no model ran'
      return at('status') === 'failure' ? 'the call failed' : undefined
    },
  },
  {
    name: 'Langfuse observation',
    marks: ['usageDetails'],
    usage: ['usageDetails'],
    model: ['model', 'providedModelName'],
    reference: ['id'],
    at: 'startTime',
    latencySeconds: 'latency',
  },
  {
    name: 'entry of Amazon Bedrock’s log of invocations',
    marks: ['schemaType', 'modelId'],
    counts: ['input.inputTokenCount', 'input.cacheReadInputTokenCount', 'input.cacheWriteInputTokenCount', 'output.outputTokenCount'],
    model: ['modelId'],
    reference: ['requestId'],
    at: 'timestamp',
    nothing: (at) => (at('errorCode') === undefined ? undefined : `the call failed (${wordOf(at('errorCode'))})`),
  },
  {
    name: 'event of a stream',
    marks: ['type', 'response.usage'],
    usage: ['response.usage'],
    model: ['response.model'],
    reference: ['response.id'],
  },
  {
    name: 'message of LangChain',
    isAnswer: true,
    marks: ['usage_metadata', 'response_metadata'],
    usage: ['usage_metadata'],
    energy: 'response_metadata.energy',
    model: ['response_metadata.model_name', 'response_metadata.model', 'response_metadata.model_id'],
    reference: ['id'],
  },
  {
    name: 'result of the Vercel AI SDK',
    isAnswer: true,
    marks: ['usage', 'response.modelId'],
    usage: ['totalUsage', 'usage'],
    model: ['response.modelId'],
    reference: ['response.id'],
  },
  ...['prompt_eval_count', 'eval_count'].map((mark) => ({
    name: 'answer of Ollama',
    isAnswer: true as const,
    marks: [mark, 'model'],
    counts: ['prompt_eval_count', 'eval_count', 'eval_duration'],
    model: ['model'],
    at: 'created_at',
  })),
  {
    name: 'answer of Gemini',
    isAnswer: true,
    marks: ['usageMetadata'],
    usage: ['usageMetadata'],
    model: ['modelVersion', 'model'],
    reference: ['responseId'],
  },
  {
    name: 'answer of Gemini',
    isAnswer: true,
    marks: ['usage_metadata'],
    usage: ['usage_metadata'],
    model: ['model_version', 'model'],
    reference: ['response_id'],
  },
  ...['meta.tokens', 'meta.billed_units'].map((mark) => ({
    name: 'answer of Cohere’s first API',
    isAnswer: true as const,
    marks: [mark],
    usage: ['meta'],
    model: ['model'],
    reference: ['generation_id'],
  })),
  ...['object', 'choices', 'content', 'output', 'message', 'id'].map((mark) => ({
    name: 'whole answer',
    isAnswer: true as const,
    marks: [mark, 'usage'],
    usage: ['usage'],
    energy: 'energy',
    model: ['model'],
    reference: ['id'],
  })),
]

/** The units of a LiteLLM entry without tokens: images, seconds of sound, or characters to speak. */
function unitsOfLitellm(at: (path: string) => unknown): object | undefined {
  if (Number(at('prompt_tokens') ?? 0) + Number(at('completion_tokens') ?? 0) > 0) return undefined
  const kind = String(at('call_type')).replace(/^a(?=image|trans|speech)/, '')
  const [images, seconds, spoken] = [at('response.data'), at('response.duration'), at('messages')]
  if (kind === 'image_generation' || kind === 'image_edit')
    return { images: Array.isArray(images) ? images.length : (at('model_parameters.n') ?? 1) }
  if (kind === 'transcription' && typeof seconds === 'number') return { seconds }
  return kind === 'speech' && typeof spoken === 'string' ? { characters: spoken.length } : undefined
}

function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 60) : 'it does not say why'
}
