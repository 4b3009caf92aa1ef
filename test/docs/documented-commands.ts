/** A command of a page and what the page says that it prints. */
export type DocumentedCommand = { readonly line: number; readonly command: string; readonly printed: string | undefined }

const FENCE = /^```(\w*)( .*)?$/

/** The blocks of a Markdown page in `language`, each with the block of another that follows it; blocks marked `sh start` are not examples. */
export function documentedCommands(page: string, language = 'sh'): DocumentedCommand[] {
  const blocks = blocksOf(page)
  return blocks.flatMap(({ mark, text, line, ...block }, index) => {
    if (block.language !== language || mark === 'start') return []
    const next = blocks[index + 1]
    return [{ line, command: text, printed: next && next.language !== language ? next.text : undefined }]
  })
}

function blocksOf(page: string): { language: string; mark: string; text: string; line: number }[] {
  const blocks: { language: string; mark: string; text: string; line: number }[] = []
  let open: { language: string; mark: string; lines: string[]; line: number } | undefined
  for (const [index, text] of page.split('\n').entries()) {
    const fence = FENCE.exec(text)
    if (!fence) open?.lines.push(text)
    else if (!open) open = { language: fence[1] ?? '', mark: (fence[2] ?? '').trim(), lines: [], line: index + 1 }
    else {
      blocks.push({ language: open.language, mark: open.mark, text: open.lines.join('\n'), line: open.line })
      open = undefined
    }
  }
  return blocks
}
