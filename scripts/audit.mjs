// Fails if a shipped package has a known vulnerability of moderate or higher severity; lower ones may wait for the next release. A
// registry without audits is reported and does not fail the check. Any other missing answer, from a registry that cannot be reached or
// an npm that is broken, fails it.
import { spawnSync } from 'node:child_process'

const NOT_OFFERED = { statuses: [404, 405, 501], codes: ['ENOAUDIT'] }

const { stdout, stderr, error } = spawnSync('npm', ['audit', '--omit=dev', '--audit-level=moderate', '--json'], {
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
    console.error(`audit: ${found.join(', ')}. Update those packages, or remove them.`)
    process.exit(1)
  }
  console.log(`No shipped package has a known vulnerability of moderate or higher severity; ${counts.low ?? 0} are low.`)
} else if (NOT_OFFERED.statuses.includes(report?.statusCode) || NOT_OFFERED.codes.includes(report?.error?.code))
  console.log(`NOT AUDITED: the registry offers no audits (${report.message ?? report.error.summary}).`)
else {
  console.error(`audit: npm gave no audit: ${report?.message ?? report?.error?.summary ?? error?.message ?? stderr}`)
  process.exit(1)
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
