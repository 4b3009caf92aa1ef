import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { contracts } from '../../scripts/contracts.js'
import { type Answer, type StartedApp, startedApp } from '../support/app.js'
import { OPENAPI, type Operation } from '../support/openapi.js'
import { writtenSeries } from '../support/written-series.js'

const OPERATIONS = Object.entries(OPENAPI.paths).flatMap(([path, operations]) =>
  Object.entries(operations).map(([method, operation]) => ({ name: operation.operationId, method, path, operation })),
)

type Schema = {
  readonly $ref?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
}
const PUBLISHED = parse(readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8')) as {
  components: { schemas: Readonly<Record<string, Schema>> }
}

/** Of one service: routes keep what the first one made of their schemas. */
let said: ReturnType<typeof contracts> | undefined

describe('what is committed', () => {
  it.each([
    'openapi.yaml',
    'schema.graphql',
    'packages/client/src/openapi.ts',
    'packages/python/src/wattprint/api_types.py',
    'docs/usage.md',
    'docs/data.md',
    'docs/graphql.md',
    'explorer/src/words/catalog-lists.json',
  ])('as %s equals what the code says; otherwise run npm run contracts', async (name) => {
    const committed = await readFile(new URL(`../../${name}`, import.meta.url), 'utf8')
    expect((await (said ??= contracts()))[name]).toBe(committed)
  })
})

describe('openapi.yaml', () => {
  it('gives each operation a name of its own', () => {
    const names = OPERATIONS.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it.each(OPERATIONS)('says what $name does and which problems it may answer', ({ operation }) => {
    expect(operation.summary?.length).toBeGreaterThan(6)
    expect(operation.description?.length).toBeGreaterThan(30)
    expect(operation.tags).toHaveLength(1)
    const problems = Object.entries(operation.responses).filter(([, { content }]) => content && 'application/problem+json' in content)
    const statuses = problems.map(([status]) => status)
    expect(statuses).toContain('500')
    if (takesInput(operation)) expect(statuses.some((status) => status.startsWith('4'))).toBe(true)
    for (const parameter of ownParameters(operation.parameters)) expect(parameter.description ?? parameter.name).toBeTruthy()
  })

  it.each(OPERATIONS.filter(({ operation: { requestBody } }) => requestBody))('says what the body of $name is', ({ operation }) => {
    for (const { schema } of Object.values(operation.requestBody?.content ?? {})) expect(schema).not.toEqual({})
  })

  it.each(OPERATIONS.filter(({ operation }) => takesInput(operation)))('gives $name an example', ({ operation }) => {
    expect(exampleOf(operation)).not.toEqual({})
  })
})

/** What others have specified, field by field: their documents describe it. */
const FORMS_OF_OTHERS = /^(Cyclonedx|Spdx|Boamps|Sci|EuGpai|Esrs|Ghg|LedgerForm|Csl|Provenance|Otlp)/

describe('the schemas of openapi.yaml', () => {
  const { schemas } = PUBLISHED.components

  it('describe every property, itself or by what it refers to', () => {
    const bare = Object.entries(schemas).flatMap(([name, schema]) => (FORMS_OF_OTHERS.test(name) ? [] : bareProperties(name, schema)))
    expect(bare).toEqual([])
  })

  it('take less than 400 kB', () => {
    expect(readFileSync(new URL('../../openapi.yaml', import.meta.url)).length).toBeLessThan(400_000)
  })

  function bareProperties(path: string, schema: Schema): string[] {
    const inside = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])]
    const own = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
      const field = `${path}.${name}`
      return [...(isDescribed(property) ? [] : [field]), ...bareProperties(field, property)]
    })
    return [...own, ...inside.flatMap((one) => bareProperties(path, one))]
  }

  function isDescribed({ description, $ref, anyOf, items }: Schema): boolean {
    if (description !== undefined) return true
    if ($ref !== undefined) return isDescribed(schemas[$ref.split('/').at(-1) ?? ''] ?? {})
    return items ? isDescribed(items) : (anyOf ?? []).some(isDescribed)
  }
})

describe('the examples of openapi.yaml', () => {
  let service: StartedApp
  beforeAll(async () => {
    service = await startedApp()
    await writtenSeries(service)
  })
  afterAll(() => service.stop())

  it.each(OPERATIONS.filter(({ operation }) => !needsKey(operation)))('work: $name', async ({ method, path, operation }) => {
    const { status } = await askExample(service, method, path, operation)
    expect(status).toBe(200)
  })

  it.each(OPERATIONS.filter(({ operation }) => needsKey(operation)))(
    'are refused without a key: $name',
    async ({ method, path, operation }) => {
      const { status } = await askExample(service, method, path, operation)
      expect(status).toBe(401)
    },
  )
})

function askExample(service: StartedApp, method: string, path: string, operation: Operation): Promise<Answer> {
  const { id, ...fields } = exampleOf(operation)
  const url = path.replace('{id}', encodeURIComponent(String(id)))
  if (operation.requestBody) return service.rest(url, { method: method.toUpperCase() as 'POST', payload: fields })
  const query = new URLSearchParams(Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]))
  return service.rest(`${url}?${query.toString()}`, { method: method.toUpperCase() as 'GET' })
}

function needsKey({ security = [] }: Operation): boolean {
  return security.length > 0
}

function takesInput({ parameters, requestBody }: Operation): boolean {
  return ownParameters(parameters).length > 0 || requestBody !== undefined
}

/** Without those that every operation has. */
function ownParameters(parameters: Operation['parameters'] = []): NonNullable<Operation['parameters']> {
  return parameters.filter((one) => !('$ref' in one))
}

/** The fields of the example, of the body or of all parameters. */
function exampleOf({ parameters = [], requestBody }: Operation): Record<string, unknown> {
  const media = Object.values(requestBody?.content ?? {}).find(({ example }) => example !== undefined)
  if (media) return media.example as Record<string, unknown>
  return Object.fromEntries(parameters.filter(({ example }) => example !== undefined).map(({ name, example }) => [name, example]))
}
