import { seedLibrary } from './support/seed.ts'
import { GessoServer } from './support/server.ts'
import { goTo } from './support/studio.ts'
import { expect, test } from './support/test.ts'

const once = { tag: '@desktop' }

test('what an account made before comes into the gallery, once', once, async ({ gesso, page }) => {
  // Another Gesso plays the service.
  const account = await GessoServer.create()
  try {
    await seedLibrary(account, 3)
    const connected = {
      LEONARDO_API_KEY: 'the-key-of-an-account',
      LEONARDO_API_URL: `${account.url}/api/rest/v1`,
    }
    await gesso.stop()
    await gesso.start(connected)
    await page.goto(`${gesso.url}/settings`)
    await page.getByRole('button', { name: 'Bring my Leonardo history' }).click()
    const history = page.getByRole('region', { name: 'In step with Leonardo' })
    await expect(history).toContainText('12 pictures of 3 generations brought.')
    await goTo(page, 'Gallery')
    await expect(page.getByText('12 pictures')).toBeVisible()

    // It goes on after a restart, and finds nothing that it has not got.
    await page.goto('about:blank')
    await gesso.stop('SIGKILL')
    await gesso.start(connected)
    await page.goto(`${gesso.url}/settings`)
    await expect(history).toContainText('12 pictures of 3 generations brought.')
    await history.getByRole('button', { name: 'Stop' }).click()
    await expect(page.getByRole('button', { name: 'Keep in step' })).toBeVisible()
  } finally {
    await account.remove()
  }
})
