import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PACKAGE_ROOT } from '../../src/database/package-root.js'
import { Estimate } from '../../src/schemas/estimate.js'
import { Problem } from '../../src/schemas/problem.js'
import { type StartedApp, startedApp } from '../support/app.js'

const PATH = '/v1/estimates/inference'

let service: StartedApp
beforeAll(async () => {
  service = await startedApp()
})
afterAll(() => service.stop())

async function answered(payload: object): Promise<Estimate> {
  const { status, json } = await service.rest(PATH, { method: 'POST', payload })
  expect(json, JSON.stringify(json)).not.toHaveProperty('detail')
  expect(status).toBe(200)
  return Estimate.parse(json)
}

async function refused(payload: object): Promise<Problem> {
  const { json } = await service.rest(PATH, { method: 'POST', payload })
  return Problem.parse(json)
}

/** One request of each kind of work, and the method that `auto` takes for it. */
const ASKED = [
  {
    what: 'an image of a known model',
    method: 'wattprint-diffusion-1',
    request: { model: 'flux1-dev', work: { type: 'image' }, hardware: 'H100' },
  },
  { what: 'an image of a service', method: 'wattprint-diffusion-1', request: { model: 'sdxl', work: { type: 'image', steps: 20 } } },
  { what: 'an image of a closed model', method: 'wattprint-price-1', request: { model: 'dall-e-3', work: { type: 'image', count: 2 } } },
  { what: 'a priced image', method: 'wattprint-price-1', request: { model: 'gpt-image-1', work: { type: 'image' }, priceUsd: 0.011 } },
  {
    what: 'an image of a size',
    method: 'wattprint-diffusion-1',
    request: { customModel: { totalParameters: 8e9 }, work: { type: 'image' } },
  },
  {
    what: 'a clip',
    method: 'wattprint-diffusion-1',
    request: { model: 'wan2.1-14b', work: { type: 'video', seconds: 5 }, hardware: 'H100' },
  },
  {
    what: 'a clip of a closed model',
    method: 'wattprint-price-1',
    request: { model: 'veo-3.1', work: { type: 'video', seconds: 8, sound: true } },
  },
  {
    what: 'a sound',
    method: 'wattprint-diffusion-1',
    request: { model: 'stable-audio-open', work: { type: 'speech', seconds: 10 }, hardware: 'A40' },
  },
  {
    what: 'an hour of speech',
    method: 'wattprint-transcription-1',
    request: { model: 'whisper-1', work: { type: 'transcription', audioSeconds: 3600 } },
  },
  {
    what: 'an hour of speech of a closed service',
    method: 'wattprint-price-1',
    request: { model: 'nova-3', work: { type: 'transcription', audioSeconds: 3600 } },
  },
  {
    what: 'an image that is billed by its tokens, of a model whose size somebody guessed',
    method: 'wattprint-price-1',
    request: { model: 'gemini-2.5-flash-image', work: { type: 'image' } },
  },
  { what: 'a spoken text', method: 'wattprint-speech-1', request: { model: 'tts-1', work: { type: 'speech', characters: 900 } } },
  {
    what: 'a voice of a size',
    method: 'wattprint-speech-1',
    request: { customModel: { totalParameters: 3e9 }, work: { type: 'speech', seconds: 10 } },
  },
  {
    what: 'a million vectors',
    method: 'wattprint-pass-1',
    request: { model: 'text-embedding-3-small', work: { type: 'embedding', inputTokens: 500, texts: 1000 } },
  },
  {
    what: 'vectors of an encoder',
    method: 'wattprint-pass-1',
    request: { model: 'bge-m3', work: { type: 'embedding', inputTokens: 500 }, hardware: 'H100' },
  },
  {
    what: 'a ranking',
    method: 'wattprint-pass-1',
    request: { model: 'bge-reranker-v2-m3', work: { type: 'rerank', queryTokens: 16, documents: 100, documentTokens: 256 } },
  },
  {
    what: 'a picture in a prompt',
    method: 'wattprint-roofline-2',
    request: { model: 'gpt-4o', inputTokens: 60, outputTokens: 200, inputImages: [{ width: 1024, height: 1024 }] },
  },
  {
    what: 'a picture of any size',
    method: 'wattprint-roofline-2',
    request: { model: 'qwen3-vl-8b', outputTokens: 200, inputImages: [{}], hardware: 'H100' },
  },
  {
    what: 'a video in a prompt',
    method: 'wattprint-roofline-2',
    request: { model: 'gemini-2.5-pro', outputTokens: 200, inputVideoSeconds: 30 },
  },
] as const

describe.each(ASKED)('$what', ({ method, request }) => {
  it('is answered by the method that knows it, with a range, and every step of it can be recomputed', async () => {
    const estimate = await answered(request)
    expect(estimate.method.id).toBe(method)
    expect(estimate.energy.low).toBeLessThan(estimate.energy.value)
    expect(estimate.energy.value).toBeLessThan(estimate.energy.high)
    const path = join(await mkdtemp(join(tmpdir(), 'work-')), 'answer.json')
    await writeFile(path, JSON.stringify(estimate))
    const { stdout } = await promisify(execFile)('python3', [join(PACKAGE_ROOT, 'examples/verify/verify.py'), path])
    expect(stdout).toMatch(/steps of 1 estimates hold/)
  })
})

it('an empty list of pictures, which generated clients send for one that was left out, is none', async () => {
  const asked = { model: 'llama-3.1-8b', outputTokens: 9 }
  const { energy, links } = await answered({ ...asked, inputImages: [] })
  expect(energy).toEqual((await answered(asked)).energy)
  expect((await service.rest(links.self ?? '')).status).toBe(200)
  expect((await answered({ model: 'sdxl', work: { type: 'image' }, inputImages: [] })).energy.value).toBeGreaterThan(0)
})

const REFUSED = [
  {
    what: 'tokens of a model of images',
    request: { model: 'flux1-dev', outputTokens: 10 },
    code: 'modality-not-supported',
    pointer: '/model',
  },
  {
    what: 'an image of a model of text',
    request: { model: 'gpt-4o', work: { type: 'image' } },
    code: 'modality-not-supported',
    pointer: '/model',
  },
  {
    what: 'a picture before a model without eyes',
    request: { model: 'llama-3.1-8b', outputTokens: 9, inputImages: [{}] },
    code: 'modality-not-supported',
    pointer: '/inputImages',
  },
  { what: 'no steps', request: { model: 'sdxl', work: { type: 'image', steps: 0 } }, code: 'invalid-request', pointer: '/work/steps' },
  {
    what: 'a million pixels a side',
    request: { model: 'sdxl', work: { type: 'image', width: 1e6, height: 1e6 } },
    code: 'invalid-request',
    pointer: '/work/width',
  },
  {
    what: 'a video of a week',
    request: { model: 'wan2.1-14b', work: { type: 'video', seconds: 604_800 } },
    code: 'invalid-request',
    pointer: '/work/seconds',
  },
  {
    what: 'both seconds and frames',
    request: { model: 'wan2.1-14b', work: { type: 'video', seconds: 5, frames: 81 } },
    code: 'invalid-request',
    pointer: '/work/frames',
  },
  {
    what: 'an embedding without tokens',
    request: { model: 'bge-m3', work: { type: 'embedding' } },
    code: 'invalid-request',
    pointer: '/work/inputTokens',
  },
  {
    what: 'a ranking without documents',
    request: { model: 'bge-reranker-v2-m3', work: { type: 'rerank', queryTokens: 5, documentTokens: 5 } },
    code: 'invalid-request',
    pointer: '/work/documents',
  },
  {
    what: 'a clip of a size without a length',
    request: { customModel: { totalParameters: 5e9 }, work: { type: 'video' } },
    code: 'missing-input',
    pointer: '/work/seconds',
  },
  {
    what: 'a closed model without a price',
    request: { model: 'veo-3.1', work: { type: 'video' } },
    code: 'missing-input',
    pointer: '/work/seconds',
  },
  {
    what: 'tokens beside an image',
    request: { model: 'sdxl', outputTokens: 5, work: { type: 'image' } },
    code: 'contradictory-request',
    pointer: '/outputTokens',
  },
  {
    what: 'fields of other work',
    request: { model: 'sdxl', work: { type: 'image', documents: 5 } },
    code: 'invalid-request',
    pointer: '/work/documents',
  },
  {
    what: 'weights that a small accelerator does not hold',
    request: { model: 'flux1-dev', hardware: 'T4', work: { type: 'image' } },
    code: 'does-not-fit',
    pointer: '/hardware',
  },
  {
    what: 'a method of other work',
    request: { model: 'sdxl', method: 'wattprint-pass-1', work: { type: 'image' } },
    code: 'contradictory-request',
    pointer: '/method',
  },
] as const

describe.each(REFUSED)('$what', ({ request, code, pointer }) => {
  it('are refused, with the field', async () => {
    const problem = await refused(request)
    expect(problem.code, problem.detail).toBe(code)
    expect(problem.errors.map((fault) => fault.pointer)).toContain(pointer)
  })
})

it('a usage object that counts the tokens of images is not added to', async () => {
  const usage = { prompt_tokens: 1000, completion_tokens: 100 }
  const { json } = await service.rest('/v1/estimates/usage', { method: 'POST', payload: { model: 'gpt-4o', usage, inputImages: [{}] } })
  const estimate = Estimate.parse(json)
  expect(estimate.steps.find(({ id }) => id === 'input-tokens')?.value).toBe(1000)
  expect(estimate.warnings.map(({ code }) => code)).toContain('usage_not_counted')
})

it.each([
  ['fewer steps', { change: { work: { type: 'image', steps: 25 } } }, [0.45, 0.6]],
  ['a smaller picture', { change: { work: { type: 'image', width: 512, height: 512 } } }, [0.1, 0.6]],
  ['no guidance', { change: { work: { type: 'image', passes: 1 } } }, [0.45, 0.75]],
  ['weights of 32 bits', { change: { precision: 'fp32' } }, [3, 5]],
  ['few steps that were distilled', { technique: 'step-distillation' }, [0.02, 0.6]],
  ['guidance that was distilled', { technique: 'guidance-distillation' }, [0.45, 0.75]],
  ['a smaller model', { change: { model: 'sd-turbo' } }, [0.02, 0.9]],
] as const)('%s of the same image are a variant', async (_what, variant, [least, most]) => {
  const baseline = { model: 'sdxl', hardware: 'H100', work: { type: 'image', steps: 50, width: 1024, height: 1024 } }
  const { json } = await service.rest('/v1/comparisons', { method: 'POST', payload: { baseline, variants: [variant] } })
  const { variants } = json as { variants: { ratio: { energy: { value: number } } }[] }
  expect(variants[0]?.ratio.energy.value).toBeGreaterThan(least)
  expect(variants[0]?.ratio.energy.value).toBeLessThan(most)
})

it('an address asks for work too', async () => {
  const { json } = await service.rest(`${PATH}?model=sdxl&work.type=image&work.steps=20`)
  expect(Estimate.parse(json).method.id).toBe('wattprint-diffusion-1')
})
