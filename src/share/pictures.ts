import { type SharedPicture, sharedPicturesSchema } from '#contract/studio/share-page.ts'
import { request } from '#src/lib/http.ts'
import type { SharePage } from './page.ts'

/** Pictures of one answer: a few screens of a phone. */
const atOnce = 60

/** What of a picture is known before anything is asked: enough to show it. */
export type KnownPicture = Pick<SharedPicture, 'nth' | 'token' | 'width' | 'height' | 'alt'>

/** The pictures of a link: what stands in the page at once, the rest by asking for it, once. */
export function createPictures(page: SharePage) {
  const asked = new Map<number, Promise<readonly SharedPicture[]>>()

  async function ask(offset: number): Promise<readonly SharedPicture[]> {
    const query = `?offset=${offset}&limit=${atOnce}`
    try {
      return (await request(page.at.pictures + query, sharedPicturesSchema)).pictures
    } catch (error) {
      // Asked again by the next who wants to know.
      asked.delete(offset)
      throw error
    }
  }

  /** All that visitors may know of a picture. @param nth from 1 */
  async function read(nth: number): Promise<SharedPicture | null> {
    const offset = Math.floor((nth - 1) / atOnce) * atOnce
    const answer = asked.get(offset) ?? ask(offset)
    asked.set(offset, answer)
    return (await answer).find((picture) => picture.nth === nth) ?? null
  }

  return { read, inPage }
}

/** A picture as it stands in the page; null when it is on another. */
function inPage(nth: number): KnownPicture | null {
  const link = document.querySelector<HTMLElement>(`[data-picture="${nth}"]`)
  const { token, width, height } = link?.dataset ?? {}
  if (link === null || token === undefined) return null
  const alt = link.querySelector('img')?.alt ?? ''
  return { nth, token, width: Number(width), height: Number(height), alt }
}
