import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { foldName } from '../../src/catalog/collection.js'
import type { Figure } from '../../src/schemas/figure.js'
import { RECORD_KINDS } from '../../src/schemas/record.js'
import { bundledCatalog } from '../support/bundled-catalog.js'

const { records, sources } = await bundledCatalog()
const { model, trainingRun, gridZone, cloudRegion, operator, accelerator, measurement, workMeasurement, server, embodiedRecord } = records

const reasons = z.record(z.string(), z.string().min(10))
const exceptions = z
  .strictObject({
    unusedSources: reasons,
    unlocatedSources: reasons,
    unlicensedTables: reasons,
    parameters: reasons,
    utilisation: reasons,
    runIntensity: reasons,
    gridIntensity: reasons,
    operationsPerByte: reasons,
    speedOfDecoding: reasons,
  })
  .parse(parse(readFileSync(new URL('exceptions.yaml', import.meta.url), 'utf8')))

/** What breaks the rule is exactly what the exceptions name. */
function expectOnly(breaking: readonly string[], listed: Readonly<Record<string, string>>): void {
  expect([...new Set(breaking)].sort()).toEqual(Object.keys(listed).sort())
}

const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id)
const isOutside = (value: number | undefined, least: number, most: number): boolean =>
  value !== undefined && !(value >= least && value <= most)

/** Every source that a record, or something inside it, names. */
function sourcesIn(content: unknown): string[] {
  if (typeof content !== 'object' || content === null) return []
  const own = 'source' in content && typeof content.source === 'string' ? [content.source] : []
  return [...own, ...Object.values(content).flatMap(sourcesIn)]
}

describe('every source', () => {
  it('is cited by a record', () => {
    const used = new Set(RECORD_KINDS.flatMap((kind) => records[kind].items.flatMap(sourcesIn)))
    expectOnly(
      idsOf(sources.items).filter((id) => !used.has(id)),
      exceptions.unusedSources,
    )
  })

  it('is dated, or a note says why not', () => {
    expect(idsOf(sources.items.filter(({ publishedOn, note }) => publishedOn === null && note === null))).toEqual([])
  })

  it('has a day to look for a newer edition: a year or three after it was read', () => {
    const lasting = new Set(['paper', 'standard', 'own_work'])
    const late = sources.items.filter(({ kind, accessedOn, reviewBy }) => {
      if (reviewBy === null) return true
      const years = lasting.has(kind) ? 3 : 1
      return accessedOn !== null && Number(reviewBy.slice(0, 4)) > Number(accessedOn.slice(0, 4)) + years
    })
    expect(idsOf(late)).toEqual([])
  })

  it('can be found by address or DOI, or a note says why not', () => {
    const unlocated = sources.items.filter(
      ({ url, doi, note, kind }) => url === null && doi === null && note === null && kind !== 'own_work',
    )
    expectOnly(idsOf(unlocated), exceptions.unlocatedSources)
  })

  it('has a licence that is named, or none: never a question mark', () => {
    const licences = sources.items.flatMap(({ licence }) => licence ?? [])
    expect(licences.filter((licence) => /\?|unknown|tbd|todo/i.test(licence))).toEqual([])
  })

  it('that we copy whole tables of has a licence or a note', () => {
    const copied = new Set([
      ...measurement.items.flatMap(sourcesIn),
      ...workMeasurement.items.flatMap(sourcesIn),
      ...gridZone.items.flatMap(sourcesIn),
    ])
    const bare = sources.items.filter(({ id, licence, note }) => copied.has(id) && licence === null && note === null)
    expectOnly(idsOf(bare), exceptions.unlicensedTables)
  })
})

describe('every name', () => {
  it('of a kind is one record’s, without regard to case', () => {
    for (const kind of RECORD_KINDS) {
      const owners = new Map<string, string>()
      for (const record of records[kind].items)
        for (const name of [record.id, ...('aliases' in record ? record.aliases : [])]) {
          const owner = owners.get(foldName(name)) ?? record.id
          if (owner !== record.id) expect.fail(`${kind} ${record.id} and ${owner} are both called "${name}"`)
          owners.set(foldName(name), record.id)
        }
    }
  })

  it('of another record leads to it', () => {
    const has = (kind: (typeof RECORD_KINDS)[number], ids: readonly (string | null | undefined)[]) =>
      ids.filter((id) => id !== null && id !== undefined && !records[kind].items.some((one) => one.id === id))
    expect(
      has(
        'accelerator',
        [...server.items, ...trainingRun.items, ...measurement.items, ...workMeasurement.items].map((one) =>
          'hardware' in one ? one.hardware : one.accelerator,
        ),
      ),
    ).toEqual([])
    expect(
      has(
        'model',
        [...trainingRun.items, ...measurement.items, ...workMeasurement.items].map((one) => one.model),
      ),
    ).toEqual([])
    expect(
      has(
        'model',
        model.items.flatMap(({ lineage }) => lineage.map((one) => one.model)),
      ),
    ).toEqual([])
    expect(
      has(
        'gridZone',
        cloudRegion.items.flatMap(({ zone, egridSubregion }) => [zone, egridSubregion]),
      ),
    ).toEqual([])
    expect(
      has(
        'gridZone',
        operator.items.map(({ usualZone }) => usualZone?.text),
      ),
    ).toEqual([])
    expect(
      has(
        'trainingRun',
        trainingRun.items.flatMap(({ subsetOf, supersededBy, conflictsWith }) => [subsetOf, supersededBy, ...conflictsWith]),
      ),
    ).toEqual([])
  })

  it('of a provider of regions is an operator’s, so that its PUE is found', () => {
    const providers = new Set(cloudRegion.items.map(({ provider }) => provider))
    expect([...providers].filter((provider) => !operator.byName.has(foldName(provider)))).toEqual(['ibm'])
  })

  it('of the country of a zone is a zone’s, so that what the zone lacks is found there', () => {
    const countries = new Set(gridZone.items.flatMap(({ country }) => country ?? []))
    expect([...countries].filter((country) => !gridZone.byName.has(foldName(country)))).toEqual([])
  })

  it('of the one default embodied record of a subject stands once', () => {
    const subjects = embodiedRecord.items.filter(({ isDefault }) => isDefault).map(({ subject }) => subject)
    expect(subjects.filter((subject, index) => subjects.indexOf(subject) !== index)).toEqual([])
  })
})

describe('a model', () => {
  it('has as many parameters as its layers and width make, within 3 times, where it is a dense text transformer', () => {
    const breaking = model.items.filter(
      ({ modalities, totalParameters, activeParameters, architecture: { layers, hiddenSize, experts } }) => {
        const isDense = !experts && (activeParameters?.value ?? 0) >= 0.99 * (totalParameters?.value ?? 0)
        if (!isDense || !modalities.includes('text') || !totalParameters || !layers || !hiddenSize) return false
        return isOutside(totalParameters.value / (12 * layers.value * hiddenSize.value ** 2), 1 / 3, 3)
      },
    )
    expectOnly(idsOf(breaking), exceptions.parameters)
  })

  it('has no more active parameters than parameters, and no more KV heads than heads', () => {
    const breaking = model.items.filter(
      ({ totalParameters, activeParameters, architecture: { kvHeads, attentionHeads } }) =>
        (activeParameters && totalParameters && activeParameters.value > totalParameters.value * 1.001) ??
        (kvHeads && attentionHeads && kvHeads.value > attentionHeads.value),
    )
    expect(idsOf(breaking)).toEqual([])
  })

  it('was trained with 6 operations a parameter and token, within twice, where all three are published', () => {
    const breaking = model.items.filter(({ totalParameters, activeParameters, trainingTokens, trainingFlop }) => {
      const parameters = activeParameters ?? totalParameters
      if (!parameters || !trainingTokens || !trainingFlop) return false
      return isOutside((6 * parameters.value * trainingTokens.value) / trainingFlop.value, 0.5, 2)
    })
    expect(idsOf(breaking)).toEqual([])
  })

  it('came out in a year that can be read', () => {
    expect(idsOf(model.items.filter(({ released }) => released && !/^(19|20)\d\d(-\d\d(-\d\d)?)?$/.test(released.text)))).toEqual([])
  })
})

describe('a training run', () => {
  it('took its hours times its power, within twice', () => {
    const breaking = trainingRun.items.filter(({ energy, derivedEnergy, acceleratorHours, meanPower }) => {
      const kwh = energy ?? derivedEnergy
      return kwh && acceleratorHours && meanPower && isOutside((kwh.value * 1000) / (acceleratorHours.value * meanPower.value), 0.5, 2)
    })
    expect(idsOf(breaking)).toEqual([])
  })

  it('has accelerators times its duration for its accelerator-hours, within 30 %', () => {
    const breaking = trainingRun.items.filter(
      ({ accelerators, duration, acceleratorHours }) =>
        accelerators && duration && acceleratorHours && isOutside(acceleratorHours.value / (accelerators.value * duration.value), 0.7, 1.3),
    )
    expect(idsOf(breaking)).toEqual([])
  })

  it('reached between 2 and 75 percent of the peak of its accelerators', () => {
    const breaking = trainingRun.items.filter(({ flop, acceleratorHours, hardware }) => {
      const chip = hardware === null ? undefined : accelerator.byName.get(hardware)
      const peak = chip?.peak.bf16 ?? chip?.peak.fp16
      return flop && acceleratorHours && peak && isOutside(flop.value / (acceleratorHours.value * 3600 * peak.value * 1e12), 0.02, 0.75)
    })
    expectOnly(idsOf(breaking), exceptions.utilisation)
  })

  it('drew between a third and twice the rated power of its accelerators', () => {
    const breaking = trainingRun.items.filter(({ meanPower, hardware }) => {
      const rated = hardware === null ? undefined : accelerator.byName.get(hardware)?.ratedPower
      return meanPower && rated && isOutside(meanPower.value / rated.value, 0.3, 2)
    })
    expect(idsOf(breaking)).toEqual([])
  })

  it('emitted between 5 and 1,500 g a kilowatt-hour', () => {
    const breaking = trainingRun.items.filter(({ energy, derivedEnergy, carbonLocationBased }) => {
      const kwh = energy ?? derivedEnergy
      return kwh && carbonLocationBased && isOutside(carbonLocationBased.value / kwh.value, 5, 1500)
    })
    expectOnly(idsOf(breaking), exceptions.runIntensity)
  })

  it('of which the power is a rated one is never told as metered', () => {
    const metered = trainingRun.items.filter(
      ({ scope, energy, reporting, powerIsRated }) =>
        energy && reporting === 'reported' && !powerIsRated && /TDP|peak power|rated/i.test(scope),
    )
    expect(idsOf(metered)).toEqual([])
  })
})

describe('a place', () => {
  const outside = (figures: readonly Figure[], least: number, most: number) => figures.some(({ value }) => isOutside(value, least, most))

  it('has a carbon intensity of 0 to 1,500 g', () => {
    const breaking = gridZone.items.filter(({ carbonIntensity, residualMix, marginalIntensity }) =>
      outside([...carbonIntensity, ...residualMix, ...marginalIntensity], 0, 1500),
    )
    expectOnly(idsOf(breaking), exceptions.gridIntensity)
    const sited = cloudRegion.items.filter((region) => outside(region.carbonIntensity, 0, 1500))
    const run = operator.items.filter((one) => outside([...one.locationBasedIntensity, ...one.marketBasedIntensity], 0, 1500))
    expect(idsOf([...sited, ...run])).toEqual([])
  })

  it('has a PUE of 1 to 3 and a WUE of 0 to 5 litres', () => {
    const breaking = [...cloudRegion.items, ...operator.items].filter(({ pue, wue }) => outside(pue, 1, 3) || outside(wue, 0, 5))
    expect(idsOf(breaking)).toEqual([])
  })

  it('takes at least the energy of a kilowatt-hour to make one, and 0 to 30 litres of water', () => {
    const breaking = gridZone.items.filter(
      ({ primaryEnergy, waterIntensity }) => isOutside(primaryEnergy?.value, 3.6, 40) || isOutside(waterIntensity?.value, 0, 30),
    )
    expect(idsOf(breaking)).toEqual([])
  })

  it('has shares between none and all', () => {
    const shares = [
      ...gridZone.items.flatMap(({ carbonFreeShare, renewableShare }) => [carbonFreeShare?.value, renewableShare?.value]),
      ...[...cloudRegion.items, ...operator.items].flatMap(({ carbonFreeShare }) => carbonFreeShare.map(({ value }) => value)),
    ]
    expect(shares.filter((share) => isOutside(share, 0, 1))).toEqual([])
  })

  it('has one lifecycle carbon intensity for each year', () => {
    const repeated = gridZone.items.flatMap(({ id, carbonIntensity }) => {
      const periods = carbonIntensity.filter(({ basis }) => basis !== 'direct').map(({ period }) => period ?? '')
      return periods.filter((period, index) => periods.indexOf(period) !== index).map((period) => `${id} ${period}`)
    })
    expect(repeated).toEqual([])
  })
})

describe('an accelerator', () => {
  it('does 10 to 1,000 operations for each byte that it reads', () => {
    const breaking = accelerator.items.filter(({ peak, memoryBandwidth }) => {
      const arithmetic = peak.bf16 ?? peak.fp16
      return arithmetic && memoryBandwidth && isOutside((arithmetic.value * 1e12) / (memoryBandwidth.value * 1e9), 10, 1000)
    })
    expectOnly(idsOf(breaking), exceptions.operationsPerByte)
  })

  it('does at most 6 trillion operations for each watt, and draws no more than its rating', () => {
    const breaking = accelerator.items.filter(({ peak, ratedPower, meanPower, idlePower }) => {
      const arithmetic = peak.bf16 ?? peak.fp16
      if (!ratedPower) return false
      const draws = [meanPower, idlePower].some((power) => power && power.value > ratedPower.value)
      return draws || (arithmetic && arithmetic.value / ratedPower.value > 6)
    })
    expect(idsOf(breaking)).toEqual([])
  })
})

describe('a measurement of other work', () => {
  const { items } = workMeasurement

  it('draws no more than its accelerators are rated for', () => {
    const breaking = items.filter(({ acceleratorPowerWatts, acceleratorCount, hardware }) => {
      const rated = hardware === null ? undefined : accelerator.byName.get(hardware)?.ratedPower
      return acceleratorPowerWatts && rated && acceleratorPowerWatts > (acceleratorCount ?? 1) * rated.value * 1.05
    })
    expect(idsOf(breaking)).toEqual([])
  })

  it('has the energy of an output that its power and its time make, within 5 %', () => {
    const breaking = items.filter(
      ({ energyJoules, latencySeconds, acceleratorPowerWatts }) =>
        latencySeconds && acceleratorPowerWatts && isOutside(energyJoules / (latencySeconds * acceleratorPowerWatts), 0.95, 1.05),
    )
    expect(idsOf(breaking)).toEqual([])
  })

  it('is split into as many parts as it has accelerators, and says why where it is context', () => {
    const split = items.filter(
      ({ ulyssesDegree, ringDegree, acceleratorCount }) =>
        ulyssesDegree !== null && ringDegree !== null && ulyssesDegree * ringDegree !== acceleratorCount,
    )
    expect(idsOf(split)).toEqual([])
    expect(idsOf(items.filter(({ use, note }) => use === 'context' && note === null))).toEqual([])
  })
})

describe('a measurement', () => {
  it('has the energy of a token that its power and its speed make, within 15 %', () => {
    const breaking = measurement.items.filter(
      ({ energyJoulesPerOutputToken, outputTokensPerSecond, acceleratorPowerWatts }) =>
        outputTokensPerSecond &&
        acceleratorPowerWatts &&
        isOutside((energyJoulesPerOutputToken * outputTokensPerSecond) / acceleratorPowerWatts, 0.85, 1.15),
    )
    expectOnly([...new Set(breaking.map(({ source }) => source))], exceptions.speedOfDecoding)
  })

  it('draws no more than its accelerators are rated for', () => {
    const breaking = measurement.items.filter(({ acceleratorPowerWatts, acceleratorCount, hardware }) => {
      const rated = accelerator.byName.get(hardware)?.ratedPower
      return acceleratorPowerWatts && rated && acceleratorPowerWatts > acceleratorCount * rated.value * 1.05
    })
    expect(idsOf(breaking)).toEqual([])
  })
})
