import type { SharedPicture } from '#contract/studio/share-page.ts'
import { element } from './element.ts'

/** What the owner lets visitors know of a picture. */
export function detailsOf({ prompt, facts = [] }: SharedPicture): HTMLElement {
  return element(
    'div',
    {},
    prompt === undefined ? null : element('p', {}, prompt),
    facts.length === 0
      ? null
      : element(
          'dl',
          {},
          ...facts.flatMap(({ name, value }) => [
            element('dt', {}, name),
            element('dd', {}, value),
          ]),
        ),
  )
}
