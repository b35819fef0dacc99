import { randomUUID } from 'node:crypto'
import type { CDPSession, Page } from '@playwright/test'
import { copyBuild, makeNewer } from './support/new-version.ts'
import { havePictures } from './support/studio.ts'
import { GessoServer } from './support/server.ts'
import { expect, serverAway, test } from './support/test.ts'
import { Tunnel } from './support/tunnel.ts'

test.use({ serviceWorkers: 'allow' })

/** A finger from here to there, in some steps, as the browser hears it from a screen. */
async function swipe(touch: CDPSession, from: [number, number], to: [number, number]) {
  const steps = 6
  for (let step = 0; step <= steps; step += 1) {
    const [x, y] = [0, 1].map((axis) => {
      const [start, end] = [from[axis] ?? 0, to[axis] ?? 0]
      return start + ((end - start) * step) / steps
    })
    await touch.send('Input.dispatchTouchEvent', {
      type: step === 0 ? 'touchStart' : 'touchMove',
      touchPoints: [{ x: x ?? 0, y: y ?? 0 }],
    })
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

/** Waits until Gesso could start without its server. */
async function installed(page: Page) {
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration()
          return registration?.active?.state
        }),
      { timeout: 30_000 },
    )
    .toBe('activated')
}

const keptPictures = (page: Page) =>
  page.evaluate(async () => (await (await caches.open('gesso-pictures-1')).keys()).length)

test.describe('on a phone', { tag: '@phone' }, () => {
  test.use({ expectedFaults: serverAway })

  test('Gesso starts without its server and shows what was seen last, until it is told to forget', async ({
    page,
    gesso,
  }) => {
    await havePictures(gesso, 'a lighthouse', 2)
    await page.goto('/')
    await installed(page)
    await page.goto('/gallery')
    await page.getByRole('link', { name: 'a lighthouse' }).first().tap()
    await expect(page.getByRole('dialog').getByRole('img', { name: 'a lighthouse' })).toBeVisible()
    await expect.poll(() => keptPictures(page)).toBeGreaterThan(0)
    await gesso.stop()
    await page.goto('/gallery')
    await expect(page.getByText('cannot be reached')).toBeVisible()
    await page.getByRole('link', { name: 'Seen lately, number 1' }).tap()
    // Its words are on the server: here it is but a picture.
    const picture = page.getByRole('dialog').locator('img').last()
    await expect(picture).toHaveJSProperty('complete', true)
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(128)
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      registration?.active?.postMessage({ type: 'forget' })
    })
    await expect.poll(() => keptPictures(page)).toBe(0)
  })

  test('a picture that another app shares arrives at Create', async ({ page }) => {
    await page.goto('/settings')
    await installed(page)
    await page.goto('/settings')
    await expect(page.getByRole('radio', { name: 'Dark' })).toBeVisible()
    // What the phone's own sheet does when a person chooses Gesso in it.
    await page.evaluate(async () => {
      const answer = await fetch('/icons/icon-192.png')
      const files = new DataTransfer()
      files.items.add(new File([await answer.blob()], 'cat.png', { type: 'image/png' }))
      const form = document.createElement('form')
      form.method = 'post'
      form.enctype = 'multipart/form-data'
      form.action = '/share-target'
      const field = document.createElement('input')
      field.type = 'file'
      field.name = 'picture'
      field.files = files.files
      form.append(field)
      document.body.append(form)
      form.submit()
    })
    await page.getByRole('button', { name: 'Use as init image' }).tap()
    await expect(page.getByRole('slider', { name: 'Init strength' })).toBeVisible()
    expect(new URL(page.url()).search).toBe('')
  })

  test('a shared page is leafed through on a slow phone over a slow network, and empties when it is revoked', async ({
    page,
    gesso,
  }) => {
    await havePictures(gesso, 'a red fox', 3)
    const id = await shareAll(gesso)
    const shares = (await (await fetch(`${gesso.url}/api/studio/shares`)).json()) as {
      shares: { path: string }[]
    }
    const touch = await page.context().newCDPSession(page)
    await touch.send('Network.enable')
    await touch.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 200_000,
      uploadThroughput: 90_000,
    })
    await touch.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.goto(shares.shares[0]?.path ?? '')
    const pictures = page.getByRole('listitem').getByRole('link')
    await expect(pictures).toHaveCount(3)
    const gallery = page.url()
    await pictures.first().tap()
    const viewer = page.getByRole('dialog', { name: 'Picture' })
    await expect(viewer.getByText('1 of 3')).toBeVisible()
    await swipe(touch, [300, 400], [90, 400])
    await expect(viewer.getByText('2 of 3')).toBeVisible()
    await page.goBack()
    await expect(viewer).toBeHidden()
    expect(page.url()).toBe(gallery)
    const revoked = await fetch(`${gesso.url}/api/studio/shares/${id}/revoke`, {
      method: 'POST',
      headers: { origin: gesso.url },
    })
    expect(revoked.status).toBe(200)
    // Nobody touches the page: it asks by itself.
    await expect(page.getByText('This link is closed')).toBeVisible()
    await expect(page.getByRole('img')).toHaveCount(0)
  })
})

test.describe('a phone from elsewhere', { tag: '@phone' }, () => {
  // The tunnel's address is not the server's own.
  const throughTunnel = /^request elsewhere: http:\/\/127\.0\.0\.1:/
  test.use({ expectedFaults: { patterns: [...serverAway.patterns, throughTunnel] } })

  test('shows nothing private any more once it was revoked while Gesso was closed', async ({
    context,
    gesso,
  }) => {
    const tunnel = await Tunnel.open(() => gesso.url)
    const home = `http://${tunnel.host}`
    const password = 'a good long one'
    await gesso.stop()
    await gesso.start({ GESSO_PASSWORD: password, GESSO_ALLOWED_HOSTS: tunnel.host })
    await havePictures(gesso, 'a lighthouse', 1)

    const before = await context.newPage()
    await before.goto(home)
    await before.getByLabel('Password').fill(password)
    await before.getByRole('button', { name: 'Log in' }).click()
    await before.getByRole('textbox', { name: 'Prompt' }).fill('a secret garden')
    await installed(before)
    await before.goto(`${home}/gallery`)
    await before.getByRole('link', { name: 'a lighthouse' }).tap()
    await expect.poll(() => keptPictures(before)).toBeGreaterThan(0)
    expect(await keptDraft(before)).toContain('a secret garden')
    await before.close()
    await endLogins(gesso)

    const after = await context.newPage()
    await after.goto(`${home}/gallery`)
    await expect(after.getByRole('heading', { name: 'Log in to Gesso' })).toBeVisible()
    await expect.poll(() => keptPictures(after)).toBe(0)
    await expect.poll(() => keptDraft(after)).toBeNull()
    await gesso.stop()
    await after.goto(`${home}/gallery`)
    await expect(after.getByText('None is kept on this device yet')).toBeVisible()
    await expect(after.getByRole('link', { name: /Seen lately/ })).toHaveCount(0)
    tunnel.close()
  })
})

const keptDraft = (page: Page) => page.evaluate(() => localStorage.getItem('gesso.draft.1'))

/** Takes every device off the list, as its owner does at the machine. */
async function endLogins(gesso: GessoServer): Promise<void> {
  const path = `${gesso.url}/api/studio/access`
  const { owner } = (await (await fetch(path)).json()) as { owner: { sessions: { id: string }[] } }
  expect(owner.sessions).toHaveLength(1)
  for (const { id } of owner.sessions) {
    const ended = await fetch(`${path}/sessions/${id}`, {
      method: 'DELETE',
      headers: { origin: gesso.url },
    })
    expect(ended.ok).toBe(true)
  }
}

/** A Gesso of this test's own, whose build may be replaced while it is open. */
const replaceable = test.extend<{ dist: string }>({
  // oxlint-disable-next-line no-empty-pattern
  dist: async ({}, use) => {
    const { dist, remove } = await copyBuild()
    await use(dist)
    await remove()
  },
  gesso: async ({ dist }, use) => {
    const gesso = await GessoServer.create(dist)
    await gesso.start()
    await use(gesso)
    await gesso.remove()
  },
})

replaceable.describe('on a phone', { tag: '@phone' }, () => {
  replaceable.use({ expectedFaults: serverAway, serviceWorkers: 'allow' })

  replaceable(
    'a new version is announced where Gesso is open, and begins when it is asked for',
    async ({ page, gesso, dist }) => {
      const script = () => page.locator('script[type="module"]').getAttribute('src')
      const isWaiting = () =>
        page.evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration()
          return registration?.waiting != null
        })
      const announcement = page.getByText('A new version is ready.')
      await page.goto('/gallery')
      await installed(page)
      // The worker stands behind pages from the second on.
      await page.goto('/gallery')
      const before = await script()
      await gesso.stop()
      await makeNewer(dist)
      await gesso.start()
      await expect(announcement).toBeVisible({ timeout: 30_000 })
      expect(await script()).toBe(before)
      expect(await isWaiting()).toBe(true)
      await page.getByRole('button', { name: 'Reload' }).tap()
      await expect.poll(script).not.toBe(before)
      await expect.poll(isWaiting).toBe(false)
      await expect(announcement).toBeHidden()
      // What it starts with when the server is away is the new version too.
      const after = await script()
      await gesso.stop()
      await page.goto('/settings')
      expect(await script()).toBe(after)
    },
  )
})

/** Makes a link to every picture there is. @returns its id */
async function shareAll(gesso: GessoServer): Promise<string> {
  const id = randomUUID()
  const made = await fetch(`${gesso.url}/api/studio/shares`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: gesso.url,
      'idempotency-key': id,
    },
    body: JSON.stringify({ source: { kind: 'search', search: {}, live: false } }),
  })
  expect(made.status, await made.text()).toBe(201)
  return id
}
