// What does not wait for the code of the page; in a file, because the policy of the page takes no script from within it.

// Before the first paint, so that nobody who chose dark sees a flash of light.
try {
  const theme = localStorage.getItem('theme')
  if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme
} catch {
  // Storage may be forbidden; the system's choice holds then.
}

// The first answer is asked for while that code is on its way, for the page as it opens and for the plainest links to it;
// src/api/estimates.ts takes it where it is about to ask the same.
const [QUESTION, PLAIN] = ['model=gpt-4o&inputTokens=200&outputTokens=250', /^model=[\w.-]+(&(input|output)Tokens=\d+)*$/]
const question = location.search.slice(1) || QUESTION
if (/^\/(estimate)?$/.test(location.pathname) && PLAIN.test(question)) {
  const address = `/v1/estimates/inference?${question}&include=equivalences`
  const response = fetch(address, { headers: { accept: 'application/json' } })
  // Where there is no answer the page says so, when it asks for it.
  response.catch(() => undefined)
  globalThis.earlyAnswer = { address, response }
}
