import { expect, test } from './support/test.ts'
import { generateButton, openForm, closeForm, useSmallPictures } from './support/studio.ts'

test(
  'choices and a list make a request each, counted before the press, with one seed',
  { tag: '@desktop' },
  async ({ page }) => {
    await page.goto('/')
    await useSmallPictures(page, 1)
    await openForm(page)
    const prompt = page
      .getByRole('textbox', { name: 'Prompt', exact: true })
      .filter({ visible: true })
    await page.getByRole('button', { name: 'Lists', exact: true }).click()
    await page.getByRole('button', { name: 'New list' }).click()
    await page.getByRole('textbox', { name: 'List name' }).fill('beasts')
    await page.getByRole('textbox', { name: 'Entries' }).fill('fox\nhen')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Edit beasts' })).toBeVisible()
    await page.keyboard.press('Escape')

    await prompt.fill('a {red __beasts__')
    await expect(page.getByText(/A \{ is never closed/)).toBeVisible()
    await prompt.fill('a {red|blue} __beasts__')
    await expect(generateButton(page)).toContainText('4 requests · 4 images · free')
    await generateButton(page).click()
    await closeForm(page)

    const cards = page.getByRole('article')
    await expect(cards).toHaveCount(4)
    for (const words of ['a blue hen', 'a blue fox', 'a red hen', 'a red fox']) {
      await expect(cards.filter({ hasText: words })).toHaveCount(1)
    }
    const seeds = await cards.getByText(/^Seed \d+$/).allTextContents()
    expect(new Set(seeds).size).toBe(1)
  },
)

test(
  'a prompt is weighed by keys, found again in the history, and its setup kept as a preset',
  { tag: '@desktop' },
  async ({ page }) => {
    await page.goto('/')
    await useSmallPictures(page, 1)
    const prompt = page.getByRole('textbox', { name: 'Prompt', exact: true })
    await prompt.fill('an old fox')
    await prompt.press('ControlOrMeta+ArrowUp')
    await expect(prompt).toHaveValue('an old (fox:1.1)')
    await prompt.press('ControlOrMeta+z')
    await expect(prompt).toHaveValue('an old fox')
    await prompt.press('ControlOrMeta+Enter')
    await expect(page.getByRole('article')).toHaveCount(1)

    await prompt.fill('something else')
    await prompt.press('Alt+ArrowUp')
    await expect(prompt).toHaveValue('an old fox')
    await prompt.press('Alt+ArrowDown')
    await expect(prompt).toHaveValue('something else')
    await page.getByRole('button', { name: 'Prompt history' }).click()
    await page.getByRole('searchbox', { name: 'Search prompts' }).fill('FOX old')
    await page.getByRole('list', { name: 'Prompts' }).getByText('an old fox').click()
    await expect(prompt).toHaveValue('an old fox')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(prompt).toHaveValue('something else')

    await page.getByRole('button', { name: 'Presets' }).click()
    await page.getByRole('button', { name: 'Save current settings' }).click()
    await page.getByRole('textbox', { name: 'Preset name' }).fill('Small')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('button', { name: 'Close' }).click()
    await page.getByRole('button', { name: 'Reset', exact: true }).click()
    const width = page.getByRole('spinbutton', { name: 'Width' })
    await expect(width).toHaveValue('1024')
    await page.getByRole('button', { name: 'Presets' }).click()
    await page.getByRole('button', { name: 'Apply' }).click()
    await expect(width).toHaveValue('128')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(width).toHaveValue('1024')
  },
)
