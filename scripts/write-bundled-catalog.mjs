// Parses the bundled records once during the build, so that the command line reads them quickly and without a database.
import { fileURLToPath } from 'node:url'
import { writeBundledCatalog } from '../dist/database/bundled-catalog.js'

await writeBundledCatalog(fileURLToPath(new URL('../dist/bundled-catalog.json', import.meta.url)))
