import { Suspense, useEffect } from 'react'
import { Route, Switch } from 'wouter'
import { Commands } from './commands/commands.tsx'
import { Frame } from './frame/frame.tsx'
import { PageBoundary } from './frame/page-boundary.tsx'
import { guardDrops } from './guard-drops.ts'
import { lazyPart } from './lazy-part.ts'
import { useViewedImage } from './navigation/page-address.ts'
import { CreateRoute } from './routes/create.tsx'

// Create is what most visits begin with; the rest comes when it is asked for.
const GalleryRoute = lazyPart(async () => (await import('./routes/gallery.tsx')).GalleryRoute)
const OtherRoutes = lazyPart(async () => (await import('./routes/other-routes.tsx')).OtherRoutes)
const ViewerRoute = lazyPart(async () => (await import('./routes/viewer.tsx')).ViewerRoute)

export function AppRouter() {
  const viewed = useViewedImage()
  useEffect(guardDrops, [])
  return (
    <>
      <Frame>
        <Switch>
          <Route path="/" component={CreateRoute} />
          <Route path="/gallery" component={GalleryRoute} />
          <Route component={OtherRoutes} />
        </Switch>
      </Frame>
      {viewed !== null && (
        <PageBoundary>
          <Suspense fallback={null}>
            <ViewerRoute imageId={viewed} />
          </Suspense>
        </PageBoundary>
      )}
      <Commands />
    </>
  )
}
