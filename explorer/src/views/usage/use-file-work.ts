import { useEffect, useRef, useState } from 'preact/hooks'
import type { CallsReport } from './ask-report'
import type { CallFile } from './call-file'
import type { Column } from './header'
import type { Looked, News, Order } from './worker'

type Chosen = { readonly file: File; readonly looked: Looked; readonly columns: readonly Column[] }
export type FileState =
  | { readonly at: 'nothing' }
  | { readonly at: 'looking'; readonly file: File }
  | ({ readonly at: 'looked'; readonly isCancelled: boolean } & Chosen)
  | ({ readonly at: 'working'; readonly share: number } & Chosen)
  | { readonly at: 'done'; readonly file: File; readonly answer: CallsReport; readonly calls: CallFile }
  | { readonly at: 'failed'; readonly file: File; readonly sentence: string }

/** Work on a file in a worker, so that the page stays responsive. A new order ends the previous one. */
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
        if (news.type === 'looked') setState({ at: 'looked', file, looked: news.looked, columns: news.looked.columns, isCancelled: false })
        else if (news.type === 'failed') setState({ at: 'failed', file, sentence: news.sentence })
      })
    },
    readAs: ({ file, looked }: Chosen, columns: readonly Column[]) => setState({ at: 'looked', file, looked, columns, isCancelled: false }),
    start: ({ file, looked, columns }: Chosen) => {
      setState({ at: 'working', file, looked, columns, share: 0 })
      order({ type: 'start', file, looked, columns }, (news) => {
        if (news.type === 'progress') setState({ at: 'working', file, looked, columns, share: news.share })
        else if (news.type === 'done') setState({ at: 'done', file, answer: news.answer, calls: news.calls })
        else if (news.type === 'failed') setState({ at: 'failed', file, sentence: news.sentence })
      })
    },
    cancel: ({ file, looked, columns }: Chosen) => {
      worker.current?.terminate()
      setState({ at: 'looked', file, looked, columns, isCancelled: true })
    },
  }
}
