// Sends what the pages for logging in and pairing ask for. A pairing code comes in the address's fragment, which no
// server and no other site ever sees; it is dropped from the address and the history at once. For who is let in
// nowhere the app cannot start, so what it has kept on this device goes here, as in `src/lib/forget-private.ts`.
;(() => {
  async function forgetPrivate() {
    try {
      for (const area of [localStorage, sessionStorage]) area.removeItem('gesso.draft.1')
      sessionStorage.removeItem('gesso.gallery-place.1')
    } catch {
      // Storage is forbidden: then nothing is in it.
    }
    const registration = await navigator.serviceWorker?.getRegistration()
    registration?.active?.postMessage({ type: 'forget' })
    // Browsers have no caches where the connection is not trusted.
    if (!('caches' in window)) return
    const names = await caches.keys()
    const isPrivate = (name) => name.startsWith('gesso-') && !name.startsWith('gesso-app-')
    await Promise.all(names.filter(isPrivate).map((name) => caches.delete(name)))
  }
  if ('out' in document.documentElement.dataset) void forgetPrivate()

  const form = document.querySelector('form')
  const alert = document.querySelector('[role=alert]')
  const button = document.querySelector('button')
  const base = document.documentElement.dataset.base
  const code = decodeURIComponent(location.hash.slice(1))
  if (code !== '') history.replaceState(null, '', location.pathname + location.search)
  if (form === null) return

  const codeField = form.elements.namedItem('code')
  if (codeField !== null && code !== '') {
    codeField.value = code
    codeField.closest('label').hidden = true
    button.focus()
  }

  const isEntryPage = [`${base}/login`, `${base}/pair`].includes(location.pathname)

  async function send() {
    const given = Object.fromEntries(new FormData(form))
    delete given.username
    const response = await fetch(form.action, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(given),
    })
    if (response.ok) {
      // In the place of the app: the same address shows it now.
      if (isEntryPage) location.replace(`${base}/`)
      else location.reload()
      return
    }
    const answer = await response.json().catch(() => null)
    throw new Error(answer?.error?.message ?? `The server answered ${response.status}.`)
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    button.disabled = true
    alert.textContent = ''
    send().catch((error) => {
      const isNetwork = error instanceof TypeError
      alert.textContent = isNetwork ? 'Gesso’s server did not answer. Try again.' : error.message
      button.disabled = false
      // A code is gone once it was tried too often or is too old: then the next is typed or scanned anew.
      if (codeField !== null) codeField.closest('label').hidden = false
      form.elements.namedItem('password')?.select()
    })
  })
})()
