import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contracts } from '../../scripts/contracts.js'
import { type Answer, type StartedApp, startedApp } from '../support/app.js'
import { OPENAPI, type Operation } from '../support/openapi.js'
import { writtenSeries } from '../support/written-series.js'

const OPERATIONS = Object.entries(OPENAPI.paths).flatMap(([path, operations]) =>
  Object.entries(operations).map(([method, operation]) => ({ name: operation.operationId, method, path, operation })),
)

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
