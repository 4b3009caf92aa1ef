import fp from 'fastify-plugin'
import { cursorOf, type Page, placeFromCursor } from '../../catalog/pages.js'
import type { Steps } from '../../catalog/steps.js'
import { type Author, readChanges } from '../../database/changes.js'
import type { Database } from '../../database/connect.js'
import { deleteRecord } from '../../database/delete-record.js'
import { type NamedWrite, type Once, underWay, type WriteName } from '../../database/idempotent-writes.js'
import { importRecords, importRunning } from '../../database/import/import-records.js'
import type { ImportText, OfferedRecords } from '../../database/import/read-import.js'
import { withdrawSource } from '../../database/import/withdraw-source.js'
import { reaching } from '../../database/reaching.js'
import type { Conditions, Content } from '../../database/record-state.js'
import { save, type Saved } from '../../database/save-record.js'
import { runInTurns } from '../../database/turns.js'
import { DomainError } from '../../errors.js'
import type { ImportAnswer, WithdrawalAnswer } from '../../schemas/import.js'
import type { Change, ChangedKind, ChangeRequest } from '../../schemas/record.js'
import type { KeyHolder } from './authentication.js'

export type { Conditions, Saved }

/** The writer; `once` is set for a write with an Idempotency-Key. */
type By<Result> = { readonly holder: KeyHolder | null; readonly once: Once<Result> | undefined }
/** The writer, with the version of the record that it has seen. */
export type Writer<Result> = By<Result> & { readonly conditions: Conditions }
type Importer = By<ImportAnswer> & { readonly dryRun: boolean }

declare module 'fastify' {
  interface FastifyInstance {
    /** Each resolves when this process shows the written change. */
    readonly writing: {
      save: (kind: ChangedKind, content: Content, writer: Writer<Saved>) => Promise<Saved>
      remove: (kind: ChangedKind, id: string, writer: Writer<void>) => Promise<void>
      /** A file is read in steps, with other requests in between, and one file at a time. */
      import: (given: ImportText | Steps<OfferedRecords>, importer: Importer) => Promise<ImportAnswer>
      /** Undoes everything that the imports of a source wrote. */
      withdraw: (source: string, by: By<WithdrawalAnswer>) => Promise<WithdrawalAnswer>
      /** Each change with a cursor that continues after it. */
      changes: (request: ChangeRequest) => Promise<Page<Change> & { readonly cursors: readonly string[] }>
    }
  }
}

const LIST = 'changes'

/** Writes to the catalog, and reports what was written by whom. */
export const writing = fp<{ database: Database }>(
  (app, { database }, done) => {
    async function written<Result>(work: () => Promise<Result>): Promise<Result> {
      const result = await reaching(work)
      await app.refreshCatalog()
      return result
    }

    let importing: { readonly write: NamedWrite | undefined } | undefined
    // The lock in the database is for other processes: here a second import would wait for a connection first.
    async function oneImport<Result>(once: Once<Result> | undefined, work: () => Promise<Result>): Promise<Result> {
      const write = once?.write
      if (importing) throw write && hasSameName(write, importing.write) ? underWay() : importRunning()
      importing = { write }
      return work().finally(() => (importing = undefined))
    }
    const onWriting = (changes: number): void => app.log.info(`An import writes ${changes} records.`)

    app.decorate('writing', {
      save: (kind, content, writer) => written(() => save(database, kind, content, writingOf(writer))),
      remove: (kind, id, writer) => written(() => deleteRecord(database, kind, id, writingOf(writer))),
      import: (given, { holder, dryRun, once }) =>
        written(() =>
          oneImport(once, async () => {
            const offered = 'bytes' in given ? given : await runInTurns(given)
            return importRecords(database, offered, { author: authorFrom(holder), dryRun, once, onWriting })
          }),
        ),
      withdraw: (source, { holder, once }) =>
        written(() => oneImport(once, () => withdrawSource(database, source, { author: authorFrom(holder), once }))),
      changes: ({ first, after, ...filter }) => {
        const before = after === undefined ? {} : { before: numberFrom(after) }
        return reaching(async () => pageFrom(await readChanges(database, filter, { first, ...before })))
      },
    })
    done()
  },
  { name: 'writing', dependencies: ['catalog-refresh', 'authentication'], fastify: '5.x' },
)

function writingOf<Result>({ holder, conditions, once }: Writer<Result>) {
  return { author: authorFrom(holder), conditions, once }
}

function hasSameName(one: WriteName, other: WriteName | undefined): boolean {
  return one.holder === other?.holder && one.key === other.key
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

function pageFrom({ totalCount, numbered, hasMore }: Awaited<ReturnType<typeof readChanges>>) {
  const cursors = numbered.map(({ number }) => cursorOf(LIST, { id: String(number) }))
  return {
    items: numbered.map(({ change }) => change),
    cursors,
    totalCount,
    pageInfo: { endCursor: cursors.at(-1) ?? null, hasNextPage: hasMore },
  }
}
