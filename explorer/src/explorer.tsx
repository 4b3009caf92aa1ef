import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { followLinksInPlace, hrefOf, useAddress, type View } from './address'
import { Later } from './parts/later'
import { ThemeButton } from './parts/theme-button'
import { EstimateView } from './views/estimate/estimate-view'

type ViewProps = { readonly params: URLSearchParams }
type Shown = { readonly name: string; readonly title: string; readonly lead: string; readonly Component: FunctionComponent<ViewProps> }

const VIEW_OF: Readonly<Record<View, Shown>> = {
  estimate: {
    name: 'Estimate',
    title: 'What does a model cost?',
    lead: 'Energy, carbon and water of an answer or of a training, each with its range, its steps and its sources.',
    Component: EstimateView,
  },
  usage: {
    name: 'My usage',
    title: 'What does our usage cost?',
    lead: 'Drop a file of last month’s calls, or look at your ledger: energy, carbon and water by day, model and team.',
    Component: Later(() => import('./views/usage/usage-view').then(({ UsageView }) => UsageView)),
  },
  why: {
    name: 'Why',
    title: 'Why this number',
    lead: 'Every step from the result back to the published figures.',
    Component: Later(() => import('./views/why/why-view').then(({ WhyView }) => WhyView)),
  },
  compare: {
    name: 'Compare',
    title: 'Compare',
    lead: 'Models, places and years side by side.',
    Component: Later(() => import('./views/compare/compare-view').then(({ CompareView }) => CompareView)),
  },
  accuracy: {
    name: 'Accuracy',
    title: 'How accurate are the estimates?',
    lead: 'Every method against every published measurement that we hold.',
    Component: Later(() => import('./views/accuracy/accuracy-view').then(({ AccuracyView }) => AccuracyView)),
  },
  catalog: {
    name: 'Catalog',
    title: 'The catalog',
    lead: 'Every record that estimates rest on, each figure with its source.',
    Component: Later(() => import('./views/catalog/catalog-view').then(({ CatalogView }) => CatalogView)),
  },
  card: {
    name: 'Card',
    title: 'What a model costs',
    lead: '',
    Component: Later(() => import('./views/estimate/card').then(({ Card }) => Card)),
  },
}
const IN_HEAD: readonly View[] = ['estimate', 'usage', 'compare', 'why', 'accuracy', 'catalog']
const REQUEST_VIEWS: readonly View[] = ['estimate', 'why']

/** The page: its head with all views, and the view that the address names. */
export function Explorer() {
  const { view, params } = useAddress()
  const [asked, setAsked] = useState('')
  const { title, lead, Component } = VIEW_OF[view]
  const query = params.toString()
  useEffect(() => {
    document.title = `${title} · Wattprint`
    // Estimate and Why show the same request, even if another view was open in between.
    if (REQUEST_VIEWS.includes(view)) setAsked(query)
  }, [title, view, query])
  if (view === 'card')
    return (
      <main class="card-page">
        <Component params={params} />
      </main>
    )
  return (
    <div class="page" onClick={followLinksInPlace}>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <header class="head">
        <a class="brand" href="/estimate">
          <img src="/explorer/icon.svg" alt="" width="26" height="26" /> Wattprint
        </a>
        <nav aria-label="Views">
          {IN_HEAD.map((one) => (
            <a
              key={one}
              href={hrefOf(one, REQUEST_VIEWS.includes(one) ? new URLSearchParams(asked) : {})}
              aria-current={one === view ? 'page' : undefined}
            >
              {VIEW_OF[one].name}
            </a>
          ))}
        </nav>
        <ThemeButton />
      </header>
      <main id="main" tabIndex={-1}>
        <div class="title-row">
          <h1>{title}</h1>
          <p class="lead">{lead}</p>
        </div>
        <Component params={params} />
      </main>
      <footer class="foot">
        <a href="/docs/guides">Guides</a> <a href="/docs/methodology">Methodology</a> <a href="/docs">API</a>{' '}
        <a href="/graphiql">GraphQL</a>
        <span class="muted">Ranges are 90 % intervals. No third-party requests.</span>
      </footer>
    </div>
  )
}
