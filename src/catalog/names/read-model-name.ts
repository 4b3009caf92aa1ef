import {
  CHANNELS,
  CONTAINERS,
  EFFORTS,
  LAST_SEGMENTS,
  LEADING,
  type NamedPrecision,
  OTHER_WORK,
  PRECISION_OF_WORD,
  PROVIDERS,
  SAME_WEIGHTS,
  TIERS,
} from './vocabulary.js'

/** A parsed name. `words` name the model; the other parts describe how it is served, and are reported. */
export type ReadName = {
  /** The gateways before the name, from the outermost to the innermost: openrouter, openai. */
  readonly gateways: readonly string[]
  /** The names behind each of them, longest first, the whole name left out. */
  readonly inner: readonly string[]
  /** Family, version, size and variant, in the order of the name: llama, 3.1, 8b. */
  readonly words: readonly string[]
  /** Sizes in the name, in 10^9 parameters: all of them, and those active. */
  readonly total: number | undefined
  readonly active: number | undefined
  /** Words that do not change the weights, and channels such as preview. */
  readonly same: readonly string[]
  readonly channels: readonly string[]
  readonly effort: string | undefined
  readonly date: string | undefined
  /** As in a request, or the name of a llama.cpp format. */
  readonly precision: NamedPrecision | undefined
  readonly format: string | undefined
  /** Ignored parts that do not describe the weights: gateways, tiers, contexts, revisions, tunings. */
  readonly dropped: readonly string[]
  /** False if a part of the name matches no rule: then only exact names match. */
  readonly isReadable: boolean
}

type Reading = { -readonly [Field in 'total' | 'active' | 'effort' | 'date' | 'precision' | 'format']: ReadName[Field] } & {
  words: string[]
  same: string[]
  channels: string[]
  dropped: string[]
  isReadable: boolean
}

const CONTEXT_MARK = /\[[^\]]{1,10}\]$/
/** ft:BASE:ORGANISATION:SUFFIX:ID of OpenAI. */
const TUNED = /(?:^|\/)ft:([^:]+)(?::.*)?$/
const PROVIDER_COLON = /^([a-z][a-z0-9-]*):(?!\d)(.+)$/
/** Bedrock's own version behind a name, and the places and vendors before it. */
const BEDROCK_VERSION = /-v?\d+:0(?::[a-z0-9]+)?$/
const VENDOR_DOT = /^[a-z][a-z-]*\.(?=[a-z])/
const LLAMA_CPP = /(?:^|-)(i?q[1-8](?:-k-(?:xxs|xs|s|m|xl|l)|-k|-[01]|-nl|-xxs|-xs|-s|-m)?)(?=-|$)/
const DATE = /(?:^|-)(?:(20\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])|(0[1-9]|1[0-2])-(20\d\d)|(20\d\d)-(0[1-9]|1[0-2]))(?=-|$)/
const DIGIT = /\d/
const CONTEXT = /^(?:\d+k|[1-9]m|1024|2048|4096|8192)$/
const VERSION = /^v\d+$/
const DIGITS_DATE = /^(?:\d{4}|\d{6})$/
const SIZE = /^(\d+(?:\.\d+)?)(b|t|m)$/
/** Sizes and versions with at most one letter after them, as 4o and 4.5v, and runs of letters. */
const PARTS = /\d+(?:\.\d+)*(?:x\d+(?:\.\d+)?[bm]|[a-z](?![a-z]))?|[a-z]+/g
/** stable-code is a name, and gemini-pro-stable is a channel. */
const NAMES_AT_FIRST = new Set(['stable', 'reasoner', 'original'])
/** Tunings of Llama 3 are often called L3, L3.1 or L31. */
const LLAMA = /^l3(?:\.?[1-3])?$/
const SHORT_NUMBER = /^\d{1,2}$/
const VERSION_END = /^\d{1,2}[a-z]?$/

/** Parses a folded name; pure text processing, in a few microseconds. */
export function readModelName(folded: string): ReadName {
  const reading: Reading = {
    total: undefined,
    active: undefined,
    effort: undefined,
    date: undefined,
    precision: undefined,
    format: undefined,
    words: [],
    same: [],
    channels: [],
    dropped: [],
    isReadable: true,
  }
  const tuned = folded.includes('ft:') ? TUNED.exec(folded) : null
  if (tuned) reading.dropped.push(folded.slice(folded.indexOf(`:${tuned[1] ?? ''}`) + 1 + (tuned[1] ?? '').length))
  const { gateways, last } = withoutGateways(tuned?.[1] ?? folded)
  const inner = last === folded ? [] : innerNames(gateways, last)
  reading.dropped.push(...gateways)
  readWords(reading, withoutMarks(reading, last))
  return {
    gateways: kept(gateways),
    inner: kept(inner),
    words: kept(reading.words),
    total: reading.total,
    active: reading.active,
    same: kept(reading.same),
    channels: kept(reading.channels),
    effort: reading.effort,
    date: reading.date,
    precision: reading.precision,
    format: reading.format,
    dropped: kept(reading.dropped),
    isReadable: reading.isReadable,
  }
}

const NONE: readonly string[] = []

/**
 * A compact copy of a list that is stored with its name: an array that grew by push has spare capacity, and there are thousands of
 * them.
 */
function kept(list: readonly string[]): readonly string[] {
  return list.length === 0 ? NONE : list.slice()
}

/** Splits off what is before the name: path segments, a provider and a colon, places and vendors of Bedrock. */
function withoutGateways(name: string): { gateways: string[]; last: string } {
  const gateways: string[] = []
  let rest = name
  const provider = rest.includes(':') ? PROVIDER_COLON.exec(rest) : null
  if (provider?.[1] !== undefined && provider[2] !== undefined && PROVIDERS.has(provider[1]) && !isTag(provider[2])) {
    gateways.push(provider[1])
    rest = provider[2]
  }
  if (rest.includes('/')) {
    const segments = rest.split('/').filter((segment) => segment !== '')
    const isNamedBefore = segments.length > 1 && LAST_SEGMENTS.has(segments.at(-1) ?? '')
    gateways.push(...segments.slice(0, isNamedBefore ? -2 : -1))
    rest = segments.at(isNamedBefore ? -2 : -1) ?? ''
  }
  for (let vendor = vendorBefore(rest); vendor; vendor = vendorBefore(rest)) {
    gateways.push(vendor[0].slice(0, -1))
    rest = rest.slice(vendor[0].length)
  }
  // Vertex AI writes codestral@latest for codestral-latest.
  return { gateways, last: rest.replaceAll('@', '-') }
}

function vendorBefore(name: string): RegExpExecArray | null {
  return name.includes('.') ? VENDOR_DOT.exec(name) : null
}

/** Whether the text after a colon is a tag of the name before it, as in mistral:instruct. */
function isTag(text: string): boolean {
  return text === 'latest' || text.split('-').every((word) => SAME_WEIGHTS.has(word) || /^v?\d/.test(word))
}

function innerNames(gateways: readonly string[], last: string): string[] {
  const names = [last]
  for (let place = gateways.length - 1; place > 0; place -= 1) names.push(`${gateways[place] ?? ''}/${names.at(-1) ?? ''}`)
  return names.reverse()
}

/**
 * The words of the last part, joined by dashes, without the context mark, Bedrock's version and the tags after colons, which are
 * read.
 */
function withoutMarks(reading: Reading, last: string): string {
  let name = last
  const context = name.endsWith(']') ? CONTEXT_MARK.exec(name) : null
  if (context) {
    reading.dropped.push(context[0])
    name = name.slice(0, context.index)
  }
  const version = name.includes(':0') ? BEDROCK_VERSION.exec(name) : null
  if (version) {
    reading.dropped.push(version[0].slice(1))
    name = name.slice(0, version.index)
  }
  const tuning = name.indexOf('.ft-')
  if (tuning > 0) {
    reading.dropped.push(name.slice(tuning + 1))
    name = name.slice(0, tuning)
  }
  if (!name.includes(':')) return name
  const [base = '', ...tags] = name.split(':')
  return [base, ...tags.flatMap((tag) => tagWords(reading, tag))].join('-')
}

/** The words that a tag adds: a size or a format as Ollama writes it; a tier is dropped; anything else cannot be read. */
function tagWords(reading: Reading, tag: string): string[] {
  if (tag === '' || tag === '0' || /^(?:\d+k|variant\d)$/.test(tag) || TIERS.has(tag)) {
    if (tag !== '') reading.dropped.push(tag)
    return []
  }
  const isRead = tag === 'latest' || /(?:^|-)(?:[ae]?\d+(?:\.\d+)?|\d+x\d+(?:\.\d+)?)[bm](?=-|$)/.test(tag) || LLAMA_CPP.test(tag)
  const isOfKnownWords = tag.split('-').every((word) => SAME_WEIGHTS.has(word) || PRECISION_OF_WORD.has(word) || EFFORTS.has(word))
  if (!isRead && !isOfKnownWords) reading.isReadable = false
  // Ollama calls a model that was not tuned to converse "text".
  const isBase = isRead && /-text(?=-|$)/.test(tag)
  if (isBase) reading.same.push('text')
  return [isBase ? tag.replace('-text', '') : tag]
}

function readWords(reading: Reading, name: string): void {
  let rest = name.includes('p') ? name.replace(/(\d)p(?=\d)/g, '$1.') : name
  if (rest.includes('-bit')) rest = rest.replace(/(\d)-bit(?=-|$)/, '$1bit')
  if (rest.includes('+')) rest = rest.replace(/\+(?=-|$)/g, '-plus')
  if (rest.includes('.w')) rest = rest.replace(/\.(?=w\d+a\d)/, '-')
  const format = rest.includes('q') ? LLAMA_CPP.exec(rest) : null
  if (format?.[1] !== undefined) {
    reading.format = format[1].replaceAll('-', '_')
    rest = rest.slice(0, format.index) + rest.slice(format.index + format[0].length)
  }
  const date = rest.includes('20') ? DATE.exec(rest) : null
  if (date) {
    reading.date = date[1] ? `${date[1]}-${date[2]}-${date[3]}` : `${date[5] ?? date[6]}-${date[4] ?? date[7]}`
    rest = rest.slice(0, date.index) + rest.slice(date.index + date[0].length)
  }
  const words = rest.split(/[-,+()]/)
  words.forEach((word, index) => readWord(reading, words, index, word))
}

/** The kind of a word that is not part of the model's name, found by one look-up; the first kind if there are several. */
type Kind = 'precision' | 'channel' | 'effort' | 'same' | 'other work' | 'container' | 'leading'
const KINDS: ReadonlyMap<string, Kind> = new Map(
  (
    [
      ['leading', LEADING],
      ['container', CONTAINERS],
      ['other work', OTHER_WORK],
      ['same', SAME_WEIGHTS],
      ['effort', EFFORTS],
      ['channel', CHANNELS],
      ['precision', PRECISION_OF_WORD],
    ] as const
  ).flatMap(([kind, words]) => [...words.keys()].map((word) => [word, kind] as const)),
)

function readWord(reading: Reading, all: readonly string[], index: number, word: string): void {
  if (word === '') return
  const kind = KINDS.get(word)
  if (kind === undefined) {
    if (DIGIT.test(word)) readNumbered(reading, all, index, word)
    else addParts(reading, word)
  } else if (kind === 'precision') reading.precision ??= PRECISION_OF_WORD.get(word)
  else if (kind === 'channel') reading.channels.push(word)
  else if (kind === 'effort' && index > 0) reading.effort = word
  else if (kind === 'same' && !(index === 0 && NAMES_AT_FIRST.has(word))) reading.same.push(word)
  else if (kind === 'other work') reading.words.push(word)
  else if (kind === 'container') reading.dropped.push(word)
  else if (kind === 'leading' && reading.words.length === 0 && hasMore(all, index)) reading.dropped.push(word)
  else addParts(reading, word)
}

/** Reads a word with a digit in it: a context, a revision, a date, a size or a version. */
function readNumbered(reading: Reading, all: readonly string[], index: number, word: string): void {
  if (CONTEXT.test(word)) reading.same.push(word)
  else if (isRevision(reading, word)) reading.dropped.push(word)
  else if (index > 0 && VERSION.test(word)) addPart(reading, word.slice(1))
  else if (DIGITS_DATE.test(word)) reading.date ??= word
  else if (index === 0 && LLAMA.test(word)) reading.words.push('llama', word.length > 2 ? `3.${word.slice(-1)}` : '3')
  else if (isDayOfPreview(all, index)) reading.date ??= `${all[index - 1]?.length === 2 ? all[index - 1] : ''}${word}`
  else if (/^0\d$/.test(word) && /^\d\d$/.test(all[index + 1] ?? '')) return
  else addParts(reading, word)
}

function addParts(reading: Reading, word: string): void {
  ;(word.match(PARTS) ?? []).forEach((part, at) => addPart(reading, part, at > 0))
}

/** Long numbers, and a revision behind a version: gemini-2.0-flash-001. Without one it is the version: davinci-002. */
function isRevision({ words }: Reading, word: string): boolean {
  return /^\d{5,}$/.test(word) || (/^00\d$/.test(word) && (word === '001' || words.some((one) => /\d/.test(one))))
}

/** Google writes the month and the day of a preview: preview-05-20. */
function isDayOfPreview(all: readonly string[], index: number): boolean {
  return (
    /^\d\d$/.test(all[index] ?? '') &&
    /^(?:0\d|1[0-2])$/.test(all[index - 1] ?? '') &&
    (/^0/.test(all[index - 1] ?? '') || CHANNELS.has(all[index - 2] ?? ''))
  )
}

function hasMore(all: readonly string[], index: number): boolean {
  return all.slice(index + 1).some((word) => /[a-z]/.test(word))
}

/** `isInWord`: the part is preceded by more of the same word, as the a in a22b; command-a-111b has 111 billion in all. */
function addPart(reading: Reading, part: string, isInWord = false): void {
  const before = reading.words.at(-1)
  if (part === 'v' && before !== undefined) return
  const size = SIZE.exec(part)
  if (size && (size[2] !== 'm' || part.length > 3)) {
    const billions = Number(size[1]) * (size[2] === 't' ? 1000 : size[2] === 'm' ? 0.001 : 1)
    if (before === 'a' && isInWord) {
      reading.words.pop()
      reading.active = billions
      reading.words.push(`a${part}`)
      return
    }
    if (before !== 'e') reading.total ??= billions
  }
  if (before !== undefined && SHORT_NUMBER.test(before) && VERSION_END.test(part) && !/^\d+[btmxk]$/.test(part)) {
    reading.words[reading.words.length - 1] = plainNumber(`${before}.${part}`)
    return
  }
  const plain = plainNumber(part)
  if (reading.words.includes(plain)) return
  reading.words.push(plain)
}

/** 4.0 and 4 are one version. */
function plainNumber(text: string): string {
  return text.endsWith('.0') ? text.slice(0, -2) : text
}
