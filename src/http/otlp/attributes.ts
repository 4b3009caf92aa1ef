import type { OtlpAttribute } from '../../schemas/otlp.js'

export type Attributes = ReadonlyMap<string, string | number>

/** The attributes of a span or a resource that are texts or numbers, by key; the last of a key counts. */
export function attributesOf(listed: readonly OtlpAttribute[] | null | undefined): Attributes {
  const read = new Map<string, string | number>()
  for (const { key, value } of listed ?? []) {
    const one = value?.stringValue ?? value?.intValue ?? value?.doubleValue
    if (one !== undefined && one !== null) read.set(key, one)
  }
  return read
}

/** The first of these attributes that holds a text. */
export function textOf(attributes: Attributes, ...keys: readonly string[]): string | undefined {
  return keys.map((key) => attributes.get(key)).find((value) => typeof value === 'string' && value !== '') as string | undefined
}

/** The first of these attributes that is there, as a number where it is one; else as it came, for whoever refuses it. */
export function countOf(attributes: Attributes, ...keys: readonly string[]): unknown {
  const value = keys.map((key) => attributes.get(key)).find((one) => one !== undefined)
  return typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value
}
