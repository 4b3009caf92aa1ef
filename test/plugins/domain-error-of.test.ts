import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../../src/errors.js'
import { domainErrorOf } from '../../src/plugins/domain-error-of.js'

describe('an error', () => {
  it('of ours is shown as it is', () => {
    const error = new DomainError('no-tokens', 'The request has no tokens.')
    expect(domainErrorOf(error)).toBe(error)
  })

  it.each([[new Error('SELECT password FROM secrets at /srv/store.ts:12')], ['a string'], [undefined]])(
    'that nobody foresaw says nothing about our inside: %s',
    (error) => {
      const shown = domainErrorOf(error)
      expect(shown).toMatchObject({ code: 'internal-error', status: 500, faults: [], suggestions: [] })
      expect(shown.message).not.toMatch(/SELECT|store\.ts|a string/)
    },
  )

  it('of a body whose connection closed while nobody read it says that it had not come whole', async () => {
    const body = new PassThrough()
    body.write('{"model":')
    body.destroy()
    const error: unknown = await text(body).catch((one: unknown) => one)
    expect(domainErrorOf(error)).toMatchObject({ code: 'malformed-body', status: 400 })
  })
})
