import type { ShareDetail } from './share-limits.ts'

/** What the rules between a link's options look at. */
export interface RuledShare {
  detail: ShareDetail
  remix: boolean
  index: boolean
  hasPassword: boolean
}

interface ShareRule {
  code: string
  /** Wire names, outermost first. */
  fields: readonly string[]
  breaks: (share: RuledShare) => boolean
  message: string
  /** Options with which it is kept. */
  fix: Partial<{ remix: boolean; index: boolean; detail: ShareDetail }>
}

const rules: readonly ShareRule[] = [
  {
    code: 'remix_shows_the_prompt',
    fields: ['remix', 'detail'],
    breaks: ({ remix, detail }) => remix && detail === 'picture',
    message: 'Remix hands visitors the prompt, which they are not to see here.',
    fix: { remix: false },
  },
  {
    code: 'index_behind_password',
    fields: ['index', 'password'],
    breaks: ({ index, hasPassword }) => index && hasPassword,
    message: 'Search engines cannot list a page that asks for a password.',
    fix: { index: false },
  },
]

/** The rules that a link breaks, with how to keep them. */
export function checkShare(share: RuledShare): ShareRule[] {
  return rules.filter(({ breaks }) => breaks(share))
}
