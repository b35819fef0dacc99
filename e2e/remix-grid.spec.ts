import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { havePictures, newestPictures, openForm, useSmallPictures } from './support/studio.ts'

const violations = async (page: Page) => {
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)
}

test('two parameters make a grid that fills, opens its pictures and is deleted whole', async ({
  page,
}) => {
  await page.goto('/')
  await useSmallPictures(page, 1)
  await openForm(page)
  const form = page.getByRole('form', { name: 'Create' }).filter({ visible: true })
  await form.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Make a grid' }).click()

  const dialog = page.getByRole('dialog', { name: 'Make a grid' })
  await dialog.getByRole('textbox', { name: 'Across values' }).fill('5, 10, 12')
  await dialog.getByRole('combobox', { name: 'Down', exact: true }).selectOption('prompt')
  await dialog.getByRole('textbox', { name: 'Down find' }).fill('lighthouse')
  await dialog.getByRole('textbox', { name: 'Down replace with' }).fill('lighthouse\ncastle')
  const refused = dialog.getByRole('region', { name: 'Cells that cannot be made' })
  await expect(refused).toContainText('Steps 5, Prompt castle:')
  await dialog.getByRole('textbox', { name: 'Across values' }).fill('10, 12')
  await expect(refused).toHaveCount(0)
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: /^Generate grid.*2 × 2 · 4 images · free/ }).click()

  await expect(page).toHaveURL(/\/grid\//)
  const grid = page.getByRole('region', { name: 'Grid' })
  await expect(grid.getByRole('columnheader')).toHaveText(['10', '12'])
  await expect(grid.getByRole('rowheader')).toHaveText(['lighthouse', 'castle'])
  await expect(grid.getByRole('img')).toHaveCount(4, { timeout: 45_000 })
  await expect(grid.getByRole('img', { name: 'Steps 12, Prompt castle' })).toBeVisible()
  expect(await violations(page)).toEqual([])

  await grid.getByRole('link').last().click()
  const viewer = page.getByRole('dialog', { name: 'Picture' })
  await expect(viewer.getByRole('button', { name: 'Newer picture' })).toBeVisible()
  await expect(viewer.getByRole('button', { name: 'Older picture' })).toHaveCount(0)
  await page.keyboard.press('ArrowLeft')
  await expect(viewer.getByRole('button', { name: 'Older picture' })).toBeVisible()
  const opened = page.url()
  await page.keyboard.press('Delete')
  await expect(page).not.toHaveURL(opened)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page).toHaveURL(opened)
  await expect(viewer.getByRole('img')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/grid\//)
  await page.reload()
  await expect(grid.getByRole('img')).toHaveCount(4)

  const address = page.url()
  await page.getByRole('main').getByRole('button', { name: 'Delete' }).click()
  await expect(page).toHaveURL('/')
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('link', { name: 'Open grid' }).click()
  await expect(page).toHaveURL(address)
  await expect(grid.getByRole('img')).toHaveCount(4)
})

test(
  'a picture’s prompt is taken over and given back; its request reads as code',
  { tag: '@desktop' },
  async ({ page, gesso }) => {
    await havePictures(gesso, 'a heron in the reeds', 1)
    await page.goto('/')
    const pictures = await newestPictures(page, 1)
    const act = async (name: string) => {
      await pictures.first().click()
      const viewer = page.getByRole('dialog', { name: 'Picture' })
      await viewer.getByRole('button', { name: 'More', exact: true }).click()
      await page.getByRole('menuitem', { name, exact: true }).click()
    }

    await act('View as code')
    const dialog = page.getByRole('dialog', { name: 'View as code' })
    await expect(dialog.getByRole('region', { name: 'curl' })).toContainText('a heron in the reeds')
    await dialog.getByRole('radio', { name: 'Python' }).check()
    await expect(dialog.getByRole('region', { name: 'Python' })).toContainText('LEONARDO_API_KEY')
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL('/')

    const prompt = page
      .getByRole('textbox', { name: 'Prompt', exact: true })
      .filter({ visible: true })
    const before = await prompt.inputValue()
    await act('Use prompt')
    await expect(prompt).toHaveValue('a heron in the reeds')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(prompt).toHaveValue(before)
  },
)
