/** What CONTRIBUTING asks of whoever adds something, and the counts that the documents state: each is bound to the code and the data. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PACKAGE_ROOT } from '../../src/database/package-root.js'
import { methodsOf, methodsOfWork } from '../../src/estimation/methods/index.js'
import { USAGE_SHAPES } from '../../src/estimation/usage/shapes/index.js'
import { IMPORTERS } from '../../src/importers/index.js'
import { REPORT_FORMS } from '../../src/reports/report-form.js'
import { WorkType } from '../../src/schemas/work.js'
import { catalog } from '../estimation/support/estimates.js'

const text = (path: string): Promise<string> => readFile(join(PACKAGE_ROOT, path), 'utf8')
const [methodology, validation, readme] = await Promise.all(['docs/methodology.md', 'docs/validation.md', 'README.md'].map(text))
const [forms, freshData, usage] = await Promise.all(['docs/forms.md', 'docs/fresh-data.md', 'docs/usage.md'].map(text))
const methods = methodsOf(catalog)

/** The tests below folders of test/, with the vectors that they read, as one text. */
async function testsOf(...folders: readonly string[]): Promise<string> {
  const names = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(PACKAGE_ROOT, 'test', folder), { recursive: true })).map((name) => join(folder, name)),
    ),
  )
  const paths = names.flat().filter((name) => /\.(ts|json)$/.test(name))
  return (await Promise.all(paths.map((path) => text(join('test', path))))).join('\n')
}

/** Whether a string of some code is this word, alone or at the end of an address. */
const isQuoted = (code: string, word: string): boolean => ["'", '"', '`'].some((quote) => code.includes(`${quote}${word}${quote}`))

/** The headings of the methodology with the text below each, up to the next. */
const sections = (methodology ?? '').split(/^(?=#{2,3} )/m).slice(1)

describe('a method', () => {
  const ids = methods.map(({ id }) => id)

  it.each(ids)('%s is described in the methodology, below a heading of a section', (id) => {
    expect(sections.filter((section) => section.split(/[\s`]+/).includes(id)).length).toBeGreaterThan(0)
  })

  it.each(ids)('%s has its line in the page of validation: how far off it was, or why nobody can say', (id) => {
    const lines = validation?.split('\n').filter((line) => /^[|-] /.test(line) && line.split(/[ `]+/).includes(id))
    expect(lines?.length).toBeGreaterThan(0)
  })

  it('has a test that names it', async () => {
    const tests = await testsOf('estimation', 'http')
    expect(ids.filter((id) => !isQuoted(tests, id))).toEqual([])
  })
})

describe('an importer', () => {
  const ids = Object.keys(IMPORTERS)

  it('has its row in the page of fresh data', () => {
    expect(ids.filter((id) => !freshData?.includes(`\n| \`${id}\` |`))).toEqual([])
  })

  it('has a test that names it', async () => {
    const tests = await testsOf('importers')
    expect(ids.filter((id) => !isQuoted(tests, id))).toEqual([])
  })
})

describe('a form of others', () => {
  it('has its row in the page of forms, and a test that names it', async () => {
    const tests = await testsOf('reports')
    expect(REPORT_FORMS.filter((form) => !forms?.includes(`\n| \`${form}\` |`))).toEqual([])
    expect(REPORT_FORMS.filter((form) => !isQuoted(tests, form))).toEqual([])
  })
})

describe('a usage shape', () => {
  it('has its row in the page of usage', () => {
    const rows = USAGE_SHAPES.filter(({ shape }) => !usage?.includes(`\n| [${shape.name}](`) && !usage?.includes(`\n| ${shape.name} |`))
    expect(rows.map(({ shape }) => shape.name)).toEqual([])
  })

  it('has a test of which one example holds one of its marks', async () => {
    const tests = await testsOf('estimation/usage', 'plugins/otlp', 'http/otlp')
    const holds = (mark: string): boolean =>
      mark.split('.').every((field) => new RegExp(`\\b${field.replaceAll(/[^\w]/g, '.')}\\b`).test(tests))
    expect(USAGE_SHAPES.filter(({ shape }) => !shape.marks.some(holds)).map(({ shape }) => shape.name)).toEqual([])
  })
})

describe('a kind of work', () => {
  const types = WorkType.options.filter((type) => type !== 'text')

  it('has a method, and a test that asks for it', async () => {
    const tests = await testsOf('estimation')
    expect(types.filter((type) => methodsOfWork(type).length === 0)).toEqual([])
    expect(types.filter((type) => !tests.includes(`type: '${type}'`))).toEqual([])
  })

  it('is named in the section of the methodology on work beyond text', () => {
    const beyondText = methodology?.slice(methodology.indexOf('## Section 11'))
    expect(types.filter((type) => !beyondText?.includes(`\`${type}\``))).toEqual([])
  })
})

const count = new Intl.NumberFormat('en')
const { records, sources } = catalog
const fitted = records.measurement.items.filter(({ use }) => use === 'fit')
const diffusion = records.workMeasurement.items.filter(({ use }) => use === 'fit')

/** Every count of a document that follows from the data, as the document has to print it. */
const COUNTS: readonly (readonly [document: string | undefined, name: string, printed: string])[] = [
  [readme, 'models', `${count.format(records.model.items.length)} models`],
  [readme, 'training runs', `${count.format(records.trainingRun.items.length)} training runs`],
  [readme, 'grid zones', `${count.format(records.gridZone.items.length)} grid zones`],
  [readme, 'measurements', `${count.format(records.measurement.items.length + records.workMeasurement.items.length)} measurements`],
  [readme, 'methods', `${count.format(methods.length)} methods`],
  [readme, 'sources', `${count.format(sources.items.length)} sources`],
  [methodology, 'measurements of the first edition', `${count.format(fitted.length)} published measurements`],
  [methodology, 'measurements of diffusion', `the ${count.format(diffusion.length)} measurements of ${familiesOf(diffusion)} families`],
  [validation, 'measurements of the first edition', `these ${count.format(fitted.length)} measurements`],
]

function familiesOf(measurements: readonly { readonly family: string | null }[]): number {
  return new Set(measurements.map(({ family }) => family)).size
}

describe('a document that counts', () => {
  it.each(COUNTS)('says how many %2$s there are', (document, _name, printed) => {
    expect(document?.includes(printed), `"${printed}" is in the document`).toBe(true)
  })
})
