import type { Catalog } from '../../catalog/catalog.js'
import { resolveModel } from '../../catalog/names/resolve-model.js'
import { DomainError } from '../../errors.js'
import type { Model } from '../../schemas/model.js'
import type { Work, WorkType } from '../../schemas/work.js'
import type { Fields } from './shape.js'

/** The counts of one request other than tokens. */
export type UsageUnits = Readonly<Partial<Record<Unit, number>>>
type Unit = 'images' | 'seconds' | 'characters'

/** The fields of each unit, from OpenAI and LiteLLM, OpenAI's reports, and Bedrock's metrics. */
const FIELDS: Readonly<Record<Unit, readonly string[]>> = {
  images: ['images', 'output_image_count', 'output.output_image_count'],
  seconds: ['seconds'],
  characters: ['characters', 'input_character_count', 'input.input_character_count'],
}
const UNITS = Object.keys(FIELDS) as Unit[]

/**
 * The units in an object, each from the first field that has a value. The fields are marked as read. Throws usage-invalid for a value that
 * is not a count.
 */
export function unitsIn(fields: Fields, read: Set<string>): UsageUnits {
  const found = UNITS.flatMap((unit) => {
    const path = FIELDS[unit].find((one) => fields.has(one))
    if (path === undefined) return []
    const { name, value } = fields.get(path) ?? { name: path, value: undefined }
    if (typeof value !== 'number' || !Number.isFinite(value) || value < 0 || (unit !== 'seconds' && !Number.isInteger(value)))
      throw new DomainError(
        'usage-invalid',
        `"${name}" of the usage object must be a number of at least 0${unit === 'seconds' ? '' : ', and whole'}.`,
        [{ pointer: `/usage/${name.replaceAll('.', '/')}`, detail: 'is no count' }],
      )
    read.add(path)
    return value > 0 ? [[unit, value] as const] : []
  })
  return Object.fromEntries(found)
}

/** True if there is a count other than tokens. */
export function hasUnits(units: UsageUnits): boolean {
  return UNITS.some((unit) => units[unit] !== undefined)
}

/** The kinds of work that each unit may count. The first that the model does is used, or the first of all for an unknown model. */
const WORKS: Readonly<Record<Unit, readonly WorkType[]>> = {
  images: ['image'],
  seconds: ['transcription', 'speech', 'video'],
  characters: ['speech'],
}

/** The work that units stand for; undefined where the model does no such work. `worksOf` gives the kinds of work of a model. */
export function workOfUnits(
  catalog: Catalog,
  model: string | undefined,
  units: UsageUnits,
  worksOf: (record: Model) => readonly WorkType[],
): Work | undefined {
  const record = model === undefined ? undefined : resolveModel(catalog, model)?.record
  const does = record && worksOf(record)
  for (const unit of UNITS) {
    const amount = units[unit]
    const type = WORKS[unit].find((one) => does === undefined || does.includes(one))
    if (amount !== undefined && type !== undefined) return workOf(unit, type, amount)
  }
  return undefined
}

function workOf(unit: Unit, type: WorkType, amount: number): Work {
  if (unit === 'images') return { type, count: Math.max(1, Math.round(amount)) }
  if (unit === 'characters') return { type, characters: Math.max(1, Math.round(amount)) }
  return type === 'transcription' ? { type, audioSeconds: amount } : { type, seconds: amount }
}
