import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { generateButton, newestPictures, openForm, useSmallPictures } from './support/studio.ts'

async function expectNoFaults(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
  ).toEqual([])
}

/** Opens what is folded away in the form, so that it is looked at too. */
async function openSections(page: Page): Promise<void> {
  const folded = page.getByRole('form').locator('h2 > button[aria-expanded=false]')
  await expect(folded.first()).toBeVisible()
  for (let left = await folded.count(); left > 0; left -= 1) {
    await folded.first().click()
    await expect(folded).toHaveCount(left - 1)
  }
  await expect(page.getByRole('button', { name: 'Browse' }).first()).toBeVisible()
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    // The server says 404 to an address that is no screen, and the browser prints it.
    test.use({ colorScheme, expectedFaults: { patterns: [/status of 404/] } })

    test('axe finds nothing on any screen', async ({ page }) => {
      // Each look takes seconds, and there are eight.
      test.slow()
      await page.goto('/')
      await expect(generateButton(page)).toBeVisible()
      await expectNoFaults(page)
      await useSmallPictures(page, 2)
      await generateButton(page).click()
      const pictures = await newestPictures(page, 2)
      await expectNoFaults(page)
      await pictures.first().click()
      await expect(page.getByRole('dialog').getByRole('img').first()).toBeVisible()
      await page.keyboard.press('i')
      await expectNoFaults(page)
      await page.keyboard.press('Escape')
      await openForm(page)
      await openSections(page)
      await expectNoFaults(page)
      await page.goto('/gallery')
      await expect(page.getByRole('main').getByRole('img').first()).toBeVisible()
      await expectNoFaults(page)
      await page.goto('/settings')
      await expect(page.getByRole('radio', { name: 'Dark' })).toBeVisible()
      await expectNoFaults(page)
      await page.goto('/canvas')
      await expect(page.getByRole('application', { name: 'Drawing' })).toBeVisible()
      await expectNoFaults(page)
      await page.goto('/nowhere')
      await expectNoFaults(page)
    })
  })
}

test('no page scrolls sideways from 320 to 2560 pixels', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/')
  await useSmallPictures(page, 2)
  await generateButton(page).click()
  await newestPictures(page, 2)
  for (const width of [320, 390, 768, 1024, 1440, 2560]) {
    await page.setViewportSize({ width, height: 800 })
    for (const path of ['/', '/gallery', '/gallery?show=collections', '/links', '/settings']) {
      await page.goto(path)
      await expect(page.getByRole('main')).toBeVisible()
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, `${path} at ${width}`).toBeLessThanOrEqual(0)
    }
  }
})

test('the keyboard alone makes a picture and opens it', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/')
  await useSmallPictures(page, 1)
  const prompt = page.getByRole('textbox', { name: 'Prompt', exact: true })
  await prompt.focus()
  await page.keyboard.press('ControlOrMeta+Enter')
  const pictures = await newestPictures(page, 1)
  const isOnPicture = () => pictures.first().evaluate((link) => link === document.activeElement)
  for (let presses = 0; presses < 120 && !(await isOnPicture()); presses += 1)
    await page.keyboard.press('Tab')
  expect(await isOnPicture()).toBe(true)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
})
