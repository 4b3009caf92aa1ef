import { setImmediate as othersTurn } from 'node:timers/promises'
import type { Catalog } from '../../catalog/catalog.js'
import { foldName } from '../../catalog/collection.js'
import type { AnyRecord, RecordKind } from '../../schemas/record.js'
import type { Source } from '../../schemas/source.js'
import type { RawRecord } from '../checks/raw-record.js'
import { contentDigest } from '../content-digest.js'
import type { ImportedLines } from './import-lines.js'

/** Whole records that were made from a file and from what a catalog held then. */
export type OfferedRecords = {
  readonly source: Source | null
  readonly records: readonly { readonly kind: RecordKind; readonly record: { readonly id: string }; readonly line: number }[]
  readonly catalog: Catalog
}

const RECORDS_A_TURN = 100

/** Records of a file as an import takes them, each with the state that it was made from. */
export async function offeredLines({ source, records, catalog }: OfferedRecords): Promise<ImportedLines> {
  const raws: RawRecord[] = source ? [{ kind: 'source', content: source, placeOf: () => ({ file: 'import', line: 1 }) }] : []
  const madeFrom = new Map<string, string | null>()
  for (const [index, { kind, record, line }] of records.entries()) {
    if (index % RECORDS_A_TURN === 0) await othersTurn()
    raws.push({ kind, content: record, placeOf: () => ({ file: 'import', line }) })
    const held: AnyRecord | undefined = catalog.records[kind].byName.get(foldName(record.id))
    madeFrom.set(`${kind} ${record.id}`, held?.id === record.id ? contentDigest(held) : null)
  }
  return { raws, points: [], faults: [], madeFrom }
}
