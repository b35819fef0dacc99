import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { havePictures } from './support/studio.ts'
import { expect, test } from './support/test.ts'

test.describe('a link, where no script runs', { tag: '@phone' }, () => {
  // The refused password is answered with 403, and the browser prints it.
  test.use({ javaScriptEnabled: false, expectedFaults: { patterns: [/status of 403/] } })

  test('asks for its password, shows its pictures and takes a note', async ({ page, gesso }) => {
    await havePictures(gesso, 'a paper boat', 2)
    const { images } = await (await page.request.get('/api/studio/images')).json()
    const made = await page.request.post('/api/studio/shares', {
      headers: { 'idempotency-key': randomUUID(), origin: gesso.url },
      data: {
        source: { kind: 'pictures', pictures: images.map(({ seq }: { seq: number }) => seq) },
        title: 'Boats',
        detail: 'everything',
        review: true,
        password: 'paper lantern',
      },
    })
    const { path } = await made.json()

    await page.goto(path)
    await expect(page.getByText('Boats')).toHaveCount(0)
    await page.getByLabel('Password').fill('paper boat!')
    await page.getByRole('button', { name: 'Open' }).click()
    await expect(page.getByRole('alert')).toHaveText('That is not the password.')
    await page.getByLabel('Password').fill('paper lantern')
    await page.getByRole('button', { name: 'Open' }).click()
    await expect(page.getByRole('heading', { name: 'Boats' })).toBeVisible()
    await expect(page.getByRole('main').getByRole('img')).toHaveCount(2)
    const shown = page.getByRole('img', { name: 'a paper boat' }).first()
    // Laid out before it comes, and really there when it has.
    await expect
      .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wide).toBeLessThanOrEqual(0)

    await shown.click()
    await expect(page.getByText('1 of 2')).toBeVisible()
    await page.getByLabel('Your note').fill('Print this one')
    await page.getByLabel('Favourite').check()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByLabel('Your note')).toHaveValue('Print this one')
    await expect(page.getByLabel('Favourite')).toBeChecked()
    await page.getByRole('link', { name: 'Next picture' }).click()
    await expect(page.getByText('2 of 2')).toBeVisible()
  })
})

test('a link’s pages have no fault of access', { tag: '@desktop' }, async ({ page, gesso }) => {
  await havePictures(gesso, 'a red fox', 2)
  const { images } = await (await page.request.get('/api/studio/images')).json()
  const pictures = images.map(({ seq }: { seq: number }) => seq)
  const share = async (more: object) => {
    const made = await page.request.post('/api/studio/shares', {
      headers: { 'idempotency-key': randomUUID(), origin: gesso.url },
      data: { source: { kind: 'pictures', pictures }, detail: 'everything', ...more },
    })
    return String((await made.json()).path)
  }
  const open = await share({ review: true, downloads: true, remix: true, description: 'Two.' })
  const locked = await share({ password: 'paper lantern' })
  for (const path of [open, `${open}/1`, locked]) {
    await page.goto(path)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      const faults = violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)
      expect(faults, `${path} ${colorScheme}`).toEqual([])
    }
  }
})
