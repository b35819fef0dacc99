import { devices, expect, type Page, test as base } from '@playwright/test'
import { GessoServer } from './support/server.ts'

// Others reach the studio at an address of its own, which here leads nowhere but to this machine. Only Linux has it.
const elsewhere = '127.0.0.2'
const password = 'a good long one'
base.skip(process.platform !== 'linux', 'needs the whole of 127.0.0.0/8')

const test = base.extend<{ gesso: GessoServer }>({
  // Playwright reads which fixtures one needs from the parameter, so it must be a pattern.
  // oxlint-disable-next-line no-empty-pattern
  gesso: async ({}, use) => {
    const gesso = await GessoServer.create()
    await gesso.start({ GESSO_LAN_ADDRESSES: elsewhere, GESSO_PASSWORD: password })
    await use(gesso)
    await gesso.remove()
  },
})

/** What the dialog shows for somebody without a camera. */
async function pairingLink(page: Page): Promise<string> {
  const dialog = page.getByRole('dialog', { name: 'Pair a device' })
  await expect(dialog.getByRole('img', { name: /Code to pair a device/ })).toBeVisible()
  const [address = '', code = ''] = await dialog.locator('dd').allTextContents()
  return `${address}#${code.replaceAll('-', '')}`
}

test(
  'a phone is paired by its code, shows the studio, and is out once it is revoked',
  { tag: '@desktop' },
  async ({ page, browser, gesso }) => {
    await page.goto(`${gesso.url}/settings`)
    await page.getByRole('button', { name: 'Pair a device' }).click()
    const link = await pairingLink(page)

    const phone = await browser.newContext({ ...devices['iPhone 14'], reducedMotion: 'reduce' })
    const mobile = await phone.newPage()
    await mobile.goto(link)
    await expect(mobile).toHaveURL(link.replace(/#.*/, ''))
    await mobile.getByLabel('Name of this device').fill('My phone')
    await mobile.getByRole('button', { name: 'Pair' }).click()
    await expect(mobile.getByRole('textbox', { name: 'Prompt' })).toBeVisible()
    await mobile.getByRole('link', { name: 'Gallery' }).click()
    await expect(mobile.getByText('No pictures yet')).toBeVisible()

    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.getByRole('button', { name: 'Revoke My phone' }).click()
    await expect(mobile.getByRole('heading', { name: 'Log in to Gesso' })).toBeVisible()
    await mobile.goto(link)
    await mobile.getByRole('button', { name: 'Pair' }).click()
    await expect(mobile.getByRole('alert')).toContainText('This code is used')
    await phone.close()
  },
)

test(
  'the owner logs in from elsewhere, lands where the link led, and leaves nothing behind',
  { tag: '@phone' },
  async ({ page, request, gesso }) => {
    await request.put(`${gesso.url}/api/studio/access/network`, {
      headers: { authorization: 'Bearer any' },
      data: { on: true },
    })
    const { port } = new URL(gesso.url)
    const home = `http://${elsewhere}:${port}`
    await page.goto(`${home}/settings`)
    const login = page.getByRole('button', { name: 'Log in' })
    await page.getByLabel('Password').fill('a wrong guess')
    await login.click()
    await expect(page.getByRole('alert')).toHaveText('This is not the password.')
    await page.getByLabel('Password').fill(password)
    await login.click()
    await expect(page).toHaveURL(`${home}/settings`)
    await expect(page.getByRole('list', { name: 'Devices' })).toContainText('this device')

    await page.getByRole('button', { name: 'Log out' }).click()
    await expect(page).toHaveURL(`${home}/login`)
    await page.goto(`${home}/gallery`)
    await expect(page.getByRole('heading', { name: 'Log in to Gesso' })).toBeVisible()
  },
)
