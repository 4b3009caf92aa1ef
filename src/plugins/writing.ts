import fp from 'fastify-plugin'
import { cursorOf, placeFromCursor } from '../catalog/page-cursor.js'
import type { Page } from '../catalog/page-of.js'
import { type Author, readChanges } from '../database/changes.js'
import type { Conditions } from '../database/conditions.js'
import type { Database } from '../database/connect.js'
import { deleteRecord } from '../database/delete-record.js'
import type { ImportText } from '../database/import/import-lines.js'
import { importRecords, importRunning } from '../database/import/import-records.js'
import type { OfferedRecords } from '../database/import/offered-lines.js'
import { withdrawSource } from '../database/import/withdraw-source.js'
import { reaching } from '../database/reaching.js'
import type { Content } from '../database/record-state.js'
import { save, type Saved } from '../database/save-record.js'
import { DomainError } from '../errors.js'
import type { Change, ChangedKind, ChangeRequest } from '../schemas/change.js'
import type { ImportAnswer, WithdrawalAnswer } from '../schemas/import.js'
import type { KeyHolder } from './authentication.js'

export type { Conditions, Content }

/** Who writes, and what they have seen of it. */
export type Writer = { readonly holder: KeyHolder | null; readonly conditions: Conditions }

export type Importer = { readonly holder: KeyHolder | null; readonly dryRun: boolean }

declare module 'fastify' {
  interface FastifyInstance {
    /** Each answers once this process shows what was written. */
    readonly writing: {
      save: (kind: ChangedKind, content: Content, writer: Writer) => Promise<Saved>
      remove: (kind: ChangedKind, id: string, writer: Writer) => Promise<void>
      import: (given: ImportText | OfferedRecords, importer: Importer) => Promise<ImportAnswer>
      /** Takes back all that the imports of a source wrote. */
      withdraw: (source: string, holder: KeyHolder | null) => Promise<WithdrawalAnswer>
      /** A cursor for each change, which goes on behind it. */
      changes: (request: ChangeRequest) => Promise<Page<Change> & { readonly cursors: readonly string[] }>
    }
  }
}

const LIST = 'changes'

/** Writes to the catalog, and tells what was written by whom. */
export const writing = fp<{ database: Database }>(
  (app, { database }, done) => {
    async function written<Result>(work: () => Promise<Result>): Promise<Result> {
      const result = await reaching(work)
      await app.refreshCatalog()
      return result
    }

    let isImporting = false
    // The lock in the database is for other processes: here a second import would wait for a connection first.
    async function oneImport<Result>(work: () => Promise<Result>): Promise<Result> {
      if (isImporting) throw importRunning()
      isImporting = true
      return work().finally(() => (isImporting = false))
    }
    const onWriting = (changes: number): void => app.log.info(`An import writes ${changes} records.`)

    app.decorate('writing', {
      save: (kind, content, writer) => written(() => save(database, kind, content, writingOf(writer))),
      remove: (kind, id, writer) => written(() => deleteRecord(database, kind, id, writingOf(writer))),
      import: (given, { holder, dryRun }) =>
        written(() => oneImport(() => importRecords(database, given, { author: authorFrom(holder), dryRun, onWriting }))),
      withdraw: (source, holder) => written(() => oneImport(() => withdrawSource(database, source, authorFrom(holder)))),
      changes: ({ first, after, ...filter }) => {
        const before = after === undefined ? {} : { before: numberFrom(after) }
        return reaching(async () => pageFrom(first, await readChanges(database, filter, { first: first + 1, ...before })))
      },
    })
    done()
  },
  { name: 'writing', dependencies: ['catalog-refresh', 'authentication'], fastify: '5.x' },
)

function writingOf({ holder, conditions }: Writer) {
  return { author: authorFrom(holder), conditions }
}

function authorFrom(holder: KeyHolder | null): Author {
  return { owner: holder?.owner ?? '', keyId: holder?.id ?? null }
}

function numberFrom(cursor: string): number {
  const number = Number(placeFromCursor(LIST, cursor).id)
  if (Number.isSafeInteger(number)) return number
  throw new DomainError(
    'invalid-cursor',
    `The cursor "${cursor}" was not given by this list. Pass the endCursor of its page before, or none.`,
  )
}

function pageFrom(first: number, { totalCount, numbered }: Awaited<ReturnType<typeof readChanges>>) {
  const shown = numbered.slice(0, first)
  const cursors = shown.map(({ number }) => cursorOf(LIST, { id: String(number) }))
  return {
    items: shown.map(({ change }) => change),
    cursors,
    totalCount,
    pageInfo: { endCursor: cursors.at(-1) ?? null, hasNextPage: numbered.length > first },
  }
}
