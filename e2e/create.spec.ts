import type { Page } from '@playwright/test'
import { expect, serverAway, test } from './support/test.ts'
import {
  closeForm,
  generateButton,
  goTo,
  isGeneration,
  newestPictures,
  openForm,
  useSmallPictures,
} from './support/studio.ts'

test('a newcomer presses Generate and gets four pictures', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('textbox', { name: 'Prompt', exact: true })).not.toHaveValue('')
  await expect(generateButton(page)).toContainText('4 images')
  await expect(generateButton(page)).toContainText('free')
  await generateButton(page).click()
  await expect(page.getByRole('progressbar').first()).toBeVisible()
  const pictures = await newestPictures(page, 4)
  for (const picture of await pictures.getByRole('img').all()) {
    await expect(picture).toHaveJSProperty('complete', true)
    expect(await picture.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(
      0,
    )
  }
})

test(
  'each press queues a snapshot of the form; a double click is one press',
  { tag: '@desktop' },
  async ({ page }) => {
    await page.goto('/')
    await useSmallPictures(page, 1)
    const prompt = page.getByRole('textbox', { name: 'Prompt', exact: true })
    await prompt.fill('a red fox in the snow')
    await generateButton(page).dblclick()
    await expect(page.getByRole('article')).toHaveCount(1)
    await prompt.fill('a blue whale under the sea')
    await prompt.press('ControlOrMeta+Enter')
    await expect(page.getByRole('article')).toHaveCount(2)
    await expect(page.getByRole('article').first()).toContainText('a blue whale under the sea')
    await expect(page.getByRole('article').nth(1)).toContainText('a red fox in the snow')
    await newestPictures(page, 1)
  },
)

test(
  'turning PhotoReal on says what stands in its way and mends it by one click',
  { tag: '@desktop' },
  async ({ page }) => {
    await page.goto('/')
    await openForm(page)
    await page.getByRole('combobox', { name: 'Model', exact: true }).click()
    await page.getByRole('option', { name: /Kino XL/ }).click()
    await page.getByRole('switch', { name: 'PhotoReal', exact: true }).click()
    await page
      .getByRole('button', { name: /use alchemy/i })
      .first()
      .click()
    await expect(page.getByRole('switch', { name: 'Alchemy', exact: true })).toBeChecked()
  },
)

test('the draft survives a reload, and Reset can be taken back', async ({ page }) => {
  await page.goto('/')
  const prompt = page.getByRole('textbox', { name: 'Prompt', exact: true })
  await prompt.fill('a paper boat on a wet street')
  await openForm(page)
  await page.getByRole('spinbutton', { name: 'Seed' }).fill('4711')
  await page.getByRole('spinbutton', { name: 'Seed' }).blur()
  await closeForm(page)
  await page.reload()
  await expect(prompt).toHaveValue('a paper boat on a wet street')
  await openForm(page)
  await expect(page.getByRole('spinbutton', { name: 'Seed' })).toHaveValue('4711')
  await page.getByRole('button', { name: 'Reset', exact: true }).click()
  await expect(page.getByRole('spinbutton', { name: 'Seed' })).toHaveValue('')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('spinbutton', { name: 'Seed' })).toHaveValue('4711')
})

test(
  'Surprise me writes another prompt, and Undo brings one’s own back',
  { tag: '@desktop' },
  async ({ page }) => {
    await page.goto('/')
    await openForm(page)
    const prompt = page
      .getByRole('textbox', { name: 'Prompt', exact: true })
      .filter({ visible: true })
    await prompt.fill('a paper boat')
    await page.getByRole('button', { name: 'Surprise me' }).click()
    await expect(prompt).not.toHaveValue('a paper boat')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(prompt).toHaveValue('a paper boat')
    await page.getByRole('button', { name: 'Improve prompt' }).click()
    await expect(prompt).toHaveValue(/^a paper boat, .+/)
  },
)

test(
  'elements are listed for the models that take them and checked at their row',
  { tag: '@desktop' },
  async ({ page }) => {
    await page.goto('/')
    await useSmallPictures(page, 1)
    await openForm(page)
    const choose = async (name: RegExp) => {
      await page.getByRole('combobox', { name: 'Model', exact: true }).click()
      await page.getByRole('option', { name }).click()
    }
    await choose(/FLUX\.1\.1 Pro/)
    await expect(page.getByRole('button', { name: 'Add element' })).toHaveCount(0)
    await choose(/Kino XL/)
    await page.getByRole('button', { name: 'Add element' }).click()
    await generateButton(page).click()
    const row = page.getByRole('list', { name: 'Elements', exact: true }).getByRole('listitem')
    await expect(row.getByText(/Element id of element 1 takes/)).toBeVisible()
    await row.getByRole('textbox', { name: 'Element id' }).fill('an-element')
    await row.getByRole('slider', { name: 'Weight' }).fill('0.35')
    await page.getByRole('button', { name: 'Add user element' }).click()
    await page.getByRole('spinbutton', { name: 'User LoRA id' }).fill('42')
    const sent = page.waitForRequest(isGeneration)
    await generateButton(page).click()
    expect((await sent).postDataJSON()).toMatchObject({
      elements: [{ akUUID: 'an-element', weight: 0.35 }],
      userElements: [{ userLoraId: 42 }],
    })
    await page.getByRole('button', { name: 'Remove element 1' }).click()
    await expect(page.getByRole('button', { name: 'Add element' })).toBeFocused()
    await expect(row).toHaveCount(0)
  },
)

test(
  'a value out of range is refused at its field, in words, and nothing is made',
  { tag: '@desktop' },
  async ({ page }) => {
    await page.goto('/')
    await openForm(page)
    await page.getByRole('spinbutton', { name: 'Seed' }).fill('99999999999')
    await page.getByRole('spinbutton', { name: 'Seed' }).blur()
    await closeForm(page)
    await generateButton(page).click()
    await expect(
      page
        .getByText(/9,?999,?999,?998/)
        .filter({ visible: true })
        .first(),
    ).toBeVisible()
    await expect(page.getByRole('article')).toHaveCount(0)
  },
)

test('the same seed gives the same picture', { tag: '@desktop' }, async ({ page, request }) => {
  await page.goto('/')
  await useSmallPictures(page, 1)
  await openForm(page)
  await page.getByRole('spinbutton', { name: 'Seed' }).fill('77')
  await closeForm(page)
  const bytes: string[] = []
  for (const count of [1, 2]) {
    await generateButton(page).click()
    await expect(page.getByRole('article')).toHaveCount(count)
    const pictures = await newestPictures(page, 1)
    const href = await pictures.first().getAttribute('href')
    const id = href?.split('/').at(-1) ?? ''
    bytes.push((await (await request.get(`/media/images/${id}`)).body()).toString('base64'))
    // A deliberate second press, not a double click.
    await expect(pictures.first()).toBeVisible()
  }
  expect(bytes[0]).toBe(bytes[1])
})

test.describe('with the server away', () => {
  test.use({ expectedFaults: serverAway })

  test(
    'the page says so, keeps the form, and heals by itself',
    { tag: '@desktop' },
    async ({ page, gesso }) => {
      await page.goto('/')
      await useSmallPictures(page, 1)
      const prompt = page.getByRole('textbox', { name: 'Prompt', exact: true })
      await prompt.fill('a lantern in the fog')
      await gesso.stop('SIGKILL')
      await expect(page.getByText(/cannot be reached/i).first()).toBeVisible()
      await generateButton(page).click()
      await expect(prompt).toHaveValue('a lantern in the fog')
      await gesso.start()
      await expect(page.getByText(/cannot be reached/i)).toHaveCount(0)
      // The press made while it was away, or the next one: either way one generation a press.
      await expect(page.getByRole('article')).toHaveCount(1)
      await newestPictures(page, 1)
    },
  )
})

test.describe('a press refused', () => {
  test.use({ expectedFaults: { patterns: [/status of 429/] } })

  test(
    'on another page is said there, and still by the form',
    { tag: '@desktop' },
    async ({ page }) => {
      await page.goto('/')
      let answer: () => void = () => undefined
      const held = new Promise<void>((resolve) => (answer = resolve))
      await page.route('**/api/studio/generations', async (route) => {
        if (route.request().method() !== 'POST') return route.fallback()
        await held
        const error = { code: 'rate_limited', message: 'Too many are waiting.' }
        return route.fulfill({ status: 429, json: { error } })
      })
      const sent = page.waitForRequest(isGeneration)
      await generateButton(page).click()
      await sent
      await goTo(page, 'Gallery')
      await expect(page.getByRole('heading', { name: 'Gallery' })).toHaveCount(1)
      answer()
      await expect(page.getByRole('status').getByText(/Too many are waiting/)).toBeVisible()
      await goTo(page, 'Create')
      await expect(page.getByRole('form').getByText(/Too many are waiting/)).toBeVisible()
    },
  )
})

const imageToImage = (page: Page) => page.getByRole('group', { name: 'Image to image' })

test(
  'init image: pasted though its section is folded, replaced by a drop, removed',
  { tag: '@desktop' },
  async ({ page }) => {
    await page.goto('/')
    await openForm(page)
    await expect(page.getByRole('button', { name: 'Guidance images' })).toBeVisible()
    const give = (type: 'paste' | 'drop', selector: string) =>
      page.evaluate(
        async ([kind, target]) => {
          const canvas = document.createElement('canvas')
          const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve))
          const data = new DataTransfer()
          data.items.add(new File([blob ?? ''], 'mine.png', { type: 'image/png' }))
          const init = { bubbles: true, cancelable: true }
          const event =
            kind === 'paste'
              ? new ClipboardEvent('paste', { ...init, clipboardData: data })
              : new DragEvent('drop', { ...init, dataTransfer: data })
          document.querySelector(target)?.dispatchEvent(event)
          return event.defaultPrevented
        },
        [type, selector] as const,
      )
    const picture = page.getByRole('img', { name: 'What is painted over' })

    await give('paste', 'form')
    await expect(picture).toBeVisible()
    const pasted = await picture.getAttribute('src')
    expect(await give('drop', 'main'), 'a drop beside it would leave the page').toBe(true)
    await expect(page.getByRole('dialog', { name: 'Use this picture' })).toBeVisible()
    await page.keyboard.press('Escape')
    expect(await give('drop', '#generate-init_image_id img')).toBe(true)
    await expect(picture).not.toHaveAttribute('src', pasted ?? '')
    await page.getByRole('button', { name: 'Remove picture' }).click()
    await expect(picture).toHaveCount(0)
    await expect(imageToImage(page).getByRole('button', { name: 'Browse' })).toBeVisible()
  },
)

test('init image: an upload steers the picture', { tag: '@desktop' }, async ({ page, request }) => {
  await page.goto('/')
  await useSmallPictures(page, 1)
  await generateButton(page).click()
  const first = await newestPictures(page, 1)
  const id = (await first.first().getAttribute('href'))?.split('/').at(-1) ?? ''
  const bytes = await (await request.get(`/media/images/${id}`)).body()
  await openForm(page)
  await page.getByRole('button', { name: 'Guidance images' }).click()
  const chooser = page.waitForEvent('filechooser')
  await imageToImage(page).getByRole('button', { name: 'Browse' }).click()
  await (await chooser).setFiles({ name: 'mine.jpg', mimeType: 'image/jpeg', buffer: bytes })
  await expect(page.getByRole('slider', { name: 'Init strength' })).toBeEnabled()
  await closeForm(page)
  await generateButton(page).click()
  await expect(page.getByRole('article')).toHaveCount(2)
  await newestPictures(page, 1)
})
