import { join } from 'node:path'
import { DomainError } from '../errors.js'
import { requirementOf } from '../schemas/parse-request.js'
import { type AnyRecord, KINDS } from '../schemas/record.js'
import { Source } from '../schemas/source.js'
import { isTabular, type SeriesPoint, seriesPoints, TABULAR_KINDS, tabularRecords, withSeries } from './bundled/csv-records.js'
import { DATA_NAMES, type DataFile, kindOf, readDataFiles } from './bundled/data-files.js'
import { yamlRecords } from './bundled/yaml-records.js'
import { faultsBetween } from './checks/check-records.js'
import { BUNDLED_SCHEMAS, type Fault, faultsOf, type ParsedRecord, type RawRecord } from './checks/raw-record.js'
import { PACKAGE_ROOT } from './package-root.js'
import type { KindAndRecord } from './write-records.js'

export const DATA_FOLDER = join(PACKAGE_ROOT, 'prisma/data')

export type BundledRecords = { readonly sources: readonly Source[]; readonly records: readonly KindAndRecord[] }

/** The records of a data folder, parsed and checked against each other; any fault refuses them all, and every fault is reported. */
export async function readBundledRecords(folder: string = DATA_FOLDER): Promise<BundledRecords> {
  return parseDataFiles(await readDataFiles(folder))
}

/** The records of data files that were read already, parsed and checked against each other. */
export function parseDataFiles(files: readonly DataFile[]): BundledRecords {
  const { raws, faults } = rawRecords(files)
  const sources: Source[] = []
  const parsed: ParsedRecord[] = []
  for (const raw of raws) {
    const { success, data, error } = BUNDLED_SCHEMAS[raw.kind].safeParse(raw.content, { error: requirementOf })
    if (!success) faults.push(...faultsOf(raw, error))
    else if (raw.kind === 'source') sources.push(data as Source)
    else parsed.push({ kind: raw.kind, record: data as AnyRecord, raw })
  }
  faults.push(...faultsBetween(raws, parsed))
  if (faults.length > 0) throw refusal(faults)
  return { sources, records: parsed.map(({ kind, record }) => ({ kind, record })) }
}

function rawRecords(files: readonly DataFile[]): { raws: RawRecord[]; faults: Fault[] } {
  const raws: RawRecord[] = []
  const points: SeriesPoint[] = []
  const faults: Fault[] = []
  for (const file of files) {
    const found = contentOf(file)
    raws.push(...(found.records ?? []))
    points.push(...(found.points ?? []))
    faults.push(...found.faults)
  }
  const zones = withSeries(
    raws.filter(({ kind }) => kind === 'gridZone'),
    points,
  )
  return { raws: [...raws.filter(({ kind }) => kind !== 'gridZone'), ...zones.zones], faults: [...faults, ...zones.faults] }
}

function contentOf(file: DataFile): { records?: RawRecord[]; points?: SeriesPoint[]; faults: Fault[] } {
  const kind = kindOf(file.path)
  if (kind !== undefined && /\.ya?ml$/.test(file.path)) return yamlRecords(file, kind)
  if (isTabular(kind) && file.path.endsWith('.csv')) return tabularRecords(file, kind)
  if (kind === 'gridZone' && file.path.endsWith('.csv')) return seriesPoints(file)
  const sentence = `no record has a file of this name: it is <name>.yaml or <name>/….yaml with a name of ${DATA_NAMES.join(', ')}, or ${TABULAR_KINDS.map((one) => `${KINDS[one].folder}/….csv`).join(', ')} or grids/….csv`
  return { faults: [{ file: file.shownPath, line: 1, sentence }] }
}

function refusal(faults: readonly Fault[]): DomainError {
  const sorted = faults.toSorted((one, other) => one.file.localeCompare(other.file) || one.line - other.line)
  const lines = sorted.map(({ file, line, sentence }) => `${file}:${line}: ${sentence}.`)
  return new DomainError(
    'bundled-records-invalid',
    `The bundled records were not loaded. Correct ${faults.length === 1 ? 'this fault' : `these ${faults.length} faults`}:\n${lines.join('\n')}`,
    sorted.map(({ file, line, sentence }) => ({ pointer: `${file}:${line}`, detail: sentence })),
  )
}
