import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { defineConfig } from 'vite'

const OUTPUT = fileURLToPath(new URL('../dist/explorer', import.meta.url))
const COMPRESSIBLE = /\.(js|css|html|svg|json)$/
const COMPRESSORS = { br: promisify(brotliCompress), gz: promisify(gzip) }
const SERVICE = 'http://localhost:3000'

/** Writes each file a second and a third time, compressed, so that serving one costs nothing. */
const compressed = {
  name: 'compressed',
  async closeBundle() {
    const files = (await readdir(OUTPUT, { recursive: true })).filter((file) => COMPRESSIBLE.test(file))
    await Promise.all(files.map((file) => compress(join(OUTPUT, file))))
  },
}

async function compress(path) {
  const content = await readFile(path)
  for (const [ending, compressor] of Object.entries(COMPRESSORS)) await writeFile(`${path}.${ending}`, await compressor(content))
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/explorer/',
  resolve: { alias: { '@wattprint/client': fileURLToPath(new URL('../packages/client/src/index.ts', import.meta.url)) } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // Every browser that has what the page needs knows how to preload modules.
  build: {
    outDir: OUTPUT,
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // All code of the first view in one file: each further one takes a connection that the first answer waits for.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first-view', tags: ['$initial'] }] } } },
  },
  server: { proxy: Object.fromEntries(['/v1', '/graphql', '/docs', '/problems'].map((path) => [path, SERVICE])) },
  plugins: [compressed],
})
