import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StartedApp, startedApp } from '../support/app.js'

const DELAY_MILLISECONDS = 30
const SAMPLE_MILLISECONDS = 1000
const ESTIMATE = '/v1/estimates/inference?model=gpt-4o&outputTokens=250'

let service: StartedApp
beforeAll(async () => {
  service = await startedApp({ OVERLOAD_DELAY_MILLISECONDS: String(DELAY_MILLISECONDS) })
})
afterAll(() => service.stop())

/** Keeps the event loop late while `work` runs, as too many requests would. */
async function underPressure<Result>(work: () => Promise<Result>): Promise<Result> {
  const press = setInterval(() => {
    const end = performance.now() + 10 * DELAY_MILLISECONDS
    while (performance.now() < end);
  })
  return work().finally(() => clearInterval(press))
}

/** The first answer that is not of `status`; undefined if there is none for so long. */
async function untilNot(status: number, seconds: number) {
  const end = performance.now() + seconds * 1000
  while (performance.now() < end) {
    const answer = await service.rest(ESTIMATE)
    if (answer.status !== status) return answer
    await wait(20)
  }
  return undefined
}

describe('a service under pressure', () => {
  it('refuses with 503 and says when to ask again; health and metrics are answered; then it recovers by itself', async () => {
    await untilNot(503, 20)
    await underPressure(async () => {
      const refused = await untilNot(200, 20)
      expect(refused).toMatchObject({ status: 503, json: { code: 'overloaded' }, headers: { 'retry-after': '2' } })
      const graphql = await service.graphql('{ __typename }')
      expect([graphql.status, graphql.json]).toMatchObject([503, { errors: [{ extensions: { code: 'overloaded' } }] }])
      for (const url of ['/', '/healthz', '/readyz', '/metrics']) expect((await service.rest(url)).status).toBe(200)
    })
    expect(await untilNot(503, 20)).toMatchObject({ status: 200 })
  })

  it('takes everything while one long step alone holds it up', async () => {
    await wait(3 * SAMPLE_MILLISECONDS)
    const end = performance.now() + SAMPLE_MILLISECONDS
    while (performance.now() < end);
    expect(await untilNot(200, 2)).toBeUndefined()
  })
})
