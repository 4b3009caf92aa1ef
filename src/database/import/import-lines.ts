import { setImmediate as othersTurn } from 'node:timers/promises'
import { measurementRecords, type SeriesPoint, seriesPoints } from '../bundled/csv-records.js'
import type { DataFile } from '../bundled/data-files.js'
import { type Fault, type RawRecord } from '../checks/raw-record.js'
import { ChangedKind } from '../../schemas/change.js'

export type ImportFormat = 'ndjson' | 'csv'
export type ImportText = { readonly text: string; readonly format: ImportFormat; readonly kind: ChangedKind | undefined }
/** What a text says, before it is parsed by any schema; points belong to the series of zones that are described already. */
export type ImportedLines = {
  readonly raws: readonly RawRecord[]
  readonly points: readonly SeriesPoint[]
  readonly faults: readonly Fault[]
  /** The digests of what records were made from, null where there was nothing, by kind and id: another state since then is refused. */
  readonly madeFrom?: ReadonlyMap<string, string | null>
}

const FILE = 'import'
/** Requests are answered in between. */
const LINES_A_TURN = 500
const NEITHER = 'a line holds {"kind": …, "record": …}, or with ?kind= the record itself'

/** Takes a text apart into records, each with its line. */
export async function importedLines({ text, format, kind }: ImportText): Promise<ImportedLines> {
  if (format === 'ndjson') return ndjsonLines(text, kind)
  const file: DataFile = { path: FILE, shownPath: FILE, text }
  if (kind === 'measurement') {
    const { records, faults } = measurementRecords(file)
    return { raws: records, points: [], faults }
  }
  if (kind === 'gridZone') return { raws: [], ...seriesPoints(file) }
  return {
    raws: [],
    points: [],
    faults: [
      {
        file: FILE,
        line: 1,
        sentence:
          'CSV holds records of ?kind=measurement, or with ?kind=gridZone points of the series of grid zones; send others as NDJSON',
      },
    ],
  }
}

async function ndjsonLines(text: string, kind: ChangedKind | undefined): Promise<ImportedLines> {
  const raws: RawRecord[] = []
  const faults: Fault[] = []
  for (const [index, lineText] of text.split('\n').entries()) {
    if (index % LINES_A_TURN === 0) await othersTurn()
    if (lineText.trim() === '') continue
    const place = { file: FILE, line: index + 1 }
    const read = recordFrom(lineText, kind)
    if (typeof read === 'string') faults.push({ ...place, sentence: read })
    else raws.push({ ...read, placeOf: () => place })
  }
  return { raws, points: [], faults }
}

/** The record of a line, or what is wrong with the line. */
function recordFrom(line: string, kind: ChangedKind | undefined): Pick<RawRecord, 'kind' | 'content'> | string {
  const content = jsonFrom(line)
  if (content === undefined) return 'this is not JSON'
  if (kind) return { kind, content }
  if (typeof content !== 'object' || content === null || !('kind' in content) || !('record' in content)) return NEITHER
  if (Object.keys(content).length > 2) return NEITHER
  const named = ChangedKind.safeParse(content.kind)
  return named.success ? { kind: named.data, content: content.record } : `the kind is one of ${ChangedKind.options.join(', ')}`
}

function jsonFrom(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
