import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import {
  closeForm,
  generateButton,
  newestPictures,
  openForm,
  useSmallPictures,
} from './support/studio.ts'

/** Drops a file beside every field. */
async function drop(page: Page, bytes: Buffer, type: string): Promise<void> {
  await page.evaluate(
    async ([base64, mime]) => {
      const binary = atob(base64)
      const file = new File([Uint8Array.from(binary, (one) => one.charCodeAt(0))], 'given', {
        type: mime,
      })
      const data = new DataTransfer()
      data.items.add(file)
      const init = { bubbles: true, cancelable: true, dataTransfer: data }
      document.querySelector('main')?.dispatchEvent(new DragEvent('drop', init))
    },
    [bytes.toString('base64'), type] as const,
  )
}

test(
  'a downloaded PNG brings its settings back when it is dropped',
  { tag: '@desktop' },
  async ({ page }) => {
    await page.goto('/')
    const prompt = page.getByRole('textbox', { name: 'Prompt', exact: true })
    await prompt.fill('ein Boot auf dem See, 湖')
    await useSmallPictures(page, 1, [136, 104])
    await generateButton(page).click()
    await (await newestPictures(page, 1)).first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Download' }).click()
    const saved = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'PNG with its settings' }).click()
    const download = await saved
    expect(download.suggestedFilename()).toMatch(/^\d{8}-\d{6}_\d+_ein-boot-auf-dem-see-湖\.png$/)
    const bytes = await readFile(await download.path())
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL('/')

    await prompt.fill('something else')
    await useSmallPictures(page, 2)
    await drop(page, bytes, 'image/png')
    const sheet = page.getByRole('dialog', { name: 'Settings in this picture' })
    await expect(sheet.getByText(/Made with Gesso/)).toBeVisible()
    const { violations } = await new AxeBuilder({ page })
      .include('dialog:modal')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    expect(violations.map(({ id }) => id)).toEqual([])

    await sheet.getByRole('button', { name: 'All but seed' }).click()
    await expect(sheet.getByRole('checkbox', { name: /^Seed/ })).not.toBeChecked()
    await sheet.getByRole('button', { name: 'Use its settings' }).click()
    await expect(sheet).toBeHidden()
    await expect(prompt).toHaveValue('ein Boot auf dem See, 湖')
    await openForm(page)
    await expect(page.getByRole('spinbutton', { name: 'Width' })).toHaveValue('136')
    await expect(page.getByRole('spinbutton', { name: 'Number of images' })).toHaveValue('1')
    await expect(page.getByRole('spinbutton', { name: 'Seed' })).toHaveValue('')
    await closeForm(page)
  },
)
