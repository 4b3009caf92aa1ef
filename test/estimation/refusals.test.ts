import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { DomainError } from '../../src/errors.js'
import { detailOf } from '../../src/problem-of.js'
import type { InferenceRequest } from '../../src/schemas/inference-request.js'
import type { TrainingRequest } from '../../src/schemas/training-request.js'
import { inference, training } from './support/estimates.js'

type Refusal = {
  readonly code: DomainError['code']
  /** The thing, the reason and the way out, as they stand in the sentence. */
  readonly says: readonly [RegExp, RegExp, RegExp]
  /** Where in the request the fault is. */
  readonly pointers?: readonly string[]
}

function refusalOf(estimate: () => unknown): DomainError {
  try {
    estimate()
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
  throw new Error('The request was served.')
}

function expectRefusal(estimate: () => unknown, { code, says, pointers = [] }: Refusal): void {
  const refusal = refusalOf(estimate)
  const { code: given, faults } = refusal
  const message = detailOf(refusal)
  expect(given).toBe(code)
  for (const part of says) expect(message).toMatch(part)
  expect(message).toMatch(/\.$/)
  expect(faults.map(({ pointer }) => pointer)).toEqual(pointers)
}

const LLAMA = { model: 'llama-3.1-8b', outputTokens: 100 }

const INFERENCES: Record<string, readonly [z.input<typeof InferenceRequest>, Refusal]> = {
  'without a model': [
    { outputTokens: 1 },
    { code: 'no-model', says: [/request/, /names no model/, /give model or customModel .* See GET \/v1\/models/], pointers: ['/model'] },
  ],
  'with two models': [
    { ...LLAMA, customModel: { totalParameters: 1e9 } },
    { code: 'two-models', says: [/model and customModel/, /gives both/, /leave one of them out/], pointers: ['/customModel'] },
  ],
  'of an unknown model': [
    { model: 'gpt-9', outputTokens: 1 },
    { code: 'unknown-model', says: [/"gpt-9"/, /No model is called/, /The nearest are .* See GET \/v1\/models/] },
  ],
  'of a model whose size nobody knows': [
    { model: 'minimax-m3.1-flash', outputTokens: 1 },
    { code: 'size-unknown', says: [/M3\.1/, /give customModel/, /unknownModel "class"/], pointers: ['/model'] },
  ],
  'of text by a model that makes images': [
    { model: 'FLUX.1 [dev]', outputTokens: 100 },
    {
      code: 'modality-not-supported',
      says: [/FLUX.1/, /makes images: the energy of text tokens cannot be given/, /Name a model whose modalities hold "text"/],
      pointers: ['/model'],
    },
  ],
  'of text by a model of speech': [
    { model: 'whisper-large', inputTokens: 100 },
    { code: 'modality-not-supported', says: [/Whisper/, /turns speech into text/, /See GET \/v1\/models/], pointers: ['/model'] },
  ],
  'of text by a model of vectors whose size is not known either': [
    { model: 'text-embedding-3-small', inputTokens: 100 },
    { code: 'modality-not-supported', says: [/embedding/, /turns text into vectors/, /See GET \/v1\/models/], pointers: ['/model'] },
  ],
  'without tokens': [
    { model: 'gpt-4o' },
    { code: 'no-tokens', says: [/request/, /no tokens/, /give outputTokens, inputTokens or both/], pointers: ['/outputTokens'] },
  ],
  'with tokens of zero': [
    { model: 'gpt-4o', inputTokens: 0, outputTokens: 0, reasoningTokens: 0 },
    { code: 'no-tokens', says: [/request/, /no tokens/, /give outputTokens/], pointers: ['/outputTokens'] },
  ],
  'that computes nothing because all of its input is cached': [
    { model: 'gpt-4o', inputTokens: 100, cachedInputTokens: 100 },
    {
      code: 'no-tokens',
      says: [/request computes nothing/, /all its input tokens are cached/, /give outputTokens/],
      pointers: ['/outputTokens'],
    },
  ],
  'with more cached tokens than input': [
    { ...LLAMA, inputTokens: 10, cachedInputTokens: 11 },
    {
      code: 'contradictory-request',
      says: [/cachedInputTokens \(11\)/, /cannot exceed/, /give inputTokens with the cached ones included/],
      pointers: ['/cachedInputTokens'],
    },
  ],
  'with two speeds': [
    { ...LLAMA, latencySeconds: 3, outputTokensPerSecond: 30 },
    {
      code: 'contradictory-request',
      says: [/latencySeconds and outputTokensPerSecond/, /both tell the speed/, /give one of them/],
      pointers: ['/latencySeconds'],
    },
  ],
  'with a year and a time': [
    { ...LLAMA, year: 2024, at: '2024-05-01T00:00:00Z' },
    { code: 'contradictory-request', says: [/year and at/, /both say when/, /give one of them/], pointers: ['/year'] },
  ],
  'on unknown hardware': [
    { ...LLAMA, hardware: 'H1000' },
    { code: 'unknown-hardware', says: [/"H1000"/, /No accelerator is called/, /nearest are .*nvidia-h100/] },
  ],
  'on hardware without the figures that it needs': [
    { ...LLAMA, hardware: 'aws-inferentia2' },
    { code: 'missing-input', says: [/AWS Inferentia2/, /lacks its rated power/, /choose another hardware/], pointers: ['/hardware'] },
  ],
  'by a rule of thumb, on hardware without the figures that it needs': [
    { ...LLAMA, hardware: 'nvidia-k80', method: 'flops-tdp' },
    { code: 'missing-input', says: [/Tesla K80/, /lacks .* 16-bit peak/, /choose another hardware/], pointers: ['/hardware'] },
  ],
  'with a count of accelerators of no hardware': [
    { ...LLAMA, acceleratorCount: 4 },
    { code: 'missing-input', says: [/acceleratorCount/, /needs hardware/, /give both or neither/], pointers: ['/hardware'] },
  ],
  'with a power cap of no hardware': [
    { ...LLAMA, powerCapWatts: 400 },
    { code: 'missing-input', says: [/powerCapWatts/, /needs hardware/, /give both or neither/], pointers: ['/hardware'] },
  ],
  'with an engine on no hardware': [
    { ...LLAMA, engine: 'vllm-0.11.1' },
    { code: 'missing-input', says: [/engine/, /needs hardware/, /give both or neither/], pointers: ['/hardware'] },
  ],
  'with a training share of no lifetime': [
    { ...LLAMA, include: ['trainingShare'] },
    { code: 'missing-input', says: [/trainingShare/, /needs lifetimeRequests/, /give both or neither/], pointers: ['/lifetimeRequests'] },
  ],
  'with the training share of a custom model': [
    { customModel: { totalParameters: 1e9 }, outputTokens: 1, include: ['trainingShare'], lifetimeRequests: 1e6 },
    {
      code: 'missing-input',
      says: [/trainingShare/, /training of a customModel is not known/, /needs a model of the catalog/],
      pointers: ['/model'],
    },
  ],
  'by an unknown method': [
    { ...LLAMA, method: 'samsi-2024' },
    { code: 'unknown-method', says: [/"samsi-2024"/, /No method of this kind/, /nearest are "samsi-2023".* See GET \/v1\/methods/] },
  ],
  'by a method of training': [
    { ...LLAMA, method: 'training-hours-1' },
    { code: 'unknown-method', says: [/"training-hours-1"/, /No method of this kind/, /See GET \/v1\/methods/] },
  ],
  'by a method that counts output, without output': [
    { model: 'gpt-4o', inputTokens: 10, method: 'samsi-2023' },
    {
      code: 'missing-input',
      says: [/samsi-2023/, /lacks outputTokens: .*counts output tokens only/, /Give it, or choose another method/],
      pointers: ['/outputTokens'],
    },
  ],
  'by a method that needs hardware, without': [
    { ...LLAMA, method: 'epoch-2025' },
    {
      code: 'missing-input',
      says: [/epoch-2025/, /lacks hardware/, /peak and the rated power of an accelerator/],
      pointers: ['/hardware'],
    },
  ],
  'in an unknown zone': [
    { ...LLAMA, zone: 'FRX' },
    { code: 'unknown-zone', says: [/"FRX"/, /No grid zone is called/, /The nearest are .* See GET \/v1\/grids/] },
  ],
  'in an unknown region': [
    { ...LLAMA, region: 'aws:us-east-9' },
    {
      code: 'unknown-region',
      says: [/"aws:us-east-9"/, /No cloud region is called/, /nearest are .*"aws:us-east-1".* See GET \/v1\/regions/],
    },
  ],
  'of an unknown operator': [
    { ...LLAMA, operator: 'gogle' },
    { code: 'unknown-operator', says: [/"gogle"/, /No operator is called/, /nearest are "google".* See GET \/v1\/operators/] },
  ],
}

const A100 = { hardware: 'A100' }

const TRAININGS: Record<string, readonly [z.input<typeof TrainingRequest>, Refusal]> = {
  'that says nothing': [
    {},
    {
      code: 'missing-input',
      says: [/request/, /says nothing to compute from/, /give model; or hardware with acceleratorHours; or/],
      pointers: ['/model'],
    },
  ],
  'of hardware alone': [
    A100,
    { code: 'missing-input', says: [/request/, /says nothing to compute from/, /give model/], pointers: ['/model'] },
  ],
  'of an unknown model': [
    { model: 'gtp-3' },
    { code: 'unknown-model', says: [/"gtp-3"/, /No model is called/, /The nearest are .* See GET \/v1\/models/] },
  ],
  'on unknown hardware': [
    { hardware: 'A1000', acceleratorHours: 1 },
    { code: 'unknown-hardware', says: [/"A1000"/, /No accelerator is called/, /The nearest are .* See GET \/v1\/hardware/] },
  ],
  'with its hours given twice': [
    { ...A100, acceleratorHours: 1, acceleratorCount: 1, hours: 1 },
    {
      code: 'contradictory-request',
      says: [/acceleratorHours and acceleratorCount × hours/, /both tell the accelerator-hours/, /give one of them/],
      pointers: ['/acceleratorHours'],
    },
  ],
  'with its operations given twice': [
    { ...A100, flop: 1e20, parameters: 1e9, tokens: 1e9 },
    {
      code: 'contradictory-request',
      says: [/flop and parameters × tokens/, /both tell the operations/, /give one of them/],
      pointers: ['/flop'],
    },
  ],
  'with hours of no accelerators': [
    { ...A100, hours: 5 },
    { code: 'missing-input', says: [/hours/, /needs acceleratorCount/, /give both/], pointers: ['/acceleratorCount'] },
  ],
  'with accelerators for no time': [
    { ...A100, acceleratorCount: 5 },
    { code: 'missing-input', says: [/acceleratorCount/, /needs hours/, /give both/], pointers: ['/hours'] },
  ],
  'with tokens of no parameters': [
    { ...A100, tokens: 1e9 },
    { code: 'missing-input', says: [/tokens/, /needs parameters/, /give both/], pointers: ['/parameters'] },
  ],
  'with parameters on no tokens': [
    { ...A100, parameters: 1e9 },
    { code: 'missing-input', says: [/parameters/, /needs tokens/, /give both/], pointers: ['/tokens'] },
  ],
  'with hours on no hardware': [
    { acceleratorHours: 5 },
    { code: 'missing-input', says: [/acceleratorHours/, /needs hardware/, /give both/], pointers: ['/hardware'] },
  ],
  'with operations on no hardware': [
    { flop: 1e20 },
    { code: 'missing-input', says: [/operations/, /needs hardware/, /give both/], pointers: ['/hardware'] },
  ],
  'by an unknown method': [
    { model: 'gpt-3-175b', method: 'guess' },
    { code: 'unknown-method', says: [/"guess"/, /No method of this kind/, /See GET \/v1\/methods/] },
  ],
  'by its published energy where none was published': [
    { model: 'llama-3.2-1b', method: 'training-reported-1' },
    { code: 'missing-input', says: [/training-reported-1/, /lacks model/, /one with a published training energy/], pointers: ['/model'] },
  ],
  'on hardware without a rated power': [
    { hardware: 'aws-trainium1', acceleratorHours: 10 },
    { code: 'missing-input', says: [/training-hours-2/, /lacks hardware/, /one with a rated power on record/], pointers: ['/hardware'] },
  ],
  'of a model of which neither hours nor operations are known': [
    { model: 'o3' },
    {
      code: 'missing-input',
      says: [/training-compute-2/, /lacks flop: or parameters and tokens/, /Give it, or choose another method\. See GET \/v1\/methods/],
      pointers: ['/flop'],
    },
  ],
}

describe('an inference', () => {
  it.each(Object.entries(INFERENCES))(
    '%s is refused with its code, and told the thing, the reason and the way out',
    (_name, [request, refusal]) => {
      expectRefusal(() => inference(request), refusal)
    },
  )

  it('of an unknown model names the three nearest', () => {
    const { suggestions } = refusalOf(() => inference({ model: 'lama-3.1-8b', outputTokens: 1 }))
    expect(suggestions).toHaveLength(3)
    expect(suggestions[0]).toBe('llama-3.1-8b')
  })
})

describe('a training', () => {
  it.each(Object.entries(TRAININGS))(
    '%s is refused with its code, and told the thing, the reason and the way out',
    (_name, [request, refusal]) => {
      expectRefusal(() => training(request), refusal)
    },
  )
})
