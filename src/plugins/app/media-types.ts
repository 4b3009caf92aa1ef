import fp from 'fastify-plugin'

/** The JSON types except that of GraphQL, whose specification requires the charset parameter. */
const JSON_WITH_CHARSET = /^(application\/(?:json|x-ndjson|(?!graphql-response)[\w.-]+\+json)) *; *charset=utf-8$/i

/**
 * Names JSON without the parameter charset, which Fastify adds: JSON is always UTF-8, and its type has no such parameter (RFC 8259,
 * section 11).
 */
export const mediaTypes = fp(
  (app, _options, done) => {
    app.addHook('onSend', (_request, reply, _payload, next) => {
      const [, type] = JSON_WITH_CHARSET.exec(String(reply.getHeader('content-type'))) ?? []
      if (type !== undefined) void reply.header('content-type', type)
      next()
    })
    done()
  },
  { name: 'media-types', fastify: '5.x' },
)
