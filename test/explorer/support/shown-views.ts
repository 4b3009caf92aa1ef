/** Every view with something in it, and what is there when it is complete; tests and screenshots look at these. */
export const VIEWS = [
  { name: 'estimate', path: '/estimate?model=gpt-4o&outputTokens=250', ready: '.footprint.water' },
  { name: 'training', path: '/estimate?kind=training&model=gpt-3-175b', ready: '.footprint.water' },
  { name: 'why', path: '/why?model=gpt-4o&outputTokens=250&of=carbon&step=grid-intensity', ready: '.graph-scroll .node' },
  { name: 'compare', path: '/compare', ready: '.bars tbody tr' },
  { name: 'sizes', path: '/compare?show=sizes', ready: '.dot' },
  { name: 'map', path: '/compare?show=places&on=FRA', ready: '.place .chip' },
  { name: 'states', path: '/compare?show=places&of=parts&on=US-VA', ready: '.place .chip' },
  { name: 'years', path: '/compare?show=years', ready: '.line' },
  { name: 'request-years', path: '/compare?show=years&of=request&outputTokens=250&variant=model%3Dgpt-4o', ready: '.line' },
  { name: 'accuracy', path: '/accuracy', ready: '.case-chart' },
  { name: 'catalog', path: '/catalog', ready: '.records tbody tr' },
  { name: 'record', path: '/catalog?kind=models&id=llama-3.1-8b', ready: '.record-fields' },
  { name: 'claims', path: '/catalog?kind=claims', ready: '.claim' },
] as const
