import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

const surface = (page: Page) => page.getByRole('application', { name: 'Drawing' })
const picture = (page: Page) => page.getByRole('figure').getByRole('img')
const tool = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Places of the surface by shares of its smaller side, from its middle. */
async function placesOn(element: Locator) {
  const box = await element.boundingBox()
  if (box === null) throw new Error('The surface is not to be seen.')
  const side = Math.min(box.width, box.height) * 0.8
  return ([u, v]: readonly [number, number]) => ({
    x: box.x + box.width / 2 + (u - 0.5) * side,
    y: box.y + box.height / 2 + (v - 0.5) * side,
  })
}

async function stroke(page: Page, points: readonly (readonly [number, number])[]) {
  const at = await placesOn(surface(page))
  for (const [index, point] of points.entries()) {
    const { x, y } = at(point)
    await page.mouse.move(x, y, { steps: index === 0 ? 1 : 4 })
    if (index === 0) await page.mouse.down()
  }
  await page.mouse.up()
}

/** How far two pictures are apart at their worst pixel, within a part given in shares of their sides. */
function worstPixel(page: Page, urls: [string, string], part: [number, number, number, number]) {
  return page.evaluate(
    async ([[one, other], [left, top, right, bottom]]) => {
      const pixelsOf = async (url: string) => {
        const image = new Image()
        image.src = url
        await image.decode()
        const canvas = document.createElement('canvas')
        canvas.width = image.naturalWidth
        canvas.height = image.naturalHeight
        // Read in the same way as the page does: a graphics processor rounds a JPEG differently.
        const context = canvas.getContext('2d', { willReadFrequently: true })
        context?.drawImage(image, 0, 0)
        const { width, height } = canvas
        return (
          context?.getImageData(
            left * width,
            top * height,
            (right - left) * width,
            (bottom - top) * height,
          ).data ?? new Uint8ClampedArray()
        )
      }
      const [a, b] = [await pixelsOf(one), await pixelsOf(other)]
      return a.reduce((worst, value, at) => Math.max(worst, Math.abs(value - (b[at] ?? 0))), 0)
    },
    [urls, part] as const,
  )
}

test(
  'a drawing becomes a picture; it outlives a reload, is masked, saved and opened again',
  { tag: '@desktop' },
  async ({ page }) => {
    await page.goto('/canvas')
    await page.getByRole('textbox', { name: 'Prompt' }).fill('a house in a meadow')
    const empty = await surface(page).screenshot()
    await tool(page, 'Shape').click()
    await tool(page, 'Red').click()
    await stroke(page, [
      [0.3, 0.45],
      [0.6, 0.75],
    ])
    await expect(picture(page)).toHaveAttribute('src', /^data:image\/jpeg/, { timeout: 30_000 })
    await tool(page, 'Brush').click()
    await tool(page, 'Brown').click()
    await stroke(page, [
      [0.25, 0.46],
      [0.45, 0.25],
      [0.65, 0.46],
    ])
    await page.mouse.move(0, 0)
    const drawn = await surface(page).screenshot()

    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect(tool(page, 'Undo')).toBeDisabled()
    expect((await surface(page).screenshot()).equals(empty)).toBe(true)
    await page.keyboard.press('Control+Shift+z')
    await page.keyboard.press('Control+Shift+z')
    expect((await surface(page).screenshot()).equals(drawn)).toBe(true)

    await page.reload()
    await expect(page.getByRole('textbox', { name: 'Prompt' })).toHaveValue('a house in a meadow')
    await expect
      .poll(async () => (await surface(page).screenshot()).equals(drawn), { timeout: 10_000 })
      .toBe(true)

    // It was drawn before, so it is painted again; what is asked for by hand comes after it.
    await expect(picture(page)).toBeVisible({ timeout: 30_000 })
    await tool(page, 'Instant refine').click()
    await expect(page.getByText('Refined', { exact: true })).toBeVisible()
    const before = (await picture(page).getAttribute('src')) ?? ''
    await tool(page, 'Mask').click()
    await stroke(page, [
      [0.8, 0.1],
      [0.9, 0.2],
    ])
    await tool(page, 'Inpaint').click()
    await expect(page.getByText('Inpainted', { exact: true })).toBeVisible()
    const after = (await picture(page).getAttribute('src')) ?? ''
    expect(await worstPixel(page, [before, after], [0, 0.4, 1, 1])).toBe(0)
    expect(await worstPixel(page, [before, after], [0.6, 0, 1, 0.4])).toBeGreaterThan(0)

    await tool(page, 'Save to gallery').click()
    await page.getByRole('button', { name: 'Open' }).click()
    const viewer = page.getByRole('dialog')
    await viewer.getByRole('button', { name: 'More', exact: true }).click()
    await viewer.getByRole('menuitem', { name: 'Edit in canvas' }).click()
    await expect(tool(page, 'Inpaint')).toBeEnabled()
    await expect(page.getByRole('textbox', { name: 'Prompt' })).toHaveValue('a house in a meadow')
  },
)

test('fingers draw, two of them zoom, and the page stays where it is @phone', async ({ page }) => {
  await page.goto('/canvas')
  await page.getByRole('textbox', { name: 'Prompt' }).fill('a hill')
  const at = await placesOn(surface(page))
  const touch = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...spots: [number, number][]) =>
    touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: spots.map((spot, id) => ({ ...at(spot), id })),
    })
  await send('touchStart', [0.2, 0.7])
  await send('touchMove', [0.5, 0.4])
  await send('touchMove', [0.8, 0.7])
  await send('touchEnd')
  await expect(tool(page, 'Undo')).toBeEnabled()
  await expect(picture(page)).toHaveAttribute('src', /^data:image\/jpeg/, { timeout: 30_000 })

  const size = surface(page).getByText(/512 × 512 px/)
  const unzoomed = await size.textContent()
  await send('touchStart', [0.4, 0.5], [0.6, 0.5])
  await send('touchMove', [0.2, 0.5], [0.8, 0.5])
  await send('touchEnd')
  await expect(size).not.toHaveText(unzoomed ?? '')
  await tool(page, 'Undo').click()
  // The pinch has drawn nothing: one step back is the stroke.
  await expect(tool(page, 'Undo')).toBeDisabled()
  expect(await page.evaluate(() => scrollY)).toBe(0)
})
