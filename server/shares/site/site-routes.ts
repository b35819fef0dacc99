import { makeZip } from 'client-zip'
import { shareApi } from '#contract/studio/shares.ts'
import { GessoError } from '#server/domain/errors.ts'
import { sendStream } from '#server/http/files/send-download.ts'
import type { StaticFiles } from '#server/http/files/static-files.ts'
import type { Route } from '#server/http/router.ts'
import { parseUuid } from '#server/http/uuid.ts'
import type { ShareServices } from '#server/services/shares/shares.ts'
import { siteFiles } from './site-files.ts'

interface SiteDeps {
  services: Pick<ShareServices, 'visitOwnShare'>
  report: (error: unknown) => void
}

/** A link's gallery as a folder of files, for its owner to put anywhere; made while it is sent. */
export function siteRoutes({ services, report }: SiteDeps, files: StaticFiles): Route[] {
  return [
    {
      method: 'GET',
      path: `${shareApi.all}/:id/site`,
      who: 'reader',
      handler(c) {
        const id = parseUuid(c.req.param('id'))
        const visit = id === null ? null : services.visitOwnShare(id)
        if (visit === null) throw new GessoError('not_found', 'There is no such link.')
        const { folder, entries } = siteFiles(visit, files)
        const open = () => makeZip(reported(entries(), report))
        return sendStream(c, { name: `${folder}.zip`, type: 'application/zip', open })
      },
    },
  ]
}

/** By then the answer has begun: only the log can say why it broke off. */
async function* reported<Entry>(
  entries: AsyncGenerator<Entry>,
  report: (error: unknown) => void,
): AsyncGenerator<Entry> {
  try {
    yield* entries
  } catch (error) {
    report(error)
    throw error
  }
}
