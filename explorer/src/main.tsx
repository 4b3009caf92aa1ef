import './styles/tokens.css'
import './styles/page.css'
import './styles/forms.css'
import './styles/answer.css'
import './styles/charts.css'
import './styles/print.css'
import { render } from 'preact'
import { Explorer } from './explorer'

const root = document.getElementById('explorer')
if (root) {
  root.replaceChildren()
  render(<Explorer />, root)
}
