import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Comparison } from '../../src/schemas/comparison.js'
import { Estimate } from '../../src/schemas/estimate.js'
import { Problem } from '../../src/schemas/problem.js'
import { CslItem } from '../../src/schemas/source.js'
import { type StartedApp, startedApp } from '../support/app.js'
import { listening } from './listening.js'
import { runWattprint } from './run-wattprint.js'

const GPT_4O = ['--model', 'gpt-4o', '--output-tokens', '250', '--zone', 'FRA']
const QUESTION = { model: 'gpt-4o', outputTokens: 250 }
const TINY = { customModel: { totalParameters: 8e9, layers: 32 }, outputTokens: 250, include: ['alternatives', 'equivalences'] }
const TINY_WORDS =
  '--custom-model-total-parameters 8e9 --custom-model-layers=32 --output-tokens 250 --include alternatives --include equivalences'

let service: StartedApp
let address: string
beforeAll(async () => {
  service = await startedApp()
  address = await service.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => service.stop())

async function asked(url: string, payload: object): Promise<unknown> {
  return (await service.rest(url, { method: 'POST', payload })).json
}

describe('wattprint estimate', () => {
  it('says as JSON what a new service says, without one', async () => {
    const { code, stdout, stderr } = await runWattprint(['estimate', ...TINY_WORDS.split(' '), '--json'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual(await asked('/v1/estimates/inference', TINY))
  })

  it('says the same through a service, wherever it is mounted', async () => {
    const { code, stdout } = await runWattprint(['estimate', ...TINY_WORDS.split(' '), '--json', '--url', `${address}/`])
    expect(code).toBe(0)
    expect(Estimate.parse(JSON.parse(stdout))).toEqual(await asked('/v1/estimates/inference', TINY))
  })

  it('gives people a table with ranges, the options that would replace what was assumed, and why it is weak', async () => {
    const { stdout } = await runWattprint(['estimate', ...GPT_4O])
    expect(stdout).toMatch(/^GPT-4o, OpenAI$/m)
    expect(stdout).toMatch(/^Energy +[\d.]+ Wh +[\d.]+ to [\d.]+ Wh$/m)
    expect(stdout).toMatch(/^Carbon +[\d.]+ mg CO2e +[\d.]+ to [\d.]+ mg CO2e$/m)
    expect(stdout).toMatch(/^ {2}--input-tokens +200 tokens +No inputTokens were given/m)
    expect(stdout).toMatch(/^ {2}servingBatchSize +\d+ count +The batch is unknown/m)
    expect(stdout).toMatch(/^ {2}size_is_outside_estimate +The size of GPT-4o was never published/m)
    expect(stdout).toMatch(/^Catalog +[0-9a-f]{12}$/m)
  })

  it('names every option in its help', async () => {
    const { code, stdout } = await runWattprint(['estimate', '--help'])
    expect(code).toBe(0)
    for (const name of [
      '--grid-gco2e-per-kwh N',
      '--custom-model-kv-heads N',
      '--speculative-decoding',
      '--include alternatives|',
      '--json',
    ]) {
      expect(stdout).toContain(name)
    }
  })
})

describe('wattprint train and compare', () => {
  it('says what a training cost, as reported and as computed', async () => {
    const { code, stdout } = await runWattprint(['train', '--model', 'gpt-3-175b'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Energy +1\.29 GWh +1\.03 to 1\.61 GWh$/m)
    expect(stdout).toMatch(/^ {2}training-compute-1 +1\.29 GWh/m)
  })

  it('plans a fine-tuning: the same by another way to tune, and on accelerators that are kept busy', async () => {
    const words =
      'train --plan --json --model llama-3.1-8b --tuning lora --examples 1000 --mean-tokens 800 --hardware H100 --accelerator-count 8'
    const { code, stdout } = await runWattprint(words.split(' '))
    expect(code).toBe(0)
    const { variants } = JSON.parse(stdout) as Comparison
    expect(variants.map(({ name }) => name)).toEqual(['full fine-tuning', 'with --job-class busy'])
    expect(variants[0]?.ratio.energy?.value).toBeCloseTo(6 / 4, 9)
    expect(variants[1]?.ratio.energy?.value).toBeGreaterThan(1)
  })

  it('compares work that is no text by its steps, its size, its precision and what was distilled', async () => {
    const words =
      'compare --json --model sdxl --hardware H100 --work-type image --work-steps 50 vs --work-type image --work-steps 25 vs --work-type image --work-width 512 --work-height 512 vs --precision fp32 vs --technique step-distillation'
    const variants = [
      { change: { work: { type: 'image', steps: 25 } } },
      { change: { work: { type: 'image', width: 512, height: 512 } } },
      { change: { precision: 'fp32' } },
      { technique: 'step-distillation' },
    ]
    const baseline = { model: 'sdxl', hardware: 'H100', work: { type: 'image', steps: 50 } }
    const { stdout } = await runWattprint(words.split(' '))
    expect(JSON.parse(stdout)).toEqual(await asked('/v1/comparisons', { baseline, variants }))
  })

  it('compares what stands between the words vs, as POST /v1/comparisons does', async () => {
    const words =
      'compare --model llama-3.1-70b --output-tokens 300 --include estimates vs --precision fp8 vs --name mine --zone FRA vs --technique distillation --model llama-3.1-8b --training-hardware A100 --training-accelerator-hours 1e6'
    const { code, stdout } = await runWattprint([...words.split(' '), '--json'])
    // What is common to all stands in the first part.
    expect({ code, stdout }).toMatchObject({ code: 2, stdout: expect.stringContaining('command-invalid') as string })
    const { stdout: compared } = await runWattprint([...words.replace('compare', 'compare --json').split(' ')])
    const expected = await asked('/v1/comparisons', {
      baseline: { model: 'llama-3.1-70b', outputTokens: 300 },
      variants: [
        { change: { precision: 'fp8' } },
        { name: 'mine', change: { zone: 'FRA' } },
        { technique: 'distillation', change: { model: 'llama-3.1-8b' }, training: { hardware: 'A100', acceleratorHours: 1e6 } },
      ],
      include: ['estimates'],
    })
    expect(JSON.parse(compared)).toEqual(expected)
  })

  it('compares trainings, each variant as the first but for what is said', async () => {
    const { stdout } = await runWattprint('compare train --json --hardware A100 --accelerator-hours 1000 vs --zone FRA'.split(' '))
    const { variants } = JSON.parse(stdout) as Comparison
    expect(variants[0]).toMatchObject({ ratio: { energy: { value: 1, low: 1, high: 1 } } })
    expect(variants[0]?.ratio.carbon?.high).toBeLessThan(1)
  })

  it('shows each variant beside the first', async () => {
    const { stdout } = await runWattprint('compare --model llama-3.1-70b --output-tokens 300 vs --zone FRA'.split(' '))
    expect(stdout).toMatch(/^zone FRA +[\d.]+ Wh +[\d.]+ \([\d.]+ to [\d.]+\) /m)
  })
})

describe('--format', () => {
  /** The time of writing and serial numbers are of each form alone. */
  const timeless = (text: string) =>
    text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d|[0-9a-f]{8}-[0-9a-f-]{27}/g, 'TIME')

  it.each([
    ['estimate', 'cyclonedx'],
    ['estimate', 'spdx'],
    ['estimate', 'boamps'],
    ['estimate', 'sci'],
    ['train', 'hf-card'],
    ['train', 'eu-gpai'],
  ])('of %s writes %s as the service does, without one and through one', async (command, form) => {
    const [words, path, payload] =
      command === 'train'
        ? [['train', '--model', 'gpt-3-175b'], 'training', { model: 'gpt-3-175b' }]
        : [['estimate', ...GPT_4O], 'inference', { ...QUESTION, zone: 'FRA' }]
    const { text } = await service.rest(`/v1/estimates/${path}?format=${form}`, { method: 'POST', payload })
    for (const way of [[], ['--url', address]]) {
      const { code, stdout, stderr } = await runWattprint([...words, '--format', form, ...way])
      expect({ code, stdout: timeless(stdout), stderr }).toEqual({ code: 0, stdout: `${timeless(text).trimEnd()}\n`, stderr: '' })
    }
  })

  it.each([['--json'], ['--cite', 'csl'], ['--detail', 'numbers']])('does not go with %s', async (...option) => {
    const { code, stderr } = await runWattprint(['estimate', ...GPT_4O, '--format', 'sci', ...option])
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('Leave one of them out.') as string })
  })

  it('of a file is that of a table or of lines', async () => {
    const { code, stderr } = await runWattprint(['estimate', '--file', 'x', '--format', 'sci'])
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('format must be one of "ndjson", "csv"') as string })
  })
})

describe('--cite', () => {
  const VARIANT = { change: { zone: 'FRA' } }
  it.each([
    ['estimate', 'estimate --model gpt-4o --output-tokens 250 --zone FRA', '/v1/estimates/inference', { ...QUESTION, zone: 'FRA' }],
    ['train', 'train --model gpt-3-175b', '/v1/estimates/training', { model: 'gpt-3-175b' }],
    ['compare', 'compare --model gpt-4o --output-tokens 250 vs --zone FRA', '/v1/comparisons', { baseline: QUESTION, variants: [VARIANT] }],
  ])('of %s prints the sources as the service writes them, without one and through one', async (_command, words, path, payload) => {
    const cited = words.replace(/^\w+( --model \S+)/, (start) => `${start} --cite bibtex`).split(' ')
    const { text } = await service.rest(`${path}?format=bibtex`, { method: 'POST', payload })
    const expected = { code: 0, stdout: `${text.trimEnd()}\n`, stderr: '' }
    expect(await runWattprint(cited)).toEqual(expected)
    expect(await runWattprint([...cited.slice(0, 1), '--url', address, ...cited.slice(1)])).toEqual(expected)
  })

  it('does not go with --json', async () => {
    const { code, stderr } = await runWattprint(['train', '--model', 'gpt-3-175b', '--cite', 'csl', '--json'])
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('Leave one of them out.') as string })
  })

  it('prints CSL-JSON for reference managers', async () => {
    const { stdout } = await runWattprint(['estimate', ...GPT_4O, '--cite', 'csl'])
    const { citations } = Estimate.parse(await asked('/v1/estimates/inference', { ...QUESTION, zone: 'FRA' }))
    const ids = z
      .array(CslItem)
      .parse(JSON.parse(stdout))
      .map(({ id }) => id)
    expect(ids.sort()).toEqual([...new Set(citations.map(({ source }) => source))].sort())
  })
})

describe('what is refused', () => {
  it.each([
    ['an unknown model', 'estimate --model gpt-4oo --output-tokens 5', 'No model is called "gpt-4oo". The nearest are "gpt-4o"'],
    ['a negative number', 'estimate --model gpt-4o --output-tokens -1', '--output-tokens: outputTokens must be at least 0. See --help.'],
    ['a number too large', 'estimate --model gpt-4o --output-tokens 1e30', '--output-tokens: outputTokens must be at most'],
    ['a word for a number', 'estimate --model gpt-4o --output-tokens abc', '--output-tokens: outputTokens must be a number'],
    ['a hexadecimal number', 'estimate --model gpt-4o --output-tokens 0x10', '--output-tokens: outputTokens must be a number'],
    ['two models', 'estimate --model gpt-4o --custom-model-total-parameters 5 --output-tokens 1', 'customModel'],
    ['a word that is none of an option', 'estimate --model gpt-4o --precision fp7', '--precision: precision must be one of'],
    ['half a model', 'estimate --custom-model-layers 3 --output-tokens 1', '--custom-model-total-parameters: '],
    ['no request', 'estimate', 'The request has no tokens: give outputTokens'],
    ['no training', 'train', 'The request says nothing to compute from: give model'],
    ['a technique that lacks its input', 'compare --model gpt-4o --output-tokens 1 vs --technique pruning', 'parameterShare'],
    ['an address that is none', 'estimate --model gpt-4o --url localhost', '--url: Write the address of a service'],
    ['a port that is none', 'serve --port 70000', '--port: port must be at most'],
  ])('%s: with 1 and the reason', async (_what, words, told) => {
    const { code, stdout, stderr } = await runWattprint(words.split(' '))
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(told)
    expect(stderr).not.toMatch(/\.ts:\d+/)
  })

  it.each([
    ['an unknown option', 'estimate --modle gpt-4o', '--modle is not an option here. Did you mean --model?'],
    ['an option of another command', 'train --output-tokens 5', '--output-tokens is not an option here.'],
    ['an option without its value', 'estimate --model --zone FRA', '--model lacks its value. Write --model TEXT.'],
    ['an option twice', 'estimate --model a --model b', '--model stands there twice.'],
    ['a stray word', 'estimate gpt-4o', '"gpt-4o" belongs to no option.'],
    ['a field that JavaScript knows', 'estimate --__proto__ 1', '--__proto__ is not an option here.'],
    ['a short option', 'estimate -m gpt-4o', '-m is not an option here.'],
    ['a key without a service', 'estimate --model gpt-4o --key x', '--key is for a service'],
    [
      'a bibliography without its form',
      'estimate --model gpt-4o --output-tokens 5 --cite',
      '--cite lacks its value. Write --cite csl|bibtex.',
    ],
    ['a bibliography of a file', 'estimate --file x --cite csl', '--cite does not go with --file'],
    ['nothing to compare with', 'compare --model gpt-4o --output-tokens 1', 'There is nothing to compare with. Add vs'],
    ['a file beside a model', 'estimate --file x --model gpt-4o', '--model does not go with --file'],
    ['an output without a file', 'estimate --model gpt-4o --output x', '--output goes with --file'],
    ['an unknown command', 'estimat', '"estimat" is no command.'],
  ])('%s: with 2 and what to write', async (_what, words, told) => {
    const { code, stdout, stderr } = await runWattprint(words.split(' '))
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(told)
    expect(stderr).not.toMatch(/\.ts:\d+/)
  })

  it('is a problem on standard output for programs, of the bundled catalog and of a service alike', async () => {
    const words = 'estimate --json --model gpt-4oo --output-tokens 5'.split(' ')
    const here = await runWattprint(words)
    const there = await runWattprint([...words, '--url', address])
    const [problem, answered] = [here, there].map(({ stdout }) => Problem.parse(JSON.parse(stdout)))
    expect({ ...answered, instance: '' }).toEqual({ ...problem, instance: '' })
    expect([here.code, there.code, there.stderr]).toEqual([1, 1, here.stderr])
  })
})

describe('where no service answers', () => {
  it('says with 3 that it cannot be reached', async () => {
    const { server, url } = await listening(() => undefined)
    server.close()
    const { code, stderr } = await runWattprint(['estimate', ...GPT_4O, '--url', url])
    expect({ code, stderr }).toMatchObject({
      code: 3,
      stderr: expect.stringContaining(`${url} cannot be reached (ECONNREFUSED). Check --url`) as string,
    })
  })

  it('says with 3 that a page is no bibliography', async () => {
    const { server, url } = await listening((_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>'))
    const { code, stderr } = await runWattprint(['estimate', ...GPT_4O, '--cite', 'bibtex', '--url', url])
    server.close()
    expect(code).toBe(3)
    expect(stderr).toContain('answered HTTP 200 with text/html, which is no answer of Wattprint')
  })

  it.each([
    ['a page', 200, 'text/html', '<h1>Hello</h1>', 'answered HTTP 200 with text/html, which is no answer of Wattprint'],
    ['other JSON', 200, 'application/json', '{"ok":true}', 'answered JSON that is no answer of Wattprint'],
    ['the fault of a proxy', 502, 'text/html', 'Bad gateway', 'answered HTTP 502 with text/html'],
    ['the problem of another', 404, 'application/problem+json', '{"title":"Gone"}', 'answered HTTP 404 with application/problem+json'],
  ])('says with 3 that %s is no answer of Wattprint', async (_what, status, type, body, told) => {
    const { server, url } = await listening((_request, response) => response.writeHead(status, { 'content-type': type }).end(body))
    const { code, stderr } = await runWattprint(['estimate', ...GPT_4O, '--url', url])
    server.close()
    expect(code).toBe(3)
    expect(stderr).toContain(told)
  })
})

describe('wattprint', () => {
  it('says its version and its commands', async () => {
    expect((await runWattprint(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect((await runWattprint(['--help'])).stdout).toMatch(/^ {2}estimate {2}/m)
  })
})
