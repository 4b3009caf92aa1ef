import { statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Replica } from './replica.js'

/** Fills a disk but for `roomBytes`; the file that does it is `filler` on that disk. */
export async function fillDisk(disk: string, roomBytes = 0): Promise<void> {
  const { bavail, bsize } = await statfs(disk)
  await writeFile(join(disk, 'filler'), Buffer.alloc(bavail * bsize - roomBytes))
}

/** Writes records until one is refused: the ids that were acknowledged, and the status of the refusal, if there was one. */
export async function writesUntilRefused(replica: Replica, most: number): Promise<{ acknowledged: string[]; refused: number | undefined }> {
  const acknowledged: string[] = []
  for (let number = 0; number < most; number += 1) {
    const status = await replica.put(`full-${number}`)
    if (status !== 201) return { acknowledged, refused: status }
    acknowledged.push(`full-${number}`)
  }
  return { acknowledged, refused: undefined }
}
