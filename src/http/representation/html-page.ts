import type { FastifyRequest } from 'fastify'

const STYLE =
  'body{max-width:48rem;margin:0 auto;padding:0 1rem 3rem;font:1rem/1.5 system-ui,sans-serif;color-scheme:light dark}' +
  'header{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:.9rem 0;margin-bottom:1.5rem;border-bottom:1px solid #8885}' +
  'header nav{display:contents}header a:first-child{font-weight:700}main{overflow-wrap:anywhere}' +
  'pre,table{overflow-x:auto;display:block;overflow-wrap:normal}pre{padding:1rem;background:#8881}' +
  'td,th{padding:.2rem .6rem;border-bottom:1px solid #8885;text-align:left}img{max-width:100%}'

const NAVIGATION = [
  ['/', 'Wattprint'],
  ['/estimate', 'Explorer'],
  ['/docs/guides', 'Guides'],
  ['/docs/methodology', 'Methodology'],
  ['/docs', 'API reference'],
]
  .map(([href, name]) => `<a href="${href}">${name}</a>`)
  .join('')

/** A page of text under the navigation that every such page has; `title` and `body` are HTML already. */
export function htmlPage(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Wattprint</title><link rel="icon" href="/explorer/icon.svg"><style>${STYLE}</style></head><body><header><nav aria-label="Site">${NAVIGATION}</nav></header><main>${body}</main></body></html>`
}

/** Text that stands in HTML as it is written. */
export function escapedHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Whether the caller would rather see a page than read JSON: a browser, not a program. */
export function wantsPage({ headers: { accept = '' } }: FastifyRequest): boolean {
  return accept.split(',').some((range) => range.split(';', 1)[0]?.trim().toLowerCase() === 'text/html')
}
