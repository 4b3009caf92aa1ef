// Refits the coefficients and defaults of wattprint-roofline-1 on the measurements of prisma/data, and says how far the
// fit is off on model families that it has not seen.
// Usage: npm run fit -- [--write] [--bootstrap <draws>]
//   --write      writes prisma/data/factors/left-out-families.yaml; coefficients are for a person to copy.
//   --bootstrap  adds 90 % intervals of the coefficients; 200 draws take some minutes.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DATA_FOLDER } from '../src/database/bundled-records.js'
import { bootstrap } from './fit/bootstrap.js'
import { leftOutFactors } from './fit/left-out-factors.js'
import { leaveFamiliesOut, refit } from './fit/refit.js'
import { COEFFICIENTS } from './fit/row-model.js'
import { bundledCatalog } from '../test/support/bundled-catalog.js'
import { factorIn } from '../src/estimation/factor.js'

const { values } = parseArgs({ options: { write: { type: 'boolean' }, bootstrap: { type: 'string' } } })
const catalog = await bundledCatalog()
const fit = refit(catalog)
const draws = Number(values.bootstrap ?? 0)
const intervals = draws > 0 ? bootstrap(fit.rows, fit.computedWith, fit.coefficients, draws) : undefined

console.log(`Fitted on ${fit.rows.length} measurements.`)
console.table(
  COEFFICIENTS.map((coefficient) => ({
    coefficient,
    fitted: fit.coefficients[coefficient],
    catalog: fit.computedWith[coefficient],
    ...intervals?.[coefficient],
  })),
)

const inCatalog = (name: string, unit: 'count' | 'ratio' | 'byte/token') => factorIn(catalog, `wattprint-roofline-1/${name}`, unit)
const { layers, kvBytesPerToken } = fit.defaults
console.table([
  { default: 'layers at 1 B', fitted: layers.at1b, catalog: inCatalog('default-layers-at-1b', 'count') },
  { default: 'layers, exponent', fitted: layers.exponent, catalog: inCatalog('default-layers-exponent', 'ratio') },
  { default: 'layers, spread of ln', fitted: layers.spread, catalog: inCatalog('default-layers-spread', 'ratio') },
  { default: 'KV bytes a token at 1 B', fitted: kvBytesPerToken.at1b, catalog: inCatalog('default-kv-at-1b', 'byte/token') },
  { default: 'KV, exponent', fitted: kvBytesPerToken.exponent, catalog: inCatalog('default-kv-exponent', 'ratio') },
  { default: 'KV, spread of ln', fitted: kvBytesPerToken.spread, catalog: inCatalog('default-kv-spread', 'ratio') },
])

const { scores, widths } = leaveFamiliesOut(catalog, fit)
console.log('Each model family left out of the fit that it is scored by:')
console.table(scores.map(({ known, measurements, score }) => ({ known, measurements, ...score })))
console.table([
  { 'half-width of ln E': 'modern', fitted: widths.modern, catalog: inCatalog('half-width-modern', 'ratio') },
  { 'half-width of ln E': 'older', fitted: widths.older, catalog: inCatalog('half-width-older', 'ratio') },
  { 'half-width of ln E': 'unmeasured', fitted: widths.unmeasured, catalog: inCatalog('half-width-unmeasured', 'ratio') },
])

if (values.write === true) {
  const path = join(DATA_FOLDER, 'factors/left-out-families.yaml')
  await writeFile(path, leftOutFactors(scores))
  console.log(`Wrote ${path}.`)
}
