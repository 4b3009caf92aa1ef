import { cellNumber, checkColumns, csvTable, notInFormat } from '../csv-table.js'
import type { Importer, Skipped } from '../importer.js'
import { type PowerSample, sampledRun, toolRuns } from './tool-run.js'

const RUNTIME = '_runtime'
const POWER = /^system\.gpu\.(\d+)\.powerWatts$/
const MOST_ROWS = 200_000

/** The system metrics of a Weights & Biases run: the power of each GPU over time, from run.history(stream="events").to_csv(). */
export const wandb: Importer = {
  id: 'wandb',
  title: 'Weights & Biases, system metrics of a run',
  file: 'the CSV of run.history(stream="events"), with _runtime and system.gpu.0.powerWatts',
  download: 'https://docs.wandb.ai/',
  licenceNote: 'The file is that of whoever ran the training: ask them before you publish its figures.',
  content: 'csv',
  *read(bytes, catalog, origin) {
    const table = csvTable(bytes, { mostRows: MOST_ROWS })
    checkColumns(table, 'system metrics of Weights & Biases', { required: [RUNTIME] })
    const columns = table.columns.filter((column) => POWER.test(column))
    if (columns.length === 0)
      throw notInFormat(1, 'there is no column system.gpu.0.powerWatts: the run has no power of GPUs, or stream="events" is missing')
    const skipped: Skipped[] = []
    const devices = new Map<string, PowerSample[]>(columns.map((column) => [column, []]))
    for (const row of table.rows) {
      yield
      const seconds = cellNumber(row, RUNTIME)
      for (const [column, samples] of devices) {
        const watts = cellNumber(row, column)
        if (typeof seconds === 'number' && typeof watts === 'number' && watts >= 0) samples.push({ seconds, watts })
        else if (typeof watts === 'string') skipped.push({ line: row.line, reason: watts })
      }
    }
    const tool = { id: 'wandb', name: 'Weights & Biases', scope: 'GPUs by their own sensors; all else of the server left out' }
    const run = sampledRun(devices)
    if (!run) throw notInFormat(1, 'there are fewer than two samples of power, but energy is computed between two samples')
    const common = {
      line: 1,
      hardwareName: 'not said',
      locator: `columns ${columns.slice(0, 8).join(', ')}`,
      meter: 'power of the GPUs, sampled by W&B',
    }
    return yield* toolRuns([{ ...run, ...common }], tool, catalog, origin, skipped)
  },
}
