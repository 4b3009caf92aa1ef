import { saveRecord } from '../../src/database/save-record.js'
import { GridSeries } from '../../src/schemas/grid-series.js'
import type { StartedApp } from './app.js'
import { ownSeries } from './records.js'

const IDS = ['fra-carbon-intensity-2024-hourly', 'own-2020', 'own-2021', 'own-2022', 'own-2023'] as const

/** Writes five hourly series, a kind of record of which none is bundled. */
export async function writtenSeries({ database, app }: Pick<StartedApp, 'database' | 'app'>): Promise<void> {
  for (const [index, id] of IDS.entries()) {
    const record = GridSeries.parse(ownSeries({ id, startsAt: `${2024 - index}-01-01T00:00:00Z` }))
    await saveRecord(database, 'gridSeries', record, { author: { owner: 'Us', keyId: null } })
  }
  await app.reloadCatalog()
}
