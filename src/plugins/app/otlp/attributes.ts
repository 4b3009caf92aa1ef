import type { OtlpAttribute } from '../../../schemas/otlp.js'

export type Attributes = ReadonlyMap<string, string | number | boolean>

/** The attributes of a span or a resource that are texts, numbers or truths, by key; the last of a key counts. */
export function attributesOf(listed: readonly OtlpAttribute[] | null | undefined): Attributes {
  const read = new Map<string, string | number | boolean>()
  for (const { key, value } of listed ?? []) {
    const one = value?.stringValue ?? value?.intValue ?? value?.doubleValue ?? value?.boolValue
    if (one !== undefined && one !== null) read.set(key, one)
  }
  return read
}

/** The first of these attributes that holds a text. */
export function textOf(attributes: Attributes, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = attributes.get(key)
    if (typeof value === 'string' && value !== '') return value
  }
  return undefined
}

/** A text of digits as the number that it is; all else as it came, for whoever refuses it. */
export function numberIn(value: string | number | boolean): string | number | boolean {
  return typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : value
}
