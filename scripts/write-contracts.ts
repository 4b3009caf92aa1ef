import { writeFile } from 'node:fs/promises'
import { contracts } from './contracts.js'

for (const [name, text] of Object.entries(await contracts())) await writeFile(new URL(`../${name}`, import.meta.url), text)
