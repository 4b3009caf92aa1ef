import { expect, it } from 'vitest'
import { bundledCatalog } from '../support/bundled-catalog.js'

const { records } = await bundledCatalog()

it('the factors are those of the snapshot: a change of one of them shows in review', async () => {
  const lines = records.factor.items.map(({ id, figure: { value, low, high, unit } }) => {
    const range = low === undefined && high === undefined ? '' : ` (${low ?? value} to ${high ?? value})`
    return `${id} = ${value} ${unit}${range}\n`
  })
  await expect(lines.join('')).toMatchFileSnapshot('factors.snapshot')
})
