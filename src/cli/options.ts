import { z } from 'zod'
import { parametersOf, withoutWrappers } from '../schemas/parse-request.js'

/** One option of the command line, as the field of a schema says it. */
export type Option = {
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
export function optionsOf(schema: z.ZodObject): Option[] {
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
