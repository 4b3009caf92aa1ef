import { z } from 'zod'
import { foldedReadings } from './fold-name.js'
import { LONGEST_NAME } from './limits.js'

const LONGEST_LINE = 500
const LONGEST_LOCATOR = 1000
const LONGEST_NOTE = 4000
const MOST_NOTES = 100
const MOST_ALIASES = 200

/** Controls, line separators, and what turns the direction of text about: a terminal or a page would obey them. */
const OBEYED = /\p{Cc}|[\u2028\u2029\u202A-\u202E\u2066-\u2069]/u
const OBEYED_IN_NOTES = /(?![\n\t])\p{Cc}|[\u2028\u2029\u202A-\u202E\u2066-\u2069]/u
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\p{Cf}/u
const OBEYED_REFUSED = 'a text of one line holds no control characters, line breaks or marks that turn its direction'

/** A text with each character that a terminal or a spreadsheet would obey, but line feeds and tabs, as JSON escapes it. */
export function escapedControls(text: string): string {
  if (!OBEYED_IN_NOTES.test(text)) return text
  return text.replace(new RegExp(OBEYED_IN_NOTES, 'gu'), (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function line(longest: number) {
  return z
    .string()
    .min(1)
    .max(longest)
    .refine((text) => !OBEYED.test(text), OBEYED_REFUSED)
}

/** A text of one line: the name of a place, a publisher, a scope. */
export const Line = line(LONGEST_LINE)

/** The place in a source. */
export const Locator = line(LONGEST_LOCATOR)

/** A text of several lines, as a note or how a number was derived. */
export const Note = z
  .string()
  .min(1)
  .max(LONGEST_NOTE)
  .refine(
    (text) => !OBEYED_IN_NOTES.test(text),
    'a note holds no control characters but line feeds and tabs, and no marks that turn its direction',
  )

export const Notes = z.array(Note).max(MOST_NOTES).default([]).describe('What is to be known of it.')

/** A name by which people know a record: nothing in it is invisible or looks like other letters than it is. */
export const RecordName = line(LONGEST_NAME)
  .refine((name) => name.trim() !== '', 'a name holds more than spaces')
  .refine((name) => OBEYED.test(name) || !INVISIBLE.test(name), 'a name holds no invisible characters')
  .refine((name) => !mixesScripts(name), 'a word of a name is written in one script: letters of another may be taken for Latin ones')
  .describe('What it is called.')

/** A further name, under which a record is found. */
export const Alias = RecordName.refine(
  (name) => foldedReadings(name) !== undefined,
  'all its letters look like Latin ones: write the name in Latin letters',
)
export const Aliases = z.array(Alias).max(MOST_ALIASES).default([]).describe('Further names, by which it is found.')

const WORD = /[\p{L}\p{M}\p{N}]+/gu
/** Scripts whose letters look like those of another, and the one that East Asian names mix with Latin letters. */
const SCRIPTS = ['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Georgian', 'Cherokee', 'Coptic', 'Lisu', 'Hebrew', 'Arabic'].map(
  (script) => new RegExp(`\\p{Script=${script}}`, 'u'),
)
const OF_OTHER_SCRIPT = new RegExp(
  `(?!${SCRIPTS.map(({ source }) => source).join('|')}|[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Bopomofo}\\p{Script=Common}\\p{Script=Inherited}])\\p{L}`,
  'u',
)

function mixesScripts(name: string): boolean {
  return (name.match(WORD) ?? []).some((word) => [...SCRIPTS, OF_OTHER_SCRIPT].filter((script) => script.test(word)).length > 1)
}
