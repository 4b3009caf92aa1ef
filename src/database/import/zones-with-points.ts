import type { Prisma } from '../../generated/prisma/client.js'
import type { RecordOf } from '../../schemas/record.js'
import { type SeriesPoint, withSeries } from '../bundled/csv-records.js'
import type { Fault, RawRecord } from '../checks/raw-record.js'
import { headsWithIds, storedRecords } from '../stored-records.js'

/** The grid zones of these points as they are now, with the points in place of those of the same period and basis. */
export async function zonesWithPoints(
  transaction: Prisma.TransactionClient,
  points: readonly SeriesPoint[],
): Promise<{ zones: RawRecord[]; faults: Fault[] }> {
  const heads = await headsWithIds(transaction, [...new Set(points.map(({ zone }) => zone))])
  const ofZones = heads.filter(({ kind }) => kind === 'gridZone')
  const ofUsers = new Set(ofZones.filter(({ origin }) => origin === 'user').map(({ id }) => id))
  const shown = ofZones.filter(({ origin, id }) => origin === 'user' || !ofUsers.has(id))
  const replaced = new Set(points.map(({ zone, field, figure }) => placeInSeries(zone, field, figure)))
  const zones = (await storedRecords(transaction, shown)).map(({ id, record }): RawRecord => {
    const zone = record as RecordOf<'gridZone'>
    const kept = (field: SeriesPoint['field']) => zone[field].filter((figure) => !replaced.has(placeInSeries(id, field, figure)))
    const content = {
      ...zone,
      carbonIntensity: kept('carbonIntensity'),
      residualMix: kept('residualMix'),
      marginalIntensity: kept('marginalIntensity'),
    }
    return { kind: 'gridZone', content, placeOf: () => ({ file: 'import', line: 1 }) }
  })
  return withSeries(zones, points)
}

function placeInSeries(zone: string, field: string, { period, basis }: { readonly period?: unknown; readonly basis?: unknown }): string {
  return JSON.stringify([zone, field, period ?? null, basis ?? null])
}
