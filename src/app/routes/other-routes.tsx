import { Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { lazyPart } from '../lazy-part.ts'
import { NotFoundRoute } from './not-found.tsx'

const CompareRoute = lazyPart(async () => (await import('./compare.tsx')).CompareRoute)
const CanvasRoute = lazyPart(async () => (await import('./canvas.tsx')).CanvasRoute)
const GridRoute = lazyPart(async () => (await import('./grid.tsx')).GridRoute)
const LinksRoute = lazyPart(async () => (await import('./links.tsx')).LinksRoute)
const SpendingRoute = lazyPart(async () => (await import('./spending.tsx')).SpendingRoute)
const SettingsRoute = lazyPart(async () => (await import('./settings.tsx')).SettingsRoute)

/** The pages that few visits see. */
export function OtherRoutes() {
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path="/grid/:id">{({ id }) => <GridRoute gridId={id} />}</Route>
        <Route path="/canvas" component={CanvasRoute} />
        <Route path="/links" component={LinksRoute} />
        <Route path="/settings" component={SettingsRoute} />
        <Route path="/compare" component={CompareRoute} />
        <Route path="/spending" component={SpendingRoute} />
        <Route component={NotFoundRoute} />
      </Switch>
    </Suspense>
  )
}
