import '../../src/kafka/connection.js'
import { type Broker, ConnectionPool } from '@platformatic/kafka'
import { describe, expect, it } from 'vitest'
import { freePort } from '../support/free-port.js'

const noBroker = undefined as unknown as Broker

describe('a broker that the metadata of the cluster do not hold', () => {
  it('is an error of the client, not one that ends the process', async () => {
    const pool = new ConnectionPool('tests')
    const told = await new Promise((resolve) => {
      pool.get(noBroker, resolve)
    })
    expect(told).toMatchObject({ code: 'PLT_KFK_NETWORK', message: 'The broker is not in the cluster now.' })
    await expect(pool.get(noBroker)).rejects.toThrow('not in the cluster')
  })
})

describe('a connection that fails more than once', () => {
  it('ends no process: whoever waits for it is told', async () => {
    const pool = new ConnectionPool('tests')
    const opened = new Promise<{ emit: (event: string, error: Error) => boolean }>((resolve) => {
      pool.on('connecting', ({ connection }: { connection: { emit: (event: string, error: Error) => boolean } }) => resolve(connection))
    })
    const broker = { host: '127.0.0.1', port: await freePort(), nodeId: 1, rack: null } as unknown as Broker
    await expect(pool.get(broker)).rejects.toThrow()
    const connection = await opened
    for (const time of ['first', 'second']) expect(() => connection.emit('error', new Error(time))).not.toThrow()
  })
})
