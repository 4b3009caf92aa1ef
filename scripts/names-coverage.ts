// Prints which share of the names in pinned public lists is answered; npm run names:coverage. `--by provider` and `--by year` split
// the lists, `--missing` prints the names that are not on record, most listed first.
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildCatalog, type Catalog } from '../src/catalog/catalog.js'
import { otherWorkOf, resolveModel } from '../src/catalog/names/resolve-model.js'
import { readBundledCatalog } from '../src/database/bundled-catalog.js'

const LISTS = new URL('../test/names/', import.meta.url)

type ListedName = { readonly list: string; readonly provider: string; readonly name: string; readonly year: string }
type Outcome = 'answered' | 'size unknown' | 'other work' | 'not on record'
type Coverage = Readonly<Record<Outcome, number>> & { readonly text: number; readonly share: number }

/** The names of the pinned lists, each with the list, the provider and the year that it gives. */
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

/** What a request for text with this name of a model comes to. */
function outcomeOf(catalog: Catalog, name: string): Outcome {
  const record = resolveModel(catalog, name)?.record
  if (!record) return otherWorkOf(name) === undefined ? 'not on record' : 'other work'
  if (!record.modalities.includes('text')) return 'other work'
  return record.totalParameters ? 'answered' : 'size unknown'
}

/** How many names of each group come to what; `share` is that of the answered ones among names of text models, each counted once. */
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

async function print(): Promise<void> {
  const { values } = parseArgs({ options: { by: { type: 'string' }, missing: { type: 'boolean' } } })
  const catalog = buildCatalog(await readBundledCatalog())
  const names = await pinnedNames()
  if (values.missing) return printMissing(catalog, names)
  const groupOf = ({ list, provider, year }: ListedName): string =>
    values.by === 'provider' ? `${list} ${provider}` : values.by === 'year' ? `${list} ${year}` : list
  for (const [group, { text, share, answered, 'size unknown': unsized }] of coverageOf(catalog, names, groupOf))
    console.log(
      `${group.padEnd(46)} ${(100 * share).toFixed(1).padStart(5)} % of ${text} (${answered} answered, ${unsized} of unknown size)`,
    )
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
