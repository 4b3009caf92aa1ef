import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQuery, SqlQueryable } from '@prisma/driver-adapter-utils'

/** What a statement does and to which table: none of its values, which may be anybody's. */
type Statement = { readonly operation: string; readonly table: string | undefined }
/** Runs `work`, which is the statement. */
export type StatementObserver = <Result>(statement: Statement, work: () => Promise<Result>) => Promise<Result>

const OPERATION = /^\s*(\w+)/
const TABLE = /(?:FROM|INTO|UPDATE) "(?:public"\.")?(\w+)"/

/** The same adapter, each of whose statements runs inside the observer that there is at that moment. */
export function observedAdapter(factory: SqlDriverAdapterFactory, observer: () => StatementObserver | undefined): SqlDriverAdapterFactory {
  const run = <Result>(sql: string, work: () => Promise<Result>): Promise<Result> => {
    const observe = observer()
    return observe ? observe(statementOf(sql), work) : work()
  }
  const observed = <Kind extends SqlQueryable>(queryable: Kind): Kind => {
    const queryRaw = queryable.queryRaw.bind(queryable)
    const executeRaw = queryable.executeRaw.bind(queryable)
    return Object.assign(queryable, {
      queryRaw: (query: SqlQuery) => run(query.sql, () => queryRaw(query)),
      executeRaw: (query: SqlQuery) => run(query.sql, () => executeRaw(query)),
    })
  }
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => withTransactions(observed(await factory.connect()), observed),
  }
}

function withTransactions(adapter: SqlDriverAdapter, observed: <Kind extends SqlQueryable>(queryable: Kind) => Kind): SqlDriverAdapter {
  const startTransaction = adapter.startTransaction.bind(adapter)
  return Object.assign(adapter, {
    startTransaction: async (...given: Parameters<typeof startTransaction>) => observed(await startTransaction(...given)),
  })
}

function statementOf(sql: string): Statement {
  return { operation: OPERATION.exec(sql)?.[1]?.toUpperCase() ?? 'SQL', table: TABLE.exec(sql)?.[1] }
}
