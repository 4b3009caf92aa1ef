import { MOST_PAGE_ITEMS } from '../schemas/page.js'
import { MOST_BATCH_ITEMS } from '../schemas/unit.js'

const COUNT = new Intl.NumberFormat('en')

/** What the arguments of fields are, by their names: a name means the same at every field. */
const WORDS: Readonly<Record<string, string>> = {
  request: 'What is asked for.',
  requests: `What is asked for, ${COUNT.format(MOST_BATCH_ITEMS)} at most.`,
  groupBy: 'Totals for each combination of these.',
  detail: 'How much of each estimate: full when absent.',
  id: 'The id of it; of a record, also any other name that it has.',
  first: `How many items to give, ${COUNT.format(MOST_PAGE_ITEMS)} at most.`,
  after: 'The endCursor of the page before.',
  kind: 'Only items of this kind.',
  status: 'Only items of this status.',
  from: 'Where the period begins: a day, 2026-11-01, in timeZone, or an ISO time with its offset. Hours are whole.',
  to: 'Where it ends, which is no part of it: of November, 2026-12-01.',
  timeZone: 'Whose days and months: Europe/Paris. UTC when absent.',
  basis: 'Of carbon intensities, in place of what the calls say.',
  role: 'Whose report it is: customer when absent.',
  revision: 'Of the catalog: that of a report that was issued, in place of the newest.',
  report: 'The id of a report that was issued, in place of a period and a revision.',
  filter: 'Only items that have all of these.',
  search: 'Words that an id, a name or an alias has, as written or similar.',
  sort: 'What to sort by: by id when absent; of a search, the best fit first.',
}

/** Definitions of fields with a description of each argument that has none. */
export function withArgumentWords(fields: string): string {
  return fields.replaceAll(/^( +\w+)\(([^)]*)\)/gm, (_, field: string, list: string) => `${field}(${described(list)})`)
}

function described(list: string): string {
  return list.replaceAll(/(?<=^|, )(\w+):/g, (argument, name: string) => `"${WORDS[name] ?? ''}" ${argument}`)
}
