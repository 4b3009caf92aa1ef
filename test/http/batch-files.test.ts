import { afterAll, beforeAll, expect, it } from 'vitest'
import { BatchEnd } from '../../src/schemas/batch.js'
import { Problem } from '../../src/schemas/problem.js'
import { type StartedApp, startedApp } from '../support/app.js'

let service: StartedApp
beforeAll(async () => {
  service = await startedApp()
})
afterAll(() => service.stop())

async function streamed(payload: string, type: string, query = 'detail=numbers') {
  const { status, text } = await service.rest(`/v1/estimates/batch?${query}`, {
    method: 'POST',
    headers: { 'content-type': type },
    payload,
  })
  expect(status).toBe(200)
  const answers = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  return { answers: answers.slice(0, -1), end: BatchEnd.parse(answers.at(-1)) }
}
async function energyOf(payload: object): Promise<unknown> {
  const { json } = await service.rest('/v1/estimates/inference?detail=numbers', { method: 'POST', payload })
  return (json as { energy: unknown }).energy
}

it('a table is answered row by row, after what its columns were read as', async () => {
  const { answers, end } = await streamed(
    '\uFEFFid;model;inputTokens;outputTokens\r\na;gpt-4o;10;20\r\nb;gpt-99;1;2\r\n',
    'text/csv; charset=utf-8',
  )
  expect(answers[0]).toMatchObject({ line: 1, skipped: expect.stringContaining('id is read as reference') as string })
  expect(answers[1]).toMatchObject({
    line: 2,
    reference: 'a',
    energy: await energyOf({ model: 'gpt-4o', inputTokens: 10, outputTokens: 20 }),
  })
  expect(answers[2]).toMatchObject({ line: 3, reference: 'b', problem: { code: 'unknown-model' } })
  expect(end).toMatchObject({ estimates: 1, problems: 1, skipped: 1, lines: 3 })
})

it('a table without a model says so, and nothing is read', async () => {
  const { answers, end } = await streamed('id,tokens\na,5\n', 'text/csv')
  expect(answers).toMatchObject([
    { problem: { code: 'malformed-line', detail: expect.stringContaining('no column for the model') as string } },
  ])
  expect(end).toMatchObject({ estimates: 0, problems: 1 })
})

it('an array alone is a batch', async () => {
  const request = { model: 'gpt-4o', outputTokens: 5 }
  const { json } = await service.rest('/v1/estimates/batch?detail=numbers', { method: 'POST', payload: [request] })
  expect(json).toMatchObject({ estimates: 1, items: [{ energy: await energyOf(request) }] })
  const empty = await service.rest('/v1/estimates/batch', { method: 'POST', payload: [] })
  expect(Problem.parse(empty.json).code).toBe('invalid-request')
})

it('an output of a batch has its calls, and what failed is skipped with the reason', async () => {
  const usage = { prompt_tokens: 22, completion_tokens: 2, total_tokens: 24 }
  const lines = [
    { id: 'x', custom_id: 'one', response: { status_code: 200, body: { model: 'gpt-4o-mini', usage } }, error: null },
    { id: 'y', custom_id: 'two', response: null, error: { code: 'batch_expired' } },
    {
      custom_id: 'three',
      result: { type: 'succeeded', message: { model: 'claude-sonnet-4-5', usage: { input_tokens: 5, output_tokens: 9 } } },
    },
    { custom_id: 'four', result: { type: 'errored', error: {} } },
  ]
  const { answers, end } = await streamed(lines.map((line) => JSON.stringify(line)).join('\n'), 'application/x-ndjson')
  expect(answers.map(({ reference }) => reference)).toEqual(['one', 'two', 'three', 'four'])
  expect(answers[0]).toMatchObject({ energy: await energyOf({ model: 'gpt-4o-mini', inputTokens: 22, outputTokens: 2 }) })
  expect(answers[1]).toMatchObject({ skipped: expect.stringContaining('batch_expired') as string })
  expect(end).toMatchObject({ estimates: 2, problems: 0, skipped: 2 })
})

it('once=reference counts a call once, in JSON and in lines', async () => {
  const request = { reference: 'a', model: 'gpt-4o', outputTokens: 5 }
  const { json } = await service.rest('/v1/estimates/batch?once=reference', { method: 'POST', payload: { requests: [request, request] } })
  expect(json).toMatchObject({ estimates: 1, skipped: 1 })
  const { end } = await streamed(
    `${JSON.stringify(request)}\n${JSON.stringify(request)}\n`,
    'application/x-ndjson',
    'once=reference&detail=summary',
  )
  expect(end).toMatchObject({ estimates: 1, skipped: 1 })
})
