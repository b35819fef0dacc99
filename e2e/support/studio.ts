import { randomUUID } from 'node:crypto'
import { type Locator, type Page, type Request, expect } from '@playwright/test'
import type { GessoServer } from './server.ts'

/** Whether the page is shown as on a phone: the form is then a sheet behind the prompt bar. */
export const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 1024

/** Opens the whole form: nothing to do on a desk. */
export async function openForm(page: Page): Promise<void> {
  if (isPhone(page)) await page.getByRole('button', { name: 'All settings' }).click()
}

/** Leaves the form's sheet on a phone. */
export async function closeForm(page: Page): Promise<void> {
  if (isPhone(page)) await page.getByRole('button', { name: 'Close' }).click()
}

/** The button that starts a generation; its name goes on to state count and cost. */
export const generateButton = (page: Page): Locator =>
  page.getByRole('button', { name: /^Generate/ }).filter({ visible: true })

/** The request that a press of Generate sends, among whatever else the page posts. */
export const isGeneration = (request: Request): boolean =>
  request.method() === 'POST' && new URL(request.url()).pathname.endsWith('/generations')

/** Small pictures: what a test looks at is rarely their beauty. */
export async function useSmallPictures(
  page: Page,
  count = 4,
  [width, height] = [128, 96],
): Promise<void> {
  await openForm(page)
  await page.getByRole('spinbutton', { name: 'Width' }).fill(String(width))
  await page.getByRole('spinbutton', { name: 'Height' }).fill(String(height))
  await page.getByRole('spinbutton', { name: 'Number of images' }).fill(String(count))
  await page.getByRole('spinbutton', { name: 'Number of images' }).blur()
  await closeForm(page)
}

/** Has small pictures made without a page: for journeys that begin with pictures in the library. */
export async function havePictures(
  gesso: GessoServer,
  prompt: string,
  count: number,
): Promise<void> {
  const id = randomUUID()
  const post = await fetch(`${gesso.url}/api/studio/generations`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: gesso.url,
      'idempotency-key': id,
    },
    body: JSON.stringify({
      operation: 'leonardo.createGeneration',
      modelId: 'gesso-painter',
      prompt,
      width: 128,
      height: 96,
      num_images: count,
    }),
  })
  expect(post.status, await post.text()).toBe(201)
  await expect
    .poll(async () => {
      const answer = await fetch(`${gesso.url}/api/studio/generations/${id}`)
      return ((await answer.json()) as { status: string }).status
    })
    .toBe('complete')
}

/** The pictures of the newest generation in the feed, once all of them are there. */
export async function newestPictures(page: Page, count: number): Promise<Locator> {
  const pictures = page
    .getByRole('article')
    .first()
    .getByRole('link')
    .filter({ has: page.getByRole('img') })
  await expect(pictures).toHaveCount(count, { timeout: 45_000 })
  return pictures
}

/** Goes to a destination by its link, wherever the frame puts it. */
export async function goTo(
  page: Page,
  name: 'Create' | 'Gallery' | 'Shared links' | 'Settings',
): Promise<void> {
  const navigation = page.getByRole('navigation', { name: 'Main' })
  const isUnderMore = isPhone(page) && (name === 'Shared links' || name === 'Settings')
  if (isUnderMore) await navigation.getByRole('button', { name: 'More' }).click()
  await navigation.getByRole('link', { name }).filter({ visible: true }).click()
}
