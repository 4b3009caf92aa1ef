/** A month of a synthetic company goes into the ledger over three gateways at once, with faults made on purpose. */
import { afterAll, expect, it } from 'vitest'
import { companyCalls } from '../../scripts/prove-ledger/company.js'
import { expectedOf } from '../../scripts/prove-ledger/expected.js'
import { sendMonth } from '../../scripts/prove-ledger/send-month.js'
import type { LedgerReport } from '../../src/schemas/ledger-report.js'
import { bundledCatalog } from '../support/bundled-catalog.js'
import { preparedPlace, SERVER_URL } from '../support/database.js'
import { ADMIN_KEY, type Replica, startedReplica } from './support/replica.js'

const SEED = 20261001
const CALLS = 3000
const KILLED_AT_BODY = 20
/** One process alone opens an embedded database. */
const REPLICAS = SERVER_URL === undefined ? 1 : 2

const { place, remove } = await preparedPlace()
const replicas: Replica[] = []
afterAll(async () => {
  for (const replica of replicas) replica.kill('SIGKILL')
  await Promise.all(replicas.map(({ exited }) => exited))
  await remove()
})

const started = (): Promise<Replica> =>
  startedReplica({
    ...(place.databaseUrl !== undefined && { DATABASE_URL: place.databaseUrl }),
    WATTPRINT_DATA_DIR: place.dataDirectory,
    LEDGER_TAGS: 'team',
    LEDGER_RETENTION: '1200',
  })

it('counts every call and token exactly, and its energy within 2 % of the sum of single estimates', { timeout: 400_000 }, async () => {
  for (let count = 0; count < REPLICAS; count += 1) replicas.push(await started())
  const killed = async (body: number): Promise<void> => {
    if (body !== KILLED_AT_BODY) return
    // An outage in the middle of bodies that are on their way: what was not acknowledged is sent again.
    const [first] = replicas.splice(0, 1)
    first?.kill('SIGKILL')
    await first?.exited
    replicas.push(await started())
  }
  const month = { seed: SEED, repeatedShare: 0.08, callsOfBody: 40, urls: () => replicas.map(({ url }) => url), key: ADMIN_KEY }
  const repeated = await sendMonth({ ...month, calls: companyCalls(SEED, 0, CALLS, CALLS), before: killed })
  expect(repeated).toBeGreaterThan(CALLS * 0.05)
  const answer = await replicas[0]?.ask('/v1/ledger/report?from=2026-10-01&to=2030-01-01&groupBy=tag:team', {
    headers: { authorization: `Bearer ${ADMIN_KEY}` },
  })
  const { totals, groups, withoutEstimate, citations } = (await answer?.json()) as LedgerReport
  const expected = expectedOf(companyCalls(SEED, 0, CALLS, CALLS), await bundledCatalog())
  const { calls, tokens, callsWithoutEstimate, energy } = totals
  expect({ calls, input: tokens.input, cachedInput: tokens.cachedInput, output: tokens.output }).toEqual({
    calls: expected.calls,
    input: expected.input,
    cachedInput: expected.cachedInput,
    output: expected.output,
  })
  expect(callsWithoutEstimate).toBe(expected.withoutEstimate)
  expect(withoutEstimate.reasons.map(({ code }) => code)).toEqual(['unknown-model'])
  expect(new Map(groups.map(({ key, totals: ofTeam }) => [key[0]?.value, ofTeam.calls]))).toEqual(expected.byTeam)
  console.log(`      ${calls} calls, ${repeated} of them twice: ${energy.value} kWh, single estimates ${expected.energyKwh} kWh.`)
  expect(Math.abs(energy.value / expected.energyKwh - 1)).toBeLessThan(0.02)
  expect(citations.every(({ title, locator }) => title !== '' && locator !== '')).toBe(true)
})
