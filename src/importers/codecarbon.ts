import type { Catalog } from '../catalog/catalog.js'
import { recordNamed } from '../catalog/find-record.js'
import type { Steps } from '../catalog/steps.js'
import type { Accelerator } from '../schemas/accelerator.js'
import type { Figure } from '../schemas/figure.js'
import type { Source } from '../schemas/source.js'
import type { TrainingRun } from '../schemas/training-run.js'
import { SECONDS_PER_HOUR } from '../schemas/unit.js'
import { cellNumber, checkColumns, csvTable, positiveNumber, type Row } from './csv-table.js'
import { type FileOrigin, type Importer, type OfferedRecord, type Reading, type Skipped, slug, sourceCard } from './importer.js'

const REQUIRED = ['timestamp', 'project_name', 'duration', 'emissions', 'energy_consumed']
const MOST_ROWS = 20_000
const MOST_BYTES = 20 * 1024 * 1024

/**
 * emissions.csv of CodeCarbon. `gpu_energy` is metered, by the counters of the GPUs. `ram_energy` is a rule of thumb and
 * `cpu_energy` often a constant, so the energy of a run is that of its GPUs, and the total of the file is stored in the notes.
 * docs/training.md explains this.
 */
export const codecarbon: Importer = {
  id: 'codecarbon',
  title: 'CodeCarbon, emissions.csv',
  file: 'emissions.csv',
  download: 'https://mlco2.github.io/codecarbon/output.html',
  licenceNote: 'The file is that of whoever ran the training: ask them before you publish its figures.',
  content: 'csv',
  *read(bytes, catalog, origin) {
    const table = csvTable(bytes, { mostRows: MOST_ROWS, mostBytes: MOST_BYTES })
    checkColumns(table, 'an emissions.csv of CodeCarbon', { required: REQUIRED })
    return yield* readRows(table.rows, catalog, origin)
  },
}

function* readRows(rows: Iterable<Row>, catalog: Catalog, origin: FileOrigin): Steps<Reading> {
  const source = sourceCard(`codecarbon-${slug(origin.fileName)}`, origin, {
    title: `CodeCarbon's emissions.csv, ${origin.fileName}`,
    publisher: 'whoever ran the training',
    url: null,
    licence: null,
    evidence: 'primary',
    standing: 'measured',
  })
  const skipped: Skipped[] = []
  // Rows that were read but cannot become records.
  const warnings: Skipped[] = []
  const records: OfferedRecord[] = []
  const ids = new Map<string, number>()
  let alike = 0
  for (const row of rows) {
    const run = runOfRow(row, catalog, source, { skipped, warnings })
    const first = run && ids.get(run.id)
    if (run && first !== undefined) skipped.push({ line: row.line, reason: `"${run.id}" repeats line ${first}` })
    else if (run) {
      ids.set(run.id, row.line)
      if (isHeld(catalog, run)) alike += 1
      else records.push({ kind: 'trainingRun', record: run, line: row.line })
    }
    yield
  }
  return { source: records.length > 0 ? source : null, records, alike, skipped, warnings }
}

/** Whether the catalog already has the run with the same energy. */
function isHeld({ records }: Catalog, { id, energy }: TrainingRun): boolean {
  return records.trainingRun.byName.get(id)?.energy?.value === energy?.value && energy !== undefined
}

type Told = { readonly skipped: Skipped[]; readonly warnings: Skipped[] }

function runOfRow(row: Row, catalog: Catalog, source: Source, { skipped, warnings }: Told): TrainingRun | undefined {
  const { line, cell } = row
  const figures = figuresOf(row, catalog, source, skipped)
  if (!figures) return undefined
  const { machine, energy, scope, total, ...rest } = figures
  const project = cell('project_name')
  const model = recordNamed(catalog, 'model', project)
  if (!model) {
    const request = JSON.stringify(requestOf(row, figures))
    const reason = `"${project}" under "project_name" names no model on record. As a request to /v1/estimates/training it is ${request}; as a record, write the model first and set project_name to its id`
    warnings.push({ line, reason })
    return undefined
  }
  return {
    id: `codecarbon-${slug(cell('run_id') || `${project}-${cell('timestamp')}`)}`,
    model: model.id,
    phase: 'other',
    scopeLevel: 'model',
    reporting: 'reported',
    ...meterOf(scope),
    hardware: machine.accelerator?.id ?? null,
    hardwareName: machine.name,
    energy,
    energyIncludesPue: false,
    powerIsRated: false,
    flopFromHours: false,
    ...rest,
    location: cell('country_name') || null,
    subsetOf: null,
    supersededBy: null,
    conflictsWith: [],
    notes: [
      `The file's total is ${total} kWh: processor ${cell('cpu_energy') || '–'}, GPU ${cell('gpu_energy') || '–'}, memory ${cell('ram_energy') || '–'}. Memory is a rule, the processor often a constant.`,
    ],
  }
}

function meterOf(scope: 'accelerators' | 'servers'): Pick<TrainingRun, 'scope' | 'energyScope' | 'metered' | 'meter'> {
  return scope === 'accelerators'
    ? {
        scope: 'GPUs by their counters; processor, memory and all else of the server left out',
        energyScope: scope,
        metered: true,
        meter: 'counters of the GPUs, by CodeCarbon',
      }
    : {
        scope: 'processor, memory and GPUs as CodeCarbon counts them, partly by rule',
        energyScope: scope,
        metered: false,
        meter: 'none: CodeCarbon saw no GPU, and counts processor and memory partly by rule',
      }
}

/** The name of the machine's accelerators, and how many of them were used. */
type Machine = { readonly name: string; readonly accelerator: Accelerator | undefined; readonly count: number | undefined }

/**
 * The machine of a row. `gpu_count` is the number of GPUs that the process saw, and the number in `gpu_model` is that of the machine;
 * the meter covered those that CodeCarbon tracked.
 */
function machineOf(row: Row, catalog: Catalog, skipped: Skipped[]): Machine {
  const text = row.cell('gpu_model')
  const [, own, named = text] = /^(\d+) ?x (.+)$/i.exec(text) ?? []
  const seen = text === '' ? undefined : positiveNumber(row, 'gpu_count', skipped)
  const count = row.cell('tracking_mode') === 'machine' && own !== undefined ? Number(own) : (seen ?? (own && Number(own)))
  const accelerator = named === '' ? undefined : recordNamed(catalog, 'accelerator', named)
  return { name: text || row.cell('cpu_model') || 'not said', accelerator, count: typeof count === 'number' ? count : undefined }
}

function figuresOf(row: Row, catalog: Catalog, source: Source, skipped: Skipped[]) {
  const { line } = row
  const number = (column: string): number | undefined => positiveNumber(row, column, skipped)
  const [seconds, total, carbonKg] = [number('duration'), number('energy_consumed'), number('emissions')]
  const gpu = cellNumber(row, 'gpu_energy')
  if (total === undefined || seconds === undefined) return undefined
  if (typeof gpu === 'number' && gpu > total * (1 + 1e-6)) {
    skipped.push({ line, reason: `gpu_energy of ${gpu} kWh is more than energy_consumed, ${total} kWh` })
    return undefined
  }
  const machine = machineOf(row, catalog, skipped)
  const hours = seconds / SECONDS_PER_HOUR
  const isByCounters = typeof gpu === 'number' && gpu > 0
  const figure = (value: number, unit: Figure['unit'], columns: string, derivation?: string): Figure => ({
    value,
    unit,
    source: source.id,
    locator: `line ${line}, ${columns}`,
    ...(derivation !== undefined && { derivation }),
  })
  const { count } = machine
  return {
    machine,
    total,
    scope: isByCounters ? ('accelerators' as const) : ('servers' as const),
    energy: isByCounters ? figure(gpu, 'kWh', 'gpu_energy') : figure(total, 'kWh', 'energy_consumed'),
    duration: figure(hours, 'h', 'duration', `${seconds} s / 3600`),
    ...(count !== undefined && {
      accelerators: figure(count, 'count', 'gpu_count and gpu_model'),
      acceleratorHours: figure(count * hours, 'accelerator-h', 'gpu_count, gpu_model and duration', `${count} × ${seconds} s / 3600`),
    }),
    ...(carbonKg !== undefined && { carbonLocationBased: figure(carbonKg, 'kgCO2e', 'emissions') }),
  }
}

/** A request that estimates the same training. */
function requestOf({ cell }: Row, { machine, energy, scope, duration }: NonNullable<ReturnType<typeof figuresOf>>): object {
  const { accelerator, count } = machine
  return {
    ...(accelerator && { hardware: accelerator.id }),
    ...(count !== undefined && { acceleratorCount: count, hours: duration.value }),
    energyKwh: energy.value,
    energyScope: scope,
    ...(cell('country_iso_code') !== '' && { zone: cell('country_iso_code') }),
  }
}
