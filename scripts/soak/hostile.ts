import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type autocannon from 'autocannon'

const JSON_TYPE = { 'content-type': 'application/json' }
const NDJSON = { 'content-type': 'application/x-ndjson' }
const MEBIBYTE = 1024 * 1024
const ALIASES = 40
const NAMES = 900
const LONG = 'x'.repeat(190)

const repeated = (count: number, one: (index: number) => string): string => Array.from({ length: count }, (_, index) => one(index)).join('')
const asked = (query: string): autocannon.Request => ({
  method: 'POST',
  path: '/graphql',
  headers: JSON_TYPE,
  body: JSON.stringify({ query }),
})
const compressed = (encoding: string, body: Buffer): autocannon.Request => ({
  method: 'POST',
  path: '/v1/estimates/batch',
  headers: { ...NDJSON, 'content-encoding': encoding },
  body,
})

/** Requests by which somebody without a key may try to do harm. They are cheap to send, and none may cost more than its limit. */
export const HOSTILE_REQUESTS: autocannon.Request[] = [
  asked(
    `{${repeated(ALIASES, (index) => `a${index}:__schema{...F}`)}}` +
      `fragment F on __Schema{${repeated(ALIASES, (index) => `t${index}:types{...T}`)}}` +
      `fragment T on __Type{${repeated(ALIASES, (index) => `f${index}:fields{name}`)}}`,
  ),
  asked(`{${repeated(NAMES, (index) => `a${index}:model(id:"${index}${LONG}"){id}`)}}`),
  asked(`{${repeated(NAMES, (index) => `a${index}:models(search:"${index}${LONG}",first:1){totalCount}`)}}`),
  asked(`{${repeated(ALIASES, (index) => `a${index}:changes(first:500){nodes{before after}}`)}}`),
  compressed('gzip', gzipSync(Buffer.alloc(64 * MEBIBYTE, '\n'))),
  compressed('br', brotliCompressSync(Buffer.alloc(17 * MEBIBYTE, '\n'), { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } })),
  {
    method: 'POST',
    path: '/v1/estimates/inference',
    headers: JSON_TYPE,
    body: `{"model":"gpt-4o"${repeated(40_000, (index) => `,"f${index}":1`)}}`,
  },
  { method: 'POST', path: '/v1/estimates/inference', headers: JSON_TYPE, body: '['.repeat(150_000) },
  { method: 'GET', path: `/v1/models/${LONG}` },
  { method: 'GET', path: '/openapi.json' },
]
