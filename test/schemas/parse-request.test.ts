import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { DomainError } from '../../src/errors.js'
import { parseRequest } from '../../src/schemas/parse-request.js'

const Request = z.strictObject({ outputTokens: z.int().max(1000).optional(), list: z.array(z.strictObject({ count: z.int() })).optional() })

function refusalOf(value: unknown): DomainError {
  try {
    parseRequest(Request, value)
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
  throw new Error('It was taken.')
}

function unknownFields(count: number): object {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`unknown${index}`, 1]))
}

describe('a request that does not fit', () => {
  it('names every fault where there are few', () => {
    const { faults, message } = refusalOf({ outputToken: 1, outputTokens: 1e20, ...unknownFields(3) })
    expect(faults.map(({ pointer }) => pointer)).toEqual(['/outputTokens', '/outputToken', '/unknown0', '/unknown1', '/unknown2'])
    expect(message).toContain('Did you mean "outputTokens"?')
    expect(message).not.toContain('more')
  })

  it.each([
    ['unknown fields', unknownFields(40_000), 39_980],
    ['wrong items', { list: Array.from({ length: 5000 }, () => ({ count: 'x' })) }, 4980],
    ['numbers that are too large', { list: Array.from({ length: 5000 }, () => ({ count: 1e300 })) }, 4980],
    ['unknown fields of its items', { list: Array.from({ length: 500 }, () => ({ count: 1, ...unknownFields(50) })) }, 24_980],
  ])('of thousands of %s names 20 of them and says how many more there are', (_what, value, more) => {
    const { faults, message } = refusalOf(value)
    expect(faults).toHaveLength(20)
    expect(message).toContain(`There are ${more} more.`)
    expect(message.length).toBeLessThan(5000)
  })

  it('repeats the beginning of a long name', () => {
    const { faults, message } = refusalOf({ ['x'.repeat(1_000_000)]: 1 })
    expect(message.length).toBeLessThan(500)
    expect(faults[0]?.pointer).toBe(`/${'x'.repeat(100)}…`)
  })
})
