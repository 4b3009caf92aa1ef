import { rectifyConfusion } from 'unicode-confusables'
import { LONGEST_NAME } from './limits.js'

/** A name that is its own folded form, as nearly all ids are. */
const FOLDED = /^[a-z0-9.:/]+(?:-[a-z0-9.:/]+)*$/
const PRINTABLE_ASCII = /^[\x20-\x7e]*$/
/** What nobody sees: zero-width characters, marks of direction, controls that are no space. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\p{Cf}|(?!\s)\p{Cc}/gu
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
    .replace(INVISIBLE, '')
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
