/** A model of Hugging Face: `owner/name`, and the revision where it is known. */
export type RepositoryName = {
  readonly owner: string
  readonly model: string
  readonly name: string
  readonly revision: string | undefined
}

const ADDRESS = /^https?:\/\/(?:huggingface\.co|hf\.co)\//
const PART = /^[A-Za-z0-9][\w.-]*$/
/** As in owner--name_config.json. */
const BETWEEN = '--'

/** Whose configuration a file is, by its address or name; undefined where that does not say. */
export function repositoryOf(fileName: string): RepositoryName | undefined {
  const parts = fileName.replace(ADDRESS, '').split('/')
  const [last = ''] = parts.slice(-1)
  const [owner_, ...model_] = last.replace(/(?:_config)?\.json$/, '').split(BETWEEN)
  if (model_.length > 0) return named(owner_, model_.join(BETWEEN), undefined)
  const folders = parts.slice(0, -1)
  const at = folders.findIndex((part) => part === 'resolve' || part === 'raw' || part === 'blob')
  const [owner, model] = at >= 0 ? folders.slice(0, at).slice(-2) : folders.slice(-2)
  return named(owner, model, at >= 0 ? folders[at + 1] : undefined)
}

function named(owner: string | undefined, model: string | undefined, revision: string | undefined): RepositoryName | undefined {
  if (owner === undefined || model === undefined || !PART.test(owner) || !PART.test(model)) return undefined
  return { owner, model, name: `${owner}/${model}`, revision: revision === 'main' ? undefined : revision }
}
