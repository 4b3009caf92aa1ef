import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { decoderTimes, secondsOf } from '../../../src/estimation/pass/terms.js'
import { type ImageTokenRule, imageTokenRules, videoTokens } from '../../../src/estimation/vision/image-token-rules.js'
import type { Estimate } from '../../../src/schemas/estimate.js'
import type { InferenceRequest } from '../../../src/schemas/inference-request.js'
import { convert } from '../../../src/schemas/unit.js'
import { recomputed } from '../../support/recompute.js'
import { catalog, inference, stepOf } from '../support/estimates.js'
import { readData } from '../support/read-data.js'

const number = z.number()
const Inputs = z.looseObject({ method: z.string().optional(), model: z.string().optional(), hardware: z.string().optional() })
const Outputs = z.union([z.record(z.string(), number), z.array(number)])
const Vectors = z.strictObject({
  provenance: z.string(),
  vectors: z.array(z.strictObject({ name: z.string(), inputs: Inputs, output: Outputs })).length(43),
})
const { vectors } = readData('beyond-text-vectors.json', (value) => Vectors.parse(value))

type Inputs = z.infer<typeof Inputs>
type Request = z.input<typeof InferenceRequest>

const HARDWARE: Readonly<Record<string, string>> = {
  H100: 'nvidia-h100-sxm',
  B200: 'nvidia-b200',
  'A100-40': 'nvidia-a100-sxm4-40gb',
  A40: 'nvidia-a40',
}
const Known = z.looseObject({
  width: number.optional(),
  height: number.optional(),
  frames: number.optional(),
  steps: number.optional(),
  batch: number.optional(),
  gpus: number.optional(),
  ulysses: number.optional(),
  ring: number.optional(),
  precision: z.string().optional(),
  hosted: z.boolean().optional(),
  legacy: z.boolean().optional(),
  extra_tokens: number.optional(),
  params_b: number.optional(),
  tokens: number.optional(),
  tokens_known: z.boolean().optional(),
  frames_pixels: number.optional(),
  kind: z.string().optional(),
  usd: number.optional(),
  seconds: number.optional(),
  n_out: number.optional(),
  query_tokens: number.optional(),
  document_tokens: number.optional(),
  documents: number.optional(),
  params: number.optional(),
  layers: number.optional(),
})
type Known = z.infer<typeof Known>

function common(inputs: Known & Inputs): Request {
  const { batch, gpus, precision, hosted, legacy } = inputs
  return {
    ...(inputs.model !== undefined && { model: inputs.model }),
    hardware: HARDWARE[inputs.hardware ?? 'H100'] ?? '',
    batchSize: batch ?? 1,
    ...(gpus !== undefined && { acceleratorCount: gpus }),
    ...(precision === 'fp32' && { precision: 'fp32' as const }),
    ...(hosted === true && { engine: 'tensorrt' }),
    ...(legacy === true && { engine: 'hf-transformers' }),
    busyShare: 1,
  }
}

/** What a worked case is as a request: on hardware that it names, so that no stand-in and no range of one is in it. */
function requestOf(name: string, given: Inputs): Request {
  const inputs = Known.parse(given) as Known & Inputs
  const { width, height, frames, steps, seconds } = inputs
  if (inputs.method === 'wattprint-price-1')
    return { model: 'dall-e-3', method: 'wattprint-price-1', priceUsd: inputs.usd, work: { type: 'image' } }
  if (inputs.method === 'encoder pass' && seconds === undefined) {
    return { ...common(inputs), work: { type: 'embedding', inputTokens: inputs.tokens } }
  }
  if (inputs.method === 'encoder pass x documents') {
    const { query_tokens: queryTokens, document_tokens: documentTokens, documents } = inputs
    return { ...common(inputs), work: { type: 'rerank', queryTokens, documentTokens, documents } }
  }
  if (seconds !== undefined)
    return { ...common(inputs), work: { type: 'transcription', audioSeconds: seconds, outputTokens: inputs.n_out } }
  if (inputs.params_b !== undefined) {
    const size = inputs.frames_pixels === 1024 * 1024 ? { width: 1024, height: 1024 } : { width: 1280, height: 720, frames: 81 }
    return {
      ...common(inputs),
      customModel: {
        totalParameters: inputs.params_b * 1e9,
        ...(inputs.tokens_known !== false && { latentTokens: inputs.tokens }),
        ...(inputs.kind === 'two-stream' && { streams: 'two' as const }),
      },
      work: { type: 'frames' in size ? 'video' : 'image', ...size, steps: steps ?? 28, passes: 2 },
    }
  }
  const isSound = width === 1
  const type = isSound ? 'speech' : /Wan|Hunyuan|Video/.test(name) ? 'video' : 'image'
  const split = inputs.ulysses === undefined ? {} : { ulyssesDegree: inputs.ulysses, ringDegree: inputs.ring }
  const work: Request['work'] = isSound
    ? { type: 'speech', seconds: 10, steps }
    : {
        type,
        width,
        height,
        steps,
        ...(frames !== undefined && { frames }),
        ...split,
        ...(inputs.extra_tokens !== undefined && { referenceImages: 1 }),
      }
  return { ...common(inputs), work }
}

/** Steps that hold a term of the worked cases, in the unit of the case. */
const STEPS: Readonly<Record<string, string>> = {
  flop: 'output-flop',
  flop_linear_pass: 'linear-flop',
  flop_attention_pass: 'attention-flop',
  flop_vae: 'vae-flop',
  phi: 'power-per-peak',
  e_compute: 'compute-joules',
  e_parallel: 'split-joules',
  e_overhead: 'block-joules',
  steps: 'denoising-steps',
  passes: 'denoising-passes',
  windows: 'windows',
  n_out: 'decoded-tokens',
  e_encode: 'encoding-joules',
  e_decode: 'decoder-joules',
  t_w: 'pass-weights-time',
  t_c: 'pass-arithmetic-time',
  t_o: 'pass-step-time',
  t_s: 'pass-sequence-time',
}
/** Cases outside of what was measured, where an estimate is wider than the case. */
const OUTSIDE: Readonly<Record<string, number>> = {
  'SDXL Turbo, one step at 512': 0.36,
  'sizes only: 20 B two-stream, 1024 x 1024, 50 steps, tokens known': 0.36,
}
const WIDE = 0.64

const requests = vectors.filter(
  ({ inputs, output }) =>
    !Array.isArray(output) && 'e_total' in output && inputs.method !== 'decoder' && !inputs.method?.includes('vision'),
)

function expectClose(actual: number, expected: number, what: string): void {
  expect(Math.abs(actual - expected), `${what} is ${actual}, not ${expected}`).toBeLessThanOrEqual(1e-9 * Math.abs(expected))
}

/** Steps that their own formula does not give. */
function wrongSteps({ steps }: Estimate): string[] {
  const known = new Map<string, Estimate['steps'][number]>()
  return steps.flatMap((one) => {
    known.set(one.id, one)
    if (one.basis !== 'computed' || one.formula === null) return []
    const { value } = recomputed(one.formula, known)
    return Math.abs(value - one.value) > 1e-9 * Math.abs(value) ? [one.id] : []
  })
}

describe('the worked cases of work beyond text', () => {
  it('are as many as are tried here', () => {
    expect(requests.length).toBe(27)
  })

  it.each(requests)('$name: is computed to the ninth digit', ({ name, inputs, output }) => {
    if (Array.isArray(output)) throw new Error('No estimate.')
    const estimate = inference(requestOf(name, inputs))
    const { value, low, high } = estimate.energyParts.accelerators
    const joules = (kwh: number): number => convert(kwh, 'kWh', 'J')
    expectClose(joules(value), output['e_total'] ?? NaN, 'the energy')
    for (const [term, id] of Object.entries(STEPS)) {
      const expected = output[term]
      if (expected === undefined || expected === 0) continue
      expectClose(stepOf(estimate, id).value, expected, id)
    }
    const [down, up] = [output['half_width_low'], output['half_width_up']]
    if (down !== undefined && up !== undefined) {
      const own = OUTSIDE[name]
      const widened = (half: number): number => (own === undefined ? half : Math.sqrt(half ** 2 - own ** 2 + WIDE ** 2))
      expectClose(joules(low), joules(value) * Math.exp(-widened(down)), 'the lower end')
      expectClose(joules(high), joules(value) * Math.exp(widened(up)), 'the upper end')
    } else if (output['low'] !== undefined && output['high'] !== undefined) {
      expectClose(joules(low), output['low'], 'the lower end')
      expectClose(joules(high), output['high'], 'the upper end')
    }
    expect(wrongSteps(estimate)).toEqual([])
  })
})

const images = vectors.filter(({ inputs }) => 'rule' in inputs)

describe('the tokens of what a prompt holds', () => {
  it('are tried by thirteen rules', () => {
    expect(images.length).toBe(13)
  })

  it.each(images)('$name are counted exactly', ({ inputs, output }) => {
    const { rule, sizes } = z.looseObject({ rule: z.string(), sizes: z.array(z.tuple([number, number])) }).parse(inputs)
    const count = imageTokenRules(catalog)[rule as ImageTokenRule]
    expect(sizes.map(([width, height]) => count({ width, height }))).toEqual(output)
  })

  it('are those of a clip by its seconds', () => {
    const clip = vectors.find(({ name }) => name.startsWith('video tokens'))?.output
    const size = { width: 1280, height: 720 }
    expect({ qwen3_vl: videoTokens(catalog, 'qwen3-vl', 10, size), gemini_2: videoTokens(catalog, 'gemini-2', 10, size) }).toEqual(clip)
  })
})

describe('a language model that', () => {
  it('speaks costs what the worked case says', () => {
    const spoken = vectors.find(({ inputs }) => inputs.method === 'decoder')
    if (!spoken || Array.isArray(spoken.output)) throw new Error('There is a case of it.')
    const coefficient = (id: string): number => catalog.records.factor.byName.get(`wattprint-roofline-1/${id}`)?.figure.value ?? NaN
    const times = decoderTimes({
      watts: 700,
      bandwidth: 3.35e12,
      peak: 989.4e12,
      bytesPerWeight: 2,
      memoryShare: coefficient('memory-share'),
      computeShare: coefficient('compute-share'),
      stepOverhead: coefficient('step-overhead') * 1e-3,
      sequenceOverhead: coefficient('sequence-overhead') * 1e-6,
      engine: 1,
      decoder: { parameters: 3.2e9, layers: 28 },
      cacheBytes: 114_688 * 450,
      batch: 8,
    })
    expectClose(times.cache.value, spoken.output['t_kv'] ?? NaN, 't_kv')
    expectClose(700 * 830 * secondsOf(times), spoken.output['e_total'] ?? NaN, 'the energy')
  })

  it('sees costs what the worked case says of text and of its encoder', () => {
    const seeing = vectors.find(({ inputs }) => inputs.method?.includes('vision'))
    if (!seeing || Array.isArray(seeing.output)) throw new Error('There is a case of it.')
    const estimate = inference({
      method: 'wattprint-roofline-1',
      model: 'qwen3-vl-8b',
      hardware: 'nvidia-h100-sxm',
      acceleratorCount: 1,
      precision: 'bf16',
      batchSize: 64,
      engine: 'vllm',
      inputTokens: 60,
      outputTokens: 940,
      inputImages: [{ width: 1024, height: 1024 }],
    })
    expect(stepOf(estimate, 'image-tokens').value).toBe(1024)
    expect(stepOf(estimate, 'input-tokens').value).toBe(1084)
    expectClose(stepOf(estimate, 'vision-joules').value, seeing.output['e_vision'] ?? NaN, 'the vision encoder')
    expect(wrongSteps(estimate)).toEqual([])
  })
})
