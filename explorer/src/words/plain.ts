import { FORMS } from './fields'
import { numberInWords } from './number'
import { unitFor } from './quantity'

/** Names of fields inside a sentence, where their label alone would not be clear. */
const NOUNS: Readonly<Record<string, string>> = {
  inputTokens: 'the length of the prompt',
  outputTokens: 'the length of the answer',
  cachedInputTokens: 'the cached part of the prompt',
  reasoningTokens: 'the tokens of reasoning',
  batchSize: 'the batch size',
  acceleratorCount: 'the number of accelerators',
  acceleratorHours: 'the accelerator-hours',
  averagePowerWatts: 'the measured power',
  busyShare: 'how busy the servers are',
  customModel: 'a model of your own',
  customHardware: 'an accelerator of your own',
  engine: 'the serving software',
  framesPerSecond: 'the frames per second',
  gridGco2ePerKwh: 'your own carbon intensity',
  hardware: 'the accelerator',
  jobClass: 'how busy the job is',
  listPrice: 'the list price',
  modelClass: 'the class of the model',
  model: 'the model',
  operator: 'the operator',
  precision: 'the number format of the weights',
  priceUsd: 'the price',
  region: 'the cloud region',
  steps: 'the number of steps',
  totalParameters: 'the number of parameters',
  utilisation: 'the utilisation',
  unknownModel: 'what to do with unknown models',
  year: 'the year',
  zone: 'the location',
}
const LABELS = new Map(
  Object.values(FORMS).flatMap((groups) => groups.flatMap(({ fields }) => fields.map(({ name, label }) => [name, label]))),
)

/** Sentences that only help programmers: where to look something up, and which field takes another value. */
const FOR_PROGRAMS = [
  /\b(GET|POST|PUT) \//,
  /^(See|Use) .*\/v1\//,
  /^[\w.]+( or [\w.]+)* (replaces?|takes?|asks|names) /,
  /\bcustomModel takes\b/,
  /\bunknownModel\b/,
]

/** Returns a sentence of the API for this page: without names of fields, and without advice for programs. */
export function plain(text: string): string {
  const sentences = text
    .split(/(?<=[.!?]) (?=\S)/)
    .filter((sentence) => !FOR_PROGRAMS.some((pattern) => pattern.test(sentence)))
    .map((sentence) => {
      const named = inLabels(sentence)
      // A name at the beginning is unchanged; a field that was replaced by words gets a capital letter there.
      return named === sentence ? sentence : capitalised(named)
    })
  return sentences.join(' ')
}

function inLabels(sentence: string): string {
  const named = sentence
    .replace(/^No (\w+)(?:, (\w+))?(?: or (\w+))? (?:was|were) given\b/, (_all, ...names: (string | undefined)[]) =>
      notSaid(names.slice(0, 3)),
    )
    .replaceAll(/×\/÷ ?([\d.]+)/g, 'a factor of $1')
    .replaceAll(/\bstands in\b/g, 'is used instead')
    .replaceAll(/\bstand in\b/g, 'are used instead')
    .replace(/^\/[\w/]+: /, '')
    .replace(/^work of type \w+ needs (\w+)(?: or (\w+))?/, (_all, ...names: (string | undefined)[]) => toEnter(names.slice(0, 2)))
    .replaceAll(/\bthat acceleratorCount\b/g, 'so many accelerators')
    .replaceAll(/\b([\d.]+e\+\d+) to ([\d.]+e\+\d+) (\w+)/g, (_all, low: string, high: string, unit: string) =>
      rangeInWords(Number(low), Number(high), unit),
    )
  return named.replaceAll(/\b[a-z]+(?:[A-Z][a-z]*)+\b/g, (word) => NOUNS[word] ?? LABELS.get(word)?.toLowerCase() ?? word)
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function rangeInWords(low: number, high: number, unit: string): string {
  const suited = unitFor(high, unit)
  return `${numberInWords(low / suited.size, 3)} to ${numberInWords(high / suited.size, 3)} ${suited.unit}`
}

/** Returns a sentence that asks for the fields of work other than text by their labels. */
function toEnter(names: readonly (string | undefined)[]): string {
  const labels = names.flatMap((name) => LABELS.get(`work.${name}`)?.toLowerCase() ?? [])
  return `Enter the ${labels.join(' or the ')}`
}

function notSaid(names: readonly (string | undefined)[]): string {
  const nouns = names.flatMap((name) => (name === undefined ? [] : [NOUNS[name] ?? `the ${LABELS.get(name)?.toLowerCase() ?? name}`]))
  return `You did not say ${nouns.join(' or ')}`
}
