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

  it.each(Object.keys(ERRORS))('has a page for the problem %s', async (code) => {
    const { status, headers, text } = await service.ask(`/problems/${code}`)
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'text/html; charset=utf-8' })
    expect(text).toContain(`<code>${code}</code>`)
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
