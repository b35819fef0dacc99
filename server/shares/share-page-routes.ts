import {
  shareMarkFormSchema,
  sharedPicturesAtOnce,
  shareMediaSizes,
  sharePaths,
} from '#contract/studio/share-page.ts'
import { GessoError } from '#server/domain/errors.ts'
import { type AppContext, arrivalOf } from '#server/http/context.ts'
import { asGessoError, statusOf } from '#server/http/errors.ts'
import type { StaticFiles } from '#server/http/files/static-files.ts'
import type { Route, RouteSet } from '#server/http/router.ts'
import type { ShareServices, Visit } from '#server/services/shares/shares.ts'
import { ticketLife } from '#server/services/shares/tickets.ts'
import { createRefusals, dataAnswer, doneAnswer, locked, notShown, seeOther } from './answers.ts'
import { createRoom, type Room } from './room.ts'
import { sendShared, sendSharedFile } from './send-shared.ts'
import { showGallery, showLocked, showPicture } from './show-pages.ts'
import { cookieFor, cookieOf, readForm } from './visitor.ts'

const visitorSeconds = 180 * 24 * 60 * 60

/**
 * What whoever has a link sees. Each answer begins by looking the link up: unknown, over and revoked are the same
 * refusal, and behind a password nothing is said, not even whether a picture is among those shown.
 */
export function sharePageRoutes(
  services: Pick<ShareServices, 'visitShare'>,
  files: StaticFiles,
  basePath: string,
): RouteSet {
  const room = createRoom(files, basePath)

  function visitOf(c: AppContext): Visit {
    const visit = services.visitShare(c.req.param('slug') ?? '')
    if (visit === null) throw notShown()
    return visit
  }

  const isOpen = (c: AppContext, visit: Visit) => visit.isOpenTo(cookieOf(c, 'ticket'))

  function openVisit(c: AppContext): Visit {
    const visit = visitOf(c)
    if (!isOpen(c, visit)) throw locked()
    return visit
  }

  const get = (path: string, handler: Route['handler']): Route => ({
    method: 'GET',
    path,
    who: 'visitor',
    handler,
  })
  const post = (path: string, handler: Route['handler']): Route => ({
    method: 'POST',
    path,
    who: 'visitor',
    handler,
  })

  return {
    prefix: '/s',
    renderError: createRefusals(room.assets),
    routes: [
      get('/s/:slug', (c) => {
        const visit = visitOf(c)
        return isOpen(c, visit) ? showGallery(c, visit, room) : showLocked(c, visit, room)
      }),
      post('/s/:slug/unlock', async (c) => {
        const { password = '' } = await readForm(c)
        return unlock(c, visitOf(c), password, room)
      }),
      get('/s/:slug/card.jpg', async (c) => {
        const visit = visitOf(c)
        const open = isOpen(c, visit)
        const tag = `card-${open ? visit.version() : 'locked'}`
        const bytes = await visit.card(open)
        const answer = await sendShared(c, { kind: 'bytes', bytes, type: 'image/jpeg', tag })
        // Made to be shown by chats, some of which leave fetching it to their readers' browsers.
        answer.headers.set('cross-origin-resource-policy', 'cross-origin')
        return answer
      }),
      get('/s/:slug/state', (c) => {
        const visit = openVisit(c)
        return dataAnswer({ version: visit.version(), total: visit.total() })
      }),
      get('/s/:slug/pictures', (c) => {
        const visit = openVisit(c)
        const [offset, limit] = [c.req.query('offset') ?? '0', c.req.query('limit') ?? '50']
        if (!/^\d{1,6}$/.test(offset) || !/^\d{1,3}$/.test(limit)) throw notShown()
        const window = {
          offset: Number(offset),
          limit: Math.min(Number(limit), sharedPicturesAtOnce),
        }
        return dataAnswer(visit.pictures(window))
      }),
      get('/s/:slug/settings/:token', (c) => {
        const settings = openVisit(c).settings(c.req.param('token') ?? '')
        if (settings === null) throw notShown()
        return dataAnswer(settings)
      }),
      get('/s/:slug/marks', (c) => {
        const visit = openVisit(c)
        if (!visit.record.review) throw notShown()
        return dataAnswer(visit.marks(cookieOf(c, 'visitor')))
      }),
      post('/s/:slug/marks/:token', async (c) => {
        const form = shareMarkFormSchema.safeParse(await readForm(c))
        return mark(c, openVisit(c), form, room)
      }),
      get('/s/:slug/media/:token/file', async (c) => {
        const visit = openVisit(c)
        const file = await visit.download(c.req.param('token') ?? '')
        if (file === null) throw notShown()
        return sendSharedFile(c, file)
      }),
      get('/s/:slug/media/:token/:size', async (c) => {
        const visit = openVisit(c)
        const size = shareMediaSizes.find((one) => one === c.req.param('size'))
        const token = c.req.param('token') ?? ''
        const media = size === undefined ? null : await visit.media(token, size)
        if (media === null) throw notShown()
        return sendShared(c, media)
      }),
      get('/s/:slug/:nth', (c) => {
        const nth = c.req.param('nth') ?? ''
        const visit = visitOf(c)
        if (!isOpen(c, visit)) return showLocked(c, visit, room)
        if (!/^[1-9]\d{0,5}$/.test(nth)) throw notShown()
        return showPicture(c, visit, Number(nth), room)
      }),
    ],
  }
}

async function unlock(
  c: AppContext,
  visit: Visit,
  password: string,
  room: Room,
): Promise<Response> {
  const path = room.at(sharePaths.page(visit.slug))
  try {
    const ticket = await visit.unlock(password, arrivalOf(c).client)
    if (ticket === null) {
      return await showLocked(c, visit, room, {
        status: 403,
        problem: 'That is not the password.',
      })
    }
    const cookie = cookieFor(c, 'ticket', ticket, { path, seconds: ticketLife / 1000 })
    return seeOther(path, [cookie])
  } catch (error) {
    const { code, message } = asGessoError(error)
    if (code !== 'rate_limited') throw error
    return showLocked(c, visit, room, { status: statusOf(code), problem: message })
  }
}

function mark(
  c: AppContext,
  visit: Visit,
  form: ReturnType<typeof shareMarkFormSchema.safeParse>,
  room: Room,
): Response {
  if (!form.success) throw new GessoError('invalid_request', 'The note is too long.')
  const { slug } = visit
  const token = c.req.param('token') ?? ''
  const wish = { favourite: form.data.favourite === 'on', note: form.data.note ?? '' }
  const from = { visitor: cookieOf(c, 'visitor'), client: arrivalOf(c).client }
  const marked = visit.mark(token, wish, from)
  const nth = visit.numberOf(token)
  if (marked === null || nth === null) throw notShown()
  const cookie = cookieFor(c, 'visitor', marked.visitor, {
    path: room.at(sharePaths.page(slug)),
    seconds: visitorSeconds,
  })
  const isScript = (c.req.header('accept') ?? '').includes('application/json')
  if (isScript) return doneAnswer([cookie])
  const page = visit.total() === 1 ? sharePaths.page(slug) : sharePaths.picture(slug, nth)
  return seeOther(room.at(page), [cookie])
}
