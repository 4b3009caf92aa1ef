import type { Catalog } from '../../catalog/catalog.js'
import { foldName } from '../../catalog/collection.js'
import { contentDigest } from '../../content-digest.js'
import { DomainError } from '../../errors.js'
import type { ImportAnswer } from '../../schemas/import.js'
import { requirementOf } from '../../schemas/parse-request.js'
import { type AnyRecord, ChangedKind, RECORD_INPUTS, type RecordKind } from '../../schemas/record.js'
import type { Source } from '../../schemas/source.js'
import {
  isTabular,
  POINT_COLUMNS,
  pointFrom,
  type SeriesPoint,
  TABULAR_KINDS,
  tabularColumns,
  tabularRecordFrom,
} from '../bundled/csv-records.js'
import { csvRowsInTurns } from '../bundled/csv-rows.js'
import { citedSources, sizeFault } from '../checks/check-records.js'
import { type Fault, fault, faultsOf, idOf, type ParsedRecord, type RawRecord } from '../checks/raw-record.js'
import { inTurns } from '../turns.js'

/** The bytes are text in UTF-8. */
export type ImportText = { readonly bytes: Buffer; readonly format: 'ndjson' | 'csv'; readonly kind: ChangedKind | undefined }

/** Whole records that were made from a file and the catalog at that time. */
export type OfferedRecords = {
  readonly source: Source | null
  readonly records: readonly { readonly kind: RecordKind; readonly record: { readonly id: string }; readonly line: number }[]
  readonly catalog: Catalog
  /** What the answer says about the file itself. */
  readonly file?: ImportAnswer['file']
}

type ParsedSource = { readonly source: Source; readonly raw: RawRecord }

/** The contents of an import. */
export type ReadImport = {
  readonly sources: readonly ParsedSource[]
  readonly records: readonly ParsedRecord[]
  /** All of them in the order of the file, also those that are at fault: others may still name them. */
  readonly raws: readonly RawRecord[]
  /** They belong to the series of zones that are described already. */
  readonly points: readonly SeriesPoint[]
  readonly faults: FaultList
  /**
   * The digests of the records that were used, null for absent ones, by kind and id: if one has changed since, the import is
   * refused.
   */
  readonly madeFrom: ReadonlyMap<string, string | null>
}

type Reading = { sources: ParsedSource[]; records: ParsedRecord[]; raws: RawRecord[]; points: SeriesPoint[]; faults: FaultList }
type Item = RawRecord | SeriesPoint | Fault
/** Undefined where there was nothing to read in a while. */
type Items = Iterable<Item | undefined> | AsyncIterable<Item | undefined>

const FILE = 'import'
/** What fits into the heap of a pod beside the catalog, however short each record and each name is. */
const MOST_RECORDS = 100_000
const MOST_NAMES = 200_000

/**
 * Reads a file record by record, with the schema of each kind. Requests are answered in between, and processed bytes are released.
 */
export async function readImport(given: ImportText | OfferedRecords): Promise<ReadImport> {
  const reading: Reading = { sources: [], records: [], raws: [], points: [], faults: faultList() }
  const madeFrom = new Map<string, string | null>()
  const turns = inTurns()
  let names = 0
  const items: Items = 'bytes' in given ? itemsOf(given) : offeredItems(given, madeFrom)
  for await (const item of items) {
    if (turns.isOver()) await turns.next()
    if (item === undefined) continue
    names += namesOf(item)
    const tooMany = tooManyOf(reading, names)
    if (tooMany !== undefined) {
      reading.faults.add({ file: FILE, line: lineOf(item), sentence: tooMany })
      throw reading.faults.refusal()
    }
    read(item, reading)
    if (reading.faults.isFull()) break
  }
  return { ...reading, madeFrom }
}

async function* itemsOf({ bytes, format, kind }: ImportText): AsyncGenerator<Item | undefined> {
  if (format === 'ndjson') yield* ndjsonLines(bytes, kind, FILE)
  else if (kind === 'gridZone') {
    for await (const row of csvRowsInTurns(FILE, bytes, POINT_COLUMNS)) yield 'sentence' in row ? row : pointFrom(row, FILE)
  } else if (isTabular(kind)) {
    for await (const row of csvRowsInTurns(FILE, bytes, tabularColumns(kind)))
      yield 'sentence' in row ? row : tabularRecordFrom(row, kind, FILE)
  } else {
    const tabular = TABULAR_KINDS.map((one) => `?kind=${one}`).join(' or ')
    const sentence = `CSV holds records of ${tabular}, or with ?kind=gridZone points of the series of grid zones; send others as NDJSON`
    yield { file: FILE, line: 1, sentence }
  }
}

/** Records of a file in the form of an import; `madeFrom` gets the digest of each record that was used. */
function* offeredItems({ source, records, catalog }: OfferedRecords, madeFrom: Map<string, string | null>): Generator<Item> {
  if (source) yield { kind: 'source', content: source, placeOf: () => ({ file: FILE, line: 1 }) }
  for (const { kind, record, line } of records) {
    const held: AnyRecord | undefined = catalog.records[kind].byName.get(foldName(record.id))
    madeFrom.set(`${kind} ${record.id}`, held?.id === record.id ? contentDigest(held) : null)
    yield { kind, content: record, placeOf: () => ({ file: FILE, line }) }
  }
}

function read(item: Item, reading: Reading): void {
  if ('sentence' in item) reading.faults.add(item)
  else if ('figure' in item) reading.points.push(item)
  else parseRecord(item, reading)
}

/** Parses a record with the schema of its kind, and adds it to the result. If it parses, only the parsed form is kept. */
export function parseRecord(given: RawRecord, { sources, records, raws, faults }: Omit<Reading, 'points'>): void {
  const { kind } = given
  const unfit = { ...given, content: namesAlone(given.content) }
  const tooLarge = sizeFault(given.content)
  if (tooLarge !== undefined) {
    faults.add(fault(given, [], tooLarge))
    return void raws.push(unfit)
  }
  const { success, data, error } = RECORD_INPUTS[kind].safeParse(given.content, { error: requirementOf })
  if (!success) {
    for (const one of faultsOf(given, error)) faults.add(one)
    return void raws.push(faults.count() < MOST_FAULTS_LISTED ? given : unfit)
  }
  const raw = { ...given, content: data }
  raws.push(raw)
  if (kind === 'source') sources.push({ source: data as Source, raw })
  else if (citedSources(data, []).length === 0)
    faults.add(fault(raw, [], 'no source is cited: give one figure or reference with its source'))
  else records.push({ kind, record: data as AnyRecord, raw })
}

function namesOf(item: Item): number {
  return 'content' in item ? 1 + namesAlone(item.content).aliases.length : 0
}

function namesAlone(content: unknown): { readonly id: string | undefined; readonly aliases: readonly unknown[] } {
  const aliases: unknown = typeof content === 'object' && content !== null && 'aliases' in content ? content.aliases : []
  return { id: idOf(content), aliases: Array.isArray(aliases) ? (aliases as unknown[]) : [] }
}

function tooManyOf({ sources, records, points }: Reading, names: number): string | undefined {
  if (sources.length + records.length + points.length >= MOST_RECORDS)
    return `an import holds ${MOST_RECORDS} records or points at most: split it, and send the next part when this one is written`
  return names > MOST_NAMES
    ? `an import holds ${MOST_NAMES} names at most, ids and aliases: split it, and send the next part when this one is written`
    : undefined
}

function lineOf(item: Item): number {
  return 'line' in item ? item.line : item.placeOf([]).line
}

const NEWLINE = 0x0a
const BRACE = 0x7b
/** JSON has no other blanks. */
const [SPACE, TAB, RETURN] = [0x20, 0x09, 0x0d]
/** The limit of PUT for a record. */
const MOST_BYTES_OF_LINE = 1024 * 1024
const NEITHER = 'a line holds {"kind": …, "record": …}, or with ?kind= the record itself'

const BLANKS_AT_ONCE = 65_536

/**
 * The records of lines of JSON, each with its line, and the faults of the others; undefined now and then between blank lines. One
 * line at a time is in memory.
 */
function* ndjsonLines(bytes: Buffer, kind: ChangedKind | undefined, file: string): Generator<RawRecord | Fault | undefined> {
  let line = 1
  let at = 0
  while (at < bytes.length) {
    // Blank lines are skipped byte by byte: searching the end of each would take long in a file of blank lines.
    const byte = bytes[at]
    if (byte === NEWLINE) line += 1
    if (byte === NEWLINE || byte === SPACE || byte === TAB || byte === RETURN) {
      at += 1
      if (at % BLANKS_AT_ONCE === 0) yield undefined
      continue
    }
    const found = bytes.indexOf(NEWLINE, at)
    const end = found < 0 ? bytes.length : found
    const place = { file, line }
    const read = recordFrom(bytes.subarray(at, end), kind)
    yield typeof read === 'string' ? { ...place, sentence: read } : { ...read, placeOf: () => place }
    at = end
  }
}

/** The record of a line, or the fault of the line. */
function recordFrom(line: Buffer, kind: ChangedKind | undefined): Pick<RawRecord, 'kind' | 'content'> | string {
  if (line.length > MOST_BYTES_OF_LINE) return `it is longer than ${MOST_BYTES_OF_LINE} bytes, longer than any record may be`
  // A file of another format is recognised without parsing each of its lines.
  if (line[0] !== BRACE) return 'this is not JSON'
  const content = jsonFrom(line.toString())
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

/** The number of faults that are listed; a file of the wrong format has one in every line. */
export const MOST_FAULTS_LISTED = 1000
/** After this many faults the rest is not read. */
const MOST_FAULTS_COUNTED = 100_000

/** The faults of an import: all are counted, and the first thousand listed. */
type FaultList = {
  readonly add: (fault: Fault) => void
  readonly count: () => number
  /** Whether there are so many faults that reading can stop. */
  readonly isFull: () => boolean
  /** The error that lists them. */
  readonly refusal: () => DomainError
}

/** An empty one. */
function faultList(): FaultList {
  const kept: Fault[] = []
  let count = 0
  return {
    add: (fault) => {
      count += 1
      if (kept.length < MOST_FAULTS_LISTED) kept.push(fault)
    },
    count: () => count,
    isFull: () => count >= MOST_FAULTS_COUNTED,
    refusal: () => refusal(kept, count),
  }
}

function refusal(kept: readonly Fault[], count: number): DomainError {
  const sorted = kept.toSorted((one, other) => one.line - other.line)
  const told = sorted.map(({ line, sentence }) => ({ pointer: `line ${line}`, detail: `Line ${line}: ${sentence}.` }))
  const listed = count > MOST_FAULTS_LISTED ? ` The first ${MOST_FAULTS_LISTED} are listed.` : ''
  const faults = count === 1 ? 'a fault' : `${count} faults${count < MOST_FAULTS_COUNTED ? '' : ' or more'}`
  return new DomainError('import-invalid', `The import has ${faults}, so nothing was written. ${told[0]?.detail ?? ''}${listed}`, told)
}
