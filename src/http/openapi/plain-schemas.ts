import { z } from 'zod'
import { Id } from '../../schemas/text.js'
import { Unit, unitsLike } from '../../schemas/unit.js'
import { isObject, type JsonObject, mapObjects, objectAt, withComponents, without } from './json-tree.js'

const UNIT_NAME = 'Unit'
const ID_NAME = 'RecordId'
const { description: ID_DESCRIPTION, ...ID_SCHEMA } = without(z.toJSONSchema(Id), '$schema')
const ID = JSON.stringify(ID_SCHEMA)
const MOST_INT32 = 2 ** 31 - 1
/** Names for values that some languages cannot distinguish as names, because they differ only in case or consist of signs. */
const NAMES: Readonly<Record<string, string>> = { mW: 'milliwatt', MW: 'megawatt', µs: 'microsecond', '%': 'percent', byte: 'octet' }

/**
 * Writes the schemas so that generators of clients read them well: integers name their number of bits, empty schemas are removed,
 * there is one schema of units, and units that differ only in case have names.
 */
export function withPlainSchemas(document: JsonObject): JsonObject {
  const plain = mapObjects(document, (schema) =>
    named(sharedUnit(withoutEmpty(withFormat(withSeveralTypes(withNull(withoutPattern(schema))))))),
  ) as JsonObject
  const unit = { type: 'string', enum: Unit.options, description: `${Unit.description ?? ''} ${ALIKE}` }
  return withComponents(plain, {
    schemas: {
      ...objectAt(objectAt(plain, 'components'), 'schemas'),
      [UNIT_NAME]: named(unit),
      [ID_NAME]: { ...ID_SCHEMA, description: ID_DESCRIPTION },
    },
  })
}

/** Gives integers a format: int64 unless their maximum fits 32 bits. Bounds that only say what JavaScript can count are removed. */
function withFormat(schema: JsonObject): JsonObject {
  if (schema['type'] !== 'integer' && !(Array.isArray(schema['type']) && schema['type'].includes('integer'))) return schema
  const { minimum, maximum, ...rest } = schema
  const isBound = (bound: unknown) => typeof bound === 'number' && Math.abs(bound) < Number.MAX_SAFE_INTEGER
  const fits = isBound(maximum) && Number(maximum) <= MOST_INT32
  return { ...rest, format: fits ? 'int32' : 'int64', ...(isBound(minimum) && { minimum }), ...(isBound(maximum) && { maximum }) }
}

const DATES = ['date', 'date-time', 'uri']

/** Removes the pattern beside a standard format. */
function withoutPattern(schema: JsonObject): JsonObject {
  return DATES.includes(String(schema['format'])) ? without(schema, 'pattern') : schema
}

const SIMPLE = ['string', 'number', 'integer', 'boolean']

/** Writes a choice between a simple type and null as one schema with two types. */
function withNull(schema: JsonObject): JsonObject {
  const { anyOf, ...rest } = schema
  if (!Array.isArray(anyOf) || anyOf.length !== 2) return schema
  const [{ type, ...one } = {}, other = {}] = anyOf as JsonObject[]
  const isPlain = typeof type === 'string' && SIMPLE.includes(type) && !('enum' in one) && !('const' in one)
  return isPlain && other['type'] === 'null' ? { ...one, ...rest, type: [type, 'null'] } : schema
}

/** Writes a schema of several types, other than null, as a choice, because few generators read several types. */
function withSeveralTypes(schema: JsonObject): JsonObject {
  const { type, ...rest } = schema
  if (!Array.isArray(type) || type.filter((one) => one !== 'null').length < 2) return schema
  return { ...rest, anyOf: type.map((one: unknown) => ({ type: one })) }
}

/** Replaces `{}` for additional fields by `true`, and removes it from choices, where it only stands for what is refused anyway. */
function withoutEmpty(schema: JsonObject): JsonObject {
  const { anyOf, additionalProperties, ...rest } = schema
  const isEmpty = (one: unknown) => isObject(one) && Object.keys(one).length === 0
  if (isEmpty(additionalProperties)) return { ...schema, additionalProperties: true }
  if (!Array.isArray(anyOf) || !anyOf.some(isEmpty)) return schema
  const [first, ...others] = anyOf.filter((one) => !isEmpty(one)) as JsonObject[]
  return others.length === 0 ? { ...first, ...rest } : { ...rest, anyOf: [first, ...others] }
}

/** The groups of units with the same dimension, as texts. */
const GROUPS = [...new Set(Unit.options.map((unit) => [...unitsLike(unit)].sort().join(', ')))].filter((group) => group.includes(', '))
const ALIKE = `A field that is sent takes any unit of the same dimension as that of its bounds: ${GROUPS.join('; ')}.`
const UNITS = JSON.stringify(Unit.options)

function sharedUnit(schema: JsonObject): JsonObject {
  if (JSON.stringify(schema['enum']) === UNITS) return { $ref: `#/components/schemas/${UNIT_NAME}` }
  const { description, ...rest } = schema
  if (JSON.stringify(rest) !== ID) return schema
  return { $ref: `#/components/schemas/${ID_NAME}`, ...(description !== ID_DESCRIPTION && { description }) }
}

function named(schema: JsonObject): JsonObject {
  const values = schema['enum']
  if (!Array.isArray(values) || !values.some((value) => String(value) in NAMES)) return schema
  return { ...schema, 'x-enum-varnames': values.map((value) => identifier(String(value))) }
}

/** A unit as the name of a constant: kWh per 1k tokens is kWh_per_1k_tokens. */
function identifier(unit: string): string {
  return NAMES[unit] ?? unit.replaceAll('/', ' per ').replaceAll(/[^A-Za-z0-9]+/g, '_')
}
