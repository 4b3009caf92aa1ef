import { describe, expect, it } from 'vitest'
import { isUsageCount } from '../../src/estimation/usage/shape-of.js'
import { csvAsLines } from '../../src/importers/usage-csv.js'

async function lines(text: string | Uint8Array, { chunk = 7, limitBytes = 1000 } = {}): Promise<unknown[]> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunk) yield await Promise.resolve(bytes.subarray(at, at + chunk))
  }
  const parts: Uint8Array[] = []
  for await (const part of csvAsLines(chunks(), { limitBytes, isCount: isUsageCount })) parts.push(part)
  return Buffer.concat(parts)
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown)
}

describe('a table of calls', () => {
  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['bars', '|'],
  ])('parted by %s says what each column was read as, and is an item a row, however it is chunked', async (_what, sign) => {
    const text = `\uFEFFid${sign}model${sign}inputTokens${sign}outputTokens${sign}note\r\na${sign}gpt-4o${sign}10${sign}20${sign}x\r\n\r\nb${sign}gpt-4o${sign}1${sign}2${sign}\r\n`
    const expected = [
      { columns: { id: 'reference', model: 'model', inputTokens: 'inputTokens', outputTokens: 'outputTokens', note: null } },
      { reference: 'a', model: 'gpt-4o', inputTokens: 10, outputTokens: 20 },
      { reference: 'b', model: 'gpt-4o', inputTokens: 1, outputTokens: 2 },
    ]
    for (const chunk of [1, 7, 1000]) expect(await lines(text, { chunk })).toEqual(expected)
  })

  it('takes a day or a time without an offset for one of UTC', async () => {
    const times = [
      '2026-11-01',
      '2026-11-01 10:00:00',
      '2026-11-01 10:00:00 UTC',
      '2026-11-01T10:00:00.5',
      '2026-11-01T10:00:00+02:00',
      'soon',
    ]
    const [, ...items] = await lines(`date,model,outputTokens\n${times.map((time) => `${time},gpt-4o,9\n`).join('')}`)
    expect(items.map((item) => (item as { at: string }).at)).toEqual([
      '2026-11-01T00:00:00Z',
      '2026-11-01T10:00:00Z',
      '2026-11-01T10:00:00Z',
      '2026-11-01T10:00:00.5Z',
      '2026-11-01T10:00:00+02:00',
      'soon',
    ])
  })

  it('in the words of a provider is read as its usage object', async () => {
    const text =
      'Model,Prompt Tokens,completion_tokens,prompt_tokens_details.cached_tokens,Timestamp\ngpt-4o,2006,300,1920,2026-01-31T12:00:00Z\n'
    expect((await lines(text))[1]).toEqual({
      model: 'gpt-4o',
      at: '2026-01-31T12:00:00Z',
      usage: { prompt_tokens: 2006, completion_tokens: 300, 'prompt_tokens_details.cached_tokens': 1920 },
    })
  })

  it('has numbers as spreadsheets write them, and cells with line feeds and quotation marks', async () => {
    const text = 'reference;model;inputTokens;outputTokens;latencySeconds\n"two\nlines ""and"" ; marks";gpt-4o;1.234.567;"12 000";2,5\n'
    expect((await lines(text))[1]).toEqual({
      reference: 'two\nlines "and" ; marks',
      model: 'gpt-4o',
      inputTokens: 1_234_567,
      outputTokens: 12_000,
      latencySeconds: 2.5,
    })
  })

  it.each([
    [
      'a kind of work with its fields',
      'model,work,images,resolution,steps\nsdxl,image,2,512x768,20\n',
      { model: 'sdxl', work: { type: 'image', count: 2, width: 512, height: 768, steps: 20 } },
    ],
    [
      'fields of work by their address',
      'model,work.type,work.seconds,work.sound\nveo-3.1,video,8,true\n',
      { model: 'veo-3.1', work: { type: 'video', seconds: 8, sound: true } },
    ],
    ['images and their steps alone', 'model,Images,Steps\nsdxl,2,20\n', { model: 'sdxl', work: { type: 'image', count: 2, steps: 20 } }],
    ['an amount alone, of whatever the model does', 'model,seconds\nwhisper-1,95\n', { model: 'whisper-1', usage: { seconds: 95 } }],
    [
      'seconds of a transcription',
      'model,work,seconds,outputTokens\nwhisper-1,transcription,95,300\n',
      { model: 'whisper-1', work: { type: 'transcription', audioSeconds: 95, outputTokens: 300 } },
    ],
    [
      'tokens of a text of which vectors are made',
      'model,work,inputTokens,texts\nbge-m3,embedding,512,1.000\n',
      { model: 'bge-m3', work: { type: 'embedding', inputTokens: 512, texts: 1000 } },
    ],
    [
      'text among other work',
      'model,work,inputTokens,outputTokens,images\ngpt-4o,text,9,5,\n',
      { model: 'gpt-4o', inputTokens: 9, outputTokens: 5 },
    ],
    [
      'seconds beside tokens, which are a time',
      'model,inputTokens,outputTokens,seconds,characters\ngpt-4o,9,5,2.5,40\n',
      { model: 'gpt-4o', inputTokens: 9, outputTokens: 5 },
    ],
    [
      'rows of text in a table that says the work of others',
      'model,work,inputTokens,outputTokens,images\ngpt-4o,,9,5,3\n',
      { model: 'gpt-4o', inputTokens: 9, outputTokens: 5 },
    ],
    [
      'a kind of work beside a usage object',
      'model,work,prompt_tokens\nbge-m3,embedding,512\n',
      { model: 'bge-m3', usage: { prompt_tokens: 512 } },
    ],
  ])('has columns of work: %s', async (_what, text, item) => {
    expect((await lines(text))[1]).toEqual(item)
  })

  it('leaves to the item what is no number', async () => {
    expect((await lines('model,inputTokens\ngpt-4o,many\n'))[1]).toEqual({ model: 'gpt-4o', inputTokens: 'many' })
  })

  it.each([
    ['without a column for the model', 'id,inputTokens\na,5\n', 'malformed-line', /no column for the model; it has "id", "inputTokens"/],
    ['that is not UTF-8', Buffer.from([0x6d, 0x6f, 0xff, 0x0a]), 'malformed-line', /not UTF-8/],
    ['with a quotation mark that nothing closes', `model\n"${'x'.repeat(2000)}`, 'line-too-long', /longer than the 1000 bytes/],
  ])('%s is refused', async (_what, text, code, sentence) => {
    await expect(lines(text)).rejects.toThrow(expect.objectContaining({ code, message: expect.stringMatching(sentence) as string }))
  })
})
