import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { goTo, havePictures, isPhone } from './support/studio.ts'
import { expect, test } from './support/test.ts'

const tiles = 'main a[href^="/image/"]'

async function expectNoFaults(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
  ).toEqual([])
}

/** Selects so many pictures of the gallery and does something with them. */
async function withSelected(page: Page, count: number, action: string): Promise<void> {
  await page.getByRole('button', { name: 'Select', exact: true }).click()
  for (let nth = 0; nth < count; nth += 1) await page.locator(tiles).nth(nth).click()
  const main = page.getByRole('main')
  if (isPhone(page)) {
    await main.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: action }).click()
  } else await main.getByRole('button', { name: action }).click()
}

test.describe('a link', () => {
  // A closed link answers 404, and the browser prints it.
  test.use({ expectedFaults: { patterns: [/status of 404/] } })

  test('is made on the desk, opened by a stranger, and closed', async ({
    page,
    gesso,
    browser,
  }) => {
    await havePictures(gesso, 'a lighthouse in the fog', 3)
    await page.goto('/links')
    await expect(page.getByText('No links yet')).toBeVisible()
    await goTo(page, 'Gallery')
    await expect(page.locator(tiles)).toHaveCount(3)
    await withSelected(page, 2, 'Share')
    const shown = page.getByRole('region', { name: 'What this link shows' })
    await expect(shown).toContainText('2 pictures')
    await expect(shown.getByRole('listitem').filter({ hasText: /^The prompts$/ })).toBeVisible()
    await page.getByRole('textbox', { name: 'Title' }).fill('Proofs')
    await page.getByRole('radio', { name: 'With prompt' }).check({ force: true })
    await expect(shown).toContainText('a lighthouse in the fog')
    await expectNoFaults(page)
    await page.getByRole('button', { name: 'Create link' }).click()
    const address = await page.getByRole('textbox', { name: 'Address' }).inputValue()
    await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible()
    await page.keyboard.press('Escape')

    const stranger = await browser.newContext()
    const visit = await stranger.newPage()
    expect((await visit.goto(address))?.status()).toBe(200)
    await expect(visit.getByRole('heading', { name: 'Proofs' })).toBeVisible()
    await expect(visit.getByRole('main').getByRole('img')).toHaveCount(2)

    await goTo(page, 'Shared links')
    const card = page.getByRole('article', { name: 'Proofs' })
    await expect(card).toContainText('Opened once')
    await expectNoFaults(page)
    await card.getByRole('button', { name: 'Revoke' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
    await expect(card).toContainText('Revoked')
    expect((await visit.reload())?.status()).toBe(404)
    await stranger.close()
  })
})

test('a collection is made from the gallery, and keeps what is deleted and brought back', async ({
  page,
  gesso,
}) => {
  await havePictures(gesso, 'a paper boat', 3)
  await page.goto('/gallery')
  await expect(page.locator(tiles)).toHaveCount(3)
  await withSelected(page, 2, 'Add to collection')
  const dialog = page.getByRole('dialog', { name: 'Add to collection' })
  await dialog.getByRole('textbox').fill('Boats')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('checkbox', { name: 'Boats' })).toBeChecked()
  await expectNoFaults(page)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Leave selection' }).click()

  await page.getByRole('link', { name: 'Collections' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Boats' })).toContainText('2 pictures')
  await expectNoFaults(page)
  await page.getByRole('main').getByRole('link', { name: 'Boats' }).click()
  await expect(page.locator(tiles)).toHaveCount(2)
  await page.locator(tiles).first().focus()
  await page.keyboard.press('Delete')
  await expect(page.locator(tiles)).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.locator(tiles)).toHaveCount(2)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Boats' })).toBeVisible()
  await expect(page.locator(tiles)).toHaveCount(2)
})
