import { useEffect, useState } from 'preact/hooks'

const VIEWS = ['estimate', 'usage', 'compare', 'why', 'accuracy', 'catalog', 'card'] as const
export type View = (typeof VIEWS)[number]
/** A view and everything that was chosen in it. The link to an address shows everybody the same. */
export type Address = { readonly view: View; readonly params: URLSearchParams }
/** Changes of parameters by name: a text sets one, null removes it, a list gives it several values. */
export type Changes = Readonly<Record<string, string | null | readonly string[]>>

const listeners = new Set<() => void>()
/** The field that was edited last; undefined after any other change of the address. */
let edited: string | undefined
addEventListener('popstate', () => {
  edited = undefined
})

/** Returns the current address. The home page is the first view. */
export function currentAddress(): Address {
  const [, first] = location.pathname.split('/', 2)
  return { view: VIEWS.find((view) => view === first) ?? 'estimate', params: new URLSearchParams(location.search) }
}

/** Returns the link to a view with these parameters. */
export function hrefOf(view: View, params: URLSearchParams | Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(params).toString()
  return `/${view}${query === '' ? '' : `?${query}`}`
}

/** Goes to an address as one step of the browser's history. All changes typed into one `field` are one step. */
export function goTo(href: string, field?: string): void {
  if (field !== undefined && field === edited) history.replaceState(null, '', href)
  else history.pushState(null, '', href)
  edited = field
  for (const listener of listeners) listener()
}

/** Returns the parameters with these changes. */
export function changed(params: URLSearchParams, changes: Changes): URLSearchParams {
  const next = new URLSearchParams(params)
  for (const [name, text] of Object.entries(changes)) {
    next.delete(name)
    for (const one of typeof text === 'string' ? [text] : (text ?? [])) next.append(name, one)
  }
  return next
}

/** Returns the current address, and renders again whenever it changes. */
export function useAddress(): Address {
  const [address, setAddress] = useState(currentAddress)
  useEffect(() => {
    const update = () => setAddress(currentAddress())
    listeners.add(update)
    addEventListener('popstate', update)
    return () => {
      listeners.delete(update)
      removeEventListener('popstate', update)
    }
  }, [])
  return address
}

/** Follows a link inside the page by changing the view, without loading the page again. */
export function followLinksInPlace(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const url = new URL(link.href, location.href)
  const isOurs = url.origin === location.origin && VIEWS.some((view) => url.pathname === `/${view}`)
  if (!isOurs || url.hash !== '' || link.target !== '' || link.hasAttribute('download')) return
  event.preventDefault()
  const isSameView = url.pathname === location.pathname
  goTo(url.pathname + url.search)
  if (!isSameView) {
    scrollTo(0, 0)
    document.querySelector<HTMLElement>('main')?.focus()
  }
}
