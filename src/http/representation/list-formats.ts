import { z } from 'zod'
import type { Catalog } from '../../catalog/catalog.js'
import { citationWriters } from '../../citations/citation-writers.js'
import { csvOf } from '../../reports/csv.js'
import { selectedFields } from '../../schemas/detail.js'
import { jsonText } from '../../schemas/parse-request.js'
import { CITATION_CONTENT } from './estimate-formats.js'
import { contentOf, formatParameter } from './formats.js'
import { parquetOf } from './parquet.js'

/** The parameter and the content of a list's other forms. */
export const ListFormat = formatParameter(['csl', 'bibtex', 'csv', 'ndjson', 'parquet'])
export const LIST_CONTENT = {
  ...CITATION_CONTENT,
  ...contentOf({
    csv: z
      .string()
      .describe('The items, a row each, below a row of names; lists are JSON, and what a spreadsheet would run begins with an apostrophe.'),
    ndjson: z.string().describe('The items, a line of JSON each.'),
    parquet: z.string().meta({ format: 'binary' }).describe('The items, a row each, in the columns of the CSV, which have types here.'),
  }),
}

/** The writers of a page of items with this schema in other formats; citations are complete, whatever `fields` says. */
export function listWriters(catalog: Catalog, schema: z.ZodObject, shown: readonly object[], fields?: readonly string[]) {
  const partial = (): readonly object[] => (fields ? shown.map((item) => selectedFields(item, fields)) : shown)
  return {
    ...citationWriters(catalog, shown),
    csv: () => csvOf(schema, partial(), fields),
    ndjson: () =>
      partial()
        .map((item) => `${jsonText(item)}\n`)
        .join(''),
    parquet: () => parquetOf(schema, partial(), fields),
  }
}

/** The address of the page after `cursor` as a link of RFC 8288, for formats that have no field for it. */
export function linkToNext(url: string, cursor: string): string {
  const [path = '', query = ''] = url.split('?', 2)
  const asked = new URLSearchParams(query)
  asked.set('after', cursor)
  return `<${path}?${asked.toString()}>; rel="next"`
}
