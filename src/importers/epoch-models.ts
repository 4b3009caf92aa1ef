import type { Catalog } from '../catalog/catalog.js'
import type { Steps } from '../catalog/steps.js'
import { checkColumns, csvTable, type Row } from './csv-table.js'
import { EPOCH_LICENCE_NOTE, EPOCH_LIMITS, epochTerms } from './epoch/epoch-source.js'
import { modelOfRow } from './epoch/model-row.js'
import { trainingRunOfRow } from './epoch/training-run-row.js'
import type { FileOrigin, Importer, OfferedRecord, Reading, Skipped } from './importer.js'
import type { Terms } from './merged-figure.js'
import { slug } from './slug.js'

const PAGE = 'https://epoch.ai/data/ai-models'
const REQUIRED = ['Model', 'Domain', 'Organization', 'Publication date', 'Parameters', 'Training compute (FLOP)', 'Model accessibility']
/** What the first column was called in 2024. */
const SYSTEM = 'System'

/** Epoch AI's models: sizes and trainings, beside what the catalog holds or new to it. */
export const epochModels: Importer = {
  id: 'epoch-models',
  title: 'Epoch AI, data on AI models',
  file: 'notable_ai_models.csv, large_scale_ai_models.csv, frontier_ai_models.csv or all_ai_models.csv',
  download: PAGE,
  licenceNote: EPOCH_LICENCE_NOTE,
  content: 'csv',
  *read(bytes, catalog, origin) {
    const table = csvTable(bytes, { nameOf: (column) => (column === SYSTEM ? 'Model' : column), ...EPOCH_LIMITS })
    checkColumns(table, 'a file of models of Epoch AI', { required: REQUIRED })
    return yield* readRows(table.rows, catalog, origin)
  },
}

function* readRows(rows: Iterable<Row>, catalog: Catalog, origin: FileOrigin): Steps<Reading> {
  const terms = epochTerms('ai-models', 'Epoch AI, data on AI models', PAGE, catalog, origin)
  const skipped: Skipped[] = []
  const lineOf = new Map<string, number>()
  const records: OfferedRecord[] = []
  let alike = 0
  for (const row of rows) {
    const name = row.cell('Model')
    if (isFirst(row, name, lineOf, skipped)) {
      const offers = offersOf(row, name, terms, lineOf, skipped)
      records.push(...offers.records)
      alike += offers.alike
    }
    yield
  }
  return { source: records.length > 0 ? terms.source : null, records, alike, skipped }
}

function isFirst({ line }: Row, name: string, lineOf: Map<string, number>, skipped: Skipped[]): boolean {
  const key = `name ${slug(name) || name}`
  const first = lineOf.get(key)
  lineOf.set(key, first ?? line)
  if (name === '') skipped.push({ line, reason: '"Model" is empty' })
  else if (first !== undefined) skipped.push({ line, reason: `"${name}" repeats line ${first}` })
  return name !== '' && first === undefined
}

function offersOf(row: Row, name: string, terms: Terms, lineOf: Map<string, number>, skipped: Skipped[]) {
  const model = modelOfRow(row, name, terms, skipped)
  if (!model) return { records: [], alike: 0 }
  // Two names of one model, as of two of its versions, cannot both change it.
  const other = model.record && lineOf.get(`model ${model.id}`)
  if (other !== undefined)
    skipped.push({ line: row.line, reason: `"${name}" is another name of "${model.id}", which line ${other} changes` })
  else if (model.record) lineOf.set(`model ${model.id}`, row.line)
  const run = trainingRunOfRow(row, name, model.id, terms, skipped)
  const records: OfferedRecord[] = []
  if (model.record && other === undefined) records.push({ kind: 'model', record: model.record, line: row.line })
  if (run?.record) records.push({ kind: 'trainingRun', record: run.record, line: row.line })
  return { records, alike: model.alike + (run?.alike ?? 0) }
}
