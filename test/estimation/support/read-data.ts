import { readFileSync } from 'node:fs'

/** A file of test/estimation/data; `Content` is what the test takes it for. */
export function readData<Content>(name: string, parse: (value: unknown) => Content): Content {
  return parse(JSON.parse(readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8')))
}
