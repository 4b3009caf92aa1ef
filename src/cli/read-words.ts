import { parseArgs } from 'node:util'
import { distance } from 'fastest-levenshtein'
import type { z } from 'zod'
import { DomainError } from '../errors.js'
import { fieldsFromQuery } from '../schemas/parse-request.js'
import { type Option, optionsOf } from './options.js'

/** An option is suggested when at most one letter in three differs. */
const LETTERS_PER_SLIP = 3

type Token = NonNullable<ReturnType<typeof tokensOf>>[number]

/** The fields of `schema` that the words after a command give; what is no option of it is refused with the nearest one. */
export function readWords(words: readonly string[], schema: z.ZodObject): Record<string, unknown> {
  const options = optionsOf(schema)
  const byName = new Map(options.map((option) => [option.name, option]))
  const texts: Record<string, string | string[]> = {}
  for (const token of tokensOf(words, options)) {
    if (token.kind === 'option-terminator') continue
    const { field, isList, text } = optionIn(token, byName)
    const before = texts[field]
    if (before === undefined) texts[field] = text
    else if (isList) texts[field] = [before, text].flat()
    else throw usage(`${token.kind === 'option' ? token.rawName : field} stands there twice. Leave one of them out.`)
  }
  return fieldsFromQuery(schema, texts)
}

/** The words between those that are just `separator`; the value of an option is none. */
export function partsOf(words: readonly string[], separator: string, schema: z.ZodObject): (readonly string[])[] {
  const tokens = tokensOf(words, optionsOf(schema))
  const places = tokens.flatMap(({ index, ...token }) => (token.kind === 'positional' && token.value === separator ? [index] : []))
  return [-1, ...places].map((place, part) => words.slice(place + 1, places[part]))
}

function tokensOf(words: readonly string[], options: readonly Option[]) {
  const known = options.map(({ name, isFlag }): [string, { type: 'boolean' | 'string' }] => [
    name.slice(2),
    { type: isFlag ? 'boolean' : 'string' },
  ])
  // Not strict, because its sentences name no way out and it takes -1 for an option.
  return parseArgs({ args: [...words], options: Object.fromEntries(known), strict: false, tokens: true }).tokens
}

function optionIn(token: Token, byName: ReadonlyMap<string, Option>): { field: string; isList: boolean; text: string } {
  if (token.kind !== 'option') throw usage(strayWord(token.kind === 'positional' ? token.value : '--'))
  const option = byName.get(token.rawName)
  if (!option) throw usage(unknownOption(token.rawName, [...byName.keys()]))
  const { field, isFlag, value } = option
  const text = token.value ?? (isFlag ? 'true' : undefined)
  if (text === undefined || (!token.inlineValue && !isFlag && text.startsWith('--'))) {
    throw usage(`${token.rawName} lacks its value. Write ${token.rawName} ${value}.`)
  }
  return { field, isList: value.endsWith(',…'), text }
}

function strayWord(word: string): string {
  return `"${word}" belongs to no option. Write each value after its option: --model gpt-4o.`
}

function unknownOption(name: string, names: readonly string[]): string {
  const near = names.filter((known) => distance(known.toLowerCase(), name.toLowerCase()) <= name.length / LETTERS_PER_SLIP)
  const sorted = near.sort((one, other) => distance(one, name) - distance(other, name))
  return `${name} is not an option here.${sorted.length > 0 ? ` Did you mean ${sorted.slice(0, 3).join(' or ')}?` : ''}`
}

function usage(sentence: string): DomainError {
  return new DomainError('command-invalid', sentence)
}
