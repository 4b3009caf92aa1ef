// The command line reads the bundled records without a database: the build parses them once for all its runs.
import { fileURLToPath } from 'node:url'
import { writeBundledCatalog } from '../dist/database/bundled-catalog.js'

await writeBundledCatalog(fileURLToPath(new URL('../dist/bundled-catalog.json', import.meta.url)))
