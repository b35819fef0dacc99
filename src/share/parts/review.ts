import { shareLimits } from '#contract/studio/share-limits.ts'
import { type VisitorMarks, visitorMarksSchema } from '#contract/studio/share-page.ts'
import { request } from '#src/lib/http.ts'
import * as z from 'zod/mini'
import type { SharePage } from '../page.ts'
import { element, iconButton } from './element.ts'
import { icon } from './icons.ts'

type Mark = Omit<VisitorMarks['marks'][number], 'token'>
const none: Mark = { favourite: false, note: '' }

/** What this visitor says of each picture: a favourite, and one line. It is kept as it is said. */
export function createReview(page: SharePage) {
  const marks = new Map<string, Mark>()
  let token = ''
  const heart = iconButton('Favourite', icon('heart'), () =>
    change({ favourite: !now().favourite }),
  )
  const note = element('input', {
    class: 'gv-field',
    'aria-label': 'A line about this picture',
    placeholder: 'A line about this picture',
    maxlength: String(shareLimits.note),
    enterkeyhint: 'done',
  })
  const say = element('span', { role: 'status' })
  const root = element('form', { class: 'gv-review' }, heart, note, say)

  const now = () => marks.get(token) ?? none

  function draw() {
    const { favourite, note: words } = now()
    heart.setAttribute('aria-pressed', String(favourite))
    if (document.activeElement !== note) note.value = words
  }

  function change(part: Partial<Mark>) {
    const of = token
    const before = now()
    const mark = { ...before, ...part }
    if (mark.favourite === before.favourite && mark.note === before.note) return
    marks.set(of, mark)
    draw()
    request(page.at.mark(of), z.null(), { method: 'POST', body: asForm(mark) }).then(
      () => (say.textContent = 'Kept'),
      () => {
        say.textContent = 'Not kept'
        marks.set(of, before)
        if (token === of) draw()
      },
    )
  }

  note.addEventListener('change', () => change({ note: note.value }))
  root.addEventListener('submit', (event) => {
    event.preventDefault()
    change({ note: note.value })
  })
  request(page.at.marks, visitorMarksSchema).then(
    (answer) => {
      for (const { token: of, ...mark } of answer.marks) if (!marks.has(of)) marks.set(of, mark)
      draw()
    },
    () => undefined,
  )

  return {
    root,
    /** Now it is about this picture. */
    show(next: string) {
      if (document.activeElement === note) note.blur()
      token = next
      say.textContent = ''
      draw()
    },
  }
}

function asForm({ favourite, note }: Mark): Blob {
  const fields = new URLSearchParams({ note: note.trim() })
  if (favourite) fields.set('favourite', 'on')
  return new Blob([fields.toString()], { type: 'application/x-www-form-urlencoded' })
}
