/**
 * Words in model names that do not name a model: definitions of how people write names, without figures. A word in none of these
 * lists belongs to the name and must match.
 */

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''))
}

/** Providers before a colon: openai:gpt-4o, google-gla:gemini-2.5-pro. */
export const PROVIDERS = words(`
  ai21 anthropic azure azure-ai azure-ai-inference azure-openai bedrock bedrock-converse cerebras cloudflare cohere databricks deepinfra
  deepseek fireworks fireworks-ai gemini github github-copilot github-models google google-anthropic-vertex google-genai google-gla
  google-vertex google-vertexai gateway groq heroku hf hf-mirror huggingface ibm lmstudio litellm mistral mistralai moonshot moonshotai
  nebius nvidia ollama openai openai-chat openai-responses openrouter outlines perplexity replicate sagemaker sambanova together togetherai
  upstage vercel vertex vertex-ai vertexai vllm watsonx xai x-ai zai zhipu
`)

/** Publishers and platforms before the name itself: meta-llama-3.1-8b, databricks-claude-opus-4-1. */
export const LEADING = words(`
  accounts ai amazon anthropic aws azure bedrock c4ai cc coding cohere databricks doubao facebook fw google goog groq hf ibm labs meta microsoft
  mistralai models moonshot moonshotai ms nvidia openai perplexity sap snowflake together vertex x xai xiaomi zai zhipuai
`)

/** Words of tuned or packaged copies, or of other ways of serving, with the same weights. */
export const SAME_WEIGHTS = words(`
  instruct it chat hf base pt sft dpo rlhf pretrained default original official standard stable release ga
  thinking think reasoning reasoner non nonthinking nothinking no tools
  free paid cloud maas tee tput versatile highspeed hosted serverless trial spot us eu
  quantized quant quants dynamic static
  uncensored abliterated heretic
`)

/** Release channels, whose versions may change. */
export const CHANNELS = words('preview exp experimental beta alpha latest rc canary nightly')

/** How long a model is told to think; the weights are the same. */
export const EFFORTS = words('minimal low high xhigh')

/** Ways to serve the same weights faster or cheaper, if the name states a size; otherwise they name models: gpt-4-turbo. */
export const SERVING = words('turbo fast ultrafast ultra instant lite lightning speed reference dedicated lora adapter')

/** Where no record has the whole, weights that anybody may serve are served faster under a name that ends in one of these. */
export const FASTER = words('fast ultrafast')

/** After the last slash: who may use the deployment, not the name of a model. */
export const LAST_SEGMENTS = words('community free')

/** Parts of a model that guess its next tokens: small models of their own, which bear its name. */
export const DRAFTS = words('eagle draft drafter medusa speculator dflash mtp assistant')

/** After a colon: how a gateway handles the request, not another model. */
export const TIERS = words(
  'free paid nitro floor exacto online extended beta batch flex priority standard default thinking cloud discounted',
)

/** Kinds of work other than writing text, by words of names that no record has, with a description of the work. */
export const OTHER_WORK: ReadonlyMap<string, string> = new Map([
  ...each('embed embedding embeddings colbert e5 bge gte', 'turns text into vectors'),
  ...each('rerank reranker', 'ranks texts'),
  ...each('image images dall imagen flux diffusion sdxl', 'makes images'),
  ...each('veo sora video', 'makes video'),
  ...each('tts whisper audio speech voice asr transcribe transcription realtime live stt', 'works on sound'),
  ...each('moderation guard moderations shieldgemma', 'judges texts'),
  ...each('ocr', 'reads documents'),
  ...each('music lyria', 'makes music'),
])

function each(text: string, does: string): (readonly [string, string])[] {
  return [...words(text)].map((word) => [word, does] as const)
}

/** Formats of weights in names, with their names in a request. */
const PRECISIONS = {
  fp32: words('fp32 f32'),
  fp16: words('fp16 f16'),
  bf16: words('bf16'),
  fp8: words('fp8 e4m3 f8 mxfp8 fp8mixed'),
  int8: words('int8 8bit w8a8 w8a16 i8'),
  mxfp4: words('mxfp4'),
  fp4: words('fp4 nvfp4 w4a4'),
  int4: words('int4 4bit w4a16 w4a8 w4afp8 awq gptq autoround i4'),
} as const
export type NamedPrecision = keyof typeof PRECISIONS
export const PRECISION_OF_WORD: ReadonlyMap<string, NamedPrecision> = new Map(
  (Object.keys(PRECISIONS) as NamedPrecision[]).flatMap((precision) =>
    [...PRECISIONS[precision]].map((word) => [word, precision] as const),
  ),
)

/** Containers of weights, which do not determine a format. */
export const CONTAINERS = words('gguf mlx exl2 exl3 ggml onnx safetensors bnb bitsandbytes imatrix i1 hqq eetq marlin mtp qat ud sym asym')
