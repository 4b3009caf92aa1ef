import { Work, type WorkType } from '../schemas/work.js'

/** Names that others give to the fields of work, folded. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  work: 'type',
  type_of_work: 'type',
  kind_of_work: 'type',
  images: 'count',
  image_count: 'count',
  videos: 'count',
  clips: 'count',
  fps: 'framesPerSecond',
  num_inference_steps: 'steps',
  resolution: 'size',
  image_size: 'size',
}
/** Names that mean something else in a table of calls unless they begin with "work.". */
const TOO_COMMON = new Set(['count', 'type', 'sound', 'inputTokens', 'outputTokens'])
/** Amounts that give the kind of work only together with the model, as in a usage object. */
const UNITS: Readonly<Record<string, string>> = { images: 'images', image_count: 'images', seconds: 'seconds', characters: 'characters' }
const SIZE = /^(\d+)\s*[x×*]\s*(\d+)$/i
const FIELDS = Object.keys(Work.shape)

/**
 * The target of a column of work: a field of work, or size, which is its width and height. `unit` is its name in a usage object, and
 * `isNamed` is true if the name of the column itself says that it is about work.
 */
export type WorkColumn = { readonly field: string; readonly unit: string | undefined; readonly isNamed: boolean }

/** Returns the field of work for a column with this name, folded to snake_case; undefined if it is not about work. */
export function workColumn(path: string): WorkColumn | undefined {
  const said = /^work[._](.+)$/.exec(path)?.[1]
  const bare = said ?? path
  const field = OTHER_NAMES[bare] ?? FIELDS.find((one) => one.toLowerCase() === bare.replaceAll('_', ''))
  if (field === undefined || (said === undefined && OTHER_NAMES[bare] === undefined && TOO_COMMON.has(field))) return undefined
  return { field, unit: said === undefined ? UNITS[bare] : undefined, isNamed: said !== undefined || field === 'type' }
}

/** The fields that show the kind of work of a row that does not name it; the first kind with one of its fields is used. */
const TOLD_BY: readonly (readonly [WorkType, readonly string[]])[] = [
  ['transcription', ['audioSeconds']],
  ['rerank', ['documents', 'queryTokens', 'documentTokens']],
  ['embedding', ['texts']],
  ['speech', ['characters']],
  ['video', ['frames', 'framesPerSecond', 'sound', 'seconds', 'videos']],
  ['image', ['count', 'width', 'height', 'steps', 'passes', 'strength', 'referenceImages']],
]

/** The cells of a row that are about work. */
export type WorkCells = readonly { readonly column: WorkColumn; readonly text: string }[]

/**
 * Returns the work of a row as query parameters or, if the row gives only an amount, as the usage object that a provider would write,
 * because the model then decides which work it is. `tokens` are the tokens of the row, which some types of work use. A row that counts
 * tokens and names no work is text.
 */
export function workOfRow(cells: WorkCells, tokens: Readonly<Record<string, string>>, countsTokens: boolean) {
  if (countsTokens && !cells.some(({ column }) => column.isNamed)) return {}
  const units = cells.map(({ column: { unit }, text }) => [unit, text] as const)
  if (units.length > 0 && units.every(([unit]) => unit !== undefined)) return { units: Object.fromEntries(units) as Record<string, string> }
  const work = new Map(cells.flatMap(({ column: { field }, text }) => (field === 'size' ? sizeOf(text) : [[field, text] as const])))
  const type = work.get('type') ?? TOLD_BY.find(([, fields]) => fields.some((field) => work.has(field)))?.[0]
  if (type === undefined || type === 'text') return {}
  const seconds = work.get('seconds')
  if (type === 'transcription' && seconds !== undefined && work.delete('seconds')) work.set('audioSeconds', seconds)
  const taken = TOKENS_OF[type] ?? []
  for (const field of taken) if (tokens[field] !== undefined && !work.has(field)) work.set(field, tokens[field])
  work.set('type', type)
  return { fields: Object.fromEntries([...work].map(([field, text]) => [`work.${field}`, text])), taken, isBare: work.size === 1 }
}

/** The token fields that belong to work of these types. */
const TOKENS_OF: Readonly<Record<string, readonly string[]>> = { embedding: ['inputTokens'], transcription: ['outputTokens'] }

function sizeOf(text: string): (readonly [string, string])[] {
  const [, width, height] = SIZE.exec(text) ?? []
  return width === undefined || height === undefined
    ? [['width', text]]
    : [
        ['width', width],
        ['height', height],
      ]
}
