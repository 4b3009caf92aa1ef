// Fails where a package that is shipped has a known weakness of moderate severity or worse: what is low may wait for the next
// release of its package. A registry without an audit endpoint is said, and is no failure; a finding always is.
import { spawnSync } from 'node:child_process'

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--audit-level=moderate', '--json'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
})
const severities = ['moderate', 'high', 'critical']
const report = parsed(stdout)
const counts = report?.metadata?.vulnerabilities

if (counts) {
  const found = severities.filter((severity) => counts[severity] > 0).map((severity) => `${counts[severity]} ${severity}`)
  if (found.length > 0) {
    const named = Object.values(report.vulnerabilities).filter(({ severity }) => severities.includes(severity))
    for (const { name, severity, range, via } of named)
      console.error(`${name} ${range} (${severity}): ${via.map((one) => one.title ?? one).join('; ')}`)
    console.error(`audit: ${found.join(', ')}. Update those packages, or take them out.`)
    process.exit(1)
  }
  console.log(`No shipped package has a known weakness of moderate severity or worse; ${counts.low ?? 0} are low.`)
} else console.log(`NOT AUDITED: the registry gave no audit (${report?.message ?? report?.error?.summary ?? 'no answer'}).`)

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
