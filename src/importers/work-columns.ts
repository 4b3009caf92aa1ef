import { Work, type WorkType } from '../schemas/work.js'

/** What others call the fields of work, folded. */
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
/** Words that mean something else in a table of calls, unless work. stands before them. */
const TOO_COMMON = new Set(['count', 'type', 'sound', 'inputTokens', 'outputTokens'])
/** Amounts that say the kind of work only together with what the model does, as in a usage object. */
const UNITS: Readonly<Record<string, string>> = { images: 'images', image_count: 'images', seconds: 'seconds', characters: 'characters' }
const SIZE = /^(\d+)\s*[x×*]\s*(\d+)$/i
const FIELDS = Object.keys(Work.shape)

/**
 * Where a column of work goes: a field of work, or size, which is its width and height; `unit` is what a usage object calls it, and
 * `isNamed` that the column itself says that it is of work.
 */
export type WorkColumn = { readonly field: string; readonly unit: string | undefined; readonly isNamed: boolean }

/** The field of work that a column of this name holds, folded to snake_case; undefined where it is of none. */
export function workColumn(path: string): WorkColumn | undefined {
  const said = /^work[._](.+)$/.exec(path)?.[1]
  const bare = said ?? path
  const field = OTHER_NAMES[bare] ?? FIELDS.find((one) => one.toLowerCase() === bare.replaceAll('_', ''))
  if (field === undefined || (said === undefined && OTHER_NAMES[bare] === undefined && TOO_COMMON.has(field))) return undefined
  return { field, unit: said === undefined ? UNITS[bare] : undefined, isNamed: said !== undefined || field === 'type' }
}

/** Which kind of work the fields of a row are of, where the row does not say: the first that has one of them. */
const TOLD_BY: readonly (readonly [WorkType, readonly string[]])[] = [
  ['transcription', ['audioSeconds']],
  ['rerank', ['documents', 'queryTokens', 'documentTokens']],
  ['embedding', ['texts']],
  ['speech', ['characters']],
  ['video', ['frames', 'framesPerSecond', 'sound', 'seconds', 'videos']],
  ['image', ['count', 'width', 'height', 'steps', 'passes', 'strength', 'referenceImages']],
]

/** The cells of a row that are of work, by column. */
export type WorkCells = readonly { readonly column: WorkColumn; readonly text: string }[]

/**
 * The work that a row asks for, as parameters of a query; or, where it gives nothing but an amount, the usage object that a provider
 * would write of it, because the model then says what it did. `tokens` are those of the row, which work of some types takes; a row that
 * counts tokens and names no work is of text.
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

/** Tokens that belong to work of these types. */
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
