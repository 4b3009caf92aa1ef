// Fits the coefficients of wattprint-roofline-1, wattprint-roofline-2, wattprint-diffusion-1, training-hours-2 and training-compute-2
// again on the measurements of prisma/data, and the sizes of model-class-1 on its prices. Prints how far each fit is off for model
// families and laboratories that were left out of it.
// Usage: npm run fit -- [--write] [--bootstrap <draws>]
//   --write      writes the scores to left-out-families.yaml, left-out-second.yaml, left-out-diffusion.yaml,
//                left-out-trainings-hours.yaml and left-out-trainings-operations.yaml in prisma/data/factors. A person copies the
//                coefficients.
//   --bootstrap  adds 90 % intervals of the coefficients; 200 draws take some minutes and give the published ones.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DATA_FOLDER } from '../src/database/bundled-records.js'
import { factorFigure, factorIn } from '../src/estimation/factor.js'
import { publishedRegression } from '../src/estimation/model-class/guess.js'
import { fitSizes, sizeConstants, soldModels } from '../src/estimation/model-class/size-fit.js'
import { bundledCatalog } from '../test/support/bundled-catalog.js'
import { bootstrap } from './fit/bootstrap.js'
import { bootstrapDiffusion } from './fit/diffusion/bootstrap.js'
import { DIFFUSION_COEFFICIENTS, diffusionRules, fitDiffusion } from './fit/diffusion/coefficients.js'
import { leftOutOfDiffusion } from './fit/diffusion/left-out.js'
import { diffusionRows } from './fit/diffusion/rows.js'
import { diffusionFactors, leftOutFactors, secondEditionFactors, shareFactors, trainingFactors } from './fit/left-out-factors.js'
import { leaveFamiliesOut, refit } from './fit/refit.js'
import { COEFFICIENTS } from './fit/row-model.js'
import { bootstrapSecond } from './fit/second/bootstrap.js'
import { SECOND_COEFFICIENTS } from './fit/second/coefficients.js'
import { fitSecondEdition, scoreSecondEdition } from './fit/second/fit-second-edition.js'
import { leaveTrainingPublishersOut } from './fit/trainings/left-out.js'
import { fitPowerShares, POWER_SHARES, trainingRows } from './fit/trainings/power-shares.js'
import { fitShares, leaveShareFamiliesOut, publishedShares, shareRows, SHARES } from './fit/trainings/shares-of-peak.js'

const { values } = parseArgs({ options: { write: { type: 'boolean' }, bootstrap: { type: 'string' } } })
const catalog = await bundledCatalog()
const draws = Number(values.bootstrap ?? 0)
modelClasses()
const written = { ...firstEdition(), ...secondEdition(), ...diffusion(), ...trainings(), ...shares() }

if (values.write === true) {
  for (const [name, text] of Object.entries(written)) {
    const path = join(DATA_FOLDER, 'factors', name)
    await writeFile(path, text)
    console.log(`Wrote ${path}.`)
  }
}

function firstEdition(): Record<string, string> {
  const fit = refit(catalog)
  const intervals = draws > 0 ? bootstrap(fit.rows, fit.computedWith, fit.coefficients, draws) : undefined
  console.log(`wattprint-roofline-1, fitted on ${fit.rows.length} measurements.`)
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
  const { scores, widths } = leaveFamiliesOut(fit)
  console.log('Each model family left out of the fit that it is scored by:')
  console.table(scores.map(({ known, measurements, score }) => ({ known, measurements, ...score })))
  console.table([
    { 'half-width of ln E': 'modern', fitted: widths.modern, catalog: inCatalog('half-width-modern', 'ratio') },
    { 'half-width of ln E': 'older', fitted: widths.older, catalog: inCatalog('half-width-older', 'ratio') },
    { 'half-width of ln E': 'unmeasured', fitted: widths.unmeasured, catalog: inCatalog('half-width-unmeasured', 'ratio') },
  ])
  return { 'left-out-families.yaml': leftOutFactors(scores) }
}

function secondEdition(): Record<string, string> {
  const fit = fitSecondEdition(catalog)
  const intervals = draws > 0 ? bootstrapSecond(fit.rows, fit.prior, fit.coefficients, draws) : undefined
  const laboratories = new Set(fit.rows.map(({ row }) => row.laboratory)).size
  console.log(`wattprint-roofline-2, fitted on ${fit.rows.length} measurements of ${laboratories} laboratories.`)
  const published = (name: string) => factorFigure(catalog, `wattprint-roofline-2/${name}`)
  console.table(
    SECOND_COEFFICIENTS.map((coefficient) => {
      const { value, low, high } = published(coefficient)
      return {
        coefficient,
        fitted: fit.coefficients[coefficient],
        catalog: value,
        ...intervals?.[coefficient],
        'catalog low': low,
        'catalog high': high,
      }
    }),
  )
  const { scores, halfWidths } = scoreSecondEdition(fit)
  console.log('Each laboratory, or model family, left out of the fit that it is scored by; and in sample:')
  console.table(scores.map(({ leftOut, rows, score }) => ({ 'left out': leftOut, rows, ...score })))
  console.table(halfWidths.map(({ name, fitted }) => ({ 'half-width of ln E': name, fitted, catalog: published(name).value })))
  return { 'left-out-second.yaml': secondEditionFactors(scores) }
}

function modelClasses(): void {
  const published = publishedRegression(catalog)
  const { fitted: models } = soldModels(catalog)
  const developers = new Set(models.map(({ developer }) => developer)).size
  const [fitted, known] = [fitSizes(models, published), published].map((regression) => sizeConstants(regression))
  console.log(`model-class-1, fitted on ${models.length} open models of ${developers} developers.`)
  console.table(Object.entries(fitted ?? {}).map(([constant, value]) => ({ constant, fitted: value, catalog: known?.[constant] })))
}

function diffusion(): Record<string, string> {
  const [rows, rules] = [diffusionRows(catalog), diffusionRules(catalog)]
  const fitted = fitDiffusion(rows, rules)
  const intervals = draws > 0 ? bootstrapDiffusion(rows, rules, draws) : undefined
  console.log(`wattprint-diffusion-1, fitted on ${rows.length} measurements.`)
  console.table(
    DIFFUSION_COEFFICIENTS.map((coefficient) => {
      const { value, low, high } = factorFigure(catalog, `wattprint-diffusion-1/${coefficient}`)
      const published = { catalog: value, 'catalog low': low, 'catalog high': high }
      return { coefficient, fitted: fitted[coefficient], ...intervals?.[coefficient], ...published }
    }),
  )
  const scores = leftOutOfDiffusion(rows, rules, fitted)
  console.log('Each family, source, laboratory, hardware or task left out of the fit that it is scored by; and in sample:')
  console.table(scores.map(({ leftOut, rows: ofRows, score }) => ({ 'left out': leftOut, rows: ofRows, ...score })))
  return { 'left-out-diffusion.yaml': diffusionFactors(scores) }
}

function trainings(): Record<string, string> {
  const rows = trainingRows(catalog)
  const fitted = fitPowerShares(rows)
  console.log(`training-hours-2, fitted on ${rows.filter(({ share }) => share !== undefined).length} measured trainings.`)
  console.table(
    POWER_SHARES.map((name) => ({ share: name, fitted: fitted[name], catalog: factorFigure(catalog, `training-2/${name}`).value })),
  )
  const scores = leaveTrainingPublishersOut(catalog, rows)
  console.log('Each publisher left out of the fit that its trainings are scored by:')
  console.table(scores)
  return { 'left-out-trainings-hours.yaml': trainingFactors(scores) }
}

function shares(): Record<string, string> {
  const rows = shareRows(catalog)
  const [fitted, published] = [fitShares(rows), publishedShares(catalog)]
  console.log(`training-compute-2, its share of peak fitted on ${rows.length} trainings.`)
  console.table(SHARES.map((name) => ({ 'ln of': name, fitted: fitted[name], catalog: published[name] })))
  const scores = leaveShareFamiliesOut(catalog, rows)
  console.log('Each model family left out of the fit that its trainings are scored by:')
  console.table(scores)
  return { 'left-out-trainings-operations.yaml': shareFactors(scores) }
}
