import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const dockerfile = readFileSync('Dockerfile', 'utf8')
const [, finalStage = ''] = /.*(^FROM .*)/ms.exec(dockerfile) ?? []
const admitted = readFileSync('.dockerignore', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))

describe('Dockerfile', () => {
  it('builds on a base whose major version is named', () => {
    expect(dockerfile.match(/^FROM .*$/gm)).toEqual(['FROM node:24-slim AS build', 'FROM node:24-slim'])
  })

  it('runs the service as a numbered user that is not root', () => {
    expect(finalStage.match(/^USER .*$/gm)).toEqual(['USER 1000:1000'])
  })

  it('starts the service without a shell, so that it gets the signals', () => {
    expect(finalStage).toMatch(/^CMD \["node", /m)
    expect(finalStage).not.toMatch(/^ENTRYPOINT/m)
  })
})

describe('.dockerignore', () => {
  it('lets in only what it names', () => {
    expect(admitted[0]).toBe('*')
    expect(admitted.slice(1).every((line) => line.startsWith('!'))).toBe(true)
  })

  it('lets in no environment file, no data and nothing installed on the host', () => {
    for (const name of ['.env', '.git', '.wattprint', 'dist', 'node_modules', '.']) expect(admitted).not.toContain(`!${name}`)
  })

  it('lets in every file that the image is copied from', () => {
    const copied = [...finalStage.matchAll(/^COPY --from=build \S*? ?(\/app\/.*) \S+$/gm)].flatMap(([, paths = '']) => paths.split(' '))
    const made = ['node_modules', 'dist']
    const wanted = copied.map((path) => path.replace('/app/', '')).filter((path) => !made.includes(path))
    expect(wanted.length).toBeGreaterThan(1)
    for (const path of wanted) {
      expect(existsSync(path), path).toBe(true)
      expect(admitted).toContain(`!${path}`)
    }
  })
})
