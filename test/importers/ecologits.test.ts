import { describe, expect, it } from 'vitest'
import { DAY, offered, reading, refusal } from './reading.js'

const RELEASED = null
const ASSUMED = ['model-arch-not-released', 'model-arch-multimodal']

type Serving = { readonly provider?: string; readonly warnings?: readonly string[] | null; readonly tps?: number | null }

function entry(name: string, parameters: unknown, { provider = 'openai', warnings = ASSUMED, tps = null }: Serving = {}) {
  const type = typeof parameters === 'number' ? 'dense' : 'moe'
  return { type: 'model', provider, name, architecture: { type, parameters }, warnings, sources: [], deployment: { tps, ttft: null } }
}

function file(...models: readonly object[]): string {
  return JSON.stringify({ aliases: [], models })
}

// As version 0.11.3 has them.
const GPT_4O = entry('gpt-4o', { total: 440, active: { min: 44, max: 132 } }, { tps: 74 })
const COMMAND_A = entry('command-a-03-2025', 111, { provider: 'cohere', warnings: RELEASED, tps: 51.5 })
const MIXTRAL = entry('mistralai/Mixtral-8x7B-v0.1', { total: 46.7, active: 12.9 }, { provider: 'huggingface_hub', warnings: RELEASED })

describe('models of EcoLogits', () => {
  it('leave what the catalog holds, and bring the speeds that it lacks', async () => {
    const read = await reading('ecologits', file(GPT_4O, COMMAND_A, MIXTRAL))
    expect(read.skipped).toEqual([])
    expect(read.source).toMatchObject({ id: `ecologits-models-${DAY}`, licence: 'MPL-2.0' })
    expect(read.records.map(({ record }) => record.id)).toEqual(['gpt-4o', 'command-a'])
    expect(offered(read, 'command-a')).toMatchObject({
      totalParameters: { value: 111e9, source: 'ecologits-0-9-1' },
      outputSpeed: { value: 51.5, locator: 'models[] entry "command-a-03-2025", deployment.tps' },
    })
    expect(read.alike).toBeGreaterThanOrEqual(2)
  })

  it('take the place of the assumption of an older edition, which stays beside it', async () => {
    const read = await reading('ecologits', file(entry('gpt-4o', { total: 500, active: { min: 50, max: 150 } })))
    expect(offered(read, 'gpt-4o')).toMatchObject({
      parametersDisclosed: false,
      totalParameters: {
        value: 500e9,
        note: 'Outside estimate: the developer does not publish the size.',
        alternatives: [
          { value: 440e9, source: 'ecologits-0-9-1', note: expect.stringContaining('Of an older edition.') as string },
          { value: 200e9, source: 'epoch-smaller-models-2024' },
          { value: 200e9, source: 'medec-2024' },
        ],
      },
      activeParameters: { low: 50e9, high: 150e9 },
    })
  })

  it('give a size that nobody else has as an outside estimate', async () => {
    const read = await reading('ecologits', file(entry('gpt-9-mini', { min: 50, max: 200 }), entry('o3', { total: 200, active: 20 })))
    expect(offered(read, 'gpt-9-mini')).toMatchObject({
      access: 'api_only',
      parametersDisclosed: false,
      totalParameters: { value: 100e9, low: 50e9 },
    })
    expect(offered(read, 'o3')).toMatchObject({ name: 'o3', parametersDisclosed: false, totalParameters: { value: 200e9 } })
  })

  it('never take the place of a size that the developer publishes', async () => {
    const read = await reading(
      'ecologits',
      file(entry('mistralai/Mixtral-8x7B-v0.1', { total: 90, active: 9 }, { provider: 'huggingface_hub', warnings: RELEASED })),
    )
    expect(read).toMatchObject({ records: [], source: null })
  })

  it('tell what they cannot take', async () => {
    const odd = { ...GPT_4O, name: 'gpt-0', architecture: { type: 'dense', parameters: -4 } }
    const open = entry('acme/Acme-Chat', 7, { provider: 'huggingface_hub', warnings: RELEASED })
    const { skipped } = await reading(
      'ecologits',
      file(odd, open, entry('chat-latest', 7), entry('google/gemma-2b-keras', 2), entry('gpt-9-mini', 4), entry('GPT-9-mini', 5)),
    )
    expect(skipped).toEqual([
      { line: 1, reason: expect.stringContaining('not as the models of EcoLogits') as string },
      { line: 2, reason: expect.stringContaining('whose size its developer publishes') as string },
      { line: 3, reason: '"chat-latest" is no name of one model' },
      { line: 4, reason: expect.stringContaining('may be "gemma-2b"') as string },
      { line: 6, reason: 'it is another name of "gpt-9-mini", which entry 5 has' },
    ])
  })

  it.each([
    ['an empty file', '', 'the file is empty'],
    ['cut JSON', '{"models": [', 'not whole JSON'],
    ['another shape', '{"aliases": []}', 'at /models'],
    ['no models', '{"models": []}', 'at /models'],
  ])('are refused: %s', async (_what, text, told) => {
    expect(await refusal('ecologits', text)).toContain(told)
  })
})
