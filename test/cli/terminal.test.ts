import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DomainError } from '../../src/errors.js'
import { estimateInference } from '../../src/estimation/inference.js'
import { problemOf } from '../../src/problem-of.js'
import { InferenceRequest } from '../../src/schemas/inference-request.js'
import { bundledCatalog } from '../support/bundled-catalog.js'
import { listening } from './listening.js'
import { runWattprint } from './run-wattprint.js'

/** What sets colours, the title of the window and the clipboard, in the forms of 7 and of 8 bits, and turns the direction of text. */
const HOSTILE = 'evil\u001b[31m\u001b]0;pwned\u0007\u001b]52;c;cHduZWQ=\u0007\u009b31m\u202e\u2066\r\b\u2028'
const OBEYED = /(?![\n\t])\p{Cc}|[\u2028\u2029\u202A-\u202E\u2066-\u2069]/u

/** A service whose every text says something to the terminal. */
let there: Awaited<ReturnType<typeof listening>>
beforeAll(async () => {
  const estimate = estimateInference(InferenceRequest.parse({ model: 'gpt-4o', outputTokens: 100 }), await bundledCatalog())
  const hostile = JSON.stringify(estimate, (key, value: unknown) =>
    typeof value === 'string' && ['name', 'title', 'reason', 'message', 'value', 'method'].includes(key) ? `${value}${HOSTILE}` : value,
  )
  const problem = problemOf(new DomainError('unknown-model', `No model is called "${HOSTILE}".`), 'urn:request:1')
  there = await listening((request, response) => {
    if (request.url?.includes('batch'))
      return void response
        .writeHead(200, { 'content-type': 'application/x-ndjson' })
        .end(`{"problem":"${HOSTILE}"}\n{"totals":{},"lines":1}\n`)
    const isRefused = request.url?.includes('training')
    response.writeHead(isRefused ? 404 : 200, { 'content-type': isRefused ? 'application/problem+json' : 'application/json' })
    response.end(isRefused ? JSON.stringify(problem) : hostile)
  })
})
afterAll(() => there.server.close())

describe('what the command prints', () => {
  it.each([
    ['a table', ['estimate', '--model', 'x', '--output-tokens', '1'], 'evil\\u001b[31m'],
    ['JSON', ['estimate', '--model', 'x', '--output-tokens', '1', '--json'], 'evil\\u001b[31m'],
    ['a refusal', ['train', '--model', 'x'], 'evil\\u001b[31m'],
    ['a refusal as JSON', ['train', '--model', 'x', '--json'], 'evil\\u001b[31m'],
    ['answers to a file', ['estimate', '--file', '-', '--json'], 'evil\\u001b[31m'],
  ])('of an answer, as %s, holds nothing that a terminal obeys', async (_form, words, shown) => {
    const { stdout, stderr } = await runWattprint([...words, '--url', there.url], '{"model":"x"}\n')
    expect(stdout + stderr).toContain(shown)
    expect(stdout).not.toMatch(OBEYED)
    expect(stderr).not.toMatch(OBEYED)
  })

  it('of what it was given itself holds none either', async () => {
    const { stderr } = await runWattprint(['estimate', '--model', 'gpt-4o', '--output-tokens', '1', '--zone', HOSTILE])
    expect(stderr).toContain('evil\\u001b[31m')
    expect(stderr).not.toMatch(OBEYED)
  })

  it('is the same JSON as before', async () => {
    const { stdout } = await runWattprint(['estimate', '--model', 'x', '--output-tokens', '1', '--json', '--url', there.url])
    expect((JSON.parse(stdout) as { model: { name: string } }).model.name).toBe(`GPT-4o${HOSTILE}`)
  })
})
