import { readdirSync } from 'node:fs'
import { auditLibrary } from '../server/store/audit-library.ts'
import { expect, serverAway, test } from './support/test.ts'
import type { GessoServer } from './support/server.ts'
import { isPhone } from './support/studio.ts'
import { seedLibrary } from './support/seed.ts'

/** Where a picture's id occurs in the data folder: its file, its thumbnails. */
const filesOf = ({ dataDir }: GessoServer, id: string) =>
  readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((path) => path.includes(id))

const tiles = 'main a[href^="/image/"]'

test('an empty gallery says what to do next', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/gallery')
  await page
    .getByRole('main')
    .getByRole('link', { name: /first picture/i })
    .click()
  await expect(page).toHaveURL('/')
})

test('300 generations scroll to the end, and back keeps the place', async ({ page, gesso }) => {
  await seedLibrary(gesso, 300)
  await page.goto('/gallery')
  await expect(page.locator(tiles).first()).toBeVisible()
  const first = await page.locator(tiles).first().getAttribute('href')
  await page.locator(tiles).first().focus()
  await page.keyboard.press('End')
  const last = page.locator(tiles).last()
  await expect.poll(() => last.getAttribute('href')).not.toBe(first)
  await expect(
    page
      .getByText(/number 1$/)
      .or(page.getByAltText(/number 1$/))
      .first(),
  ).toBeVisible()
  const there = await last.getAttribute('href')
  await last.click()
  await expect(page).toHaveURL(new RegExp(`${there}`))
  await page.goBack()
  await expect(page.locator(`a[href="${there}"]`)).toBeInViewport()
  await page.reload()
  await expect(page.locator(`a[href="${there}"]`)).toBeInViewport()
})

test('delete, undo, delete again: then it is gone for good', async ({ page, gesso, request }) => {
  await seedLibrary(gesso, 3)
  await page.goto('/gallery')
  await expect(page.locator(tiles)).toHaveCount(12)
  const href = await page.locator(tiles).nth(5).getAttribute('href')
  const id = href?.split('/').at(-1) ?? ''
  expect(filesOf(gesso, id)).not.toEqual([])
  const neighbour = await page.locator(tiles).nth(6).getAttribute('href')
  await page.locator(tiles).nth(5).focus()
  await page.keyboard.press('Delete')
  await expect(page.locator(tiles)).toHaveCount(11)
  await expect(page.locator(`a[href="${neighbour}"]`)).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.locator(tiles)).toHaveCount(12)
  await page.locator(`a[href="${href}"]`).focus()
  await page.keyboard.press('Delete')
  await expect(page.locator(tiles)).toHaveCount(11)
  await expect.poll(async () => (await request.get(`/media/images/${id}`)).status()).toBe(404)
  // Out of sight, but Undo could still bring it back.
  expect(filesOf(gesso, id)).not.toEqual([])
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0, { timeout: 20_000 })
  await expect.poll(() => filesOf(gesso, id)).toEqual([])
  await expect.poll(() => auditLibrary(gesso.dataDir)).toEqual([])
  await page.reload()
  await expect(page.locator(tiles)).toHaveCount(11)
})

test(
  'pictures deleted one after the other can each be brought back',
  { tag: '@desktop' },
  async ({ page, gesso }) => {
    await seedLibrary(gesso, 3)
    await page.goto('/gallery')
    await expect(page.locator(tiles)).toHaveCount(12)
    let answer: () => void = () => undefined
    const held = new Promise<void>((resolve) => (answer = resolve))
    await page.route('**/api/studio/deletions', async (route) => {
      await held
      await route.continue()
    })
    await page.locator(tiles).nth(5).focus()
    // The neighbour takes the focus, and may go too before the server has said a word.
    for (const left of [11, 10, 9, 8, 7, 6]) {
      await page.keyboard.press('Delete')
      await expect(page.locator(tiles)).toHaveCount(left)
    }
    answer()
    const undo = page.getByRole('button', { name: 'Undo' })
    await expect(undo).toHaveCount(6)
    await undo.first().click()
    await expect(page.locator(tiles)).toHaveCount(7)
    await undo.last().click()
    await expect(page.locator(tiles)).toHaveCount(8)
  },
)

test.describe('when the answer to Delete is lost', () => {
  test.use({ expectedFaults: serverAway })

  test(
    'no more is said than is known, and what became of the pictures is read',
    { tag: '@desktop' },
    async ({ page, gesso }) => {
      await seedLibrary(gesso, 3)
      await page.goto('/gallery')
      await expect(page.locator(tiles)).toHaveCount(12)
      await page.route('**/api/studio/deletions', async (route) => {
        await route.fetch()
        await route.abort()
      })
      await page.locator(tiles).nth(5).focus()
      await page.keyboard.press('Delete')
      await expect(page.getByText(/did not answer. Perhaps/)).toBeVisible()
      await expect(page.locator(tiles)).toHaveCount(11)
    },
  )
})

test(
  'when Undo leaves, the focus returns to the pictures',
  { tag: '@desktop' },
  async ({ page, gesso }) => {
    await seedLibrary(gesso, 3)
    await page.goto('/gallery')
    await page.locator(tiles).nth(5).focus()
    await page.keyboard.press('Delete')
    await expect(page.locator(tiles)).toHaveCount(11)
    const heir = await page.evaluate(() => document.activeElement?.getAttribute('href'))
    const undo = page.getByRole('button', { name: 'Undo' })
    await undo.focus()
    // Its time is over, and with it the toast.
    await expect(undo).toHaveCount(0, { timeout: 20_000 })
    await expect(page.locator(`a[href="${heir}"]`)).toBeFocused()
  },
)

test('many are selected and deleted at once', async ({ page, gesso }) => {
  await seedLibrary(gesso, 3)
  await page.goto('/gallery')
  await expect(page.locator(tiles)).toHaveCount(12)
  await page.getByRole('button', { name: 'Select', exact: true }).click()
  await page.locator(tiles).nth(1).click()
  await page
    .locator(tiles)
    .nth(4)
    .click({ modifiers: ['Shift'] })
  await expect(page.getByText(/4 selected/)).toBeVisible()
  await page
    .getByRole('button', { name: /^Delete/ })
    .filter({ visible: true })
    .click()
  await expect(page.locator(tiles)).toHaveCount(8)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.locator(tiles)).toHaveCount(12)
})

test('searches as one types, and the address keeps what was asked', async ({ page, gesso }) => {
  await seedLibrary(gesso, 10)
  await page.goto('/gallery')
  await expect(page.locator(tiles).first()).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search prompts' }).pressSequentially('FOX numb')
  await expect(page.getByText('8 found')).toBeVisible()
  await expect(page.locator(tiles)).toHaveCount(8)
  await expect(page).toHaveURL(/\?q=FOX\+numb$/)
  await page.reload()
  await expect(page.locator(tiles)).toHaveCount(8)
  await expect(page.getByRole('searchbox')).toHaveValue('FOX numb')

  await page.locator(tiles).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.goBack()
  await expect(page.locator(tiles)).toHaveCount(8)

  if (isPhone(page)) await page.getByRole('button', { name: 'Filters', exact: true }).click()
  await page.getByRole('combobox', { name: 'Date' }).selectOption('Today')
  await expect(page.getByText('No pictures found')).toBeVisible()
  await expect(page).toHaveURL(/date=today/)
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page).toHaveURL('/gallery')
  await expect(page.getByRole('searchbox')).toHaveValue('')
  await expect(page.getByText('40 pictures')).toBeVisible()
})

test(
  'favourites are marked one by one or many at once, and found again',
  { tag: '@desktop' },
  async ({ page, gesso }) => {
    await seedLibrary(gesso, 3)
    await page.goto('/gallery')
    await expect(page.locator(tiles)).toHaveCount(12)
    await page.locator(tiles).nth(2).click()
    const mark = page.getByRole('dialog').getByRole('button', { name: 'Favourite', exact: true })
    await expect(mark).toHaveAttribute('aria-pressed', 'false')
    await mark.click()
    await expect(mark).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('f')
    await expect(mark).toHaveAttribute('aria-pressed', 'false')
    await page.keyboard.press('f')
    await expect(mark).toHaveAttribute('aria-pressed', 'true')
    await page.goBack()
    await expect(page.getByRole('img', { name: 'Favourite', exact: true })).toHaveCount(1)

    await page.getByRole('button', { name: 'Select', exact: true }).click()
    await page.locator(tiles).nth(5).click()
    await page.locator(tiles).nth(6).click()
    const markAll = page.getByRole('main').getByRole('button', { name: 'Favourite', exact: true })
    await markAll.click()
    await expect(markAll).toHaveAttribute('aria-pressed', 'true')
    await page.getByRole('button', { name: 'Leave selection' }).click()

    await page.getByRole('button', { name: 'Favourites' }).click()
    await expect(page.getByText('3 found')).toBeVisible()
    await expect(page.locator(tiles)).toHaveCount(3)
    // A page that is open would say that its server is away.
    await page.goto('about:blank')
    await gesso.stop('SIGKILL')
    await gesso.start()
    await page.goto('/gallery?favourites=1')
    await expect(page.locator(tiles)).toHaveCount(3)
    await expect(page.getByRole('img', { name: 'Favourite', exact: true })).toHaveCount(3)
    await page.locator(tiles).first().focus()
    await page.keyboard.press('Delete')
    await expect(page.getByText('2 found')).toBeVisible()
  },
)

// The benchmarks go through 100,000; making them takes longer than looking at them.
test('20,000 pictures keep the page small', { tag: '@desktop' }, async ({ page, gesso }) => {
  await seedLibrary(gesso, 5_000)
  await page.goto('/gallery')
  await expect(page.locator(tiles).first()).toBeVisible()
  await page.locator(tiles).first().focus()
  await page.keyboard.press('End')
  await expect(page.getByAltText(/number 1$/).first()).toBeVisible()
  expect(await page.locator('*').count()).toBeLessThan(600)
})
