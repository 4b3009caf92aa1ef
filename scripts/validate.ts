// Scores every method against every measurement of prisma/data, prints the tables, and writes them and the chart to
// docs/validation.md and docs/validation.svg.
// Usage: npm run validate
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PACKAGE_ROOT } from '../src/database/package-root.js'
import { bundledCatalog } from '../test/support/bundled-catalog.js'
import { validationDocuments, withTables } from './validate/documents.js'

const { tables, chart } = await validationDocuments(await bundledCatalog())
for (const [name, table] of Object.entries(tables)) console.log(`${name}\n\n${table}\n`)
const page = join(PACKAGE_ROOT, 'docs/validation.md')
await writeFile(page, withTables(await readFile(page, 'utf8'), tables))
await writeFile(join(PACKAGE_ROOT, 'docs/validation.svg'), chart)
console.log('Wrote docs/validation.md and docs/validation.svg.')
