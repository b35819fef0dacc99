import { Component, type ReactNode } from 'react'
import { Button } from '#src/ui/button.tsx'
import { ErrorState } from '#src/ui/feedback/error-state.tsx'

/** Keeps a fault within the page it is in: the frame, and with it the way to the other pages, stays. */
export class PageBoundary extends Component<{ children: ReactNode }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <ErrorState
        title="This page broke"
        text="The fault is ours. Your pictures and what you wrote are safe, and nothing was charged."
        action={<Button onClick={() => location.reload()}>Reload the page</Button>}
      />
    )
  }
}
