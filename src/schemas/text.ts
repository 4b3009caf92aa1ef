import { rectifyConfusion } from 'unicode-confusables'
import { z } from 'zod'
import { LONGEST_NAME } from './unit.js'

/** A name that is its own folded form, as nearly all ids are. */
const FOLDED = /^[a-z0-9.:/]+(?:-[a-z0-9.:/]+)*$/
const PRINTABLE_ASCII = /^[\x20-\x7e]*$/
/** What nobody sees: zero-width characters, marks of direction, controls that are no space. */
const LEFT_OUT_CHARACTERS = /\p{Default_Ignorable_Code_Point}|\p{Cf}|(?!\s)\p{Cc}/gu
const GAP = /[\s_-]+/g
/** Characters that Unicode takes for each other in Latin letters: a name that looks like one of them may be meant as any. */
const ALIKE: Readonly<Record<string, readonly string[]>> = { l: ['l', 'i', '1'], o: ['o', '0'] }
const MOST_READINGS = 64

/**
 * The form in which names are compared, in checks and in look-ups alike. Letter case is no difference, nor is it whether words are
 * joined by spaces, dashes or underscores, nor what is invisible, nor the form of Unicode (composed, full-width), nor letters of
 * other scripts that look like Latin ones.
 */
export function foldName(name: string): string {
  if (FOLDED.test(name)) return name
  const latin = PRINTABLE_ASCII.test(name) ? name : Array.from(visible(name), (character) => readingsOf(character)[0] ?? character).join('')
  return latin.trim().toLowerCase().replace(GAP, '-')
}

/**
 * Every folded name that a name may be read as: more than one where a letter of another script looks like several Latin ones, as
 * the Greek Ν and its small form ν do. Undefined where there are too many for any of them to be meant.
 */
export function foldedReadings(name: string): readonly string[] | undefined {
  const folded = foldName(name)
  // Where a letter stays that is not Latin, nobody takes the name for a Latin one.
  if (PRINTABLE_ASCII.test(name) || !PRINTABLE_ASCII.test(folded)) return [folded]
  if (name.length > LONGEST_NAME) return undefined
  let readings = ['']
  for (const character of visible(name)) {
    const letters = readingsOf(character)
    if (readings.length * letters.length > MOST_READINGS) return undefined
    readings = letters.flatMap((letter) => readings.map((start) => start + letter))
  }
  return [...new Set([folded, ...readings.map((reading) => foldName(reading))])]
}

/** The name without what is invisible, its dashes and spaces those of ASCII, its letters small and composed. */
function visible(name: string): string {
  const plain = name
    .normalize('NFKC')
    .replace(LEFT_OUT_CHARACTERS, '')
    .replace(/\p{Dash}/gu, '-')
    .replace(/\s/gu, ' ')
  // By way of the capitals ß is ss, and both small sigmas are one; the dot of İ is the one that i has.
  return plain
    .toUpperCase()
    .toLowerCase()
    .replace(/(?<=[ij])\u0307/g, '')
    .normalize('NFKC')
}

/** The ASCII characters that a small letter may be taken for, itself or its capital, the likeliest first; itself where there are none. */
function readingsOf(character: string): readonly string[] {
  if (PRINTABLE_ASCII.test(character)) return [character]
  const alike = [character, character.toUpperCase()]
    .map((form) => rectifyConfusion(form).toLowerCase())
    .filter((form) => PRINTABLE_ASCII.test(form))
    .flatMap((form) => ALIKE[form] ?? [form])
  return alike.length === 0 ? [character] : [...new Set(alike)]
}

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

export const Id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.:_/-]*$/, 'an id holds letters, digits and . : _ / - only')
  .max(160)
  .describe('The stable name of a record.')
