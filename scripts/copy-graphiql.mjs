// Copies the files of GraphiQL, which the service serves itself, so that the page loads nothing from other hosts.
import { copyFileSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const target = fileURLToPath(new URL('../dist/graphiql/', import.meta.url))
const folderOf = (name) => dirname(require.resolve(`${name}/package.json`))

mkdirSync(target, { recursive: true })
for (const path of [
  join(folderOf('react'), 'umd/react.production.min.js'),
  join(folderOf('react-dom'), 'umd/react-dom.production.min.js'),
  join(folderOf('graphiql'), 'graphiql.min.js'),
  join(folderOf('graphiql'), 'graphiql.min.css'),
]) {
  copyFileSync(path, join(target, basename(path)))
}
