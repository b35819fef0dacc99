import { expect, test } from './support/test.ts'
import {
  closeForm,
  generateButton,
  newestPictures,
  openForm,
  useSmallPictures,
} from './support/studio.ts'

test('a model of Together’s turns the form into its own, and going back finds it as it was', async ({
  page,
}) => {
  await page.goto('/')
  await useSmallPictures(page, 1)
  await openForm(page)
  const model = page.getByRole('combobox', { name: 'Model', exact: true })
  const choose = async (name: string) => {
    await model.click()
    await model.fill(name)
    await page.getByRole('option').first().click()
    await expect(model).toHaveValue(name)
  }
  const steps = page.getByRole('slider', { name: 'Steps' })
  await steps.fill('60')
  await page.getByRole('switch', { name: 'Tiling' }).click()

  await choose('FLUX.2 Dev')
  const line = page.getByRole('status').filter({ hasText: 'Kept' })
  await expect(line).toContainText('Steps 60 became 50.')
  await expect(line).toContainText('Set aside until you go back: Tiling.')
  await expect(page.getByRole('switch', { name: 'Tiling' })).toBeHidden()
  await expect(steps).toHaveValue('50')
  await expect(page.getByRole('button', { name: 'Add LoRA' })).toBeVisible()
  await closeForm(page)
  await generateButton(page).click()
  await newestPictures(page, 1)
  await expect(page.getByRole('article').first()).toContainText('FLUX.2 Dev')

  await openForm(page)
  await choose('Gesso painter')
  await expect(steps).toHaveValue('60')
  await expect(page.getByRole('switch', { name: 'Tiling' })).toBeChecked()
})
