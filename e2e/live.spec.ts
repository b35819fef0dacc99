import { expect, serverAway, test } from './support/test.ts'
import { generateButton, goTo, newestPictures, useSmallPictures } from './support/studio.ts'

test(
  'pictures appear in every open tab without a reload',
  { tag: '@desktop' },
  async ({ page, context }) => {
    const other = await context.newPage()
    await other.goto('/gallery')
    await page.goto('/')
    await useSmallPictures(page, 2)
    await generateButton(page).click()
    await newestPictures(page, 2)
    await expect(other.getByRole('main').getByRole('img')).toHaveCount(2)
  },
)

test('progress is shown on every page, and the work goes on when the tab closes', async ({
  page,
  context,
}) => {
  await page.goto('/')
  await useSmallPictures(page, 4, [512, 384])
  await generateButton(page).click()
  await goTo(page, 'Gallery')
  await expect(page.getByRole('progressbar').first()).toBeVisible()
  await page.close()
  const later = await context.newPage()
  await later.goto('/')
  await newestPictures(later, 4)
})

test(
  'a running generation can be cancelled; what was finished stays',
  { tag: '@desktop' },
  async ({ page }) => {
    await page.goto('/')
    await generateButton(page).click()
    const card = page.getByRole('article').first()
    await card.getByRole('button', { name: 'Cancel' }).click()
    await expect(card.getByText(/cancelled/i)).toBeVisible()
    await expect(page.getByRole('progressbar')).toHaveCount(0)
  },
)

test(
  'a generation that came to nothing can be cleared away',
  { tag: '@desktop' },
  async ({ page }) => {
    await page.goto('/')
    const prompt = page.getByRole('textbox', { name: 'Prompt', exact: true })
    // The first keeps the painter busy, so that the others are cancelled before they have a picture.
    for (const count of [1, 2, 3, 4, 5]) {
      await prompt.fill(`a tower, number ${count}`)
      await generateButton(page).click()
      await expect(page.getByRole('article')).toHaveCount(count)
    }
    const last = page.getByRole('article').filter({ hasText: 'number 5' })
    await last.getByRole('button', { name: 'Cancel' }).click()
    await last.getByRole('button', { name: 'Delete' }).click()
    await expect(last).toHaveCount(0)
    await expect(page.getByRole('article')).toHaveCount(4)
  },
)

test.describe('killed in the middle of four running generations', () => {
  test.use({ expectedFaults: serverAway })

  test(
    'every one of them is finished after the restart',
    { tag: '@desktop' },
    async ({ page, gesso }) => {
      await page.goto('/')
      // Large enough to be caught at it, small enough for sixteen of them.
      await useSmallPictures(page, 4, [384, 256])
      const prompt = page.getByRole('textbox', { name: 'Prompt', exact: true })
      for (const count of [1, 2, 3, 4]) {
        await prompt.fill(`a castle on hill number ${count}`)
        await generateButton(page).click()
        await expect(page.getByRole('article')).toHaveCount(count)
      }
      await expect(page.getByRole('progressbar').first()).toBeVisible()
      await gesso.stop('SIGKILL')
      await gesso.start()
      for (const index of [0, 1, 2, 3]) {
        const card = page.getByRole('article').nth(index)
        await expect(card.getByRole('link').filter({ has: page.getByRole('img') })).toHaveCount(4, {
          timeout: 60_000,
        })
      }
    },
  )
})
