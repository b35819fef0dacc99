import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './support/test.ts'
import {
  closeForm,
  generateButton,
  isGeneration,
  newestPictures,
  openForm,
  useSmallPictures,
} from './support/studio.ts'

test.beforeEach(async ({ page }) => {
  await page.goto('/')
  await useSmallPictures(page, 1)
  await openForm(page)
  await page.getByRole('combobox', { name: 'Model', exact: true }).click()
  await page.getByRole('option', { name: /Kino XL/ }).click()
  await page.getByRole('button', { name: 'Guidance images' }).click()
})

const faults = async (builder: AxeBuilder) => {
  const { violations } = await builder.withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

test(
  'a ControlNet with a picture from the gallery goes with the next picture',
  { tag: '@desktop' },
  async ({ page }) => {
    await generateButton(page).click()
    await newestPictures(page, 1)
    await page.getByRole('button', { name: 'Add ControlNet' }).click()
    const row = page.getByRole('group', { name: 'ControlNet 1' }).first()
    await row.getByRole('combobox', { name: 'ControlNet type' }).click()
    await page.getByRole('option', { name: /Edge to image/ }).click()
    await expect(row.getByRole('slider', { name: 'Weight' })).toBeVisible()

    await generateButton(page).click()
    await expect(page.getByRole('alert').getByText(/ControlNet 1 has no picture/)).toBeVisible()

    await row.getByRole('button', { name: 'From gallery' }).click()
    const picker = page.getByRole('dialog')
    await picker.getByRole('searchbox', { name: 'Search prompts' }).fill('no such words')
    await expect(picker.getByText('Nothing found')).toBeVisible()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('lighthouse')
    await expect(picker.getByRole('img')).toHaveCount(1)
    expect(await faults(new AxeBuilder({ page }).include('dialog[open]'))).toEqual([])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(row.getByRole('img')).toBeVisible()

    const sent = page.waitForRequest(isGeneration)
    await generateButton(page).click()
    const { controlnets } = (await sent).postDataJSON() as { controlnets: unknown }
    expect(controlnets).toMatchObject([
      { preprocessorId: 19, initImageType: 'GENERATED', weight: 1 },
    ])
    await expect(page.getByRole('article')).toHaveCount(2)
    await newestPictures(page, 1)
  },
)

test(
  'an image prompt from a file is made ready, sent, and can be taken away',
  { tag: '@phone' },
  async ({ page }) => {
    const place = page.getByRole('group', { name: 'Image prompts' })
    const bytes = await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(4000, 40)
      canvas.getContext('2d')?.fillRect(0, 0, 4000, 40)
      const blob = await canvas.convertToBlob()
      return Array.from(new Uint8Array(await blob.arrayBuffer()))
    })
    const choose = async (name: string, content: Buffer) => {
      const chooser = page.waitForEvent('filechooser')
      await place.getByRole('button', { name: 'Browse' }).click()
      await (await chooser).setFiles([{ name, mimeType: 'image/png', buffer: content }])
    }
    await choose('broken.png', Buffer.from('no picture'))
    await expect(place.getByRole('alert')).toContainText(/broken\.png.*damaged/)
    await place.getByRole('button', { name: 'Dismiss' }).click()

    const answered = page.waitForResponse(/\/uploads$/)
    await choose('long.png', Buffer.from(bytes))
    // The longest side was brought within what is of use before it left.
    expect(await (await answered).json()).toMatchObject({ width: 3072, height: 31 })
    await expect(place.getByRole('img', { name: 'Image prompt 1' })).toBeVisible()
    expect(await faults(new AxeBuilder({ page }).include('dialog[open]'))).toEqual([])

    await closeForm(page)
    const sent = page.waitForRequest(/\/generations$/)
    await generateButton(page).click()
    const { imagePrompts } = (await sent).postDataJSON() as { imagePrompts: string[] }
    expect(imagePrompts).toHaveLength(1)
    await newestPictures(page, 1)
    await openForm(page)
    await place.getByRole('button', { name: 'Remove image prompt 1' }).click()
    await expect(place.getByRole('img')).toHaveCount(0)
  },
)
