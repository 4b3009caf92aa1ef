import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { distance } from 'fastest-levenshtein'
import { z } from 'zod'
import { PACKAGE_ROOT } from '../database/package-root.js'
import { DomainError } from '../errors.js'
import { fieldsFromQuery, parametersOf, parseRequest, withoutWrappers } from '../schemas/parse-request.js'
import { columns } from './terminal.js'

/** One option of the command line, as the field of a schema says it. */
type Option = {
  /** The field, of an object inside it by a dot: customModel.layers. */
  readonly field: string
  /** --custom-model-layers */
  readonly name: string
  readonly isFlag: boolean
  /** What stands after it: N, TEXT, or the words that it may be. */
  readonly value: string
  readonly description: string
}

/** Every field of `schema` as an option. */
function optionsOf(schema: z.ZodObject): Option[] {
  return Object.entries(parametersOf(schema).shape).map(([field, type]: [string, z.ZodType]) => {
    const bare = withoutWrappers(type)
    return { field, name: optionName(field), isFlag: bare instanceof z.ZodBoolean, value: valueOf(bare), description: describe(type) }
  })
}

/** gridGco2ePerKwh is --grid-gco2e-per-kwh, customModel.layers is --custom-model-layers. */
export function optionName(field: string): string {
  return `--${field.replaceAll('.', '-').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

function valueOf(bare: z.core.$ZodType): string {
  if (bare instanceof z.ZodBoolean) return ''
  if (bare instanceof z.ZodNumber) return 'N'
  if (bare instanceof z.ZodArray) return `${valueOf(bare.element)},…`
  if (bare instanceof z.ZodEnum) return bare.options.join('|')
  return 'TEXT'
}

function describe(type: z.ZodType): string {
  const standing = type instanceof z.ZodDefault ? type.def.defaultValue : undefined
  const told = descriptionOf(type)
  if (standing === undefined || (Array.isArray(standing) && standing.length === 0)) return told
  return `${told} ${JSON.stringify(standing)} when absent.`.trim()
}

/** What is said of a field, on it or on the type that it makes optional. */
function descriptionOf(type: z.core.$ZodType): string {
  if (type instanceof z.ZodType && type.description !== undefined) return type.description
  return type instanceof z.ZodOptional || type instanceof z.ZodDefault ? descriptionOf(type.unwrap()) : ''
}

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

/** `fields` as `schema` reads them; what does not fit is named by its option. */
export function requestFrom<Schema extends z.ZodType>(schema: Schema, fields: unknown): z.output<Schema> {
  try {
    return parseRequest(schema, fields)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const told = error.faults.map(({ pointer, detail }) => `${optionAt(pointer)}: ${detail}`)
    throw new DomainError(error.code, `${told.join(' ')} See --help.`, error.faults)
  }
}

/** The option that gives the field at a JSON pointer; of a list, the one that gives the list. */
function optionAt(pointer: string): string {
  const path = pointer.split('/').filter((key) => key !== '' && !/^\d+$/.test(key))
  return optionName(path.join('.'))
}

type Helped = {
  readonly usage: string
  readonly summary: string
  readonly examples: readonly string[]
  readonly schemas: Readonly<Record<string, z.ZodObject>>
}

/** The help of one command: every option with what its schema says of it. */
export function helpOf({ usage, summary, examples, schemas }: Helped): string {
  const tables = Object.entries(schemas).map(([title, schema]) => {
    const rows = optionsOf(schema).map(({ name, value, description }) => [`  ${name}${value === '' ? '' : ` ${value}`}`, description])
    return `${title}:\n${columns(rows)}`
  })
  return [summary, `Usage: ${usage}`, examples.map((example) => `  ${example}`).join('\n'), ...tables].join('\n\n')
}

/** The version of this software, as its package says. */
export async function version(): Promise<string> {
  return (JSON.parse(await readFile(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as { version: string }).version
}
