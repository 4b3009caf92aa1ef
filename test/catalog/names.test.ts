import { describe, expect, it } from 'vitest'
import { findModel, findRecord, recordNamed } from '../../src/catalog/find-record.js'
import { resolveModel } from '../../src/catalog/names/resolve-model.js'
import { estimateInference } from '../../src/estimation/inference.js'
import { InferenceRequest } from '../../src/schemas/inference-request.js'
import { bundledCatalog } from '../support/bundled-catalog.js'

const catalog = await bundledCatalog()

const answered = (fields: object) => estimateInference(InferenceRequest.parse({ outputTokens: 100, ...fields }), catalog)
const codeOf = (find: () => unknown): unknown => {
  try {
    find()
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
  return 'found'
}

describe('the name of a model', () => {
  it.each([
    ['a gateway, a vendor and a model', 'openrouter/openai/gpt-4o', 'gpt-4o'],
    ['a gateway that nobody knows', 'our-own-gateway/anthropic/claude-sonnet-4-5', 'claude-sonnet-4.5'],
    ['a zone of Azure', 'azure/eu/gpt-4o-2024-08-06', 'gpt-4o'],
    ['a model of Cloudflare', 'cloudflare/@cf/meta/llama-3.1-8b-instruct', 'llama-3.1-8b'],
    ['a resource of Vertex AI', 'publishers/google/models/gemini-2.5-pro', 'gemini-2.5-pro'],
    ['a whole resource of Vertex AI', 'projects/p/locations/eu/publishers/google/models/gemini-2.5-pro', 'gemini-2.5-pro'],
    ['a date behind @', 'vertex_ai/claude-haiku-4-5@20251001', 'claude-haiku-4.5'],
    ['an inference profile of Bedrock', 'us.meta.llama3-1-70b-instruct-v1:0', 'llama-3.1-70b'],
    ['a route of LiteLLM to Bedrock', 'bedrock/converse/anthropic.claude-3-5-sonnet-20241022-v2:0', 'claude-3.5-sonnet'],
    ['a vendor that is the family', 'deepseek.r1-v1:0', 'deepseek-r1'],
    ['an ARN', 'arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-3-haiku-20240307-v1:0', 'claude-3-haiku'],
    ['a provider and a colon', 'anthropic:claude-sonnet-4-5', 'claude-sonnet-4.5'],
    ['a provider, a colon and a vendor', 'huggingface:meta-llama/Llama-3.1-8B-Instruct', 'llama-3.1-8b'],
    ['a fine-tuned model', 'ft:gpt-4o-mini-2024-07-18:acme::abc123', 'gpt-4o-mini'],
    ['a context mark', 'claude-sonnet-4-5-20250929[1m]', 'claude-sonnet-4.5'],
    ['a tag of Ollama', 'llama3.2:3b', 'llama-3.2-3b'],
    ['a tag of Ollama with its format', 'qwen2.5-coder:32b-instruct-q4_K_M', 'qwen2.5-coder-32b'],
    ['a tag of Ollama that is another model', 'deepseek-r1:70b', 'deepseek-r1-distill-llama-70b'],
    ['a repository on Hugging Face with its format', 'hf.co/bartowski/Llama-3.2-3B-Instruct-GGUF:Q4_K_M', 'llama-3.2-3b'],
    ['a packed copy', 'mlx-community/Qwen3-8B-4bit', 'qwen3-8b'],
    ['p for a point', 'accounts/fireworks/models/qwen2p5-72b-instruct', 'qwen2.5-72b'],
    ['dashes for a point', 'databricks-meta-llama-3-3-70b-instruct', 'llama-3.3-70b'],
    ['no point at all', 'gpt-35-turbo', 'gpt-3.5-turbo'],
    ['words in another order', 'claude-4-5-sonnet', 'claude-sonnet-4.5'],
    ['an effort', 'gpt-5-high', 'gpt-5'],
    ['a tier of service on a size', 'groq/llama-3.3-70b-versatile', 'llama-3.3-70b'],
    ['a size that the record knows as a figure', 'phi4:14b', 'phi-4'],
    ['no active size', 'qwen/qwen3-235b', 'qwen3-235b-a22b'],
    ['a tier', 'deepseek/deepseek-r1:free', 'deepseek-r1'],
    ['a plus that is a word', 'cohere/command-r+', 'command-r-plus'],
    ['a tag of Ollama that was not tuned to converse', 'llama3.1:70b-text-q4_0', 'llama-3.1-70b'],
    ['a size behind a letter that is a word', 'command-a:111b', 'command-a'],
    ['who may use it behind the last slash', 'novita/deepseek/deepseek-r1/community', 'deepseek-r1'],
    ['open weights that are served faster', 'wally/deepseek-v4-pro-fast', 'deepseek-v4-pro'],
    ['a tier of service that is a size elsewhere', 'deepinfra/openai/gpt-oss-120b-Ultra', 'gpt-oss-120b'],
    ['two digits for a point', 'databricks/databricks-qwen35-122b-a10b', 'qwen3.5-122b-a10b'],
    ['the version of its packaging', 'meta.llama2-13b-chat-v1', 'llama-2-13b'],
    ['a format behind a point', 'RedHatAI/Llama-3.2-3B-Instruct-quantized.w8a8', 'llama-3.2-3b'],
    ['refusals trained away', 'refuseless/glm-5.3-abliterated', 'glm-5.3'],
  ])('is read with %s', (_what, name, id) => {
    const found = findModel(catalog, name)
    expect(found.record.id).toBe(id)
    expect(found.matched).not.toBe('approximate')
  })

  it.each([
    ['mistral-medium-2604', 'mistral-medium-3.5'],
    ['mistral-medium-2312', 'mistral-medium-1'],
    ['codestral-2501', 'codestral-25.01'],
    ['mistral/codestral-2508', 'codestral-25.08'],
    ['ministral-3b-2512', 'ministral-3-3b'],
    ['mistralai/ministral-8b-2512', 'ministral-3-8b'],
    ['ollama/deepseek-r1', 'deepseek-r1-0528-qwen3-8b'],
    ['ollama/deepseek-v2', 'deepseek-v2-lite'],
    ['deepseek-v2:lite', 'deepseek-v2-lite'],
    ['x-ai/grok-4-fast', 'grok-4-fast'],
  ])('%s means %s, without a doubt', (name, id) => {
    expect(findModel(catalog, name)).toMatchObject({ record: { id } })
    expect(findModel(catalog, name).matched).not.toBe('approximate')
  })

  it.each([
    ['mistral-small-latest', 'mistral-small-4'],
    ['mistral/mistral-medium-latest', 'mistral-medium-3.5'],
    ['mistral-large-latest', 'mistral-large-3'],
    ['mistral-medium-3', 'mistral-medium-3.5'],
    ['devstral-medium-latest', 'devstral-2'],
    ['devstral-small-latest', 'devstral-small-2'],
    ['vertex_ai/codestral@latest', 'codestral-25.08'],
    ['codestral-latest', 'codestral-25.08'],
    ['ministral-8b-latest', 'ministral-3-8b'],
    ['deepseek/deepseek-chat', 'deepseek-v3.2'],
    ['deepseek-r1:latest', 'deepseek-r1-0528-qwen3-8b'],
    ['llama3.1', 'llama-3.1-8b'],
  ])('%s moves on, so that its answer by %s names the day', (name, id) => {
    expect(findModel(catalog, name)).toMatchObject({ record: { id }, matched: 'approximate' })
    expect(findModel(catalog, name).doubt).toMatch(/on 20\d\d-\d\d(-\d\d)? it meant/)
  })

  it.each([
    'gpt-4:turbo',
    'gpt-4o:mini',
    'o1:mini',
    'gpt-4o-plus',
    'mistral-large-2001',
    'ollama/llava',
    'vercel_ai_gateway/alibaba/qwen3-coder',
    'llava:7b',
    'claude-opus-4.5-mini',
    'llama-3.1-9b',
    'davinci-002',
    'granite-code:3b',
    'cogito-v1-preview-qwen-14b',
    'fireworks_ai/accounts/fireworks/models/qwen3-1p7b-fp8-draft',
    'yuhuili/EAGLE3-LLaMA3.1-Instruct-8B',
    'claude-opus-4.5-ultrafast',
    'qwen3-14b-a3b',
    'gpt-6',
    '<synthetic>',
    ':free',
    '-latest',
    'constructor',
    '__proto__',
  ])('%s is nobody’s: never a smaller or a larger relative', (name) => {
    expect(codeOf(() => findModel(catalog, name))).toBe('unknown-model')
  })

  it.each([
    'gpt-4o-realtime-preview',
    'gemini-2.0-flash-preview-image-generation',
    'gemini-2.5-flash-preview-tts',
    'openai/gpt-4o-audio-preview',
    'nobodys-embedding-2',
    'intfloat/e5-mistral-7b-instruct',
  ])('%s is of other work than text, and refused as that', (name) => {
    expect(codeOf(() => answered({ model: name }))).toBe('modality-not-supported')
  })

  it.each([
    ['gpt-4o-2027-01-01', 'gpt-4o', 'no version of 2027-01-01'],
    ['gpt-4o@20270101', 'gpt-4o', 'no version of 2027-01-01'],
    ['openai/gpt-4o-preview', 'gpt-4o', 'no "preview"'],
    ['glm4:9b', 'glm-4-9b-0414', 'only its version of 0414'],
    ['acme-llama-3.1-8b', 'llama-3.1-8b', '"acme"'],
    ['cognitivecomputations/dolphin-2.6-mixtral-8x7b', 'mixtral-8x7b', '"dolphin 2.6"'],
    ['nous-hermes-llama2-13b', 'llama-2-13b', '"nous hermes"'],
    ['Sao10K/L3.1-70B-Euryale-v2.2', 'llama-3.1-70b', '"euryale 2.2"'],
  ])('%s is answered as %s, which a warning says', (name, id, doubt) => {
    const { model, warnings, resolution } = answered({ model: name })
    expect(model?.id).toBe(id)
    expect(resolution).toMatchObject({ asked: name, matched: 'approximate', model: id })
    const told = warnings.find(({ code }) => code === 'approximate_model_name')?.message
    expect(told).toContain(name)
    expect(told).toContain(doubt)
  })

  it('that holds control characters is refused in a sentence that says so', () => {
    expect(codeOf(() => findModel(catalog, 'gpt-4o\u0007'))).toBe('invalid-request')
    expect(() => findModel(catalog, 'gpt-4o\u0007')).toThrow(/holds control characters: send it without them/)
  })

  it.each([
    ['no name', ''],
    ['a name of 10,000 letters', 'a'.repeat(10_000)],
  ])('is no longer and no shorter than a name: %s is refused before anything is looked up', (_what, model) => {
    const { success, error } = InferenceRequest.safeParse({ model, outputTokens: 100 })
    expect(success).toBe(false)
    expect(error?.issues.map(({ path }) => path)).toEqual([['model']])
    expect(resolveModel(catalog, model)).toBeUndefined()
  })

  it('of unknown size names the nearest of its developer that has one', () => {
    expect(() => answered({ model: 'minimax-m3.1-flash' })).toThrow(/The nearest of its developer with a size on record is "minimax-/)
  })

  it('says how it was understood', () => {
    expect(answered({ model: 'GPT-4o' }).resolution).toMatchObject({ matched: 'exact', model: 'gpt-4o', dropped: [] })
    expect(answered({ model: 'meta-llama/Llama-3.1-8B-Instruct' }).resolution?.matched).toBe('alias')
    expect(answered({ model: 'our-gateway/gpt-4o-mini-2024-07-18:batch' }).resolution).toEqual({
      asked: 'our-gateway/gpt-4o-mini-2024-07-18:batch',
      matched: 'form',
      model: 'gpt-4o-mini',
      precision: null,
      date: '2024-07-18',
      dropped: ['our-gateway', 'batch'],
    })
    expect(answered({ customModel: { totalParameters: 1e9 } }).resolution).toBeNull()
  })

  it('warns of nothing where it is sure', () => {
    for (const name of ['gpt-4o', 'openrouter/openai/gpt-4o', 'claude-haiku-4-5@20251001', 'deepseek-r1-0528'])
      expect(answered({ model: name }).warnings.map(({ code }) => code)).not.toContain('approximate_model_name')
  })

  it('sets the precision, unless the request gives one', () => {
    const energy = (model: string, precision?: string) => answered({ model, ...(precision && { precision }) }).energy.value
    expect(answered({ model: 'nvidia/Llama-3.1-8B-Instruct-FP8' }).resolution?.precision).toBe('fp8')
    expect(energy('nvidia/Llama-3.1-8B-Instruct-FP8')).toBe(energy('llama-3.1-8b', 'fp8'))
    expect(energy('nvidia/Llama-3.1-8B-Instruct-FP8', 'bf16')).toBe(energy('llama-3.1-8b', 'bf16'))
    const hardware = { hardware: 'nvidia-h100-sxm', batchSize: 1 }
    const { steps, citations } = answered({ model: 'llama3.1:8b-instruct-q4_K_M', ...hardware })
    expect(steps.find(({ id }) => id === 'bits-per-weight')?.value).toBeCloseTo(4.8944)
    expect(citations.some(({ title }) => title.includes('llama.cpp'))).toBe(true)
  })

  it('is found as a record too, but not by an approximation, which could not be warned of', () => {
    expect(findRecord(catalog, 'model', 'our-own-gateway/gpt-4o').id).toBe('gpt-4o')
    expect(recordNamed(catalog, 'model', 'gpt-4o-2027-01-01')).toBeUndefined()
  })

  it('of every model and every list finds it, in any case', () => {
    for (const { id, name: shown, aliases } of catalog.records.model.items)
      for (const name of [id, shown, ...aliases]) expect(findModel(catalog, name.toUpperCase()).record.id, name).toBe(id)
    for (const { names } of catalog.records.nameList.items)
      for (const { name, model, floating } of names) {
        const found = resolveModel(catalog, name)
        expect(found?.record.id, name).toBe(model)
        if (!floating) expect(found?.matched, name).not.toBe('approximate')
      }
  })

  it('costs a fraction of an estimate to read, whatever it is', () => {
    const names = Array.from(
      { length: 20_000 },
      (_, index) => `gateway-${index}/vendor/llama-${index % 9}.${index}-${index}b-instruct-q4_K_M`,
    )
    const before = process.cpuUsage()
    for (const name of names) resolveModel(catalog, name)
    // Some 5 µs each on an idle machine; 50 where rules are tried one after another.
    expect(process.cpuUsage(before).user / names.length).toBeLessThan(100)
  })
})

describe('the names of cloud regions', () => {
  it.each([
    ['aws:us-east-1', 'aws:us-east-1'],
    ['AWS/us-east-1', 'aws:us-east-1'],
    ['us-east-1', 'aws:us-east-1'],
    ['East US', 'azure:eastus'],
  ])('finds %s', (name, id) => {
    expect(findRecord(catalog, 'cloudRegion', name).id).toBe(id)
  })
})
