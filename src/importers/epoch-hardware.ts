import type { z } from 'zod'
import type { Catalog } from '../catalog/catalog.js'
import { recordNamed } from '../catalog/find-record.js'
import type { Steps } from '../catalog/steps.js'
import type { Accelerator, PeakRates } from '../schemas/accelerator.js'
import type { Figure } from '../schemas/figure.js'
import { PartialDate } from '../schemas/time.js'
import { checkColumns, csvTable, positiveNumber, type Row } from './csv-table.js'
import { type FileOrigin, type Importer, type OfferedRecord, type Reading, type Skipped, slug, sourceCard } from './importer.js'
import { offeredFields, type Terms } from './merged-figure.js'

type Peak = z.infer<typeof PeakRates>
/** A column and the unit of its figures. If the file has another unit, `printed` is its name, and `size` of it make one `unit`. */
type Column = { readonly column: string; readonly unit: Figure['unit']; readonly printed?: string; readonly size?: number }

const GIGA = 1e9
const CHIP: Readonly<Partial<Record<keyof Accelerator, Column>>> = {
  ratedPower: { column: 'TDP (W)', unit: 'W' },
  memory: { column: 'Memory (bytes)', unit: 'byte' },
  memoryBandwidth: { column: 'Memory bandwidth (byte/s)', unit: 'GB/s', printed: 'byte/s', size: GIGA },
  interconnect: { column: 'Intranode bandwidth (byte/s)', unit: 'GB/s', printed: 'byte/s', size: GIGA },
  dieArea: { column: 'Die Size (mm^2)', unit: 'mm2' },
  process: { column: 'Process size (nm)', unit: 'nm' },
}
const TENSOR: Column = { column: 'Tensor-FP16/BF16 performance (FLOP/s)', unit: 'FLOP/s' }
const PEAK: Readonly<Partial<Record<keyof Peak, Column>>> = {
  fp64: { column: 'FP64 (double precision) performance (FLOP/s)', unit: 'FLOP/s' },
  fp32: { column: 'FP32 (single precision) performance (FLOP/s)', unit: 'FLOP/s' },
  tf32: { column: 'TF32 (TensorFloat-32) performance (FLOP/s)', unit: 'FLOP/s' },
  fp8: { column: 'FP8 performance (FLOP/s)', unit: 'FLOP/s' },
  fp4: { column: 'FP4 performance (FLOP/s)', unit: 'FLOP/s' },
  int8: { column: 'INT8 performance (OP/s)', unit: 'FLOP/s', printed: 'OP/s' },
  int4: { column: 'INT4 performance (OP/s)', unit: 'FLOP/s', printed: 'OP/s' },
}

/** The rated figures of a row, except for its peak rates of arithmetic. */
function chipFigures(row: Row, name: string, source: string, skipped: Skipped[]) {
  return figuresOf(CHIP, row, name, source, skipped)
}

/**
 * The peak rates of a row. One column is for both FP16 and BF16: it is used for those of the two that the record has, otherwise for
 * FP16.
 */
function peakFigures(row: Row, name: string, held: Peak, source: string, skipped: Skipped[]) {
  const tensor = (['fp16', 'bf16'] as const).filter((format) => held[format])
  const formats = tensor.length > 0 ? tensor : (['fp16'] as const)
  const columns = { ...PEAK, ...Object.fromEntries(formats.map((format) => [format, TENSOR])) }
  return figuresOf(columns, row, name, source, skipped)
}

function figuresOf(columns: Readonly<Record<string, Column>>, row: Row, name: string, source: string, skipped: Skipped[]) {
  const figures = Object.entries(columns).flatMap(([field, { column, unit, printed, size = 1 }]) => {
    const number = positiveNumber(row, column, skipped)
    if (number === undefined) return []
    const figure = { value: number / size, unit, ...(printed !== undefined && { printed: `${number} ${printed}` }) }
    return [[field, { ...figure, source, locator: `row "${name}", ${column}` }] as const]
  })
  return Object.fromEntries(figures)
}

/** Each row may be a new record, or two; the largest file has some 4,000. */
export const EPOCH_LIMITS = { mostRows: 20_000, mostBytes: 20 * 1024 * 1024 }
/** What the licence of Epoch AI's data requires. */
export const EPOCH_LICENCE_NOTE = 'CC BY 4.0: name Epoch AI where you publish these figures.'
/** Epoch rounds its figures: those that differ by less than a thousandth count as equal. */
const TOLERANCE = 1e-3

/** Returns how Epoch AI's figures rank. They are compiled from others, so that they are secondary and rank behind equally good evidence. */
export function epochTerms(dataset: string, title: string, url: string, catalog: Catalog, origin: FileOrigin): Terms {
  const source = sourceCard(`epoch-${dataset}`, origin, {
    title,
    authors: ['Epoch AI'],
    publisher: 'Epoch AI',
    url,
    licence: 'CC BY 4.0',
    evidence: 'secondary',
    standing: 'third_party',
  })
  return { catalog, source, onTie: 'held', tolerance: TOLERANCE }
}

const PAGE = 'https://epoch.ai/data/machine-learning-hardware'
const NAME = 'Hardware name'
const REQUIRED = [NAME, 'Manufacturer', 'Type', 'Release date', 'TDP (W)', 'Memory (bytes)', 'Memory bandwidth (byte/s)']
const KINDS: Readonly<Record<string, Accelerator['kind']>> = {
  GPU: 'gpu',
  GPGPU: 'gpu',
  TPU: 'tpu',
  NPU: 'npu',
  ASIC: 'asic',
  LPU: 'asic',
}

/** Epoch AI's accelerators: new ones, and rated figures for those in the catalog. */
export const epochHardware: Importer = {
  id: 'epoch-hardware',
  title: 'Epoch AI, machine learning hardware',
  file: 'ml_hardware.csv',
  download: PAGE,
  licenceNote: EPOCH_LICENCE_NOTE,
  content: 'csv',
  *read(bytes, catalog, origin) {
    const table = csvTable(bytes, EPOCH_LIMITS)
    checkColumns(table, 'the hardware file of Epoch AI', { required: REQUIRED })
    return yield* readRows(table.rows, catalog, origin)
  },
}

function* readRows(rows: Iterable<Row>, catalog: Catalog, origin: FileOrigin): Steps<Reading> {
  const terms = epochTerms('ml-hardware', 'Epoch AI, machine learning hardware', PAGE, catalog, origin)
  const skipped: Skipped[] = []
  const lineOf = new Map<string, number>()
  const records: OfferedRecord[] = []
  let alike = 0
  for (const row of rows) {
    yield
    const name = row.cell(NAME)
    const held = recordNamed(catalog, 'accelerator', name) ?? catalog.records.accelerator.byName.get(slug(name))
    const id = held?.id ?? slug(name)
    const first = lineOf.get(id)
    if (first !== undefined || id === '') {
      skipped.push({ line: row.line, reason: id === '' ? `"${NAME}" is empty` : `"${name}" is "${id}", as line ${first ?? 0} is` })
      continue
    }
    lineOf.set(id, row.line)
    const offer = held ? changedAccelerator(held, row, name, terms, skipped) : newAccelerator(id, row, name, terms, skipped)
    alike += offer.alike
    if (offer.record) records.push({ kind: 'accelerator', record: offer.record, line: row.line })
  }
  return { source: records.length > 0 ? terms.source : null, records, alike, skipped }
}

type Offer = { readonly record: Accelerator | undefined; readonly alike: number }

function changedAccelerator(held: Accelerator, row: Row, name: string, terms: Terms, skipped: Skipped[]): Offer {
  const chip = offeredFields(held, chipFigures(row, name, terms.source.id, skipped), terms)
  const peak = offeredFields(held.peak, peakFigures(row, name, held.peak, terms.source.id, skipped), terms)
  const isChanged = Object.keys(chip.changed).length + Object.keys(peak.changed).length > 0
  const record = isChanged ? { ...held, ...chip.changed, peak: { ...held.peak, ...peak.changed } } : undefined
  return { record, alike: chip.alike + peak.alike }
}

function newAccelerator(id: string, row: Row, name: string, terms: Terms, skipped: Skipped[]): Offer {
  const { line, cell } = row
  const kind = KINDS[cell('Type')]
  const vendor = cell('Manufacturer')
  if (!kind || vendor === '') {
    const lacks = kind ? '"Manufacturer" is empty' : `"${cell('Type')}" under "Type" is no kind of accelerator that is known here`
    skipped.push({ line, reason: `"${name}" is new to the catalog, and ${lacks}` })
    return { record: undefined, alike: 0 }
  }
  const chip = offeredFields({}, chipFigures(row, name, terms.source.id, skipped), terms).changed
  const peak = offeredFields({}, peakFigures(row, name, {}, terms.source.id, skipped), terms).changed
  const date = PartialDate.safeParse(cell('Release date'))
  const released = date.success && { text: date.data, source: terms.source.id, locator: `row "${name}", Release date` }
  if (!released && Object.keys(chip).length + Object.keys(peak).length === 0) {
    skipped.push({ line, reason: `"${name}" is new to the catalog, and the row has no figure` })
    return { record: undefined, alike: 0 }
  }
  const aliases = name.toLowerCase() === id ? [] : [name]
  const standing = {
    class: null,
    serverClass: null,
    trainingClass: null,
    generation: null,
    trainingServerClass: null,
    inferenceMeasured: false,
    bf16TensorCores: true,
    aliases,
    notes: [],
  }
  return { record: { id, name, vendor, kind, ...(released && { released }), ...standing, ...chip, peak }, alike: 0 }
}
