import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { releaseNotes } from '../../scripts/release-notes.js'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
/** The files as they are, but for a changelog in which what is unreleased has got its name. */
const prepared = (file: string): string => {
  const text = readFileSync(file, 'utf8')
  return file === 'CHANGELOG.md' ? text.replace('## Unreleased', `## ${version}, today\n`) : text
}

describe('a release', () => {
  it('has the notes of its section alone', () => {
    const changelog = (file: string): string =>
      file === 'CHANGELOG.md' ? `# Changelog\n\n## ${version}, 2026-12-01\n\n### New\n- This.\n\n## 0.0.9\n- That.\n` : prepared(file)
    expect(releaseNotes(`v${version}`, changelog)).toBe('### New\n- This.')
  })

  it('is prepared in every file that names the version, once the changelog has it', () => {
    expect(releaseNotes(`v${version}`, prepared).length).toBeGreaterThan(0)
  })

  it('that is not prepared is refused with all that is missing', () => {
    expect(() => releaseNotes('v99.0.0', (file) => readFileSync(file, 'utf8'))).toThrow(
      /package\.json has the version .*, not 99\.0\.0\.\n(.*\n)*.*Chart\.yaml has the version .*\n(.*\n)*CHANGELOG\.md has no section "## 99\.0\.0"/,
    )
    expect(() => releaseNotes('latest', prepared)).toThrow('"latest" is not the tag of a release')
  })

  it('is made by what the workflow names, which is there', () => {
    const { jobs } = parse(readFileSync('.github/workflows/release.yml', 'utf8')) as {
      jobs: Record<string, { needs?: string | string[]; steps: { run?: string }[] }>
    }
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
    const run = Object.values(jobs).flatMap(({ steps }) => steps.flatMap((step) => step.run ?? []))
    expect(run.join('\n')).toContain('scripts/release-notes.ts')
    for (const [, name = ''] of run.join('\n').matchAll(/npm run (?:--\w+ )*([\w:]+)/g)) expect(scripts).toHaveProperty([name])
    expect(readFileSync('deploy/helm/wattprint/values.yaml', 'utf8')).toMatch(/^ {2}repository: registry\.example\.com\/wattprint$/m)
  })
})
