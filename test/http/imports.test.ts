import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportAnswer } from '../../src/schemas/import.js'
import { Problem } from '../../src/schemas/problem.js'
import { type Answer, type StartedApp, startedApp } from '../support/app.js'
import { measurementLines, ownModel, ownSource, PAPER } from '../support/records.js'

const ADMIN_KEY = 'an-administrator-key-of-the-environment'
const BY = { authorization: `Bearer ${ADMIN_KEY}` }
const NDJSON = 'application/x-ndjson'

let service: StartedApp
beforeAll(async () => {
  service = await startedApp({ WATTPRINT_ADMIN_KEY: ADMIN_KEY, IMPORT_LIMIT_BYTES: '4000000' })
})
afterAll(() => service.stop())

function send(payload: string, query = '', type = NDJSON): Promise<Answer> {
  return service.rest(`/v1/imports${query}`, { method: 'POST', payload, headers: { ...BY, 'content-type': type } })
}

function lines(...records: object[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('')
}

function problemOf({ json }: Answer): Problem {
  return Problem.parse(json)
}

async function written(): Promise<object> {
  const { prisma } = service.database
  const counts = [await prisma.catalogRecord.count(), await prisma.source.count(), await prisma.change.count(), await prisma.name.count()]
  return { revision: service.app.catalog.revision, counts, state: await prisma.catalogState.findFirst() }
}

const SOURCE = { kind: 'source', record: ownSource() }
const MODEL = {
  kind: 'model',
  record: ownModel({ totalParameters: { value: 3, unit: 'B parameters', source: 'our-report', locator: 'p' } }),
}

describe('POST /v1/imports', () => {
  it('as a dry run tells what would change and writes nothing', async () => {
    const before = await written()
    const answer = await send(lines(SOURCE, MODEL), '?dryRun=true')
    expect(answer.json).toEqual({
      dryRun: true,
      counts: { added: 2, changed: 0, unchanged: 0 },
      added: [
        { kind: 'source', id: 'our-report' },
        { kind: 'model', id: 'own-model' },
      ],
      changed: [],
      unchanged: [],
    })
    expect(await written()).toEqual(before)
  })

  it('writes records and the sources that they cite, which the next request reads, and tells who did', async () => {
    expect(await send(lines(SOURCE, MODEL))).toMatchObject({ status: 200, json: { dryRun: false, counts: { added: 2 } } })
    expect((await service.rest('/v1/models/our-model')).json).toMatchObject({ origin: 'user', citations: [{ source: 'our-report' }] })
    const { items } = (await service.rest('/v1/changes?first=2')).json as { items: object[] }
    expect(items).toMatchObject([
      { action: 'import', kind: 'model', owner: 'WATTPRINT_ADMIN_KEY', before: null, after: { name: 'Own' } },
      { action: 'import', kind: 'source', revision: (items[0] as { revision: number }).revision },
    ])
  })

  it('of the same again changes nothing, and of something else tells the fields that differ', async () => {
    const before = await written()
    const again = (await send(lines(SOURCE, MODEL))).json as ImportAnswer
    expect(again.counts).toEqual({ added: 0, changed: 0, unchanged: 2 })
    expect(await written()).toEqual(before)
    const renamed = lines({ ...ownModel(MODEL.record), name: 'Renamed' })
    const changed = (await send(renamed, '?kind=model')).json as ImportAnswer
    expect(changed).toMatchObject({ counts: { changed: 1 }, changed: [{ kind: 'model', id: 'own-model', fields: ['name'] }] })
    expect((await service.rest('/v1/models/own-model')).json).toMatchObject({ name: 'Renamed' })
  })

  it('of records as they are read leaves the bundled ones bundled', async () => {
    const { items } = (await service.rest('/v1/measurements?first=500')).json as { items: Record<string, unknown>[] }
    const shown = items.map((item) =>
      Object.fromEntries(Object.entries(item).filter(([field]) => field !== 'origin' && field !== 'citations')),
    )
    expect((await send(lines(...shown), '?kind=measurement')).json).toMatchObject({ counts: { added: 0, changed: 0, unchanged: 500 } })
  })

  it('lets an import give up a name that another record of it takes', async () => {
    const first = ownModel({ id: 'taker', aliases: ['our-model'] })
    const giver = ownModel({ aliases: [] })
    expect((await send(lines(first, giver), '?kind=model')).json).toMatchObject({ counts: { added: 1, changed: 1 } })
    expect((await service.rest('/v1/models/our-model')).json).toMatchObject({ id: 'taker' })
  })

  it('reads CSV of measurements', async () => {
    const header =
      'id,model,modelName,family,totalParameters,activeParameters,hardware,acceleratorCount,precision,bytesPerWeight,engine,meanOutputTokens,energyJoulesPerOutputToken,scope,year,use,source,locator'
    const csv = `${header}\nours/1,,M,f,7e9,7e9,nvidia-h100-sxm,1,fp8,1,vllm-0.11.1,100,0.5,gpu,2026,check,patterson-2021,row 1\n`
    expect((await send(csv, '?kind=measurement', 'text/csv; charset=utf-8')).json).toMatchObject({ counts: { added: 1 } })
    expect((await service.rest('/v1/measurements/ours/1')).json).toMatchObject({ totalParameters: 7e9, origin: 'user' })
  })

  it('reads CSV of points of grid series, each in place of that of the same period and basis', async () => {
    const before = (await service.rest('/v1/grids/FRA')).json as { carbonIntensity: { period: string; basis: string; value: number }[] }
    const { period, basis } = before.carbonIntensity.at(-1) ?? { period: '', basis: '' }
    const csv = `zone,field,value,unit,source,locator,period,basis\nFRA,carbonIntensity,0.0123,kgCO2e/kWh,patterson-2021,p,${period},${basis}\nFRA,carbonIntensity,17,gCO2e/kWh,patterson-2021,p,2026-01,lifecycle\n`
    expect((await send(csv, '?kind=gridZone', 'text/csv')).json).toMatchObject({ changed: [{ id: 'FRA', fields: ['carbonIntensity'] }] })
    const { origin, carbonIntensity } = (await service.rest('/v1/grids/FRA')).json as typeof before & { origin: string }
    expect(origin).toBe('user')
    const same = before.carbonIntensity.filter((point) => point.period === period && point.basis === basis).length
    expect(carbonIntensity).toHaveLength(before.carbonIntensity.length - same + 2)
    expect(carbonIntensity.find((point) => point.period === period && point.basis === basis)?.value).toBeCloseTo(12.3)
  })
})

it('lets nobody take a name of a bundled record that the same import overrides, because withdrawing would bring it back', async () => {
  const bundled = (await service.rest('/v1/models/gpt-4o')).json as { aliases: string[] }
  const override = ownModel({ id: 'gpt-4o', aliases: [] })
  const taker = ownModel({ id: 'other', aliases: bundled.aliases.slice(0, 1) })
  expect(problemOf(await send(lines(override, taker), '?kind=model'))).toMatchObject({
    code: 'import-invalid',
    errors: [{ pointer: 'line 2', detail: expect.stringContaining('model "gpt-4o" (bundled) has already') as string }],
  })
})

describe('an import with a fault', () => {
  it('writes nothing and tells every fault with its line', async () => {
    const before = await written()
    const bad = [
      JSON.stringify({ kind: 'source', record: ownSource({ id: 'new-report' }) }),
      'not JSON',
      '{"kind":"thing","record":{}}',
      '{"record":{}}',
      '',
      JSON.stringify({ kind: 'model', record: ownModel({ id: 'a', aliases: [], colour: 'blue', name: 7 }) }),
      JSON.stringify({ kind: 'model', record: ownModel({ id: 'b', aliases: ['gpt-4o'] }) }),
      JSON.stringify({ kind: 'model', record: ownModel({ id: 'c', aliases: ['same'], totalParameters: undefined }) }),
      JSON.stringify({ kind: 'model', record: ownModel({ id: 'd', aliases: ['SAME'] }) }),
      JSON.stringify({
        kind: 'model',
        record: ownModel({ id: 'e', aliases: [], totalParameters: { value: 1, unit: 'kWh', source: 'nobody', locator: 'p' } }),
      }),
      JSON.stringify({
        kind: 'model',
        record: ownModel({ id: 'f', aliases: [], lineage: [{ relation: 'merged_from', model: 'nowhere', reference: PAPER }] }),
      }),
      JSON.stringify({ kind: 'source', record: ownSource({ id: 'patterson-2021' }) }),
    ].join('\n')
    const problem = problemOf(await send(bad))
    expect(problem).toMatchObject({ code: 'import-invalid', status: 422 })
    expect(problem.errors.map(({ detail }) => detail)).toEqual([
      'Line 2: this is not JSON.',
      expect.stringMatching(/^Line 3: the kind is one of source, accelerator, /) as string,
      'Line 4: a line holds {"kind": …, "record": …}, or with ?kind= the record itself.',
      'Line 6: in model "a", name is 7, but has to be of type string.',
      'Line 6: in model "a", colour is not a field.',
      'Line 7: in model "b", aliases[0] repeats the name "gpt-4o", which model "gpt-4o" (bundled) has already.',
      'Line 8: in model "c", no source is cited: give one figure or reference with its source.',
      expect.stringMatching(/^Line 9: in model "d", aliases\[0\] repeats the name "SAME", which model "c" has already/) as string,
      expect.stringMatching(/^Line 10: in model "e", totalParameters.unit is "kWh", but has to be one of parameters/) as string,
      expect.stringMatching(
        /^Line 10: in model "e", totalParameters.source names the source "nobody", which is not in the catalog/,
      ) as string,
      expect.stringMatching(/^Line 11: in model "f", lineage\[0\].model names the model "nowhere", which is not in the catalog/) as string,
      'Line 12: in source "patterson-2021", id is that of a source that comes with Wattprint and cannot be replaced.',
    ])
    expect(await written()).toEqual(before)
  })

  it('lists a thousand of them and says how many there are', async () => {
    const problem = problemOf(await send('{\n'.repeat(1500)))
    expect(problem.errors).toHaveLength(1000)
    expect(problem.detail).toContain('has 1500 faults')
    expect(problem.detail).toContain('The first 1000 are listed.')
  })

  it.each([
    ['CSV of a kind that is not flat', 'id\nx\n', '?kind=model', 'text/csv', 'import-invalid'],
    ['CSV with an unknown column', 'id,colour\nx,blue\n', '?kind=measurement', 'text/csv', 'import-invalid'],
    [
      'a point of an unknown zone',
      'zone,field,value,unit,source,locator\nYY,carbonIntensity,1,gCO2e/kWh,patterson-2021,p\n',
      '?kind=gridZone',
      'text/csv',
      'import-invalid',
    ],
    ['an unknown kind', '{}\n', '?kind=thing', NDJSON, 'invalid-request'],
    ['another type of content', '{}', '', 'application/json', 'unsupported-media-type'],
    ['no lines', '', '', NDJSON, 'malformed-body'],
    ['blank lines alone', '\n \r\n', '', NDJSON, 'malformed-body'],
  ])('is refused: %s', async (_what, payload, query, type, code) => {
    const before = await written()
    expect(problemOf(await send(payload, query, type)).code).toBe(code)
    expect(await written()).toEqual(before)
  })

  it('is refused when it is larger than the limit', async () => {
    expect(problemOf(await send('x'.repeat(4_000_001)))).toMatchObject({ code: 'body-too-large', status: 413 })
  })

  it('is refused without a key that may write', async () => {
    expect(problemOf(await service.rest('/v1/imports', { method: 'POST', payload: '{}', headers: { 'content-type': NDJSON } })).code).toBe(
      'key-missing',
    )
  })
})

describe('while an import is written', () => {
  it('a second one is refused, estimates go on, and a change waits', async () => {
    const first = send(measurementLines(3000, 'first'), '?kind=measurement')
    const second = send(measurementLines(3000, 'second'), '?kind=measurement')
    const estimate = service.rest('/v1/estimates/inference?model=gpt-4o&outputTokens=250')
    const change = service.rest('/v1/models/late', { method: 'PUT', payload: ownModel({ id: 'late', aliases: [] }), headers: BY })
    expect((await first).json).toMatchObject({ counts: { added: 3000 } })
    expect(problemOf(await second)).toMatchObject({ code: 'import-running', status: 409 })
    expect((await estimate).status).toBe(200)
    expect((await change).status).toBe(201)
    expect((await service.rest('/v1/measurements/second/0')).status).toBe(404)
  })
})
