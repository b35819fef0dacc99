// What cannot wait for the app, and need not hold up the first paint: the prompt field must hold what was being
// written and lose neither a letter nor a press. The server has said in the page which theme to begin with and
// whether it is Create; that is repeated for a browser without our cookie and for the development server. The
// content policy allows no inline script, hence a file of its own.
;(() => {
  const root = document.documentElement
  const kept = (key) => {
    try {
      return JSON.parse(localStorage.getItem(key))
    } catch {
      // Nothing kept, or storage forbidden.
      return null
    }
  }

  const chosen = kept('gesso.preferences.1')?.state?.theme
  const dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset.theme = dark ? 'dark' : 'light'
  root.dataset.page = location.pathname === `${root.dataset.base ?? ''}/` ? 'create' : 'other'

  const field = document.querySelector('#shell textarea')
  const prompt = kept('gesso.draft.1')?.prompt
  if (field !== null && typeof prompt === 'string') field.defaultValue = prompt

  // The app waits for a character that is being composed before it takes the field over.
  for (const [type, composing] of [
    ['compositionstart', true],
    ['compositionend', false],
  ]) {
    document.addEventListener(type, ({ target }) => {
      target.toggleAttribute('data-composing', composing)
    })
  }

  // Generate pressed, or the command menu asked for, before there is an app to do it: the app does it then.
  const wish = ({ type, target, key, ctrlKey, metaKey }) => {
    if (type === 'click') return target.closest('[data-early-press]') ? 'generate' : null
    if (!ctrlKey && !metaKey) return null
    return { Enter: 'generate', k: 'menu' }[key] ?? null
  }
  for (const type of ['click', 'keydown']) {
    document.addEventListener(type, (event) => {
      const wished = document.getElementById('shell') ? wish(event) : null
      if (wished === null) return
      event.preventDefault()
      root.dataset.wish = wished
    })
  }
})()
