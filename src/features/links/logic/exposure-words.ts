import { exactTime } from '#src/lib/clock.ts'
import type { ShareExposure } from '#contract/studio/shares.ts'
import { pictureWords } from './share-words.ts'

interface ExposureWords {
  shown: string[]
  notShown: string[]
}

/** Exactly what a link shows, and what it does not, for people. */
export function exposureWords(exposure: ShareExposure): ExposureWords {
  const shown: string[] = []
  const notShown: string[] = []
  const say = (is: boolean, yes: string, no: string) => {
    if (is) shown.push(yes)
    else notShown.push(no)
  }
  const { fields, originals, withInputs } = exposure
  const has = (field: ShareExposure['fields'][number]) => fields.includes(field)
  const size = `${exposure.copySize.toLocaleString('en')} pixels`

  shown.push(
    exposure.live
      ? `${pictureWords(exposure.pictures)} now, and whatever joins them later`
      : pictureWords(exposure.pictures),
  )
  say(
    originals,
    'Each to look at, and to download in full size',
    `The files in full size: they look at copies of up to ${size}`,
  )
  say(has('prompt'), 'The prompts', 'The prompts')
  if (has('negative_prompt')) shown.push('The negative prompts')
  if (has('model')) shown.push('Which model made them')
  say(has('settings'), 'Every other setting, the seed too', 'Seeds and other settings')
  if (has('created_at')) shown.push('When they were made')
  if (exposure.files === 'settings') shown.push('The same, written inside the files')
  else notShown.push('Anything written inside the files: there is nothing in them')
  if (withInputs > 0) {
    notShown.push(
      withInputs === 1
        ? 'The pictures that one of them was made from'
        : `The pictures that ${withInputs.toLocaleString('en')} of them were made from`,
    )
  }
  if (exposure.remix) shown.push('A button that takes the settings into a studio of one’s own')
  if (exposure.review) shown.push('Hearts and a line for visitors to leave; only you see them')
  notShown.push('Your name, your other pictures, file names')
  return { shown, notShown }
}

/** Who can open it, and until when. */
export function doorWords(exposure: ShareExposure): string {
  const who = exposure.password
    ? 'Whoever has the link and the password'
    : 'Anyone who has the link'
  const until =
    exposure.expiresAt === null ? 'until you revoke it' : `until ${exactTime(exposure.expiresAt)}`
  const found = exposure.index
    ? 'Search engines may list it.'
    : 'Search engines are asked not to list it.'
  return `${who} can open it, ${until}. ${found}`
}
