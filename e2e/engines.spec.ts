import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { GessoServer } from './support/server.ts'
import { expect, test } from './support/test.ts'
import { generateButton, goTo, openForm, useSmallPictures } from './support/studio.ts'

test(
  'a key connects a service, whose models are then asked beside the painter',
  { tag: '@desktop' },
  async ({ page }) => {
    // Another Gesso plays Leonardo: it speaks the same.
    const service = await GessoServer.create()
    await service.start()
    await page.goto('/settings')
    await page.getByRole('button', { name: 'Connect Leonardo' }).click()
    const key = page.getByLabel('Leonardo key')
    await expect(key).toHaveAttribute('type', 'password')
    await key.fill('a-key-nobody-sees')
    await page.getByLabel('Base URL').fill(`${service.url}/api/rest/v1`)
    await page.getByRole('button', { name: 'Connect', exact: true }).click()
    await expect(page.getByText(/^Leonardo works/)).toBeVisible()
    expect(await page.content()).not.toContain('a-key-nobody-sees')

    await goTo(page, 'Create')
    await useSmallPictures(page, 1)
    await page.getByRole('form').getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Compare engines' }).click()
    const compared = page.getByRole('list', { name: 'Compared' })
    await expect(compared.getByRole('listitem')).toHaveCount(2)
    await page.getByRole('button', { name: /^Generate all/ }).click()
    await expect(page).toHaveURL(/\/compare\?of=/)
    const columns = compared.getByRole('listitem')
    await expect(columns.getByRole('img')).toHaveCount(2, { timeout: 45_000 })
    await expect(columns.nth(1).getByText('Leonardo', { exact: true })).toBeVisible()
    await page.reload()
    await expect(columns.getByRole('img')).toHaveCount(2)
    await service.remove()
  },
)

test(
  'what may have been charged waits for a person, and nothing is sent twice',
  { tag: '@phone' },
  async ({ page, gesso }) => {
    // A server that takes every request for pictures and then says nothing.
    let asked = 0
    const server = createServer((request, response) => {
      if (request.method !== 'POST') {
        response.setHeader('content-type', 'application/json')
        response.end(
          JSON.stringify({ object: 'list', data: [{ id: 'sd-turbo', object: 'model' }] }),
        )
        return
      }
      asked += 1
      request.on('data', () => undefined).on('end', () => request.socket.destroy())
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const id = '3f0d2c1e-3a57-4d0b-9c61-0a4be1b7f3c2'
    const put = await fetch(`${gesso.url}/api/studio/connections/${id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', origin: gesso.url },
      body: JSON.stringify({ name: 'Workshop', baseUrl: `http://127.0.0.1:${port}/v1` }),
    })
    expect(put.status, await put.text()).toBeLessThan(300)

    await page.goto('/')
    await openForm(page)
    await page.getByRole('combobox', { name: 'Model', exact: true }).click()
    await page.getByRole('option', { name: /sd-turbo/ }).click()
    await expect(generateButton(page)).toContainText('free')
    await generateButton(page).click()
    await page.getByRole('button', { name: 'Close' }).click()
    const note = page.getByRole('group', { name: 'May have been charged' })
    await expect(note).toBeVisible()
    await note.getByRole('button', { name: 'It was not made' }).click()
    const question = page.getByRole('dialog', { name: 'It was not made?' })
    await question.getByRole('button', { name: 'It was not made' }).click()
    await expect(note).toBeHidden()
    await expect(page.getByText(/Nothing was charged/)).toBeVisible()
    expect(asked).toBe(1)
    server.close()
  },
)
