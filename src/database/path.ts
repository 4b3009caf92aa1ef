type Container = Record<string | number, unknown>

const tokensByPath = new Map<string, readonly (string | number)[]>()

/** The steps of a path: architecture.layers is ["architecture", "layers"], pue[0] is ["pue", 0]. There are few, so each is taken apart once. */
function tokensOf(path: string): readonly (string | number)[] {
  let tokens = tokensByPath.get(path)
  if (!tokens) {
    tokens = (path.match(/[^.[\]]+/g) ?? []).map((token) => (/^\d+$/.test(token) ? Number(token) : token))
    tokensByPath.set(path, tokens)
  }
  return tokens
}

/** Puts `content` at `path` inside `root`, making the objects and lists on the way. */
export function putAt(root: Record<string, unknown>, path: string, content: unknown): void {
  const tokens = tokensOf(path)
  let container: Container = root
  tokens.slice(0, -1).forEach((token, index) => {
    container = (container[token] ??= typeof tokens[index + 1] === 'number' ? [] : {}) as Container
  })
  container[tokens.at(-1) ?? path] = content
}
