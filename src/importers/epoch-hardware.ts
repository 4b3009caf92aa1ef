import type { Catalog } from '../catalog/catalog.js'
import { recordNamed } from '../catalog/find-record.js'
import type { Steps } from '../catalog/steps.js'
import type { Accelerator } from '../schemas/accelerator.js'
import { PartialDate } from '../schemas/time.js'
import { checkColumns, csvTable, type Row } from './csv-table.js'
import { EPOCH_LICENCE_NOTE, EPOCH_LIMITS, epochTerms } from './epoch/epoch-source.js'
import { chipFigures, peakFigures } from './epoch/hardware-figures.js'
import { offeredFields } from './epoch/offered-fields.js'
import type { FileOrigin, Importer, OfferedRecord, Reading, Skipped } from './importer.js'
import type { Terms } from './merged-figure.js'
import { slug } from './slug.js'

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

/** Epoch AI's accelerators: rated figures beside what the catalog holds, or new to it. */
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
