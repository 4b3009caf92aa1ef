import type { Database } from '../../src/database/connect.js'

/** Notes all that a database holds; the function that it gives sets the database back to that, as a restored backup does. */
export async function noted(database: Database): Promise<() => Promise<void>> {
  const { executeSql } = database
  const named = await executeSql(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY tablename",
  )
  const names = (named.rows as { name: string }[]).map(({ name }) => name)
  const script = ['BEGIN', 'SET LOCAL session_replication_role = replica', `TRUNCATE ${names.map((name) => `"${name}"`).join(', ')}`]
  for (const name of names) {
    const { rows } = await executeSql(`SELECT quote_literal(json_agg(t)::text) AS text FROM "${name}" t`)
    const [{ text }] = rows as [{ text: string | null }]
    if (text !== null) script.push(`INSERT INTO "${name}" SELECT * FROM json_populate_recordset(NULL::"${name}", ${text}::json)`)
  }
  const counters = await executeSql("SELECT sequencename AS name FROM pg_sequences WHERE schemaname = 'public'")
  for (const { name } of counters.rows as { name: string }[]) {
    const { rows } = await executeSql(`SELECT last_value AS last, is_called AS "isCalled" FROM "${name}"`)
    const [{ last, isCalled }] = rows as [{ last: bigint | string; isCalled: boolean }]
    script.push(`SELECT setval('"${name}"', ${last}, ${isCalled})`)
  }
  script.push('COMMIT')
  return async () => {
    await executeSql(script.join(';\n'))
  }
}
