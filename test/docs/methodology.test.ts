import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DATA_NAMES } from '../../src/database/bundled/data-files.js'
import { parseDataFiles } from '../../src/database/bundled-records.js'
import { PACKAGE_ROOT } from '../../src/database/package-root.js'
import { INFERENCE_METHODS, TRAINING_METHODS } from '../../src/estimation/methods/index.js'
import type { Figure } from '../../src/schemas/figure.js'
import type { Measurement } from '../../src/schemas/measurement.js'
import { Precision } from '../../src/schemas/model.js'
import { convert, Unit } from '../../src/schemas/unit.js'
import { WarningCode } from '../../src/schemas/warning.js'
import { catalog, inference } from '../estimation/support/estimates.js'
import { fixtureFiles } from '../support/fixture-files.js'

const page = await readFile(join(PACKAGE_ROOT, 'docs/methodology.md'), 'utf8')

type Heading = { readonly level: number; readonly title: string; readonly anchor: string; readonly section: number }
type Row = { readonly section: number; readonly cells: ReadonlyMap<string, string> }

/** Headings with the anchors that GitHub and every Markdown renderer after it make, and the rows of the tables. */
function readPage(text: string): { headings: Heading[]; rows: Row[] } {
  const headings: Heading[] = []
  const rows: Row[] = []
  const taken = new Map<string, number>()
  let section = 0
  let header: string[] | undefined
  let isCode = false
  for (const line of text.split('\n')) {
    if (line.startsWith('```')) isCode = !isCode
    if (isCode) continue
    const heading = /^(#+) (.+)$/.exec(line)
    if (heading) {
      const [, marks = '', title = ''] = heading
      section = Number(/^Section (\d+):/.exec(title)?.[1] ?? section)
      headings.push({ level: marks.length, title, anchor: anchorOf(title, taken), section })
    }
    if (!line.startsWith('|')) header = undefined
    else if (!header) header = cellsOf(line)
    else if (!/^[|:\s-]+$/.test(line))
      rows.push({ section, cells: new Map(cellsOf(line).map((cell, index) => [header?.[index] ?? '', cell])) })
  }
  return { headings, rows }
}

function anchorOf(title: string, taken: Map<string, number>): string {
  const plain = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-')
  const before = taken.get(plain) ?? 0
  taken.set(plain, before + 1)
  return before === 0 ? plain : `${plain}-${before}`
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
}

const { headings, rows } = readPage(page)

type Printed = { readonly id: string; readonly section: number; readonly cell: string; readonly unit: Unit | undefined }

/** Every number of the page that is a factor: in a column of values beside the factor's id, or in a column named by the end of its id. */
const printed = rows.flatMap(({ section, cells }): Printed[] => {
  const id = codeIn(cells.get('Factor'))
  const value = cells.get('Value (90 %)') ?? cells.get('Value')
  if (id !== undefined && value !== undefined) return [{ id, section, cell: value, unit: Unit.parse(cells.get('Unit')) }]
  const [start = ''] = cells.values()
  return [...cells].flatMap(([header, cell]) => {
    const end = codeIn(header)
    return /^`wall-1\//.test(start) && end !== undefined && cell !== '–'
      ? [{ id: `${codeIn(start)}/${end}`, section, cell, unit: undefined }]
      : []
  })
})

function codeIn(cell: string | undefined): string | undefined {
  return /`([^`]+)`/.exec(cell ?? '')?.[1]
}

/** The same number, rounded as it is printed. */
function expectPrinted(text: string, value: number, what: string): void {
  const decimals = text.split('.')[1]?.length ?? 0
  expect(Math.abs(Number(text) - value), `${what} is ${value}, printed as ${text}`).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-12)
}

function factor(id: string): Figure {
  const found = catalog.records.factor.items.find((one) => one.id === id)
  if (!found) throw new Error(`No factor has id "${id}".`)
  return found.figure
}

const LOCATOR = /^docs\/methodology\.md(?:, section (\d+)(?:, (.+))?)?$/

/** The section that a locator names, and whether the heading that it names is in it. */
function placeOf(locator: string): { section: number; exists: boolean } {
  const [, section, title] = LOCATOR.exec(locator) ?? []
  const inSection = headings.filter((heading) => heading.section === Number(section))
  const exists = inSection.length > 0 && (title === undefined || inSection.some((one) => one.title.toLowerCase() === title.toLowerCase()))
  return { section: Number(section), exists }
}

const citesThePage = (locator: string): boolean => locator.startsWith('docs/methodology.md')

describe('the tables of the methodology', () => {
  it.each(printed)('print $id as the catalog holds it', ({ id, cell, unit }) => {
    const figure = factor(id)
    const [, value = '', low, high] = /^([\d.]+)(?: \(([\d.]+)–([\d.]+)\))?$/.exec(cell) ?? []
    const inUnit = (number: number): number => (unit ? convert(number, figure.unit, unit) : number)
    expectPrinted(value, inUnit(figure.value), id)
    expect([low !== undefined, high !== undefined], `bounds of ${id}`).toEqual([figure.low !== undefined, figure.high !== undefined])
    if (low !== undefined) expectPrinted(low, inUnit(figure.low ?? NaN), `low of ${id}`)
    if (high !== undefined) expectPrinted(high, inUnit(figure.high ?? NaN), `high of ${id}`)
  })

  it('print every factor that cites the page, in the section that it cites', () => {
    const sections = new Map(printed.map(({ id, section }) => [id, section]))
    const missing = catalog.records.factor.items
      .filter(({ figure }) => citesThePage(figure.locator))
      .filter(({ id, figure }) => sections.get(id) !== placeOf(figure.locator).section)
    expect(missing.map(({ id, figure }) => `${id}: ${figure.locator}`)).toEqual([])
  })

  it('print what the formula of the wall gives at each power', () => {
    const classes = rows.filter(({ cells }) => cells.has('At full power'))
    expect(classes.length).toBe(6)
    for (const { cells } of classes) {
      const start = `wall-1/${codeIn(cells.get('`serverClass`'))}`
      const [host, following, share] = ['host-power', 'load-following', 'power-share'].map((end) => factor(`${start}/${end}`).value)
      const at = (part: number): number => (following ?? NaN) + (host ?? NaN) / (part * Number(cells.get('Rated W')))
      expectPrinted(cells.get('At u') ?? '', at(share ?? NaN), `${start} at u`)
      expectPrinted(cells.get('At full power') ?? '', at(1), `${start} at full power`)
      expectPrinted(cells.get('At 40 %') ?? '', at(0.4), `${start} at 40 %`)
    }
  })
})

describe('a place in the methodology that', () => {
  it('a record cites is a heading of the page', async () => {
    const files = (await readdir(join(PACKAGE_ROOT, 'prisma/data'), { recursive: true })).filter((name) => /\.(yaml|csv)$/.test(name))
    const texts = await Promise.all(files.map(async (name) => readFile(join(PACKAGE_ROOT, 'prisma/data', name), 'utf8')))
    const locators = texts.flatMap((text) =>
      [...text.matchAll(/["' ,](docs\/methodology\.md, section[^"'}\n]*)/g)].map(([, locator = '']) => locator.trim()),
    )
    expect(locators.length).toBeGreaterThan(100)
    expect([...new Set(locators)].filter((locator) => !placeOf(locator).exists)).toEqual([])
  })

  it('a method cites is a heading of the page', () => {
    const references = [...INFERENCE_METHODS, ...TRAINING_METHODS].flatMap(({ card }) => card.references)
    const locators = references.map(({ locator }) => locator).filter(citesThePage)
    expect(locators.filter((locator) => !placeOf(locator).exists)).toEqual([])
  })

  it.each(WarningCode.options)('the warning %s links to is the anchor of a heading, which names its code', (code) => {
    const heading = headings.find(({ anchor }) => anchor === code.replaceAll('_', '-'))
    expect(heading?.section).toBe(8)
    expect(page).toContain(`### ${heading?.title}\n\n\`${code}\`.`)
  })

  it('the page itself links to is there', () => {
    const anchors = new Set([...headings.map(({ anchor }) => anchor), ...[...page.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id)])
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor)
    expect(links.filter((anchor) => !anchors.has(anchor ?? ''))).toEqual([])
  })
})

const MODERN = /^vllm-(0\.11|2025)/
const LEAST_SERVING_BATCH = 7
const KNOWN_PRECISIONS = new Set<string>(Precision.options)
const fitted = catalog.records.measurement.items.filter(({ use }) => use === 'fit')

type Inputs = 'all inputs' | 'no batch' | 'speed, no batch' | 'sizes only'

/** The estimate of a measurement's accelerators from some of its conditions, in joules for each output token: low, value, high. */
function estimated(measurement: Measurement, method: string, inputs: Inputs): [number, number, number] {
  const { totalParameters, activeParameters, layers, kvBytesPerToken, slidingWindowShare, slidingWindowTokens, batchSize } = measurement
  const { precision, hardware, acceleratorCount, engine, meanInputTokens, meanOutputTokens, outputTokensPerSecond } = measurement
  const outputTokens = Math.max(1, Math.round(meanOutputTokens))
  const batch = Math.max(1, batchSize ?? 1)
  const hasWindow = slidingWindowShare !== null && slidingWindowShare > 0 && slidingWindowTokens !== null && slidingWindowTokens > 0
  const format = Precision.parse(KNOWN_PRECISIONS.has(precision) ? precision : 'bf16')
  const { energyParts } = inference({
    method,
    customModel: {
      totalParameters,
      activeParameters: Math.min(activeParameters, totalParameters),
      ...(inputs !== 'sizes only' && {
        ...(layers !== null && layers > 0 && { layers }),
        ...(kvBytesPerToken !== null && kvBytesPerToken > 0 && { kvBytesPerToken }),
        ...(hasWindow && { slidingWindowShare, slidingWindowTokens: Math.round(slidingWindowTokens) }),
      }),
    },
    inputTokens: Math.round(meanInputTokens ?? 200),
    outputTokens,
    ...(inputs !== 'sizes only' && { hardware, acceleratorCount, precision: format, engine }),
    ...(inputs === 'all inputs' && { batchSize: batch }),
    ...(inputs === 'speed, no batch' && { outputTokensPerSecond: (outputTokensPerSecond ?? NaN) / batch }),
  })
  const { low, value, high } = energyParts.accelerators
  const perToken = (kwh: number): number => convert(kwh, 'kWh', 'J') / outputTokens
  return [perToken(low), perToken(value), perToken(high)]
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return ((sorted[Math.floor(sorted.length / 2)] ?? NaN) + (sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN)) / 2
}

const LEFT_OUT = { '**ours, all inputs known**': 'all-inputs', 'ours, layers and cache unknown': 'shape-hidden' }
const SELECTIONS = { 'all rows': 'all', 'modern serving': 'modern-serving' }

describe.each(Object.entries(LEFT_OUT))('the errors with a family left out of %s', (label, inputs) => {
  it.each(Object.entries(SELECTIONS))('are those of the fit for %s', (column, selection) => {
    const row = rows.find(({ cells }) => [...cells.values()][0] === label)
    const [, error = '', share = ''] = /×([\d.]+), (\d+) %/.exec(row?.cells.get(column) ?? '') ?? []
    const start = `left-out-families/${inputs}/${selection}`
    expectPrinted(error, factor(`${start}/median-factor-error`).value, `the error of ${start}`)
    expectPrinted(share, factor(`${start}/share-within-two`).value * 100, `the share of ${start}`)
  })
})

const scores = rows.filter(({ cells }) => cells.has('Method and inputs'))

describe('the errors of the methodology', () => {
  it('are told of as many measurements and families as the catalog holds', () => {
    expect(fitted.length).toBe(1195)
    expect(new Set(fitted.map(({ family }) => family)).size).toBe(22)
    expect(page).toContain('1,195 published measurements of 22 model families')
  })

  it.each(scores.map(({ cells }) => ({ what: cells.get('Method and inputs') ?? '', cells })))('are those of $what', ({ what, cells }) => {
    const [, method = '', inputs = '', selection = ''] = /^`([^`]+)`, (.+), (all rows|modern serving)$/.exec(what) ?? []
    const chosen = fitted.filter(
      ({ engine, batchSize }) => selection === 'all rows' || (MODERN.test(engine) && (batchSize ?? 1) >= LEAST_SERVING_BATCH),
    )
    const results = chosen.map((measurement) => {
      const [low, value, high] = estimated(measurement, method, inputs as Inputs)
      const measured = measurement.energyJoulesPerOutputToken
      return { off: Math.abs(Math.log(value / measured)), isInside: low <= measured && measured <= high }
    })
    const share = (count: number): number => count / results.length
    expect(String(results.length)).toBe(cells.get('Rows'))
    expectPrinted(cells.get('Error') ?? '', Math.exp(median(results.map(({ off }) => off))), 'the error')
    expectPrinted(cells.get('Within 2×') ?? '', share(results.filter(({ off }) => off < Math.LN2).length), 'the share within two times')
    expectPrinted(cells.get('Inside') ?? '', share(results.filter(({ isInside }) => isInside).length), 'the share inside the interval')
  })
})

const dataPage = await readFile(join(PACKAGE_ROOT, 'docs/data.md'), 'utf8')

/** The example files of a page, by their path within prisma/data. */
function exampleFiles(text: string): Record<string, string> {
  const blocks = [...text.matchAll(/^```(?:yaml|csv) prisma\/data\/(\S+)\n([^]*?)^```$/gm)]
  return Object.fromEntries(blocks.map(([, path = '', content = '']) => [path, content]))
}

describe('the page of the data', () => {
  it('names every path that the loader knows', () => {
    const paths = readPage(dataPage).rows.flatMap(({ cells }) => codeIn(cells.get('Path')) ?? [])
    expect(paths.toSorted()).toEqual(DATA_NAMES.toSorted())
  })

  it('lists every unit', () => {
    const lists = [...dataPage.matchAll(/^- [a-z ]+: (`.*`)$/gm)].flatMap(([, list = '']) => [...list.matchAll(/`([^`]+)`/g)])
    expect(lists.map(([, unit]) => unit).toSorted()).toEqual(Unit.options.toSorted())
  })

  it('shows records that load', async () => {
    const files = exampleFiles(dataPage)
    expect(Object.keys(files).length).toBe(3)
    const { records } = parseDataFiles(await fixtureFiles(files))
    const zone = records.find(({ record }) => record.id === 'XEX')?.record
    expect(zone).toMatchObject({ carbonIntensity: [{ value: 310, printed: '0.31 kgCO2e/kWh' }], residualMix: [{ value: 402 }] })
  })
})

describe('the page for contributors', () => {
  it('shows a source, a model and a factor that load', async () => {
    const files = exampleFiles(await readFile(join(PACKAGE_ROOT, 'CONTRIBUTING.md'), 'utf8'))
    expect(Object.keys(files)).toEqual(['sources/models.yaml', 'models/example-lab.yaml', 'factors/example-method.yaml'])
    const { records } = parseDataFiles(await fixtureFiles(files))
    const ids = records.map(({ record }) => record.id)
    expect(ids).toEqual(expect.arrayContaining(['tiny-1.5b', 'example-method/energy-per-token']))
  })
})

describe('the notice', () => {
  it('credits every publisher whose licence asks for it', async () => {
    const notice = (await readFile(join(PACKAGE_ROOT, 'NOTICE'), 'utf8')).replaceAll(/\s+/g, ' ')
    const asking = catalog.sources.items.filter(({ licence }) => /^CC.BY(?!.SA)|^OGL/.test(licence ?? ''))
    const publishers = [...new Set(asking.map(({ publisher }) => publisher.split(',')[0] ?? publisher))]
    expect(publishers.length).toBeGreaterThan(4)
    expect(publishers.filter((publisher) => !notice.includes(publisher))).toEqual([])
  })
})
