import { JOULES_PER_KWH, SECONDS_PER_HOUR } from '../../schemas/unit.js'
import { cellNumber, checkColumns, csvTable, notInFormat, positiveNumber, type Row } from '../csv-table.js'
import type { Importer, Skipped } from '../importer.js'
import { type ToolRun, toolRuns } from './tool-run.js'

const ENERGY = /^gpu\d+_energy$/
const MOST_ROWS = 100_000
/** Windows whose beginnings differ by less begin together, because their clocks differ by microseconds. */
const TOGETHER_SECONDS = 0.01

type Window = { readonly line: number; readonly from: number; readonly to: number; readonly joules: number }

/**
 * The log of Zeus' ZeusMonitor (log_file): GPU counters for each window, in J. A window inside another one is a part of it, so that the
 * energy of a run is the sum of the outermost windows.
 */
export const zeus: Importer = {
  id: 'zeus',
  title: 'Zeus, log of a ZeusMonitor',
  file: 'the CSV of ZeusMonitor(log_file=…)',
  download: 'https://github.com/ml-energy/zeus',
  licenceNote: 'The file is that of whoever ran the training: ask them before you publish its figures.',
  content: 'csv',
  *read(bytes, catalog, origin) {
    const table = csvTable(bytes, { mostRows: MOST_ROWS, nameOf: (column) => column })
    checkColumns(table, 'a log of ZeusMonitor', { required: ['start_time', 'window_name', 'elapsed_time'] })
    const gpus = table.columns.filter((column) => ENERGY.test(column))
    if (gpus.length === 0) throw notInFormat(1, 'no column gpu0_energy: Zeus saw no GPU, and logs no energy of processors')
    const skipped: Skipped[] = []
    const windows: Window[] = []
    for (const row of table.rows) {
      yield
      const window = windowIn(row, gpus, skipped)
      if (window) windows.push(window)
    }
    const tool = { id: 'zeus', name: 'Zeus', scope: 'GPUs by their counters; processor, memory and all else of the server left out' }
    return yield* toolRuns(windows.length === 0 ? [] : [runOf(windows, gpus.length)], tool, catalog, origin, skipped)
  },
}

function windowIn(row: Row, gpus: readonly string[], skipped: Skipped[]): Window | undefined {
  const from = positiveNumber(row, 'start_time', skipped)
  const seconds = positiveNumber(row, 'elapsed_time', skipped)
  if (from === undefined || seconds === undefined) return undefined
  let joules = 0
  for (const column of gpus) {
    const energy = cellNumber(row, column)
    if (typeof energy !== 'number' || energy < 0) {
      skipped.push({ line: row.line, reason: typeof energy === 'string' ? energy : `"${column}" has no energy` })
      return undefined
    }
    joules += energy
  }
  return { line: row.line, from, to: from + seconds, joules }
}

function runOf(windows: readonly Window[], gpus: number): ToolRun {
  const outer = outermost(windows)
  const seconds = outer.reduce((sum, { from, to }) => sum + to - from, 0)
  const joules = outer.reduce((sum, one) => sum + one.joules, 0)
  return {
    line: outer[0]?.line ?? 1,
    hardwareName: 'not said',
    accelerators: gpus,
    hours: seconds / SECONDS_PER_HOUR,
    energyKwh: joules / JOULES_PER_KWH,
    energyScope: 'accelerators',
    locator: `lines ${outer
      .map(({ line }) => line)
      .slice(0, 20)
      .join(', ')}, gpu*_energy`,
    derivation: `sum of ${outer.length} outermost windows, of ${windows.length}`,
    meter: 'counters of the GPUs, by Zeus',
  }
}

/** The windows that are in no other one. Throws if two windows overlap in part, because their energy cannot be separated. */
function outermost(windows: readonly Window[]): Window[] {
  const sorted = windows.toSorted((one, other) => one.from - other.from || other.to - one.to)
  const outer: Window[] = []
  for (const one of sorted) {
    const last = outer.at(-1)
    if (last && one.from < last.to - TOGETHER_SECONDS) {
      if (one.to <= last.to + TOGETHER_SECONDS) continue
      if (last.from < one.from - TOGETHER_SECONDS) {
        throw notInFormat(one.line, `this window overlaps in part with that of line ${last.line}, so that energy would count twice`)
      }
      outer.pop()
    }
    outer.push(one)
  }
  return outer
}
