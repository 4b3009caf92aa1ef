import { readdir, readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ERRORS } from '../../src/errors.js'
import { METHOD_LISTING } from '../../src/estimation/methods/index.js'
import { WarningCode } from '../../src/schemas/warning.js'
import { type StartedApp, startedApp } from '../support/app.js'

let service: StartedApp
beforeAll(async () => {
  service = await startedApp()
})
afterAll(() => service.stop())

describe('the pages that answers link to', () => {
  it.each(WarningCode.options)('explains the warning %s where its answers point', async (code) => {
    const { status, text } = await service.ask('/docs/methodology')
    expect(status).toBe(200)
    expect(text).toContain(`id="${code.replaceAll('_', '-')}"`)
  })

  it.each(Object.entries(ERRORS))(
    'says to anybody what happened, why and what to do about the problem %s, and to developers its code',
    async (code, { status: httpStatus, title }) => {
      const { status, headers, text } = await service.ask(`/problems/${code}`)
      expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'text/html; charset=utf-8' })
      const [forAnybody = '', forDevelopers = ''] = text.split('<h2>For developers</h2>')
      for (const part of ['What happened', 'Why', 'What to do']) {
        expect(forAnybody).toMatch(new RegExp(`<p><strong>${part}\\.</strong> [A-Z].{10,}[.:]</p>`))
      }
      expect(forAnybody.match(/<h1/g)).toHaveLength(1)
      expect(forAnybody).not.toContain(`<code>${code}`)
      expect(forDevelopers).toContain(`<code>${code}</code>, HTTP status ${httpStatus}, title “${title}”`)
    },
  )

  it('lists every problem once, and none that there is not', async () => {
    const page = await readFile(new URL('../../docs/problems.md', import.meta.url), 'utf8')
    const codes = [...page.matchAll(/^Code: `(.+)`$/gm)].map(([, code]) => code)
    expect(codes.toSorted()).toEqual(Object.keys(ERRORS).toSorted())
  })

  it('leads on from every problem by links that work', async () => {
    const dead: string[] = []
    const found = new Set<string>()
    for (const code of Object.keys(ERRORS)) {
      const { text } = await service.ask(`/problems/${code}`)
      const [, main = ''] = text.split('<main>')
      for (const [, href = ''] of main.matchAll(/href="([^"#?]+)/g)) found.add(href)
    }
    // Without the page that npm run build makes, its addresses are not there.
    for (const href of found) if (!/^\/(catalog|usage)$/.test(href) && (await service.ask(href)).status === 404) dead.push(href)
    expect(found.size).toBeGreaterThan(10)
    expect(dead).toEqual([])
  })

  it('lists every guide in the one order that docs/README.md declares, by its title, and leads from each to the next', async () => {
    const files = (await readdir(new URL('../../docs/', import.meta.url))).filter((file) => file.endsWith('.md') && file !== 'README.md')
    const index = await readFile(new URL('../../docs/README.md', import.meta.url), 'utf8')
    const declared = [...index.matchAll(/^- \[(.+)\]\((.+\.md)\)$/gm)].map(([, title = '', file = '']) => ({ title, file }))
    expect(declared.map(({ file }) => file).toSorted()).toEqual(files.toSorted())
    const addresses = declared.map(({ file }) => `/docs/${file.replace(/\.md$/, '')}`)
    const { text: guides } = await service.ask('/docs/guides')
    const [, listed = ''] = guides.split('<main>')
    expect([...listed.matchAll(/<li><a href="(\/docs\/(?!decisions)[^"]+)"/g)].map(([, href]) => href)).toEqual(addresses)
    for (const [at, { title }] of declared.entries()) {
      const { text } = await service.ask(addresses[at] ?? '')
      expect(/<h1[^>]*>(.*?)<\/h1>/.exec(text)?.[1]).toBe(title)
      expect([/rel="prev" href="([^"]+)"/, /rel="next" href="([^"]+)"/].map((link) => link.exec(text)?.[1])).toEqual([
        addresses[at - 1],
        addresses[at + 1],
      ])
    }
  })

  it('has the page that every method names as its documentation', async () => {
    for (const { documentation } of METHOD_LISTING.collection(service.app.catalog).items) {
      expect((await service.ask(documentation)).status, documentation).toBe(200)
    }
  })

  it('leads from page to page by addresses, not by files, and loads nothing from elsewhere', async () => {
    const { text } = await service.ask('/docs/data')
    expect(text).not.toMatch(/href="[^":]+\.md/)
    expect(text).not.toMatch(/<(script|link|img)[^>]+(src|href)="https?:/)
  })

  it('leads from every guide home and to the other guides, and by every link to something', async () => {
    const { text: guides } = await service.ask('/docs/guides')
    const links = (text: string): string[] => [...text.matchAll(/<a href="([^"#]+)[^"]*"/g)].map(([, href = '']) => href)
    const pages = links(guides).filter((href) => /^\/docs\/./.test(href))
    expect(pages.length).toBeGreaterThan(40)
    const dead: string[] = []
    for (const page of new Set(pages)) {
      const { text } = await service.ask(page)
      expect(links(text)).toEqual(expect.arrayContaining(['/', '/docs/guides', '/docs']))
      for (const href of new Set(links(text))) {
        if (/^[a-z]+:/.test(href)) continue
        const { pathname } = new URL(href, `http://localhost${page}`)
        if ((await service.ask(pathname)).status === 404) dead.push(`${page} → ${pathname}`)
      }
    }
    expect(dead).toEqual([])
  })

  it('answers a browser at a wrong address with a page, and a program with a problem', async () => {
    const page = await service.ask('/nowhere/<script>', { headers: { accept: 'text/html,*/*;q=0.8' } })
    expect({ status: page.status, type: page.headers['content-type'] }).toEqual({ status: 404, type: 'text/html; charset=utf-8' })
    expect(page.text).toContain('There is no page here')
    expect(page.text).toContain('<a href="/docs/guides">')
    expect(page.text).not.toContain('<script>')
    expect(page.headers['vary']).toMatch(/accept/i)
    const problem = await service.ask('/nowhere')
    expect(problem.headers['content-type']).toContain('application/problem+json')
  })

  it('leaves the documentation of the API where it is', async () => {
    expect((await service.ask('/docs/')).text).toContain('swagger')
  })
})
