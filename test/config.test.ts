import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { Environment, readConfig } from '../src/config.js'

describe('the configuration', () => {
  it('needs no variable at all', () => {
    expect(readConfig({})).toMatchObject({ port: 3000, dataDirectory: './.wattprint', databaseUrl: undefined, logLevel: 'info' })
  })

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual(readConfig({}))
  })

  it.each([
    ['PORT', 'http', 'whole number from 0 to 65535'],
    ['PORT', '65536', 'whole number from 0 to 65535'],
    ['PORT', '-1', 'whole number from 0 to 65535'],
    ['PORT', '3000.5', 'whole number from 0 to 65535'],
    ['LOG_LEVEL', 'loud', '"debug"'],
    ['BODY_LIMIT_BYTES', '0', 'whole number from 1024'],
    ['CLOSE_TIMEOUT_SECONDS', 'soon', 'whole number from 1 to 600'],
  ])('refuses %s=%s, names it and says what it may be', (name, text, hint) => {
    const read = () => readConfig({ [name]: text })
    expect(read).toThrow(`${name} is "${text}"`)
    expect(read).toThrow(hint)
    expect(read).toThrow('.env.example')
    expect(read).toThrow(expect.objectContaining({ code: 'configuration-invalid' }))
  })

  it('names every variable that does not fit', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT is "x".*LOG_LEVEL is "y"/)
  })

  it('is explained in .env.example, variable by variable, with its defaults', async () => {
    const example = await readFile(new URL('../.env.example', import.meta.url), 'utf8')
    const lines = example.split('\n').filter((line) => /^[A-Z_]+=/.test(line))
    const variables = Object.fromEntries(lines.map((line) => line.split(/=(.*)/).slice(0, 2) as [string, string]))
    expect(Object.keys(variables).sort()).toEqual(Object.keys(Environment.shape).sort())
    expect(readConfig(variables)).toEqual(readConfig({}))
  })
})
