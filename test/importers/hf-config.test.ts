import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { DAY, offered, reading, refusal } from './reading.js'

const NAME = 'acme/Acme-9B/config.json'
const DENSE = {
  model_type: 'llama',
  hidden_size: 4096,
  intermediate_size: 14336,
  num_attention_heads: 32,
  num_hidden_layers: 32,
  num_key_value_heads: 8,
  vocab_size: 128256,
  max_position_embeddings: 131072,
  tie_word_embeddings: false,
}
const LATENT = { kv_lora_rank: 512, q_lora_rank: 1536, qk_nope_head_dim: 128, qk_rope_head_dim: 64, v_head_dim: 128 }

async function excerpt(name: string): Promise<string> {
  return readFile(new URL(`excerpts/${name}_config.json`, import.meta.url), 'utf8')
}

/** The same as of an owner of whom nothing is on record, so that all of it is offered. */
async function whole(config: object | string, name = NAME): Promise<Readonly<Record<string, unknown>>> {
  const read = await reading('hf-config', typeof config === 'string' ? config : JSON.stringify(config), name)
  return offered(read, read.records[0]?.record.id ?? '')
}

describe('a config.json of Hugging Face', () => {
  it('of a model on record says nothing new where the record holds it', async () => {
    const read = await reading('hf-config', await excerpt('openai--gpt-oss-20b'), 'openai--gpt-oss-20b_config.json')
    expect(read.skipped).toEqual([])
    expect(read.records.map(({ record }) => record.id)).toEqual(['gpt-oss-20b'])
    const { activeParameters, totalParameters, architecture } = offered(read, 'gpt-oss-20b') as Record<string, { value: number }>
    // OpenAI counts 3.6 B without the table of input embeddings, the sum with both is 4.2 B: two ways to count, and nothing new.
    expect(activeParameters).toMatchObject({ value: 3.6e9 })
    expect(activeParameters).not.toHaveProperty('alternatives')
    expect(totalParameters).not.toHaveProperty('alternatives')
    expect(architecture).toMatchObject({ slidingWindowShare: { value: 0.5 }, slidingWindowTokens: { value: 128 } })
    expect(read.alike).toBeGreaterThan(10)
  })

  it('names the repository, the revision and the owner in the source and the locator', async () => {
    const read = await reading('hf-config', JSON.stringify(DENSE), 'https://huggingface.co/acme/Acme-9B/resolve/0123abc/config.json')
    expect(read.source).toMatchObject({
      id: `hf-config-acme-acme-9b-${DAY}`,
      publisher: 'Hugging Face, acme',
      url: 'https://huggingface.co/acme/Acme-9B',
      evidence: 'primary',
    })
    const model = offered(read, 'acme-9b')
    expect(model).toMatchObject({ developer: 'acme', access: 'open_weights', aliases: ['acme/Acme-9B'], modalities: ['text'] })
    expect(model['architecture']).toMatchObject({ layers: { value: 32, locator: 'config.json of acme/Acme-9B at 0123abc' } })
  })

  it('gives the sizes of a dense model by arithmetic: those of Llama 3.1 8B', async () => {
    const { totalParameters, activeParameters, architecture } = await whole(DENSE)
    expect(totalParameters).toMatchObject({ value: 8029995008, evidence: 'secondary' })
    expect(activeParameters).toMatchObject({ value: 8029995008 })
    expect(architecture).toMatchObject({ kvHeads: { value: 8 }, headDim: { value: 128 }, contextLength: { value: 131072 } })
    expect(architecture).not.toHaveProperty('kvBytesPerToken')
  })

  // Printed by their developers: 30.5 B and 3.3 B; 35 B and 3 B; 20.9 B; 744 B and 40 B.
  it.each([
    ['Qwen--Qwen3-30B-A3B', 30.5, 3.35],
    ['Qwen--Qwen3.5-35B-A3B', 34.7, 3.45],
    ['openai--gpt-oss-20b', 20.9, 4.19],
    ['zai-org--GLM-5', 743.9, 41.8],
  ])('gives the sizes of the mixture %s', async (name, total, active) => {
    const { totalParameters, activeParameters } = (await whole(await excerpt(name))) as Record<string, { value: number }>
    expect((totalParameters?.value ?? 0) / 1e9).toBeCloseTo(total, 1)
    expect((activeParameters?.value ?? 0) / 1e9).toBeCloseTo(active, 1)
  })

  it.each([
    ['Qwen--Qwen3-30B-A3B', 'qwen3-30b-a3b'],
    ['Qwen--Qwen3.5-35B-A3B', 'qwen3.5-35b-a3b'],
    ['openai--gpt-oss-20b', 'gpt-oss-20b'],
    ['zai-org--GLM-5', 'glm-5'],
  ])('finds the active size that is published for %s between its sums without and with the embeddings', async (name, id) => {
    const read = await reading('hf-config', await excerpt(name), `${name}_config.json`)
    const isOffered = read.records.some(({ record }) => record.id === id)
    if (isOffered)
      expect(offered(read, id)['activeParameters']).not.toHaveProperty(
        'alternatives.0.source',
        expect.stringContaining('hf-config') as string,
      )
    expect(read.warnings).toEqual([])
  })

  it('offers an active size that no way to count gives', async () => {
    const config = { ...(JSON.parse(await excerpt('openai--gpt-oss-20b')) as object), num_experts_per_tok: 12 }
    const read = await reading('hf-config', JSON.stringify(config), 'openai--gpt-oss-20b_config.json')
    expect(offered(read, 'gpt-oss-20b')).toMatchObject({ activeParameters: { alternatives: [{ evidence: 'secondary' }] } })
  })

  it('counts the cache of a hybrid in the layers that have attention', async () => {
    const { architecture, modalities } = await whole(await excerpt('Qwen--Qwen3.5-35B-A3B'))
    expect(modalities).toEqual(['text', 'image'])
    expect(architecture).toMatchObject({
      attentionLayers: { value: 10 },
      kvBytesPerToken: { value: 20480, derivation: '10 layers × 2 heads × (256 + 256) × 2 byte' },
    })
  })

  it('counts the cache of latent attention by its vector, and its width as the mean of key and value', async () => {
    const { architecture } = await whole(await excerpt('zai-org--GLM-5'))
    expect(architecture).toMatchObject({
      kvBytesPerToken: { value: 78 * (512 + 64) * 2 },
      attentionWidth: { value: 16384 },
      sparseAttentionTokens: { value: 2048 },
    })
    expect(architecture).not.toHaveProperty('kvHeads')
  })

  it('gives the share of the cache that layers with a window keep, where their heads differ', async () => {
    const windows = { sliding_window: 1024, sliding_window_pattern: 6, num_hidden_layers: 30, head_dim: 256, global_head_dim: 512 }
    const { architecture } = await whole({ ...DENSE, ...windows, num_key_value_heads: 8, num_global_key_value_heads: 2 })
    expect(architecture).toMatchObject({
      slidingWindowShare: { value: expect.closeTo((25 * 8 * 256) / (25 * 8 * 256 + 5 * 2 * 512), 12) as number },
      slidingWindowTokens: { value: 1024 },
      kvBytesPerToken: { value: 2 * 2 * (25 * 8 * 256 + 5 * 2 * 512) },
    })
  })

  it.each([
    ['every layer', { model_type: 'mistral', sliding_window: 4096 }, 1],
    ['every second of Gemma 2', { model_type: 'gemma2', sliding_window: 4096 }, 0.5],
    ['three of four of Llama 4', { model_type: 'llama4_text', attention_chunk_size: 8192 }, 0.75],
    ['the last ones of Qwen2', { model_type: 'qwen2', sliding_window: 4096, use_sliding_window: true, max_window_layers: 24 }, 0.25],
    ['none that is switched off', { model_type: 'qwen2', sliding_window: 4096, use_sliding_window: false }, undefined],
    [
      'a list of layers',
      { layer_types: [...Array<string>(24).fill('sliding_attention'), ...Array<string>(8).fill('full_attention')], sliding_window: 512 },
      0.75,
    ],
    ['a pattern of numbers', { hybrid_layer_pattern: [0, ...Array<number>(31).fill(1)], sliding_window: 128 }, 31 / 32],
  ])('reads which layers see a window: %s', async (_what, fields, share) => {
    const { architecture } = (await whole({ ...DENSE, ...fields })) as { architecture: Record<string, { value: number }> }
    expect(architecture['slidingWindowShare']?.value).toBe(share)
  })

  it.each([
    [
      'a pattern of letters',
      { model_type: 'nemotron_h', hybrid_override_pattern: 'M-M*-ME', mamba_num_heads: 64, mamba_head_dim: 64, ssm_state_size: 128 },
      1,
    ],
    ['an interval', { full_attention_interval: 4, linear_num_key_heads: 16, linear_key_head_dim: 128, linear_value_head_dim: 128 }, 8],
    ['a period and an offset', { attn_layer_period: 8, attn_layer_offset: 4 }, 4],
    ['a list of numbers', { attn_type_list: [...Array<number>(28).fill(0), 1, 1, 1, 1] }, 4],
    ['a list of places', { ...LATENT, linear_attn_config: { full_attn_layers: [4, 8, 12] } }, 3],
  ])('reads which layers have attention at all: %s', async (_what, fields, layers) => {
    const { architecture } = (await whole({ ...DENSE, ...fields })) as { architecture: Record<string, { value: number }> }
    expect(architecture['attentionLayers']?.value).toBe(layers)
  })

  it('leaves the sizes out, and says why, where a layer is of a kind that is not counted', async () => {
    const read = await reading('hf-config', JSON.stringify({ ...DENSE, attn_layer_period: 8 }), NAME)
    expect(read.warnings).toEqual([{ line: 1, reason: expect.stringContaining('its sizes were not computed') as string }])
    expect(offered(read, 'acme-9b')).not.toHaveProperty('totalParameters')
  })

  it('reads a file in which Python wrote numbers that JSON does not have', async () => {
    const text = JSON.stringify(DENSE).replace('"tie_word', '"time_step_limit": [0.0, Infinity], "tie_word')
    expect((await reading('hf-config', text, NAME)).records).toHaveLength(1)
  })

  it.each([
    ['an empty file', '', NAME, 'the file is empty'],
    ['a list', '[]', NAME, 'it is not an object'],
    ['another object', '{"models": []}', NAME, 'does not say how many layers'],
    ['no name', JSON.stringify(DENSE), 'config.json', 'call it owner/name/config.json'],
    ['a name with other letters', JSON.stringify(DENSE), '../../config.json', 'call it owner/name/config.json'],
    ['an endless number of layers', JSON.stringify({ ...DENSE, num_hidden_layers: 1e9 }), NAME, 'how many layers'],
    ['an unknown kind of layer', JSON.stringify({ ...DENSE, layer_types: Array<string>(32).fill('odd') }), NAME, '"odd"'],
    ['experts without how many', JSON.stringify({ ...DENSE, num_experts: 8 }), NAME, 'how many a token uses'],
    ['layers of unlike widths', JSON.stringify({ ...DENSE, block_configs: [{}] }), NAME, 'differ in width'],
  ])('is refused: %s', async (_what, text, name, told) => {
    expect(await refusal('hf-config', text, name)).toContain(told)
  })
})
