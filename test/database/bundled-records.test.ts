import { describe, expect, it } from 'vitest'
import { parseDataFiles, readBundledRecords } from '../../src/database/bundled-records.js'
import { DomainError } from '../../src/errors.js'
import { RECORD_KINDS } from '../../src/schemas/record.js'
import { fixtureFiles, FIXTURES } from '../support/fixture-files.js'

const MODEL = `- id: other
  name: Other
  developer: Example
  family: other
  access: api_only
  modalities: [text]
`

/** What the fixture catalog is refused for when these files change. */
async function faultsWith(changes: Readonly<Record<string, string | null>>): Promise<string[]> {
  const files = await fixtureFiles(changes)
  try {
    parseDataFiles(files)
  } catch (error) {
    if (error instanceof DomainError) return error.faults.map(({ pointer, detail }) => `${pointer}: ${detail}`)
    throw error
  }
  return []
}

describe('the bundled records', () => {
  it('are of every kind that there is in the fixtures', async () => {
    const { sources, records } = await readBundledRecords(FIXTURES)
    expect(sources.map(({ id }) => id)).toEqual(['paper', 'recalled'])
    expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set(RECORD_KINDS))
  })

  it('have the figures of a CSV series behind those that YAML gives, in the unit of the field', async () => {
    const { records } = await readBundledRecords(FIXTURES)
    const zone = records.find(({ kind }) => kind === 'gridZone')?.record
    expect(zone).toMatchObject({
      carbonIntensity: [
        { value: 400, period: '2021', basis: 'lifecycle' },
        { value: 390.1, period: '2022', locator: 'row "XX", 2022' },
        { value: 380, period: '2023', basis: 'direct', printed: '0.38 kgCO2e/kWh', evidence: 'unverified', note: 'About that.' },
      ],
      residualMix: [{ value: 500 }],
      marginalIntensity: [],
    })
  })

  it('are all refused for one fault, with a code, and every fault is told', async () => {
    const files = await fixtureFiles({ 'models/a.yaml': '- {}\n', 'claims.yaml': 'nothing' })
    expect(() => parseDataFiles(files)).toThrow(expect.objectContaining({ code: 'bundled-records-invalid' }) as Error)
    expect(() => parseDataFiles(files)).toThrow(/Correct these 7 faults:\nclaims.yaml:1: .*\nmodels\/a.yaml:1: /)
  })
})

describe('a fault is told with its file and line:', () => {
  it.each([
    {
      fault: 'YAML that is none',
      changes: { 'models/a.yaml': `${MODEL}  notes: [open\n` },
      told: ['models/a.yaml:8: this is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]'],
    },
    {
      fault: 'a key given twice',
      changes: { 'models/a.yaml': `${MODEL}  name: Again\n` },
      told: ['models/a.yaml:7: this is not YAML: Map keys must be unique'],
    },
    {
      fault: 'a file that is no list',
      changes: { 'models/a.yaml': 'id: other\n' },
      told: ['models/a.yaml:1: the file has to be a list of records'],
    },
    {
      fault: 'an unknown field',
      changes: { 'models/a.yaml': `${MODEL}  colour: blue\n` },
      told: ['models/a.yaml:7: in model "other", colour is not a field'],
    },
    {
      fault: 'an unknown field of a figure',
      changes: {
        'models/a.yaml': `${MODEL}  architecture:\n    layers: { value: 1, unit: count, source: paper, locator: page 1 }\n    kvHeads:\n      value: 1\n      unit: count\n      sauce: paper\n      source: paper\n      locator: page 1\n`,
      },
      told: ['models/a.yaml:12: in model "other", architecture.kvHeads.sauce is not a field'],
    },
    {
      fault: 'a missing field',
      changes: { 'models/a.yaml': MODEL.replace('  name: Other\n', '') },
      told: ['models/a.yaml:1: in model "other", name is missing'],
    },
    {
      fault: 'a missing source',
      changes: { 'models/a.yaml': `${MODEL}  totalParameters: { value: 7, unit: B parameters, locator: page 1 }\n` },
      told: ['models/a.yaml:7: in model "other", totalParameters.source is missing'],
    },
    {
      fault: 'an unknown source',
      changes: { 'models/a.yaml': `${MODEL}  totalParameters: { value: 7, unit: B parameters, source: papre, locator: page 1 }\n` },
      told: ['models/a.yaml:7: in model "other", totalParameters.source names the source "papre", which no file in sources describes'],
    },
    {
      fault: 'an unknown source of an alternative',
      changes: {
        'models/a.yaml': `${MODEL}  totalParameters:\n    value: 7\n    unit: B parameters\n    source: paper\n    locator: page 1\n    alternatives:\n      - { value: 8, unit: B parameters, source: paper, locator: page 2 }\n      - { value: 9, unit: B parameters, source: papre, locator: page 2 }\n`,
      },
      told: [
        'models/a.yaml:14: in model "other", totalParameters.alternatives[1].source names the source "papre", which no file in sources describes',
      ],
    },
    {
      fault: 'a unit of another dimension',
      changes: { 'models/a.yaml': `${MODEL}  trainingTokens: { value: 7, unit: kWh, source: paper, locator: page 1 }\n` },
      told: ['models/a.yaml:7: in model "other", trainingTokens.unit is "kWh", but has to be one of tokens, M tokens, B tokens, T tokens'],
    },
    {
      fault: 'text where a number belongs',
      changes: { 'models/a.yaml': `${MODEL}  trainingTokens: { value: 7k, unit: tokens, source: paper, locator: page 1 }\n` },
      told: ['models/a.yaml:7: in model "other", trainingTokens.value is "7k", but has to be of type number'],
    },
    {
      fault: 'an interval upside down',
      changes: {
        'models/a.yaml': `${MODEL}  trainingTokens: { value: 7, low: 9, high: 8, unit: tokens, source: paper, locator: page 1 }\n`,
      },
      told: ['models/a.yaml:7: in model "other", trainingTokens is refused: an interval must hold low ≤ value ≤ high'],
    },
    {
      fault: 'an id given twice, letter case aside',
      changes: { 'models/zzz.yaml': MODEL.replace('other', 'Small-Model') },
      told: [
        'models/zzz.yaml:1: in model "Small-Model", id repeats the name "Small-Model", which model "small-model" has already (test/database/fixtures/models/example.yaml:1)',
      ],
    },
    {
      fault: 'an alias given twice, letter case aside',
      changes: { 'models/zzz.yaml': `${MODEL}  aliases:\n    - fine\n    - Example/SMALL-model\n` },
      told: [
        'models/zzz.yaml:9: in model "other", aliases[1] repeats the name "Example/SMALL-model", which model "small-model" has already (test/database/fixtures/models/example.yaml:19)',
      ],
    },
    {
      fault: 'an alias that is another record’s id',
      changes: { 'models/a.yaml': `${MODEL}  aliases: [large-model]\n` },
      told: [
        'models/a.yaml:7: in model "other", aliases[0] repeats the name "large-model", which model "large-model" has already (test/database/fixtures/models/example.yaml:22)',
      ],
    },
    {
      fault: 'links to nothing',
      changes: {
        'training-runs/a.yaml':
          '- id: run\n  model: nowhere-model\n  phase: total\n  reporting: derived\n  scope: all\n  hardware: nowhere-gpu\n  hardwareName: x\n  subsetOf: nowhere-run\n  conflictsWith: [small-model-pretraining, nowhere-run]\n',
        'models/a.yaml': `${MODEL}  lineage:\n    - relation: merged_from\n      model: nowhere-model\n      reference: { source: paper, locator: page 1 }\n`,
        'regions.yaml': '- { id: r, name: r, provider: p, place: p, country: c, zone: YY, reference: { source: paper, locator: p } }\n',
        'operators.yaml': '- id: o\n  name: o\n  usualZone: { text: YY, source: paper, locator: p }\n',
        'servers.yaml':
          '- id: s\n  name: s\n  accelerator: nowhere-gpu\n  acceleratorCount: { value: 1, unit: count, source: paper, locator: p }\n',
      },
      told: [
        'models/a.yaml:9: in model "other", lineage[0].model names the model "nowhere-model", which no file describes',
        'operators.yaml:3: in operator "o", usualZone.text names the gridZone "YY", which no file describes',
        'regions.yaml:1: in cloudRegion "r", zone names the gridZone "YY", which no file describes',
        'servers.yaml:3: in server "s", accelerator names the accelerator "nowhere-gpu", which no file describes',
        'training-runs/a.yaml:2: in trainingRun "run", model names the model "nowhere-model", which no file describes',
        'training-runs/a.yaml:6: in trainingRun "run", hardware names the accelerator "nowhere-gpu", which no file describes',
        'training-runs/a.yaml:8: in trainingRun "run", subsetOf names the trainingRun "nowhere-run", which no file describes',
        'training-runs/a.yaml:9: in trainingRun "run", conflictsWith[1] names the trainingRun "nowhere-run", which no file describes',
      ],
    },
    {
      fault: 'a measurement without its source, of text for a number, and of an unknown model',
      changes: {
        'measurements/a.csv':
          'id,model,modelName,family,totalParameters,activeParameters,hardware,acceleratorCount,precision,bytesPerWeight,engine,meanOutputTokens,energyJoulesPerOutputToken,scope,year,use,source,locator\nm8,nowhere-model,M,f,1,1,example-gpu,1,fp8,1,e,1,1,gpu,2025,fit,paper,row 8\nm9,,M,f,many,1,example-gpu,1,fp8,1,e,1,1,gpu,2025,fit,,row 9\n',
      },
      told: [
        'measurements/a.csv:2: in measurement "m8", model names the model "nowhere-model", which no file describes',
        'measurements/a.csv:3: in measurement "m9", totalParameters is "many", but has to be of type number',
        'measurements/a.csv:3: in measurement "m9", source is missing',
      ],
    },
    {
      fault: 'a row of the wrong length',
      changes: { 'grids/a.csv': 'zone,field,value\nXX,carbonIntensity,1\nXX,carbonIntensity,1,2\n' },
      told: ['grids/a.csv:3: this is not CSV: Invalid Record Length: expect 3, got 4 on line 3'],
    },
    {
      fault: 'an unknown column',
      changes: { 'grids/a.csv': 'zone,field,value,colour\n' },
      told: [
        'grids/a.csv:1: unknown or repeated column "colour"; the columns are zone, field, value, low, high, unit, printed, source, locator, evidence, standing, derivation, note, period, basis',
      ],
    },
    {
      fault: 'a series of an unknown zone, of an unknown field, in a wrong unit, from an unknown source',
      changes: {
        'grids/a.csv':
          'zone,field,value,unit,source,locator\nYY,carbonIntensity,1,gCO2e/kWh,paper,p\nXX,colour,1,gCO2e/kWh,paper,p\nXX,carbonIntensity,1,kWh,paper,p\nXX,residualMix,1,gCO2e/kWh,papre,p\n',
      },
      told: [
        'grids/a.csv:2: no grid zone has id "YY"; describe it in grids/zones first',
        'grids/a.csv:3: "colour" is no series of a grid zone; there are carbonIntensity, residualMix, marginalIntensity',
        'grids/a.csv:4: in gridZone "XX", carbonIntensity[3].unit is "kWh", but has to be one of gCO2e/kWh, kgCO2e/kWh, kgCO2e/MWh, tCO2e/MWh, lbCO2e/MWh',
        'grids/a.csv:5: in gridZone "XX", residualMix[1].source names the source "papre", which no file in sources describes',
      ],
    },
    {
      fault: 'a file of an unknown name',
      changes: { 'modles/a.yaml': MODEL, 'models/a.json': '[]' },
      told: [
        expect.stringMatching(/^models\/a.json:1: no record has a file of this name: /) as string,
        expect.stringMatching(/^modles\/a.yaml:1: no record has a file of this name: /) as string,
      ],
    },
  ])('$fault', async ({ changes, told }) => {
    expect(await faultsWith(changes)).toEqual(told)
  })

  it('but a record may have its own id in other letter cases, and an unparsable record hides no link to it', async () => {
    expect(await faultsWith({ 'models/a.yaml': `${MODEL}  aliases: [OTHER]\n` })).toEqual([])
    const broken = MODEL.replace('api_only', 'secret')
    const run = '- { id: run, model: other, phase: total, reporting: derived, scope: all, hardwareName: x }\n'
    expect(await faultsWith({ 'models/a.yaml': broken, 'training-runs/a.yaml': run })).toHaveLength(1)
  })
})
