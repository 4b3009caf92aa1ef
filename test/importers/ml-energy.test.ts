import { describe, expect, it } from 'vitest'
import { bundledCatalog } from '../support/bundled-catalog.js'
import { DAY, offered, reading, refusal } from './reading.js'

const RUN = {
  model_id: 'Qwen/Qwen3-14B',
  nickname: 'Qwen 3 14B',
  gpu_model: 'B200',
  num_gpus: 1,
  weight_precision: 'bfloat16',
  total_params_billions: 14,
  activated_params_billions: 14,
  energy_per_token_joules: 0.5,
  avg_output_len: 600,
  avg_batch_size: 8,
  max_num_seqs: 8,
  output_throughput_tokens_per_sec: 1000,
  avg_power_watts: 760,
  tensor_parallel: 1,
}

function file(...configurations: readonly object[]): string {
  return JSON.stringify({ task: 'lm-arena-chat', task_display_name: 'LLM Chat', configurations })
}

describe('a file of ML.ENERGY', () => {
  it('gives measurements with the conditions that it names, which are scored and not fitted', async () => {
    const read = await reading('ml-energy', file(RUN), 'lm-arena-chat.json')
    expect(read.source).toMatchObject({ id: `ml-energy-${DAY}`, publisher: 'ML.ENERGY', evidence: 'primary' })
    expect(offered(read, 'ml-energy/lm-arena-chat/qwen-qwen3-14b/b200-x1-bf16-seqs8-tp1-ep1-dp1')).toMatchObject({
      model: 'qwen3-14b',
      totalParameters: 14_767_900_000,
      hardware: 'nvidia-b200',
      precision: 'bf16',
      bytesPerWeight: 2,
      meanOutputTokens: 600,
      batchSize: 8,
      energyJoulesPerOutputToken: 0.5,
      scope: 'gpu',
      use: 'check',
      locator: 'lm-arena-chat.json, configurations[0]',
    })
  })

  it('leaves a run that the catalog holds', async () => {
    const { records } = await bundledCatalog()
    const held = records.measurement.items.find(({ id }) => id === 'mle3-lm-arena-chat-0')
    const run = { ...RUN, avg_batch_size: held?.batchSize, energy_per_token_joules: held?.energyJoulesPerOutputToken }
    expect(await reading('ml-energy', file(run))).toEqual({ source: null, records: [], alike: 1, skipped: [] })
  })

  it('of one model says once what holds for all its runs', async () => {
    const { model_id, weight_precision, total_params_billions, activated_params_billions, ...run } = RUN
    const shared = { task: 'gpqa', model_id, weight_precision, total_params_billions, activated_params_billions }
    const { records } = await reading('ml-energy', JSON.stringify({ ...shared, configurations: [run] }))
    expect(records.map(({ record }) => record.id)).toEqual(['ml-energy/gpqa/qwen-qwen3-14b/b200-x1-bf16-seqs8-tp1-ep1-dp1'])
  })

  it('tells runs that it cannot take', async () => {
    const image = { ...RUN, energy_per_token_joules: undefined }
    const runs = [image, { ...RUN, gpu_model: 'Z9' }, { ...RUN, weight_precision: 'fp3' }, { ...RUN, num_gpus: -1 }, RUN, RUN]
    const { records, skipped } = await reading('ml-energy', file(...runs))
    expect(records).toHaveLength(1)
    expect(skipped).toEqual([
      { line: 1, reason: 'it gives no energy for each token: only measurements of text are supported' },
      { line: 2, reason: 'no accelerator of the catalog has the name "Z9"' },
      { line: 3, reason: '"fp3" is no number format that is known here' },
      { line: 4, reason: expect.stringContaining('"num_gpus" is not as in measurements of text') as string },
      { line: 6, reason: expect.stringContaining('repeats configuration 5') as string },
    ])
  })

  it.each([
    ['an empty file', '', 'the file is empty'],
    ['cut JSON', '{"task": "x", "configurations": [', 'this is not whole JSON'],
    ['a list', '[]', 'this is not an object with "task" and "configurations"'],
    ['another shape', '{"models": []}', 'at /task'],
    ['no runs', '{"task": "x", "configurations": []}', 'at /configurations'],
  ])('is refused: %s', async (_what, text, told) => {
    expect(await refusal('ml-energy', text)).toContain(told)
  })
})
