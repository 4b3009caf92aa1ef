/** Compares the service with EcoLogits' own calculation behind a thin route. bench/ecologits/run.sh installs EcoLogits and runs this. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CASES, type HttpCase, NUMBERS, REQUEST } from '../http/cases.js'
import { median } from '../http/median.js'
import { type Round, runRound } from '../http/round.js'
import { startServer } from '../http/server-process.js'

const ROUNDS = 3
const SECONDS = 2
const WARM_UP_REQUESTS = 4000
const PYTHON = process.argv[2] ?? 'python3'
const OURS = CASES.find(({ name }) => name === NUMBERS)
const THEIRS: HttpCase = {
  name: 'EcoLogits',
  goal: 1,
  method: 'POST',
  path: '/estimate',
  bodies: [JSON.stringify(REQUEST)],
}
if (!OURS) throw new Error('There is no case.')

const directory = await mkdtemp(join(tmpdir(), 'wattprint-bench-'))
const environment = { WATTPRINT_DATA_DIR: directory, RATE_LIMIT_PER_MINUTE: '0', OVERLOAD_DELAY_MILLISECONDS: '0' }
const sides = [
  { asked: OURS, server: await startServer(['dist/server.js'], '/readyz', environment), rounds: [] as Round[] },
  { asked: THEIRS, server: await startServer(['bench/ecologits/app.py'], '/readyz', {}, PYTHON), rounds: [] as Round[] },
]
try {
  for (const { asked, server } of sides) await runRound(server, asked, { requests: WARM_UP_REQUESTS })
  for (let round = 0; round < ROUNDS; round++) {
    for (const { asked, server, rounds } of sides) rounds.push(await runRound(server, asked, { seconds: SECONDS }))
  }
  const [ours = NaN, theirs = NaN] = sides.map(({ rounds }) => median(rounds.map((round) => round.requestsPerCpuSecond)))
  console.log('| Wattprint, requests/s of one core | EcoLogits | ratio | goal |\n|---|---|---|---|')
  console.log(`| ${Math.round(ours)} | ${Math.round(theirs)} | **${(ours / theirs).toFixed(1)} ×** | 12 × |`)
} finally {
  for (const { server } of sides) await server.stop()
  await rm(directory, { recursive: true, force: true })
}
