import { request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connectDatabase } from '../src/database/connect.js'
import { type Place, preparedPlace, SERVER_URL } from './support/database.js'
import { type StartedProcess, startedProcess } from './support/started-process.js'

const ADMIN_KEY = 'an-administrator-key-of-the-environment'
const BY = { authorization: `Bearer ${ADMIN_KEY}` }
const LINE = '{"model":"gpt-4o","outputTokens":10}\n'
const UPLOAD = '/v1/jobs?detail=summary'
/** After so long without a sign of its process an upload is dead to other processes. */
const UNRENEWED_SECONDS = 20
const LONG = { timeout: 240_000 }

type Answer = { readonly status: number; readonly isReplayed: boolean; readonly json: Record<string, unknown> }
type Service = Pick<StartedProcess, 'told' | 'kill'> & { readonly address: string }

let place: Place
/** The one that was started last. */
let service: Service
let remove: () => Promise<void>
const kills: (() => Promise<void>)[] = []
beforeAll(async () => {
  ;({ place, remove } = await preparedPlace())
})
afterAll(async () => {
  await Promise.all(kills.map((kill) => kill()))
  await remove()
})

async function started(): Promise<Service> {
  const { told, kill } = startedProcess(['src/server.ts'], place, { WATTPRINT_ADMIN_KEY: ADMIN_KEY, JOB_WORKERS: '0', LOG_LEVEL: 'info' })
  kills.push(kill)
  return { address: await told(/http:\/\/127\.0\.0\.1:\d+/), told, kill }
}

async function answerOf(response: Response): Promise<Answer> {
  const isReplayed = response.headers.get('idempotency-replayed') === 'true'
  return { status: response.status, isReplayed, json: (await response.json()) as Record<string, unknown> }
}

const imported = ({ address }: Service, grams: number, key: string): Promise<Answer> =>
  fetch(`${address}/v1/imports?kind=gridZone`, {
    method: 'POST',
    body: `zone,field,value,unit,source,locator,period,basis\nFRA,carbonIntensity,${grams / 1000},kgCO2e/kWh,patterson-2021,page 4,2031,lifecycle\n`,
    headers: { ...BY, 'content-type': 'text/csv', 'idempotency-key': key },
  }).then(answerOf)

const uploaded = ({ address }: Service, key: string, body = LINE): Promise<Answer> =>
  fetch(`${address}${UPLOAD}`, {
    method: 'POST',
    body,
    headers: { ...BY, 'content-type': 'application/x-ndjson', 'idempotency-key': key },
  }).then(answerOf)

/** A chunked upload of which nobody knows the end: it ends when it is told to. */
function sentUpload({ address }: Service, key: string) {
  const headers = { ...BY, 'content-type': 'application/x-ndjson', 'idempotency-key': key, 'transfer-encoding': 'chunked' }
  const sent = request(`${address}${UPLOAD}`, { method: 'POST', headers })
  const answer = new Promise<{ id: string } | 'cut off'>((resolve) => {
    sent.on('error', () => resolve('cut off'))
    sent.on('response', (response) => {
      let text = ''
      response.on('data', (part: Buffer) => (text += part.toString())).on('end', () => resolve(JSON.parse(text) as { id: string }))
    })
  })
  sent.write(LINE)
  return { end: () => sent.end(), answer }
}

/**
 * An upload that has its key: another write with it is refused as one that reuses it. While the upload takes the key both are told that
 * it is in use, and before that the other write is told that it names nothing; whichever looked first, an upload that is refused is
 * sent again.
 */
async function begunUpload(service: Service, key: string): Promise<ReturnType<typeof sentUpload>> {
  const headers = { ...BY, 'idempotency-key': key }
  const other = async () => (await fetch(`${service.address}/v1/operators/nobody`, { method: 'DELETE', headers })).status
  let upload = sentUpload(service, key)
  for (let status = await other(); status !== 422; status = await other()) {
    expect([404, 409]).toContain(status)
    const isRefused = await Promise.race([upload.answer.then(() => true), wait(100, false)])
    if (isRefused) upload = sentUpload(service, key)
  }
  return upload
}

async function read({ address }: Service, path: string): Promise<Record<string, unknown>> {
  return (await (await fetch(`${address}${path}`, { headers: BY })).json()) as Record<string, unknown>
}
async function jobIds(service: Service): Promise<string[]> {
  return ((await read(service, '/v1/jobs')) as { items: { id: string }[] }).items.map(({ id }) => id)
}
async function figureOf2031(service: Service): Promise<number | undefined> {
  const { carbonIntensity } = (await read(service, '/v1/grids/FRA')) as { carbonIntensity: { value: number; period: string }[] }
  return carbonIntensity.find(({ period }) => period === '2031')?.value
}

/** Kills the service as soon as another request sees that the write is committed: the answer is on its way at most. */
async function killedOnceSeen(service: Service, write: Promise<Answer>, isSeen: () => Promise<boolean>): Promise<void> {
  const cutOff = write.catch(() => 'cut off')
  while (!(await isSeen())) await wait(2)
  await service.kill()
  await cutOff
}

async function runSql(sql: string): Promise<void> {
  const database = await connectDatabase(place)
  await database.executeSql(sql).finally(() => database.close())
}

const DELAY = `
  CREATE FUNCTION delay_keeping() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE began timestamptz := clock_timestamp();
    BEGIN
      WHILE NEW."status" IS NOT NULL AND clock_timestamp() < began + interval '60 seconds' LOOP PERFORM pg_sleep(0.1); END LOOP;
      RETURN NEW;
    END $$;
  CREATE TRIGGER delay_keeping BEFORE INSERT OR UPDATE ON "IdempotentWrite" FOR EACH ROW EXECUTE FUNCTION delay_keeping();`
const NO_DELAY = 'DROP TRIGGER delay_keeping ON "IdempotentWrite"; DROP FUNCTION delay_keeping'
/** What a server that sees a client vanish does in its own time. */
const END_OTHERS = 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()'

async function importsOf2031(service: Service): Promise<number> {
  const { items } = (await read(service, '/v1/changes?kind=gridZone&id=FRA')) as { items: { action: string }[] }
  return items.filter(({ action }) => action === 'import').length
}

const IN_USE = { status: 409, json: { code: 'idempotency-key-in-use' } }
const REUSED = { status: 422, json: { code: 'idempotency-key-reused' } }

it('killed before the answer of a write is kept, the service did not write, and writes when that is sent again', LONG, async () => {
  await runSql(DELAY)
  const killed = await started()
  const writing = killed.told(/An import writes 1 records/)
  const answer = imported(killed, 22, 'I1').catch(() => 'cut off')
  await writing
  await wait(1000)
  await killed.kill()
  expect(await answer).toBe('cut off')
  if (SERVER_URL !== undefined) await runSql(END_OTHERS)
  await runSql(NO_DELAY)
  service = await started()
  expect(await imported(service, 22, 'I1')).toMatchObject({ status: 200, isReplayed: false })
  expect([await figureOf2031(service), await importsOf2031(service)]).toEqual([22, 1])
})

it('killed after a write, it answers that as it was, and does not write over what came later', LONG, async () => {
  const killed = service
  await killedOnceSeen(killed, imported(killed, 33, 'I2'), async () => (await importsOf2031(killed)) === 2)
  service = await started()
  expect((await imported(service, 77, 'a-correction')).status).toBe(200)
  expect(await imported(service, 33, 'I2')).toMatchObject({ status: 200, isReplayed: true, json: { counts: { changed: 1 } } })
  expect([await figureOf2031(service), await importsOf2031(service)]).toEqual([77, 3])
})

it('killed after an upload or in the middle of one, it has one job for each Idempotency-Key', LONG, async () => {
  const killed = service
  await killedOnceSeen(killed, uploaded(killed, 'J2'), async () => (await jobIds(killed)).length > 0)
  const cutOff = await started()
  const [id] = await jobIds(cutOff)
  expect(await uploaded(cutOff, 'J2')).toMatchObject({ status: 202, isReplayed: true, json: { id } })
  expect(await uploaded(cutOff, 'J2', `${LINE}${LINE}`)).toMatchObject(REUSED)

  const cut = await begunUpload(cutOff, 'J3')
  expect(await uploaded(cutOff, 'J3')).toMatchObject(IN_USE)
  await cutOff.kill()
  expect(await cut.answer).toBe('cut off')
  service = await started()
  const slow = await begunUpload(service, 'SLOW')
  const begunAt = Date.now()
  let whole = await uploaded(service, 'J3')
  for (; whole.status === 409 && Date.now() - begunAt < (UNRENEWED_SECONDS + 5) * 1000; whole = await uploaded(service, 'J3'))
    await wait(500)
  expect(whole).toMatchObject({ status: 202, isReplayed: false })

  // An upload that goes on keeps its key, however long it takes and whichever replica is asked.
  const other = SERVER_URL === undefined ? service : await started()
  if (SERVER_URL !== undefined) await wait(begunAt + (UNRENEWED_SECONDS + 2) * 1000 - Date.now())
  expect(await uploaded(other, 'SLOW')).toMatchObject(IN_USE)
  slow.end()
  const job = await slow.answer
  expect(await uploaded(other, 'SLOW')).toMatchObject({ status: 202, isReplayed: true, json: job as object })
  expect(await uploaded(other, 'SLOW', `${LINE}${LINE}`)).toMatchObject(REUSED)
  expect((await jobIds(other)).sort()).toEqual([id, whole.json['id'], (job as { id: string }).id].sort())
})
