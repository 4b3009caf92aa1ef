import { built } from './http/built.js'

const { buildCatalog } = await built<typeof import('../src/catalog/catalog.js')>('catalog/catalog.js')
const { readBundledCatalog } = await built<typeof import('../src/database/bundled-catalog.js')>('database/bundled-catalog.js')

/** The bundled catalog, as the built service has it in memory. */
export const catalog = buildCatalog(await readBundledCatalog())
