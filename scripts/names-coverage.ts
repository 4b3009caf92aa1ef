// Prints which share of the names in pinned public lists is answered. Usage: npm run names:coverage. `--by provider` and `--by year`
// split the lists, `--class` adds the share that unknownModel "class" answers, `--missing` prints the names that are not on record, the
// most listed first, and `--sample 1000` prints matched names drawn at random, for reading.
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildCatalog, type Catalog } from '../src/catalog/catalog.js'
import { foldName } from '../src/catalog/collection.js'
import { readModelName } from '../src/catalog/names/read-model-name.js'
import { otherWorkOf, resolveModel } from '../src/catalog/names/resolve-model.js'
import { readBundledCatalog } from '../src/database/bundled-catalog.js'
import { outlineInference } from '../src/estimation/inference.js'
import { InferenceRequest } from '../src/schemas/inference-request.js'

const LISTS = new URL('../test/names/', import.meta.url)

type ListedName = { readonly list: string; readonly provider: string; readonly name: string; readonly year: string }
type Outcome = 'answered' | 'size unknown' | 'other work' | 'not on record'
type Coverage = Readonly<Record<Outcome, number>> & { readonly text: number; readonly share: number }

/** Returns the names of the pinned lists, each with its list, its provider and its year. */
export async function pinnedNames(): Promise<ListedName[]> {
  const files = (await readdir(LISTS)).filter((file) => file.endsWith('.tsv')).sort()
  const lists = await Promise.all(
    files.map(async (file) => {
      const [, ...rows] = (await readFile(new URL(file, LISTS), 'utf8')).trimEnd().split('\n')
      return rows.map((row) => {
        const [provider = '', name = '', released = ''] = row.split('\t')
        return { list: file.replace(/\.tsv$/, ''), provider, name, year: released.slice(0, 4) || 'no year' }
      })
    }),
  )
  return lists.flat()
}

/** The outcome of a text request with this name of a model. */
function outcomeOf(catalog: Catalog, name: string): Outcome {
  const record = resolveModel(catalog, name)?.record
  if (!record) return otherWorkOf(name) === undefined ? 'not on record' : 'other work'
  if (!record.modalities.includes('text')) return 'other work'
  return record.totalParameters ? 'answered' : 'size unknown'
}

/** Returns the number of names with each outcome by group. `share` is the share of answered names among those of text models, each once. */
export function coverageOf(
  catalog: Catalog,
  names: readonly ListedName[],
  groupOf: (one: ListedName) => string,
): ReadonlyMap<string, Coverage> {
  const groups = new Map<string, Set<string>>()
  for (const one of names) groups.set(groupOf(one), (groups.get(groupOf(one)) ?? new Set()).add(one.name))
  return new Map([...groups].map(([group, unique]) => [group, counted(catalog, unique)]))
}

function counted(catalog: Catalog, names: ReadonlySet<string>): Coverage {
  const counts: Record<Outcome, number> = { answered: 0, 'size unknown': 0, 'other work': 0, 'not on record': 0 }
  for (const name of names) counts[outcomeOf(catalog, name)] += 1
  const text = names.size - counts['other work']
  return { ...counts, text, share: text === 0 ? 1 : counts.answered / text }
}

/** Whether a text request with this name gets an estimate. */
function isEstimated(catalog: Catalog, model: string, fields: object = {}): boolean {
  try {
    outlineInference(InferenceRequest.parse({ model, outputTokens: 100, ...fields }), catalog)
    return true
  } catch {
    return false
  }
}

/** Returns the share of the text names of a list that get an estimate with unknownModel "class". */
export function shareWithClass(catalog: Catalog, names: readonly ListedName[]): number {
  const text = [...new Set(names.map(({ name }) => name))].filter((name) => outcomeOf(catalog, name) !== 'other work')
  const answered = text.filter((name) => outcomeOf(catalog, name) === 'answered' || isEstimated(catalog, name, { unknownModel: 'class' }))
  return answered.length / text.length
}

const SIZE = /(?:(\d+)x)?(\d+(?:\.\d+)?)([bm])/
/** The relative difference below which two sizes count as equal, because sizes in names are rounded. */
const ALIKE = 0.1
const SHORTEST_FAMILY = 4

/**
 * Returns the tags of Ollama whose model is on record, and those of them that are answered. "On record" does not depend on how names are
 * parsed: a record's name without its size contains the family of the tag or is contained in it, and its parameters are within a tenth
 * of the tag's. Another model with similar words and size also counts, so that the share is rather too low than too high.
 */
export function tagsOnRecord(catalog: Catalog, tags: readonly string[]): { onRecord: readonly string[]; answered: readonly string[] } {
  const isAnswered = (tag: string): boolean => outcomeOf(catalog, tag) === 'answered'
  const families = catalog.records.model.items.flatMap(({ id, aliases, modalities, totalParameters }) => {
    if (!totalParameters || !modalities.includes('text')) return []
    return [id, ...aliases].map((name) => ({ family: familyOf(name.split('/').at(-1) ?? ''), size: totalParameters.value }))
  })
  const onRecord = tags.filter((tag) => {
    if (isAnswered(tag)) return true
    const [base = '', size = ''] = tag.split(':')
    const [, experts = '1', digits = '', letter] = SIZE.exec(size) ?? []
    const parameters = Number(experts) * Number(digits) * (letter === 'm' ? 1e6 : 1e9)
    const family = familyOf(base)
    return families.some((one) => Math.abs(one.size / parameters - 1) <= ALIKE && isOneFamily(one.family, family))
  })
  return { onRecord, answered: onRecord.filter(isAnswered) }
}

function familyOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/(?<=^|[-_: ])(?:\d+x)?\d+(?:\.\d+)?[bm](?=$|[-_: ])/g, '')
    .replaceAll(/\b(?:instruct|it|chat|base|hf)\b/g, '')
    .replaceAll(/[^a-z0-9]/g, '')
}

function isOneFamily(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return one === other || (short.length >= SHORTEST_FAMILY && long.includes(short))
}

type MostListed = { readonly model: string; readonly providers: number; readonly answer: 'by its size' | 'by its class' | 'none' }

/** Returns the models that most providers list, over all lists, and the outcome of a plain request for each. */
export function mostListed(catalog: Catalog, names: readonly ListedName[], count: number): readonly MostListed[] {
  const models = new Map<string, { readonly name: string; readonly providers: Set<string> }>()
  for (const { name, provider } of names) {
    if (outcomeOf(catalog, name) === 'other work') continue
    const model = resolveModel(catalog, name)?.record.id ?? readModelName(foldName(name)).words.toSorted().join(' ')
    const known = models.get(model) ?? { name, providers: new Set() }
    known.providers.add(provider.toLowerCase())
    models.set(model, known)
  }
  const ranked = [...models].sort(([, one], [, other]) => other.providers.size - one.providers.size).slice(0, count)
  return ranked.map(([model, { name, providers }]) => {
    const bySize = outcomeOf(catalog, name) === 'answered'
    const answer = bySize ? 'by its size' : isEstimated(catalog, name) ? 'by its class' : 'none'
    return { model, providers: providers.size, answer }
  })
}

const SEED = 20261130

/** Returns matched names drawn at random, the same each time (a linear congruential generator of Numerical Recipes). */
export function sampleOf(catalog: Catalog, names: readonly ListedName[], count: number): readonly string[] {
  const matched = [...new Set(names.map(({ name }) => name))].filter((name) => outcomeOf(catalog, name) === 'answered').sort()
  let state = SEED
  for (let last = matched.length - 1; last > 0; last -= 1) {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0
    const place = Math.floor((state / 2 ** 32) * (last + 1))
    ;[matched[last], matched[place]] = [matched[place] ?? '', matched[last] ?? '']
  }
  return matched.slice(0, count)
}

async function print(): Promise<void> {
  const { values } = parseArgs({
    options: { by: { type: 'string' }, class: { type: 'boolean' }, missing: { type: 'boolean' }, sample: { type: 'string' } },
  })
  const catalog = buildCatalog(await readBundledCatalog())
  const names = await pinnedNames()
  if (values.missing) return printMissing(catalog, names)
  if (values.sample !== undefined) return printSample(catalog, names, Number(values.sample))
  const groupOf = ({ list, provider, year }: ListedName): string =>
    values.by === 'provider' ? `${list} ${provider}` : values.by === 'year' ? `${list} ${year}` : list
  for (const [group, { text, share, answered, 'size unknown': unsized }] of coverageOf(catalog, names, groupOf)) {
    const ofGroup = values.class ? names.filter((one) => groupOf(one) === group) : []
    const byClass = values.class ? `, ${percent(shareWithClass(catalog, ofGroup))} with unknownModel "class"` : ''
    console.log(`${group.padEnd(46)} ${percent(share)} of ${text} (${answered} answered, ${unsized} of unknown size)${byClass}`)
  }
  if (values.by === undefined) printOthers(catalog, names)
}

/** Returns the open text models without a cache on record: with neither its bytes for a token nor layers, heads and their width. */
export function withoutCache(catalog: Catalog): { readonly open: number; readonly ids: readonly string[] } {
  const open = catalog.records.model.items.filter(
    ({ access, modalities, totalParameters, encoder }) =>
      access === 'open_weights' && modalities.includes('text') && totalParameters !== undefined && encoder === undefined,
  )
  const ids = open
    .filter(({ architecture: { kvBytesPerToken, layers, kvHeads, headDim } }) => !kvBytesPerToken && !(layers && kvHeads && headDim))
    .map(({ id }) => id)
  return { open: open.length, ids }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1).padStart(5)} %`
}

function printOthers(catalog: Catalog, names: readonly ListedName[]): void {
  const tags = names.filter(({ list }) => list === 'ollama-size-tags-2026-08-21').map(({ name }) => name)
  const { onRecord, answered } = tagsOnRecord(catalog, tags)
  console.log(
    `${"Ollama's size tags whose model is on record".padEnd(46)} ${percent(answered.length / onRecord.length)} of ${onRecord.length}`,
  )
  const { open, ids } = withoutCache(catalog)
  console.log(
    `${ids.length} of ${open} open models of text have no cache on record, because no configuration of theirs was found or because they were fitted without one: ${ids.join(', ')}`,
  )
  const most = mostListed(catalog, names, 100)
  const answeredBy = (kind: MostListed['answer']) => most.filter(({ answer }) => answer === kind)
  const without = answeredBy('none').map(({ model }) => model)
  console.log(
    `Of the ${most.length} most listed models ${answeredBy('by its size').length} are answered by their size, ${answeredBy('by its class').length} by themselves as one of their class, ${without.length} not: ${without.join(', ')}`,
  )
}

function printSample(catalog: Catalog, names: readonly ListedName[], count: number): void {
  for (const name of sampleOf(catalog, names, count)) {
    const found = resolveModel(catalog, name)
    if (!found) continue
    const { record, matched, read, dropped, doubt } = found
    console.log([name, record.id, matched, read.precision ?? '', read.date ?? '', dropped.join(' '), doubt ?? ''].join('\t'))
  }
}

function printMissing(catalog: Catalog, names: readonly ListedName[]): void {
  const providers = new Map<string, Set<string>>()
  for (const { name, list, provider } of names) {
    if (outcomeOf(catalog, name) !== 'not on record') continue
    const last = name.split('/').at(-1)?.toLowerCase() ?? name
    providers.set(last, (providers.get(last) ?? new Set()).add(`${list} ${provider}`))
  }
  const ranked = [...providers].sort(([, one], [, other]) => other.size - one.size)
  for (const [name, by] of ranked.slice(0, 200)) console.log(`${String(by.size).padStart(4)}  ${name}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await print()
