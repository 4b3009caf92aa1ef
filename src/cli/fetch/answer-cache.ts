import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Answers by what was asked; the words of a question are hashed, so that no key is written down. */
export type AnswerCache = {
  readonly read: (asked: readonly string[]) => Promise<string | undefined>
  readonly write: (asked: readonly string[], text: string) => Promise<void>
}
type Settings = { readonly directory: string; readonly seconds: number }

const NAME = /^[0-9a-f]{64}\.answer$/

/** Answers of APIs in a directory, each for so many seconds; what is older is removed. */
export async function answerCache({ directory, seconds }: Settings): Promise<AnswerCache> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const isOld = async (path: string): Promise<boolean> => Date.now() - (await stat(path)).mtimeMs > seconds * 1000
  for (const name of (await readdir(directory)).filter((one) => NAME.test(one))) {
    if (await isOld(join(directory, name)).catch(() => false)) await rm(join(directory, name), { force: true })
  }
  const pathOf = (asked: readonly string[]): string =>
    join(directory, `${createHash('sha256').update(JSON.stringify(asked)).digest('hex')}.answer`)
  return {
    read: async (asked) => {
      const path = pathOf(asked)
      const isHeld = await isOld(path).then(
        (old) => !old,
        () => false,
      )
      return isHeld ? readFile(path, 'utf8') : undefined
    },
    write: async (asked, text) => {
      // Another process never reads half an answer.
      const part = join(directory, `${randomUUID()}.part`)
      await writeFile(part, text, { mode: 0o600 })
      await rename(part, pathOf(asked))
    },
  }
}
