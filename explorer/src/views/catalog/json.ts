/** A record, whatever its schema, is made of these values. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }
export type JsonObject = { readonly [name: string]: Json }
export type Figure = JsonObject & {
  readonly value: number
  readonly unit: string
  readonly source: string
  readonly locator: string
  readonly low?: number
  readonly high?: number
}
export type CitedText = JsonObject & { readonly text: string; readonly source: string; readonly locator: string }
export type Reference = JsonObject & { readonly source: string; readonly locator: string }

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** One number with its source. */
export function isFigure(value: Json | undefined): value is Figure {
  return isReference(value) && typeof value['value'] === 'number' && typeof value['unit'] === 'string'
}

/** A word or a date with its source. */
export function isText(value: Json | undefined): value is CitedText {
  return isReference(value) && typeof value['text'] === 'string'
}

/** A source and the place in it. */
export function isReference(value: Json | undefined): value is Reference {
  return isObject(value) && typeof value['source'] === 'string' && typeof value['locator'] === 'string'
}

/** A word or a number as text; nothing where it is neither. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** Several values. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** Abbreviations that are written in capital letters. */
const INITIALS = /\b(?:kv|flop|pue|wue|url|doi|id|tdp|usd|gpu|tpu|npu|cpu|soc|asic|fpga|api)\b/gi

/** Values of enumerations whose own words are not clear to a reader. */
const CHOICES: Readonly<Record<string, string>> = {
  true: 'yes',
  false: 'no',
  fit: 'used in the fit',
  fit_2: 'used in the fit of the second edition',
  check: 'outside the fit',
  context: 'not scored',
  circular: 'computed, not metered',
  wall: 'at the wall',
  api_only: 'API only',
  egrid_subregion: 'eGRID subregion',
}

/** Returns a value of an enumeration as words: carbonIntensity as “carbon intensity”, api_only as “API only”. */
export function enumerationInWords(choice: string): string {
  const said = CHOICES[choice]
  if (said !== undefined) return said
  return nameInWords(choice).replace(/^[A-Z](?![A-Z])/, (first) => first.toLowerCase())
}

/** Returns the name of a field in words: totalParameters as “Total parameters”. */
export function nameInWords(name: string): string {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
  return (words.slice(0, 1).toUpperCase() + words.slice(1)).replaceAll(INITIALS, (word) => word.toUpperCase())
}
