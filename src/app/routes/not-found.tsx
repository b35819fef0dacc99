import { useLocation } from 'wouter'
import { Button } from '#src/ui/button.tsx'
import { EmptyState } from '#src/ui/feedback/empty-state.tsx'

export function NotFoundRoute() {
  const [path, navigate] = useLocation()
  return (
    <EmptyState
      title="There is no such page"
      text={`Nothing lives at ${path}. The address may be mistyped.`}
      action={<Button onClick={() => navigate('/')}>Go to Create</Button>}
    />
  )
}
