import { useEffect, useState } from 'preact/hooks'

const VIEWS = ['estimate', 'usage', 'compare', 'why', 'accuracy', 'catalog', 'card'] as const
export type View = (typeof VIEWS)[number]
/** Where somebody is: a view and everything that was chosen there. A link to it shows the same to anybody. */
export type Address = { readonly view: View; readonly params: URLSearchParams }
/** What to change: a text sets, null takes away, a list sets several of one name. */
export type Changes = Readonly<Record<string, string | null | readonly string[]>>

const listeners = new Set<() => void>()
/** The field that was edited last, since anybody went anywhere. */
let edited: string | undefined
addEventListener('popstate', () => {
  edited = undefined
})

/** The address as it is now; the service's own address is the first view. */
export function currentAddress(): Address {
  const [, first] = location.pathname.split('/', 2)
  return { view: VIEWS.find((view) => view === first) ?? 'estimate', params: new URLSearchParams(location.search) }
}

/** Where a view with these parameters is. */
export function hrefOf(view: View, params: URLSearchParams | Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(params).toString()
  return `/${view}${query === '' ? '' : `?${query}`}`
}

/** Goes somewhere, by a step that the back button takes back. All letters typed into one `field` are one step. */
export function goTo(href: string, field?: string): void {
  if (field !== undefined && field === edited) history.replaceState(null, '', href)
  else history.pushState(null, '', href)
  edited = field
  for (const listener of listeners) listener()
}

/** The parameters with some of them changed. */
export function changed(params: URLSearchParams, changes: Changes): URLSearchParams {
  const next = new URLSearchParams(params)
  for (const [name, text] of Object.entries(changes)) {
    next.delete(name)
    for (const one of typeof text === 'string' ? [text] : (text ?? [])) next.append(name, one)
  }
  return next
}

/** The address, and again whenever it changes. */
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

/** Lets links inside the page change the view without loading it anew. */
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
