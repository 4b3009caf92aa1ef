import fp from 'fastify-plugin'

declare module 'fastify' {
  interface FastifyInstance {
    /** The methods that an address accepts, sorted; empty if nothing is served there. */
    methodsAt: (path: string) => string[]
  }
}

/** Knows which addresses there are, of REST and of GraphQL. It comes before all of them. */
export const addresses = fp(
  (app, _options, done) => {
    const known = new Map<string, { readonly pattern: RegExp; readonly methods: Set<string> }>()
    app.addHook('onRoute', ({ url, method }) => {
      // The route that CORS registers for OPTIONS at every address is not counted.
      if (url === '*' || url === '/*') return
      const { pattern, methods } = known.get(url) ?? { pattern: patternOf(url), methods: new Set<string>() }
      for (const one of [method].flat()) methods.add(one)
      known.set(url, { pattern, methods })
    })
    app.decorate('methodsAt', (path) => {
      const matching = [...known].filter(([, { pattern }]) => pattern.test(path))
      // Of two matching patterns with a wildcard, the longer one is more specific.
      const [closest] = matching.sort(([one], [other]) => other.length - one.length)
      return closest ? [...closest[1].methods].sort() : []
    })
    done()
  },
  { name: 'addresses', fastify: '5.x' },
)

function patternOf(url: string): RegExp {
  const escaped = url.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replaceAll(/:\w+/g, '[^/]+').replace(/\*$/, '.+')}$`)
}
