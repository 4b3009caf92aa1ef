import { describe, expect, it } from 'vitest'
import { findModel } from '../../src/catalog/find-model.js'
import { findRecord, recordNamed } from '../../src/catalog/find-record.js'
import { estimateInference } from '../../src/estimation/inference.js'
import { InferenceRequest } from '../../src/schemas/inference-request.js'
import { bundledCatalog } from '../support/bundled-catalog.js'

const catalog = await bundledCatalog()

describe('the names of models', () => {
  it.each([
    ['GPT-4o', 'gpt-4o'],
    ['openai/gpt-4o', 'gpt-4o'],
    ['azure/gpt-4o-2024-08-06', 'gpt-4o'],
    ['openrouter/openai/gpt-4o', 'gpt-4o'],
    ['models/gemini-2.5-flash', 'gemini-2.5-flash'],
    ['meta-llama/Llama-3.1-70B-Instruct', 'llama-3.1-70b'],
    ['Llama 3.1 70B', 'llama-3.1-70b'],
    ['LLaMA 65B', 'llama-1-65b'],
    ['LLaMA-65B', 'llama-1-65b'],
    ['Claude 3.5 Sonnet', 'claude-3.5-sonnet'],
    ['Code Llama 70B', 'codellama-70b'],
    ['us.meta.llama3-1-70b-instruct-v1:0', 'llama-3.1-70b'],
    ['bedrock/us-west-2/mistral.mixtral-8x7b-instruct-v0:1', 'mixtral-8x7b'],
  ])('finds %s exactly', (name, id) => {
    expect(findModel(catalog, name)).toMatchObject({ record: { id }, approximate: false })
  })

  it('finds every name of every model, in any case', () => {
    for (const { id, name: shown, aliases } of catalog.records.model.items) {
      for (const name of [id, shown, ...aliases]) expect(findModel(catalog, name.toUpperCase()).record.id, name).toBe(id)
    }
  })

  it.each(['gpt-4o-2027-01-01', 'gpt-4o-latest', 'openai/gpt-4o:free', 'gpt-4o@20270101', 'gpt-4o-2027-01-01-preview'])(
    'finds the family of %s, and the estimate says so',
    (name) => {
      expect(findModel(catalog, name)).toMatchObject({ record: { id: 'gpt-4o' }, approximate: true })
      const { warnings } = estimateInference(InferenceRequest.parse({ model: name, outputTokens: 10 }), catalog)
      expect(warnings.find(({ code }) => code === 'approximate_model_name')?.message).toContain(name)
    },
  )

  it.each(['gpt-9-latest', 'nobody/gpt-4o-x', 'gpt-4o-but-better', '-latest', ':free', 'constructor', '__proto__'])(
    'never guesses at %s',
    (name) => {
      expect(() => findModel(catalog, name)).toThrow(/No model is called .* The nearest are/)
    },
  )

  it('gives an approximate name no record of its own: only an estimate, which can warn, takes it', () => {
    expect(recordNamed(catalog, 'model', 'gpt-4o-2027-01-01')).toBeUndefined()
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
