import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import {
  closeForm,
  generateButton,
  havePictures,
  isPhone,
  newestPictures,
  openForm,
} from './support/studio.ts'

test.beforeEach(async ({ page, gesso }) => {
  await havePictures(gesso, 'a small boat on a lake', 3)
  await page.goto('/')
  await (await newestPictures(page, 3)).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
})

const act = async (page: Page, name: string) => {
  const viewer = page.getByRole('dialog')
  const direct = viewer.getByRole('button', { name, exact: true }).filter({ visible: true })
  if ((await direct.count()) === 0) await viewer.getByRole('button', { name: 'More' }).click()
  await page
    .getByRole('button', { name, exact: true })
    .or(page.getByRole('menuitem', { name, exact: true }))
    .filter({ visible: true })
    .first()
    .click()
}

test('arrows go to the neighbours, Escape returns to the page it came from', async ({ page }) => {
  const first = page.url()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => page.url()).not.toBe(first)
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => page.url()).toBe(first)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page).toHaveURL('/')
})

test('a copied link opens the picture directly', { tag: '@desktop' }, async ({ page, context }) => {
  const direct = await context.newPage()
  await direct.goto(page.url())
  await expect(
    direct.getByRole('dialog').getByRole('img', { name: 'a small boat on a lake' }).first(),
  ).toBeVisible()
})

test(
  'what ends while a picture is open is said where it is heard',
  { tag: '@desktop' },
  async ({ page, gesso }) => {
    // Said in the page behind, it would be hidden with it.
    const said = page.getByRole('dialog').getByRole('status').getByText('1 picture finished')
    await expect(said).toHaveCount(0)
    const made = await page.request.post('/api/studio/generations', {
      headers: { origin: gesso.url, 'idempotency-key': randomUUID() },
      data: {
        operation: 'leonardo.createGeneration',
        prompt: 'a hill',
        width: 128,
        height: 96,
        num_images: 1,
      },
    })
    expect(made.ok()).toBe(true)
    await expect(said).toHaveCount(1)
  },
)

test('details say what made it', { tag: '@desktop' }, async ({ page }) => {
  const viewer = page.getByRole('dialog')
  await page.keyboard.press('i')
  await expect(viewer.getByText('a small boat on a lake').first()).toBeVisible()
  await expect(viewer.getByText(/seed/i).first()).toBeVisible()
})

test('Remix loads every setting back into the form', { tag: '@desktop' }, async ({ page }) => {
  await act(page, 'Remix')
  await expect(page).toHaveURL('/')
  await expect(page.getByRole('textbox', { name: 'Prompt', exact: true })).toHaveValue(
    'a small boat on a lake',
  )
  await openForm(page)
  await expect(page.getByRole('spinbutton', { name: 'Width' })).toHaveValue('128')
})

test('Use seed keeps the seed', { tag: '@desktop' }, async ({ page }) => {
  await act(page, 'Use seed')
  await openForm(page)
  await expect(page.getByRole('spinbutton', { name: 'Seed' })).not.toHaveValue('')
  await closeForm(page)
})

test(
  'Use as init image makes it the next picture’s start',
  { tag: '@desktop' },
  async ({ page }) => {
    await act(page, 'Use as init image')
    // The place is shown by itself: on a phone that opens the form.
    await expect(page.getByRole('group', { name: 'Image to image' })).toBeFocused()
    await expect(page.getByRole('slider', { name: 'Init strength' })).toBeEnabled()
    await closeForm(page)
    await generateButton(page).click()
    await expect(page.getByRole('article')).toHaveCount(2)
    await newestPictures(page, 3)
  },
)

test('Delete moves on to the neighbour and can be undone', async ({ page }) => {
  const deleted = page.url()
  if (isPhone(page)) await act(page, 'Delete')
  else await page.keyboard.press('Delete')
  await expect.poll(() => page.url()).not.toBe(deleted)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page).toHaveURL(deleted)
  await expect(
    page.getByRole('dialog').getByRole('img', { name: 'a small boat on a lake' }).first(),
  ).toBeVisible()
})
