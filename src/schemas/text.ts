import { rectifyConfusion } from 'unicode-confusables'
import { z } from 'zod'
import { LONGEST_NAME } from './unit.js'

/** Matches names that equal their folded form, as nearly all ids do. */
const FOLDED = /^[a-z0-9.:/]+(?:-[a-z0-9.:/]+)*$/
const PRINTABLE_ASCII = /^[\x20-\x7e]*$/
/** Invisible characters: zero-width ones, direction marks, and control characters other than spaces. */
const LEFT_OUT_CHARACTERS = /\p{Default_Ignorable_Code_Point}|\p{Cf}|(?!\s)\p{Cc}/gu
const GAP = /[\s_-]+/g
/** Latin characters that Unicode lists as confusable with each other: a name with one of them may be meant with any other. */
const ALIKE: Readonly<Record<string, readonly string[]>> = { l: ['l', 'i', '1'], o: ['o', '0'] }
const MOST_READINGS = 64

/**
 * The form in which names are compared, in checks and in look-ups. It ignores case, whether words are joined by spaces, dashes or
 * underscores, invisible characters, the Unicode form (composed, full-width), and whether a letter is Latin or one of another script
 * that looks like it.
 */
export function foldName(name: string): string {
  if (FOLDED.test(name)) return name
  const latin = PRINTABLE_ASCII.test(name) ? name : Array.from(visible(name), (character) => readingsOf(character)[0] ?? character).join('')
  return latin.trim().toLowerCase().replace(GAP, '-')
}

/**
 * Every folded name that a name may be read as. There are several where a letter of another script looks like several Latin ones: the
 * Greek Ν looks like N, and its small form ν like v. Undefined where there are too many.
 */
export function foldedReadings(name: string): readonly string[] | undefined {
  const folded = foldName(name)
  // A name that keeps a letter which does not look Latin is not mistaken for a Latin name.
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

/** The name without invisible characters, with ASCII dashes and spaces, and with small, composed letters. */
function visible(name: string): string {
  const plain = name
    .normalize('NFKC')
    .replace(LEFT_OUT_CHARACTERS, '')
    .replace(/\p{Dash}/gu, '-')
    .replace(/\s/gu, ' ')
  // Converting to capitals first makes ß equal to ss, and both small sigmas equal. The combining dot that İ leaves is removed.
  return plain
    .toUpperCase()
    .toLowerCase()
    .replace(/(?<=[ij])\u0307/g, '')
    .normalize('NFKC')
}

/** The ASCII characters that a small letter, or its capital, looks like, the most similar first; the letter itself where there are none. */
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

/** Control characters, line separators and direction marks, which a terminal or a page would interpret. */
const OBEYED = /\p{Cc}|[\u2028\u2029\u202A-\u202E\u2066-\u2069]/u
const OBEYED_IN_NOTES = /(?![\n\t])\p{Cc}|[\u2028\u2029\u202A-\u202E\u2066-\u2069]/u
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\p{Cf}/u
const OBEYED_REFUSED = 'a text of one line holds no control characters, line breaks or marks that turn its direction'

/** A text with the characters that a terminal would interpret, except line feeds and tabs, as JSON escapes. */
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

/** A text of one line, such as the name of a place, a publisher or a scope. */
export const Line = line(LONGEST_LINE)

/** The place in a source. */
export const Locator = line(LONGEST_LOCATOR)

/** A text of several lines, such as a note or the derivation of a number. */
export const Note = z
  .string()
  .min(1)
  .max(LONGEST_NOTE)
  .refine(
    (text) => !OBEYED_IN_NOTES.test(text),
    'a note holds no control characters but line feeds and tabs, and no marks that turn its direction',
  )

export const Notes = z.array(Note).max(MOST_NOTES).default([]).describe('What is to be known of it.')

/** The name of a record. It may not contain invisible characters, nor letters of another script among Latin ones. */
export const RecordName = line(LONGEST_NAME)
  .refine((name) => name.trim() !== '', 'a name holds more than spaces')
  .refine((name) => OBEYED.test(name) || !INVISIBLE.test(name), 'a name holds no invisible characters')
  .refine((name) => !mixesScripts(name), 'a word of a name is written in one script: letters of another may be taken for Latin ones')
  .describe('What it is called.')

/** A further name by which a record is found. */
export const Alias = RecordName.refine(
  (name) => foldedReadings(name) !== undefined,
  'all its letters look like Latin ones: write the name in Latin letters',
)
export const Aliases = z.array(Alias).max(MOST_ALIASES).default([]).describe('Further names, by which it is found.')

const WORD = /[\p{L}\p{M}\p{N}]+/gu
/** Scripts with letters that look like those of another script, and the scripts that East Asian names mix with Latin letters. */
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
