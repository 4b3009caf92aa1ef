import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const page = readFileSync('docs/security.md', 'utf8')

it('docs/security.md answers all ten points of 2023, and names for each a test that is there', () => {
  const [, ...points] = page.split('\n## Beside them')[0]?.split(/^\*\*API/m) ?? []
  expect(points.map((point) => Number.parseInt(point))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  for (const point of points) expect(point).toMatch(/`test\/\S+\.test\.ts`/)
  const named = [...page.matchAll(/`((?:test|scripts|\.ci)\/[^`\s]+)`/g)].map(([, path = '']) => path)
  for (const path of named) expect(existsSync(path), path).toBe(true)
})
