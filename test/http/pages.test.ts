import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ERRORS } from '../../src/errors.js'
import { METHOD_LISTING } from '../../src/estimation/methods/listing.js'
import { WarningCode } from '../../src/schemas/warning.js'
import { startedApp, type StartedApp } from '../support/app.js'

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

  it('leaves the documentation of the API where it is', async () => {
    expect((await service.ask('/docs/')).text).toContain('swagger')
  })
})
