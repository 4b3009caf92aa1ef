import { MOST_PAGE_ITEMS } from '../schemas/page.js'
import { MOST_BATCH_ITEMS } from '../schemas/unit.js'

const COUNT = new Intl.NumberFormat('en')

/** Descriptions of arguments by name. An argument has the same meaning in every field. */
const WORDS: Readonly<Record<string, string>> = {
  request: 'The request.',
  requests: `The requests, at most ${COUNT.format(MOST_BATCH_ITEMS)}.`,
  groupBy: 'Totals for each combination of these.',
  detail: 'How much of each estimate is returned: full when absent.',
  id: 'Its id; for a record, also any of its other names.',
  first: `How many items to return, at most ${COUNT.format(MOST_PAGE_ITEMS)}.`,
  after: 'The endCursor of the previous page.',
  kind: 'Only items of this kind.',
  status: 'Only items of this status.',
  from: 'The beginning of the period: a day, 2026-11-01, in timeZone, or an ISO time with its offset. Hours are whole.',
  to: 'The end of the period, which is exclusive: 2026-12-01 for November.',
  timeZone: 'The time zone of days and months, such as Europe/Paris: UTC when absent.',
  basis: 'The basis of carbon intensities, in place of the one in the calls.',
  role: 'The role of the reporting company: customer when absent.',
  revision: 'The revision of the catalog, as an issued report has it: the newest when absent.',
  report: 'The id of an issued report, in place of a period and a revision.',
  filter: 'Only items with all of these values.',
  search: 'Words in an id, a name or an alias, as written or similar.',
  sort: 'The order of items: by id when absent, or for a search the best match first.',
}

/** Returns the definitions of fields in GraphQL, with a description of each argument. */
export function withArgumentWords(fields: string): string {
  return fields.replaceAll(/^( +\w+)\(([^)]*)\)/gm, (_, field: string, list: string) => `${field}(${described(list)})`)
}

function described(list: string): string {
  return list.replaceAll(/(?<=^|, )(\w+):/g, (argument, name: string) => `"${WORDS[name] ?? ''}" ${argument}`)
}
