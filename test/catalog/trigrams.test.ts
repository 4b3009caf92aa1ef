import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { similarity, trigramsOf, wordSimilarity } from '../../src/catalog/search.js'
import { bundledCatalog } from '../support/bundled-catalog.js'
import { preparedPlace, SERVER_URL } from '../support/database.js'

type Query = (sql: string, parameters: unknown[]) => Promise<{ rows: unknown[] }>
type Row = { readonly trigrams: string[]; readonly alike: number; readonly inside: number }

const WRITTEN_WRONG = ['lama 3.1', 'mixstral', 'gpt4o', 'gpt 4 o mini', 'deepsek v3', 'clade sonnet 4.5', 'llama llama', 'A-A a', '']
const COMPARED =
  'SELECT show_trgm(one) AS trigrams, similarity(one, other) AS alike, word_similarity(one, other) AS inside FROM unnest($1::text[], $2::text[]) AS pairs (one, other)'

let pairs: (readonly [string, string])[]
beforeAll(async () => {
  const { records } = await bundledCatalog()
  const names = records.model.items.flatMap(({ id, name, aliases }) => [name, [id, ...aliases].join('\n')]).slice(0, 400)
  // Each beside its neighbours, which are alike, and beside one from elsewhere.
  const beside = [1, 2, 3, 97].flatMap((step) => names.map((name, index) => [name, names[(index + step) % names.length] ?? ''] as const))
  pairs = [...beside, ...WRITTEN_WRONG.flatMap((wrong) => names.map((name) => [wrong, name] as const))]
})

async function compare(query: Query): Promise<void> {
  await query('CREATE EXTENSION IF NOT EXISTS pg_trgm', [])
  const [ones, others] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)]
  const rows = (await query(COMPARED, [ones, others])).rows as Row[]
  expect(rows).toHaveLength(pairs.length)
  expect(rows.filter(({ inside }) => inside > 0.3 && inside < 1).length).toBeGreaterThan(200)
  for (const [index, { trigrams, alike, inside }] of rows.entries()) {
    const [one = '', other = ''] = pairs[index] ?? []
    const [mine, theirs] = [trigramsOf(one), trigramsOf(other)]
    expect([...new Set(mine)].sort()).toEqual([...trigrams].sort())
    // PostgreSQL computes with 32 bits.
    expect([one, other, Math.fround(similarity(mine, theirs))]).toEqual([one, other, Math.fround(alike)])
    expect([one, other, Math.fround(wordSimilarity(mine, theirs))]).toEqual([one, other, Math.fround(inside)])
  }
}

describe('trigrams, similarity and word similarity', () => {
  it('are those of pg_trgm on the embedded PostgreSQL', async () => {
    const cluster = await PGlite.create({ extensions: { pg_trgm } })
    try {
      await compare((sql, parameters) => cluster.query(sql, parameters))
    } finally {
      await cluster.close()
    }
  })

  it.runIf(SERVER_URL)('are those of pg_trgm on the PostgreSQL server', async () => {
    const { place, remove } = await preparedPlace('empty')
    const client = new pg.Client({ connectionString: place.databaseUrl })
    await client.connect()
    try {
      await compare((sql, parameters) => client.query(sql, parameters))
    } finally {
      await client.end()
      await remove()
    }
  })
})
