import { useState } from 'preact/hooks'

const THEMES = ['system', 'light', 'dark'] as const
type Theme = (typeof THEMES)[number]
const NAMES: Readonly<Record<Theme, string>> = { system: 'System theme', light: 'Light', dark: 'Dark' }
const SIGNS: Readonly<Record<Theme, string>> = { system: '◐', light: '○', dark: '●' }

/** A button that changes from the system's theme to light, to dark, and back. */
export function ThemeButton() {
  const [theme, setTheme] = useState(storedTheme)
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system'
  const choose = () => {
    setTheme(next)
    if (next === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = next
    try {
      localStorage.setItem('theme', next)
    } catch {
      // Storage may be forbidden; the choice then holds until the page is closed.
    }
  }
  return (
    <button type="button" class="theme" onClick={choose} aria-label={`Theme: ${NAMES[theme]}. Change to ${NAMES[next].toLowerCase()}.`}>
      <span aria-hidden="true">{SIGNS[theme]}</span> <span class="theme-name">{NAMES[theme]}</span>
    </button>
  )
}

function storedTheme(): Theme {
  const stored = document.documentElement.dataset['theme']
  return THEMES.find((theme) => theme === stored) ?? 'system'
}
