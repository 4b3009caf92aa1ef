/** A config.json by its fields; those of the part that writes text, where the file has several parts. */
export type Configuration = {
  readonly modelType: string
  /** The first of these fields that is a number above zero. */
  readonly number: (...names: readonly string[]) => number | undefined
  readonly numbers: (name: string) => readonly number[] | undefined
  readonly words: (name: string) => readonly string[] | undefined
  readonly text: (name: string) => string | undefined
  readonly flag: (name: string) => boolean | undefined
  readonly has: (name: string) => boolean
  /** The fields of a part of it. */
  readonly part: (name: string) => Configuration | undefined
  /** Whether it reads images too. */
  readonly sees: boolean
}

type Fields = Readonly<Record<string, unknown>>

/** What models of several kinds of input call the part that writes text. */
const PARTS_OF_TEXT = ['text_config', 'language_config', 'llm_config', 'thinker_config']

/** The fields of a config.json; undefined where it is no object. */
export function configurationFrom(content: unknown): Configuration | undefined {
  if (!isFields(content)) return undefined
  const inner = PARTS_OF_TEXT.map((name) => content[name]).find(isFields)
  // Some say only outside whether the two embeddings are one.
  const fields = inner ? { tie_word_embeddings: content['tie_word_embeddings'], ...(insideOf(inner) ?? inner) } : content
  return configurationOf(fields, isFields(content['vision_config']))
}

function insideOf(part: Fields): Fields | undefined {
  return PARTS_OF_TEXT.map((name) => part[name]).find(isFields)
}

function configurationOf(fields: Fields, sees: boolean): Configuration {
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : undefined)
  return {
    modelType: text('model_type') ?? '',
    number: (...names) => names.map((name) => fields[name]).find(isAboveZero),
    numbers: (name) => listOf(fields[name], (one) => typeof one === 'number'),
    words: (name) => listOf(fields[name], (one) => typeof one === 'string'),
    text,
    flag: (name) => (typeof fields[name] === 'boolean' ? fields[name] : undefined),
    has: (name) => fields[name] !== undefined && fields[name] !== null,
    part: (name) => (isFields(fields[name]) ? configurationOf(fields[name], false) : undefined),
    sees,
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isAboveZero(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0
}

function listOf<Item>(value: unknown, is: (one: unknown) => one is Item): readonly Item[] | undefined {
  return Array.isArray(value) && value.length > 0 && value.every(is) ? value : undefined
}
