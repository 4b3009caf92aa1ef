import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import * as documents from '../../explorer/src/api/documents.js'

const SOURCES = new URL('../../explorer/src/', import.meta.url).pathname
const schema = buildSchema(readFileSync('schema.graphql', 'utf8'))
const texts = Object.entries(documents).flatMap(([name, one]): (readonly [string, string])[] =>
  typeof one === 'string' && /[{]/.test(one) ? [[name, one]] : [],
)

describe('the GraphQL documents of the explorer', () => {
  it.each([
    ...texts,
    ...documents.NAMED_LISTS.map((list) => [`names of ${list}`, documents.namedDocument(list, 12)] as const),
    ['sizes of one', documents.sizesDocument(1)] as const,
    ['sizes of several', documents.sizesDocument(3)] as const,
  ])('%s is one that the service takes', (_name, text) => {
    expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([])
  })

  it('are all in one file, where the test before finds them', () => {
    expect(texts.length).toBeGreaterThan(5)
    const elsewhere = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !['api/documents.ts', 'words/as-code.ts'].includes(name))
      .filter((name) => /\bnodes \{|query \(\$/.test(readFileSync(join(SOURCES, name), 'utf8')))
    expect(elsewhere).toEqual([])
  })
})
