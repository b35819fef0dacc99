import type { WorkerMessage } from '#contract/studio/worker.ts'
import { dropOldFiles, fileFor, keepFiles, screenFor } from './app-files.ts'
import { build } from './build.ts'
import { forgetPrivate } from './forget-private.ts'
import { takeGiven } from './given-picture.ts'
import { showWork, stopWaking, tellNews } from './notices.ts'
import { wayOf } from './logic/way-of.ts'
import { pictureFor, recheckPictures } from './pictures.ts'

// The page's library of types knows no worker, and a worker's knows no page: they are checked apart.
declare const self: ServiceWorkerGlobalScope

const files: Set<string> = new Set(build.files)

self.addEventListener('install', (event) => event.waitUntil(keepFiles()))

// Pages that are open stay with what they began with: it takes over where the next one starts.
self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([dropOldFiles(), self.registration.navigationPreload.enable()]))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { method, url, mode } = request
  const asked = { method, url, origin: self.location.origin, isNavigation: mode === 'navigate' }
  switch (wayOf(asked, files)) {
    case 'screen':
      event.respondWith(screenFor(request, event.preloadResponse as Promise<Response | undefined>))
      return
    case 'file':
      event.respondWith(fileFor(request))
      return
    case 'picture':
      event.respondWith(pictureFor(request))
      return
    case 'given':
      event.respondWith(takeGiven(request))
      return
    case 'network':
  }
})

self.addEventListener('message', (event) => {
  const message = event.data as WorkerMessage
  switch (message.type) {
    case 'activate':
      event.waitUntil(self.skipWaiting())
      return
    case 'recheck':
      event.waitUntil(recheckPictures())
      return
    case 'forget':
      event.waitUntil(Promise.all([forgetPrivate(), stopWaking(self)]))
  }
})

// An empty call from the browser's maker: what it is about is asked of our own server.
self.addEventListener('push', (event) => event.waitUntil(tellNews(self)))

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(showWork(self, event.notification))
})
