import type { Page } from 'playwright-core'

/** Names of fields, addresses, commands and the words of validators, which only programs read. */
const API_WORDS =
  /\b[a-z]+[a-z0-9]*[A-Z][a-zA-Z]*(?=[\s.,:;)]|$)|\b\w+_\w+\b|\b(GET|POST) \/|\/v1\/|expected number|received|npm run|schema/
/** Names that are written so. */
const NAMES = /\b(kWh|mWh|mL|gCO2e|phi|eGRID|kg|iPhone|vLLM|bf16|xAI|joules|fp8|eCommerce|nVidia|pH|deepSeek|EuroSAT_LULC)\b/g
/** English that was read out of the page as clumsy, or that says nothing to somebody who has never seen the API. */
const CLUMSY =
  /How right|Electricity of$|As the system|That is as much as|Take it along|taken away|Read this with care|asked of anybody|known but not read|in a text that quotes|nothing was fitted on$|most too (low|high)|Of them active|Busy share|Metered power of one|until before|rules A and B|leftOut|in no sum|that are no calls|card of a card|work of type|^hardware |the most first|^not said$|Parameters in all|pupil|\dE-\d|Give that|\w-of\(/

/** What is on a page in words that its readers do not speak: of all that is to be read or heard but code, ids, and sources with the places in them. */
export async function unreadable(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const all: string[] = []
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode
      if (
        parentElement?.checkVisibility() !== true ||
        parentElement.closest('code, pre, .citation, .option-id, .is-source, .records tbody th')
      )
        continue
      if (textContent?.trim()) all.push(textContent.trim())
    }
    for (const option of document.querySelectorAll('option')) all.push(option.text.trim())
    for (const name of ['aria-label', 'title', 'placeholder'])
      for (const element of document.querySelectorAll(`[${name}]`)) {
        const said = element.getAttribute(name) ?? ''
        if (!said.startsWith('http') && !element.closest('.is-source, .citation, pre')) all.push(said)
      }
    return all
  })
  if (texts.length < 10) throw new Error(`There is next to nothing to read on this page: ${texts.join(' | ')}`)
  return texts.filter((text) => API_WORDS.test(text.replaceAll(NAMES, '')) || CLUMSY.test(text))
}
