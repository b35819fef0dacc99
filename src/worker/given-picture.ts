import { cacheNames, givenField, givenQuery, workerPaths } from '#contract/studio/worker.ts'

/** Puts aside what another app shares, for Create to look at: it judges it like any upload. */
export async function takeGiven(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => null)
  const file = form?.getAll(givenField).find((one) => one instanceof File && one.size > 0)
  if (!(file instanceof File)) return toCreate(givenQuery.nothing)
  const cache = await caches.open(cacheNames.given)
  const headers = { 'content-type': file.type, 'x-name': encodeURIComponent(file.name) }
  await cache.put(workerPaths.givenPicture, new Response(file, { headers }))
  return toCreate(givenQuery.waiting)
}

const toCreate = (what: string) => Response.redirect(`/?${givenQuery.name}=${what}`, 303)
