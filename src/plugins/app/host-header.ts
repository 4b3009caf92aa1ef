import fp from 'fastify-plugin'
import { DomainError } from '../../errors.js'

/** Refuses HTTP/1.1 without the header Host, as RFC 9112 has it in section 3.2; Node's own refusal has no body. */
export const hostHeader = fp(
  (app, _options, done) => {
    app.addHook('onRequest', ({ raw: { httpVersion }, headers }, _reply, next) => {
      next(httpVersion === '1.1' && headers.host === undefined ? noHost() : undefined)
    })
    done()
  },
  { name: 'host-header', fastify: '5.x' },
)

function noHost(): DomainError {
  return new DomainError(
    'malformed-request',
    'The request has no header Host, which HTTP/1.1 asks for. Use an HTTP client, or send the name of the service as Host.',
  )
}
