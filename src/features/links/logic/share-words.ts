import type { Share, ShareSource } from '#contract/studio/shares.ts'

export const pictureWords = (count: number): string =>
  count === 1 ? '1 picture' : `${count.toLocaleString('en')} pictures`

/** What a link is called where it has no title. */
export function nameOf({ title, pictures }: Pick<Share, 'title' | 'pictures'>): string {
  return title === '' ? pictureWords(pictures) : title
}

/** What it is a link to. */
export function sourceWords(source: ShareSource, pictures: number): string {
  const count = pictureWords(pictures)
  if (source.kind === 'pictures') return count
  if (source.kind === 'collection') return `A collection, ${count} now`
  return source.live ? `A search, ${count} now` : `What a search found, ${count}`
}

const detailWords = {
  picture: 'Picture only',
  prompt: 'With prompt',
  everything: 'Everything',
} as const satisfies Record<Share['detail'], string>

export const detailOptions = Object.entries(detailWords).map(([value, label]) => ({
  value,
  label,
})) as { value: Share['detail']; label: string }[]

/** The options of a link that differ from the most cautious ones, in a few words. */
export function optionWords(share: Share): string[] {
  const options: [boolean, string][] = [
    [true, detailWords[share.detail]],
    [share.remix, 'Remix'],
    [share.downloads, 'Downloads'],
    [share.review, 'Review'],
    [share.hasPassword, 'Password'],
    [share.index, 'In search engines'],
  ]
  return options.filter(([is]) => is).map(([, words]) => words)
}

export const viewWords = (views: number): string =>
  views === 1 ? 'Opened once' : `Opened ${views.toLocaleString('en')} times`
