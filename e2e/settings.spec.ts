import { expect, test } from './support/test.ts'

test(
  'the theme follows the system until one is chosen, and the choice stays',
  { tag: '@desktop' },
  async ({ page }) => {
    const theme = () => page.evaluate(() => document.documentElement.dataset['theme'])
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto('/settings')
    await expect.poll(theme).toBe('dark')
    await page.emulateMedia({ colorScheme: 'light' })
    await expect.poll(theme).not.toBe('dark')
    await page.getByRole('radio', { name: 'Dark' }).check({ force: true })
    await expect.poll(theme).toBe('dark')
    await page.reload()
    await expect.poll(theme).toBe('dark')
  },
)

test('About says the version and the licence', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/settings')
  await expect(page.getByText(/0\.1\.0/)).toBeVisible()
  await expect(page.getByText(/Apache/).first()).toBeVisible()
})

test('the command menu reaches every destination', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: /command/i }).fill('gall')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/gallery/)
})
