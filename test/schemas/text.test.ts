import { describe, expect, it } from 'vitest'
import { Source } from '../../src/schemas/source.js'
import { Aliases, escapedControls, Line, Note, RecordName } from '../../src/schemas/text.js'

const OBEYED = ['\u0000', '\u0007', '\u001b[31m', '\u007f', '\u0085', '\u009b', '\u2028', '\u2029', '\u202e', '\u2066']

describe('a text', () => {
  it.each(OBEYED)('of one line, a note, a name and an alias hold no %j', (letter) => {
    for (const schema of [Line, Note, RecordName]) expect(schema.safeParse(`a${letter}b`).success).toBe(false)
    expect(Aliases.safeParse([`a${letter}b`]).success).toBe(false)
  })

  it('of one line has no line breaks; a note has line feeds and tabs, and no others', () => {
    for (const letter of ['\n', '\t', '\r']) expect(Line.safeParse(`a${letter}b`).success).toBe(false)
    expect(Note.safeParse('a\n\tb').success).toBe(true)
    expect(Note.safeParse('a\r\nb').success).toBe(false)
  })

  it('has an end', () => {
    for (const [schema, longest] of [
      [Line, 500],
      [Note, 4000],
      [RecordName, 200],
    ] as const) {
      expect(schema.safeParse('x'.repeat(longest)).success).toBe(true)
      expect(schema.safeParse('x'.repeat(longest + 1)).success).toBe(false)
    }
    expect(Aliases.safeParse(Array.from({ length: 201 }, (_, index) => `alias-${index}`)).success).toBe(false)
  })
})

describe('a name', () => {
  it.each(['GPT-4o', 'PanGu-Σ', 'Québec', 'Москва', '文心一言 ERNIE4', 'GPTモデル', 'Efficiency (α)', 'شبكة', 'हिन्दी-2', '5 µm'])(
    'may be %s',
    (name) => {
      expect(RecordName.safeParse(name).error).toBeUndefined()
    },
  )

  it.each(['gрt-4', 'GPΤ', 'lⅼаma', 'Мoscow', 'g\u200bpt', 'gpt\u2060', '\u00ad', '   ', ''])('is never %j', (name) => {
    expect(RecordName.safeParse(name).success).toBe(false)
  })
})

describe('the address of a source', () => {
  const source = { id: 'x', kind: 'report', title: 'X', publisher: 'X', evidence: 'primary' }

  it.each(['https://example.org/a?b=c#d', 'http://example.org', 'https://example.org/a@b', 'HTTPS://example.org/%20'])(
    'may be %s',
    (url) => {
      expect(Source.safeParse({ ...source, url }).error).toBeUndefined()
    },
  )

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt://example.org/%0aalert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org',
    'blob:https://example.org/x',
    '//example.org',
    'https://user:password@example.org',
    'https://user@example.org',
    'https:/\\user@example.org',
    'https://example.org/\u0001',
    'https://example.org/a b',
    `https://example.org/${'x'.repeat(2000)}`,
  ])('is never %j', (url) => {
    expect(Source.safeParse({ ...source, url }).success).toBe(false)
  })
})

describe('what is printed', () => {
  it('is escaped as JSON escapes it where a terminal would obey, and stays as it is else', () => {
    expect(escapedControls('\u001b[31mred\u202e\u009b\u2028 ok\n\té文😀')).toBe('\\u001b[31mred\\u202e\\u009b\\u2028 ok\n\té文😀')
  })
})
