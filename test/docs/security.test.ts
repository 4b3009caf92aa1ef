import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const page = readFileSync('docs/security.md', 'utf8')
const [points = '', bounds = ''] = page.split('\n## What bounds each resource')
const PATH = /`((?:src|deploy|test|scripts|\.ci)\/[^`\s]+)`/g
const pathsIn = (text: string): string[] => [...text.matchAll(PATH)].map(([, path = '']) => path)

describe('docs/security.md', () => {
  it('answers all ten points of 2023, and names a test for each', () => {
    const [, ...answers] = points.split(/^\*\*API/m)
    expect(answers.map((answer) => Number.parseInt(answer))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    for (const answer of answers) expect(answer).toMatch(/`test\/\S+\.test\.ts`/)
  })

  it('names for each bound the file that enforces it and a test', () => {
    const rows = bounds.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| Resource'))
    expect(rows.length).toBeGreaterThan(40)
    for (const row of rows) {
      const [, resource, , enforcedIn = '', test = ''] = row.split('|')
      expect(pathsIn(enforcedIn).length, `files that enforce the bound on ${resource}`).toBeGreaterThan(0)
      expect(test, `tests of the bound on ${resource}`).toMatch(/`test\/\S+\.test\.ts`/)
    }
  })

  it('names only files that exist', () => {
    expect(pathsIn(page).filter((path) => !existsSync(path))).toEqual([])
  })
})
