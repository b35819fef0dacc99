import { shareLimits } from '#contract/studio/share-limits.ts'
import { type Assets, documentOf, mark } from './document.ts'
import { markup, type Html, nothing } from './html.ts'

const noindex = markup`<meta name="robots" content="noindex, nofollow" />`

/** A page that says one thing. */
export function noticePage(title: string, words: string, assets: Assets): string {
  return documentOf({
    title,
    head: noindex,
    attributes: markup` data-share="missing"`,
    styles: ['notice'],
    assets: { ...assets, script: null },
    body: markup`<main class="notice">
      ${mark}
      <h1>${title}</h1>
      <p>${words}</p>
    </main>`,
  })
}

/** The one page for an address that never was, is over, or was revoked: it must not tell which. */
export function missingPage(assets: Assets): string {
  const words =
    'It may have been closed by its owner, or be over. Ask whoever sent it for a new one.'
  return noticePage('This link leads nowhere', words, assets)
}

export interface LockedPage {
  head: Html
  action: string
  /** Why the last try did not open it. */
  problem: string | null
  assets: Assets
}

/** Nothing of what the link shows, its title included, is said before the password. */
export function lockedPage({ head, action, problem, assets }: LockedPage): string {
  const { max } = shareLimits.password
  return documentOf({
    title: 'Shared pictures, with a password',
    head,
    attributes: markup` data-share="locked"`,
    styles: ['notice'],
    assets: { ...assets, script: null },
    body: markup`<main class="notice">
      ${mark}
      <h1>These pictures have a password</h1>
      <p>Whoever sent you the link can tell you.</p>
      <form method="post" action="${action}">
        <label for="password">Password</label
        ><input
          class="field"
          id="password"
          name="password"
          type="password"
          required
          maxlength="${max}"
          autocomplete="current-password"
          autofocus${problem === null ? null : markup` aria-invalid="true" aria-describedby="problem"`}
        />${
          problem === null
            ? nothing
            : markup`<p class="wrong" id="problem" role="alert">${problem}</p>`
        }<button class="button main">Open</button>
      </form>
    </main>`,
  })
}
