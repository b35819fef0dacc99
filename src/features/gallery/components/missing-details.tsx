import { Button } from '#src/ui/button.tsx'

/** Some of the pictures in view could not be read. */
export function MissingDetails({ onRetry }: { onRetry: () => void }) {
  return (
    <div
      role="alert"
      className="absolute inset-x-3 top-16 z-10 mx-auto flex max-w-[32rem] items-center gap-3 rounded-lg border border-line bg-raised py-1.5 pr-1.5 pl-4 text-sm shadow-float"
    >
      <span className="mr-auto">Some pictures could not be read.</span>
      <Button size="sm" onClick={onRetry}>
        Try again
      </Button>
    </div>
  )
}
