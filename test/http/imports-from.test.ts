import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportAnswer } from '../../src/schemas/import.js'
import { Problem } from '../../src/schemas/problem.js'
import { type Answer, type StartedApp, startedApp } from '../support/app.js'

const ADMIN_KEY = 'an-administrator-key-of-the-environment'
const BY = { authorization: `Bearer ${ADMIN_KEY}` }
const DAY = 'accessedOn=2026-11-23'
const OWID = 'country,year,iso_code,carbon_intensity_elec,low_carbon_share_elec,renewables_share_elec'
const HOURLY = 'Datetime (UTC),Country,Zone name,Zone id,Carbon intensity gCO₂eq/kWh (direct),Carbon intensity gCO₂eq/kWh (Life cycle)'

let service: StartedApp
beforeAll(async () => {
  service = await startedApp({ WATTPRINT_ADMIN_KEY: ADMIN_KEY, IMPORT_LIMIT_BYTES: '1024', IMPORT_FILE_LIMIT_BYTES: '2000000' })
})
afterAll(() => service.stop())

function send(payload: string | Buffer, query: string, type = 'text/csv'): Promise<Answer> {
  return service.rest(`/v1/imports?${query}`, { method: 'POST', payload, headers: { ...BY, 'content-type': type } })
}

function withdraw(id: string): Promise<Answer> {
  return service.rest(`/v1/imports/${id}`, { method: 'DELETE', headers: BY })
}

function csv(header: string, ...rows: readonly string[]): string {
  return [header, ...rows, ''].join('\n')
}

function answerOf({ json }: Answer): ImportAnswer {
  return json as ImportAnswer
}

async function shown(path: string): Promise<unknown> {
  return (await service.rest(`/v1/${path}`)).json
}

async function written(): Promise<object> {
  const { prisma } = service.database
  const counts = [await prisma.catalogRecord.count(), await prisma.source.count(), await prisma.change.count()]
  return { revision: service.app.catalog.revision, counts }
}

const NEW_YEAR = csv(OWID, 'France,2031,FRA,33.5,94,31', 'Nowhere,2031,NWH,1,,')

describe('POST /v1/imports?from=', () => {
  it('as a dry run tells the source, what would change from what to what, and what is skipped, and writes nothing', async () => {
    const before = await written()
    const answer = answerOf(await send(NEW_YEAR, `from=owid-energy&dryRun=true&${DAY}`))
    expect(answer).toMatchObject({
      dryRun: true,
      counts: { added: 1, changed: 1, unchanged: 0 },
      added: [{ kind: 'source', id: 'owid-energy-data-2026-11-23' }],
      changed: [
        {
          kind: 'gridZone',
          id: 'FRA',
          figures: expect.arrayContaining([
            { field: 'carbonIntensity 2031 lifecycle', before: null, after: 33.5, unit: 'gCO2e/kWh' },
            { field: 'carbonFreeShare', before: null, after: 0.94, unit: 'ratio' },
          ]) as object,
          figureCount: 3,
        },
      ],
      file: {
        from: 'owid-energy',
        source: { licence: 'CC BY 4.0', accessedOn: '2026-11-23' },
        alike: 0,
        skippedCount: 1,
        skipped: [{ line: 3, reason: 'no grid zone of the catalog has the name or alias "NWH"; all its rows are left out' }],
      },
    })
    expect(await written()).toEqual(before)
  })

  it('writes it, which the next request reads, and a second time changes nothing', async () => {
    expect(answerOf(await send(NEW_YEAR, `from=owid-energy&${DAY}`))).toMatchObject({ dryRun: false, counts: { added: 1, changed: 1 } })
    expect(await shown('grids/FRA')).toMatchObject({ origin: 'user', carbonFreeShare: { value: 0.94, period: '2031' } })
    const before = await written()
    const again = answerOf(await send(NEW_YEAR, 'from=owid-energy&accessedOn=2027-01-01'))
    expect(again).toMatchObject({ counts: { added: 0, changed: 0, unchanged: 0 }, file: { source: null, alike: 3 } })
    expect(await written()).toEqual(before)
  })

  it('tells a value that moved, old and new', async () => {
    const answer = answerOf(await send(csv(OWID, 'France,2031,FRA,40,,'), `from=owid-energy&dryRun=true&${DAY}`))
    expect(answer.changed[0]?.figures).toEqual([{ field: 'carbonIntensity 2031 lifecycle', before: 33.5, after: 40, unit: 'gCO2e/kWh' }])
  })

  it('keeps 8,784 hours with their holes, and leaves them the second time', async () => {
    const hours = Array.from({ length: 8784 }, (_, hour) => new Date(Date.UTC(2028, 0) + hour * 3_600_000).toISOString().slice(0, 19))
    const rows = hours.filter((_, hour) => hour !== 100).map((time, hour) => `${time},Germany,Germany,DE,${hour % 500},${1 + (hour % 600)}`)
    const query = `from=electricity-maps&fileName=DE_2028_hourly.csv&${DAY}`
    const answer = answerOf(await send(csv(HOURLY, ...rows), query))
    expect(answer).toMatchObject({
      counts: { added: 3, changed: 0 },
      file: { skippedCount: 0, licenceNote: expect.stringContaining('Open Database License') as string },
    })
    const series = (await shown('grid-series/electricity-maps%2FDEU%2F2028%2Flifecycle')) as { values: (number | null)[]; notes: string[] }
    expect([series.values.length, series.values[99], series.values[100], series.values[101]]).toEqual([8784, 100, null, 101])
    expect(series.notes).toEqual(['1 of 8784 hours are missing.'])
    expect(answerOf(await send(csv(HOURLY, ...rows), query))).toMatchObject({ counts: { added: 0, changed: 0 }, file: { alike: 17566 } })
  })

  it('reads the JSON of ML.ENERGY', async () => {
    const run = {
      model_id: 'Qwen/Qwen3-14B',
      gpu_model: 'B200',
      num_gpus: 1,
      weight_precision: 'fp8',
      total_params_billions: 14,
      activated_params_billions: 14,
    }
    const measured = { energy_per_token_joules: 0.5, avg_output_len: 600, avg_batch_size: 8 }
    const file = JSON.stringify({ task: 'gpqa', configurations: [{ ...run, ...measured }] })
    const answer = answerOf(await send(file, `from=ml-energy&fileName=gpqa.json&${DAY}`, 'application/json'))
    expect(answer.added).toEqual([
      { kind: 'source', id: 'ml-energy-2026-11-23' },
      { kind: 'measurement', id: 'ml-energy/gpqa/qwen-qwen3-14b/b200-x1-fp8-seqs0-tp1-ep1-dp1' },
    ])
  })

  it.each([
    ['an unknown format', NEW_YEAR, 'from=excel', 'text/csv', 'invalid-request'],
    ['a kind beside it', NEW_YEAR, 'from=ember&kind=gridZone', 'text/csv', 'invalid-request'],
    ['a day that is none', NEW_YEAR, 'from=ember&accessedOn=2026-02-30', 'text/csv', 'invalid-request'],
    ['CSV sent as JSON', '{}', 'from=ember', 'application/json', 'unsupported-media-type'],
    ['JSON sent as CSV', '{}', 'from=ml-energy', 'text/csv', 'unsupported-media-type'],
    ['JSON without a format', '{}', 'dryRun=true', 'application/json', 'unsupported-media-type'],
    ['JSON that is cut', '{"task":', 'from=ml-energy', 'application/json', 'import-format'],
    ['JSON of another shape', '{"models": []}', 'from=ml-energy', 'application/json', 'import-format'],
    ['a file of another format', NEW_YEAR, 'from=epoch-models', 'text/csv', 'import-format'],
    ['no body', '', 'from=ember', 'text/csv', 'malformed-body'],
    ['bytes that are no UTF-8', Buffer.from([...Buffer.from('a,b\nc,'), 0xe9, 0x0a]), 'from=ember', 'text/csv', 'import-format'],
    ['more than the limit', 'x'.repeat(2_000_001), 'from=ember', 'text/csv', 'body-too-large'],
  ])('is refused, and nothing is written: %s', async (_what, payload, query, type, code) => {
    const before = await written()
    expect(Problem.parse((await send(payload, query, type)).json).code).toBe(code)
    expect(await written()).toEqual(before)
  })

  it('names the line of what is no UTF-8', async () => {
    const { json } = await send(Buffer.from([...Buffer.from('a,b\nc,'), 0xe9, 0x0a]), 'from=ember')
    expect(Problem.parse(json).errors).toEqual([
      { pointer: 'line 2', detail: 'Line 2: this is not text in UTF-8: save the file as UTF-8.' },
    ])
  })

  it('tells the first hundred lines that it skips, and how many there are', async () => {
    const rows = ['France,2031,FRA,33,,', ...Array.from({ length: 250 }, (_, index) => `France,20${index},FRA,x,,`)]
    const { file } = answerOf(await send(csv(OWID, ...rows), `from=owid-energy&dryRun=true`))
    expect(file?.skippedCount).toBe(250)
    expect(file?.skipped).toHaveLength(100)
  })

  it('refuses a file of which nothing could be read, with the reason of each line', async () => {
    const { status, json } = await send(
      csv(HOURLY, '01/01/2024 00:00,France,France,FR,20,40', '02/01/2024 00:00,France,France,FR,20,40'),
      'from=electricity-maps&dryRun=true',
    )
    expect(status).toBe(422)
    expect(Problem.parse(json)).toMatchObject({ code: 'import-format', errors: [{ pointer: 'line 2' }, { pointer: 'line 3' }] })
  })
})

describe('DELETE /v1/imports/{source}', () => {
  it('shows again what there was before, deletes what was new, and writes down both', async () => {
    const before = await shown('grids/ESP')
    const file = csv(HOURLY, '2031-01-01 00:00:00,Spain,Spain,ES,10,20', '2032-01-01 00:00:00,Spain,Spain,ES,11,21')
    await send(file, 'from=electricity-maps&accessedOn=2026-10-01&fileName=ES_yearly.csv')
    await send(
      csv(HOURLY, '2031-01-01 00:00:00,S,S,ES,1,2', '2031-01-01 01:00:00,S,S,ES,1,2'),
      'from=electricity-maps&accessedOn=2026-10-01',
    )
    expect(await shown('grids/ESP')).toMatchObject({ origin: 'user' })
    const answer = await withdraw('electricity-maps-2026-10-01')
    expect(answer.json).toEqual({
      source: 'electricity-maps-2026-10-01',
      deleted: [
        { kind: 'gridSeries', id: 'electricity-maps/ESP/2031/lifecycle' },
        { kind: 'gridSeries', id: 'electricity-maps/ESP/2031/direct' },
      ],
      restored: [{ kind: 'gridZone', id: 'ESP' }],
    })
    expect(await shown('grids/ESP')).toEqual(before)
    expect((await service.rest('/v1/sources/electricity-maps-2026-10-01')).status).toBe(404)
    expect(await shown('changes?first=1&kind=gridZone')).toMatchObject({
      items: [{ action: 'delete', id: 'ESP', owner: 'WATTPRINT_ADMIN_KEY' }],
    })
  })

  it('takes imports on top of one another back in their order, and again', async () => {
    const [first, second] = ['owid-energy-data-2026-09-01', 'electricity-maps-2026-09-02']
    const before = await shown('grids/ITA')
    for (let round = 0; round < 2; round += 1) {
      await send(csv(OWID, 'Italy,2031,ITA,200,,'), 'from=owid-energy&accessedOn=2026-09-01')
      const between = await shown('grids/ITA')
      await send(csv(HOURLY, '2032-01-01 00:00:00,I,I,IT,150,250'), 'from=electricity-maps&accessedOn=2026-09-02&fileName=IT_yearly.csv')
      expect(Problem.parse((await withdraw(first)).json)).toMatchObject({
        code: 'record-in-use',
        detail: expect.stringContaining(`also holds what came later from "${second}"`) as string,
      })
      expect(await withdraw(second)).toMatchObject({ status: 200, json: { restored: [{ id: 'ITA' }] } })
      expect(await shown('grids/ITA')).toEqual(between)
      expect(await withdraw(first)).toMatchObject({ status: 200 })
      expect(await shown('grids/ITA')).toEqual(before)
    }
  })

  it('is refused where somebody wrote on it since', async () => {
    await send(csv(OWID, 'Poland,2031,POL,600,,'), 'from=owid-energy&accessedOn=2026-08-01')
    const { headers, json } = await service.rest('/v1/grids/POL')
    const payload = { ...(json as object), origin: undefined, citations: undefined, notes: ['Ours.'] }
    const put = await service.rest('/v1/grids/POL', { method: 'PUT', payload, headers: { ...BY, 'if-match': String(headers['etag']) } })
    expect(put.status).toBe(200)
    const before = await written()
    expect(Problem.parse((await withdraw('owid-energy-data-2026-08-01')).json)).toMatchObject({
      code: 'record-in-use',
      detail: expect.stringContaining('The gridZone "POL" was written since by somebody') as string,
    })
    expect(await written()).toEqual(before)
  })

  it.each([
    ['of a bundled source', 'patterson-2021', 'record-bundled'],
    ['of a source that is not there', 'nobody', 'unknown-source'],
  ])('is refused: %s', async (_what, id, code) => {
    expect(Problem.parse((await withdraw(id)).json).code).toBe(code)
  })

  it('needs a key that may write', async () => {
    expect((await service.rest('/v1/imports/x', { method: 'DELETE' })).status).toBe(401)
  })
})
