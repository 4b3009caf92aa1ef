import '../../src/kafka/connection.js'
import { type Broker, ConnectionPool } from '@platformatic/kafka'
import { describe, expect, it } from 'vitest'

const noBroker = undefined as unknown as Broker

describe('a broker that the metadata of the cluster do not hold', () => {
  it('is an error of the client, not one that ends the process', async () => {
    const pool = new ConnectionPool('tests')
    const told = await new Promise((resolve) => {
      pool.get(noBroker, resolve)
    })
    expect(told).toMatchObject({ code: 'PLT_KFK_NETWORK', message: 'The broker is not among those of the cluster now.' })
    await expect(pool.get(noBroker)).rejects.toThrow('not among those of the cluster')
  })
})
