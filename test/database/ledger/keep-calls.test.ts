import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backUp, restore } from '../../../src/database/backup.js'
import { connectDatabase, type Database } from '../../../src/database/connect.js'
import { forgetBefore, forgetWorkspace } from '../../../src/database/ledger/forget.js'
import { keepCalls } from '../../../src/database/ledger/keep-calls.js'
import { type PeriodRead, readPeriod, type StoredCell } from '../../../src/database/ledger/read-period.js'
import { PACKAGE_ROOT } from '../../../src/database/package-root.js'
import { CELL_SUMS, type KeptCall } from '../../../src/schemas/ledger-call.js'
import { preparedDatabase, preparedPlace, SERVER_URL } from '../../support/database.js'

let database: Database
let remove: () => Promise<void>
beforeAll(async () => {
  ;({ database, remove } = await preparedDatabase('empty'))
})
afterAll(() => remove())

const MIGRATION = join(PACKAGE_ROOT, 'prisma/migrations/20261201111821_ledger-other-values/migration.sql')
const PERIOD = { from: '2020-01-01T00:00:00Z', to: '2030-01-01T00:00:00Z' }
const key = {
  model: 'gpt-4o',
  resolved: 'gpt-4o',
  work: 'text' as const,
  operator: null,
  region: null,
  zone: 'FRA',
  settings: {},
  tags: { team: 'search' },
  amounts: ['inputTokens', 'outputTokens'],
  octaves: { context: 9, generated: 3 },
}
const none = Object.fromEntries(CELL_SUMS.map((name) => [name, 0])) as KeptCall['sums']

function callOf(id: string, more: Partial<KeptCall> = {}): KeptCall {
  return { id, hour: '2026-10-05T09:00:00Z', key, sums: { ...none, calls: 1, requests: 1, inputTokens: 800, outputTokens: 90 }, ...more }
}
const keep = async (workspace: string, calls: readonly KeptCall[]): Promise<readonly boolean[]> =>
  (await keepCalls(database, { workspace, calls, mostTagValues: 1000 })).isNew

const READING = { most: 1000, mostAlone: 1000, isByHour: () => false, starts: () => [], isKnown: () => false }

async function cellsIn(workspace: string, period = PERIOD): Promise<readonly StoredCell[]> {
  return cellsRead(await readPeriod(database, { workspace, ...period }, READING))
}

function cellsRead(read: PeriodRead): readonly StoredCell[] {
  if ('isTooLarge' in read) throw new Error('More cells than are read.')
  return read.cells
}

it.runIf(SERVER_URL === undefined)('a backup holds the ledger, and what was counted stays counted after a restore', async () => {
  const prepared = await preparedPlace('empty')
  const parent = await mkdtemp(join(tmpdir(), 'wattprint-ledger-'))
  const file = join(parent, 'backup.tar.gz')
  const writing = await connectDatabase(prepared.place)
  await keepCalls(writing, { workspace: 'kept', calls: [callOf('1'), callOf('2')], mostTagValues: 1000 })
  await writing.close()
  await backUp(prepared.place.dataDirectory, file, { overwrite: false })
  await restore(file, join(parent, 'restored'), { overwrite: false })
  const restored = await connectDatabase({ dataDirectory: join(parent, 'restored') })
  const again = { workspace: 'kept', calls: [callOf('2'), callOf('3')], mostTagValues: 1000 }
  expect((await keepCalls(restored, again)).isNew).toEqual([false, true])
  expect(await restored.prisma.ledgerCell.findMany({ select: { calls: true } })).toEqual([{ calls: 3 }])
  await restored.close()
  await prepared.remove()
  await rm(parent, { recursive: true, force: true })
})

describe('calls in the database', () => {
  it('add up in their cell, which comes back as it was', async () => {
    expect(await keep('sums', [callOf('1'), callOf('2'), callOf('1')])).toEqual([true, true, false])
    expect(await keep('sums', [callOf('3'), callOf('2')])).toEqual([true, false])
    const [cell, ...others] = await cellsIn('sums')
    expect(others).toEqual([])
    expect(cell).toMatchObject({ hour: '2026-10-05T09:00:00Z', key })
    expect(cell?.sums).toEqual({ ...none, calls: 3, requests: 3, inputTokens: 2400, outputTokens: 270 })
  })

  it('that come again in another month, without a time of their own, are counted in the first alone', async () => {
    expect(await keep('later', [callOf('first')])).toEqual([true])
    const again = callOf('first', { hour: '2026-12-31T23:00:00Z' })
    expect(await keep('later', [again, callOf('second', { hour: again.hour })])).toEqual([false, true])
    expect((await cellsIn('later')).map(({ hour, sums }) => [hour, sums.calls])).toEqual([
      ['2026-10-05T09:00:00Z', 1],
      ['2026-12-31T23:00:00Z', 1],
    ])
  })

  it('are not counted at all where their transaction ends before its end, and are when they are sent again', async () => {
    // The sums do not fit their column, after the id was written.
    const broken = callOf('broken', { sums: { ...none, calls: Number.NaN } })
    await expect(keep('cut', [callOf('whole'), broken])).rejects.toThrow()
    expect(await cellsIn('cut')).toEqual([])
    expect(await keep('cut', [callOf('whole'), callOf('broken')])).toEqual([true, true])
    expect((await cellsIn('cut'))[0]?.sums.calls).toBe(2)
  })

  it('that several writers bring in another order at once are counted once', async () => {
    const calls = Array.from({ length: 300 }, (_one, index) =>
      callOf(`c-${index}`, { key: { ...key, zone: ['FRA', 'DEU', 'POL'][index % 3] ?? null } }),
    )
    const taken = await Promise.all(
      [calls, [...calls].reverse(), calls.slice(100), calls.slice(0, 200)].map((some) => keep('at-once', some)),
    )
    expect(taken.flat().filter(Boolean)).toHaveLength(300)
    expect((await cellsIn('at-once')).reduce((sum, { sums }) => sum + sums.calls, 0)).toBe(300)
  })

  it('of other hours and keys are other cells, in the order of their hours', async () => {
    const hours = ['2026-10-05T11:00:00Z', '2026-10-05T09:00:00Z', '2026-10-05T10:00:00Z']
    await keep(
      'hours',
      hours.map((hour) => callOf(hour, { hour })),
    )
    expect((await cellsIn('hours')).map(({ hour }) => hour)).toEqual([...hours].sort())
    expect(await cellsIn('hours', { from: '2026-10-05T10:00:00Z', to: '2026-10-05T11:00:00Z' })).toHaveLength(1)
    expect(await readPeriod(database, { workspace: 'hours', ...PERIOD }, { ...READING, most: 2 })).toEqual({ isTooLarge: true })
  })

  it('of many come added up by key and stretch of time, exactly; hours that have to stay apart do', async () => {
    const [first, second, third] = ['2026-10-05T09:00:00Z', '2026-10-05T23:00:00Z', '2026-10-06T00:00:00Z']
    const slow = { ...key, octaves: { ...key.octaves, outputTokensPerSecond: 5 } }
    const spoken = { ...none, calls: 1, requests: 1, inputTokens: 10, logSpeed: 0.1, generationContext: 1.5 }
    const calls = [first, second, third].flatMap((hour) => [
      callOf(`${hour} 1`, { hour }),
      callOf(`${hour} 2`, { hour, key: slow, sums: spoken }),
    ])
    await keep('many', calls)
    const reading = { ...READING, mostAlone: 1, starts: () => [first, third] }
    const read = await readPeriod(database, { workspace: 'many', ...PERIOD }, reading)
    const told = cellsRead(read).map(({ hour, cells, sums }) => [
      hour,
      cells,
      sums.calls,
      sums.inputTokens,
      sums.logSpeed,
      sums.generationContext,
    ])
    expect(told.sort()).toEqual(
      [
        [first, 2, 2, 1600, 0, 0],
        [first, 2, 2, 20, 0.2, 3],
        [third, 1, 1, 800, 0, 0],
        [third, 1, 1, 10, 0.1, 1.5],
      ].sort(),
    )
    const byHour = await readPeriod(
      database,
      { workspace: 'many', ...PERIOD },
      { ...reading, isByHour: ({ octaves }) => 'outputTokensPerSecond' in octaves },
    )
    expect(cellsRead(byHour).map(({ hour }) => hour)).toEqual([first, first, second, third, third])
    // What was added up is held, but not beyond the next call.
    await keep('many', [callOf('one more', { hour: first })])
    const after = cellsRead(await readPeriod(database, { workspace: 'many', ...PERIOD }, reading))
    expect(after.reduce((sum, { sums }) => sum + sums.calls, 0)).toBe(calls.length + 1)
  })

  it('have a version that changes with every call, and with a workspace that is made again', async () => {
    const versionOf = async (): Promise<string> => {
      const read = await readPeriod(database, { workspace: 'versions', ...PERIOD }, READING)
      return 'version' in read ? read.version : ''
    }
    await keep('versions', [callOf('1')])
    const first = await versionOf()
    await keep('versions', [callOf('1')])
    expect(await versionOf()).toBe(first)
    expect(
      await readPeriod(database, { workspace: 'versions', ...PERIOD }, { ...READING, isKnown: (version) => version === first }),
    ).toEqual({
      version: first,
      cells: [],
      otherValues: [],
    })
    await keep('versions', [callOf('2')])
    const second = await versionOf()
    await forgetWorkspace(database, 'versions')
    await keep('versions', [callOf('3'), callOf('4')])
    expect(new Set([first, second, await versionOf()]).size).toBe(3)
  })

  const callsOfTeams = (teams: readonly string[], hour = '2026-10-05T09:00:00Z'): KeptCall[] =>
    teams.map((team) => callOf(`${hour} ${team}`, { hour, key: { ...key, tags: { team, stage: 'live' } } }))
  const otherIn = async (workspace: string): Promise<unknown> => {
    const read = await readPeriod(database, { workspace, ...PERIOD }, READING)
    return 'otherValues' in read && read.otherValues
  }

  it('whose tag has more values than are kept apart are counted once under other, beside those that say other', async () => {
    const keepTwo = (calls: readonly KeptCall[]) => keepCalls(database, { workspace: 'folded', calls, mostTagValues: 2 })
    expect(await keepTwo(callsOfTeams(['other', 'search']))).toEqual({ isNew: [true, true], otherValues: [] })
    expect(await otherIn('folded')).toEqual([])
    const more = callsOfTeams(['chat', 'search', 'shop', 'other'])
    expect((await keepTwo(more)).otherValues).toEqual([{ tag: 'team', calls: 2 }])
    expect((await keepTwo(more)).otherValues).toEqual([])
    expect((await keepTwo(callsOfTeams(['chat'], '2026-10-05T10:00:00Z'))).otherValues).toEqual([{ tag: 'team', calls: 1 }])
    expect((await keepTwo(callsOfTeams(['tools']))).otherValues).toEqual([{ tag: 'team', calls: 1 }])
    expect(await otherIn('folded')).toEqual([{ tag: 'team', calls: 4 }])
    const [first, last] = [
      { from: '2026-10-05T09:00:00Z', to: '2026-10-05T10:00:00Z' },
      { from: '2026-10-05T10:00:00Z', to: '2026-10-05T11:00:00Z' },
    ]
    expect(await readPeriod(database, { workspace: 'folded', ...first }, READING)).toMatchObject({ otherValues: [{ calls: 3 }] })
    expect(await readPeriod(database, { workspace: 'folded', ...last }, READING)).toMatchObject({ otherValues: [{ calls: 1 }] })
    await forgetWorkspace(database, 'folded')
    expect(await otherIn('folded')).toEqual([])
  })

  it('that an earlier version counted under other are known from then on', async () => {
    await keepCalls(database, { workspace: 'earlier', calls: callsOfTeams(['a', 'b', 'c']), mostTagValues: 2 })
    await keepCalls(database, { workspace: 'own', calls: callsOfTeams(['other', 'b', 'c']), mostTagValues: 2 })
    const before = [await otherIn('earlier'), await otherIn('own')]
    await database.executeSql(`DROP TABLE "LedgerOtherValue";${await readFile(MIGRATION, 'utf8')}`)
    expect(await otherIn('earlier')).toEqual(before[0])
    // Which of the calls of "other" said so themselves is not known any more.
    expect(await otherIn('own')).toEqual([])
    expect(before[1]).toEqual([{ tag: 'team', calls: 1 }])
  })

  it('of before what is kept are forgotten with their ids, and others stay', async () => {
    await keep('old', [callOf('new'), callOf('old', { hour: '2021-03-05T09:00:00Z' })])
    const folded = [...callsOfTeams(['a', 'b'], '2021-03-05T09:00:00Z'), ...callsOfTeams(['c'])]
    await keepCalls(database, { workspace: 'old-tags', calls: folded, mostTagValues: 1 })
    await forgetBefore(database, '2021-04-01T00:00:00Z')
    expect(await otherIn('old-tags')).toEqual([{ tag: 'team', calls: 1 }])
    expect((await cellsIn('old')).map(({ hour }) => hour)).toEqual(['2026-10-05T09:00:00Z'])
    expect(await database.prisma.ledgerSeen.count({ where: { workspace: 'old' } })).toBe(1)
  })

  it('of a workspace are forgotten whole, and of no other', async () => {
    await keep('gone', [callOf('1')])
    await keep('stays', [callOf('1')])
    expect(await forgetWorkspace(database, 'gone')).toBe(1)
    expect(await cellsIn('gone')).toEqual([])
    expect(await cellsIn('stays')).toHaveLength(1)
    expect(await keep('gone', [callOf('1')])).toEqual([true])
  })
})
