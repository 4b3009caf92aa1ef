import { useEffect, useRef, useState } from 'preact/hooks'
import type { Column } from './header'
import { NOTHING, type Usage } from './sums'
import type { Looked, News, Order } from './worker'

export type FileState =
  | { readonly at: 'nothing' }
  | { readonly at: 'looking'; readonly file: File }
  | { readonly at: 'looked'; readonly file: File; readonly looked: Looked; readonly columns: readonly Column[] }
  | { readonly at: 'working'; readonly file: File; readonly share: number; readonly usage: Usage }
  | { readonly at: 'done'; readonly file: File; readonly usage: Usage; readonly isCancelled: boolean }
  | { readonly at: 'failed'; readonly file: File; readonly sentence: string; readonly usage: Usage }

/** The work on a file, done by a worker so that the page never waits for it; a new order ends the one before. */
export function useFileWork() {
  const [state, setState] = useState<FileState>({ at: 'nothing' })
  const worker = useRef<Worker>(undefined)
  useEffect(() => () => worker.current?.terminate(), [])
  const order = (what: Order, onNews: (news: News) => void) => {
    worker.current?.terminate()
    worker.current = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    worker.current.addEventListener('message', ({ data }: MessageEvent<News>) => onNews(data))
    worker.current.postMessage(what)
  }
  return {
    state,
    look: (file: File) => {
      setState({ at: 'looking', file })
      order({ type: 'look', file }, (news) => {
        if (news.type === 'looked') setState({ at: 'looked', file, looked: news.looked, columns: news.looked.columns })
        else if (news.type === 'failed') setState({ at: 'failed', file, sentence: news.sentence, usage: NOTHING })
      })
    },
    readAs: (looked: Extract<FileState, { at: 'looked' }>, columns: readonly Column[]) => setState({ ...looked, columns }),
    start: ({ file, looked, columns }: Extract<FileState, { at: 'looked' }>) => {
      let usage: Usage = NOTHING
      setState({ at: 'working', file, share: 0, usage })
      order({ type: 'start', file, looked, columns }, (news) => {
        if (news.type === 'progress') {
          usage = news.usage
          setState({ at: 'working', file, share: news.share, usage })
        } else if (news.type === 'done') setState({ at: 'done', file, usage: news.usage, isCancelled: false })
        else if (news.type === 'failed') setState({ at: 'failed', file, sentence: news.sentence, usage })
      })
    },
    cancel: ({ file, usage }: Extract<FileState, { at: 'working' }>) => {
      worker.current?.terminate()
      setState({ at: 'done', file, usage, isCancelled: true })
    },
  }
}
