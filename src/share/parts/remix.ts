import { remixAddress } from '#contract/studio/remix-link.ts'
import { type SharedSettings, sharedSettingsSchema } from '#contract/studio/share-page.ts'
import { copyText } from '#src/lib/copy-text.ts'
import { request } from '#src/lib/http.ts'
import { readStored, storageKeys, writeStored } from '#src/lib/storage.ts'
import * as z from 'zod/mini'
import { studioAddress } from '../logic/studio-address.ts'
import { element, textButton } from './element.ts'

/** Takes a picture's settings to the visitor's own studio, whose address is asked for once, or to the clipboard. */
export function remixForm(settingsAddress: string): HTMLElement {
  const field = element('input', {
    id: 'gv-studio',
    class: 'gv-field',
    inputmode: 'url',
    autocomplete: 'url',
    autocapitalize: 'none',
    spellcheck: 'false',
    placeholder: '127.0.0.1:4310',
  })
  field.value = readStored(storageKeys.ownStudio, z.string()) ?? ''
  const say = element('p', { class: 'gv-say', role: 'status' })
  const settings: Promise<SharedSettings | null> = request(
    settingsAddress,
    sharedSettingsSchema,
  ).catch(() => null)

  async function withSettings(act: (settings: SharedSettings) => Promise<string>) {
    const known = await settings
    say.textContent = known === null ? 'The settings cannot be read just now.' : await act(known)
  }

  async function open(known: SharedSettings) {
    const studio = studioAddress(field.value || field.placeholder)
    if (studio === null) {
      field.focus()
      return 'That is no address of a studio: it looks like 127.0.0.1:4310 or studio.example.'
    }
    writeStored(storageKeys.ownStudio, studio)
    location.assign(remixAddress(studio, known))
    return 'Opening your studio…'
  }

  async function copy({ operation, settings: values }: SharedSettings) {
    const done = await copyText(JSON.stringify({ operation, ...values }, null, 2))
    return done ? 'Settings copied.' : 'This browser does not let us copy.'
  }

  const form = element(
    'form',
    {},
    element('p', {}, 'Make something of your own with the settings of this picture.'),
    element('label', { class: 'gv-label', for: field.id }, 'Address of your studio'),
    field,
    element(
      'div',
      { class: 'gv-actions' },
      element('button', { class: 'gv-button gv-first' }, 'Open in my studio'),
      textButton('Copy settings', () => void withSettings(copy)),
    ),
    say,
  )
  field.style.width = '100%'
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void withSettings(open)
  })
  return form
}
