import { z } from 'zod'
import type { Catalog } from '../../catalog/catalog.js'
import { citationWriters } from '../../citations/citation-writers.js'
import { csvOf } from '../../reports/csv.js'
import { selectedFields } from '../../schemas/detail.js'
import { jsonText } from '../../schemas/parse-request.js'
import { CITATION_CONTENT } from './estimate-formats.js'
import { contentOf, formatParameter } from './formats.js'
import { parquetOf } from './parquet.js'

/** The parameter and the content of the formats of a list other than JSON. */
export const ListFormat = formatParameter(['csl', 'bibtex', 'csv', 'ndjson', 'parquet'])
export const LIST_CONTENT = {
  ...CITATION_CONTENT,
  ...contentOf({
    csv: z
      .string()
      .describe(
        'One item on each row, below a row of names; lists are JSON. A cell that a spreadsheet would execute begins with an apostrophe.',
      ),
    ndjson: z.string().describe('One item as JSON on each line.'),
    parquet: z.string().meta({ format: 'binary' }).describe('One item on each row, in the columns of the CSV, with types.'),
  }),
}

/** Returns the writers of a page of items with this schema. Citations are complete even if `fields` selects only some fields. */
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

/** Returns the address of the page after `cursor` as a link (RFC 8288), for formats that have no field for it. */
export function linkToNext(url: string, cursor: string): string {
  const [path = '', query = ''] = url.split('?', 2)
  const asked = new URLSearchParams(query)
  asked.set('after', cursor)
  return `<${path}?${asked.toString()}>; rel="next"`
}
