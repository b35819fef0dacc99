import { ImageDown } from 'lucide-react'

/** Over the page while a picture hangs above it. */
export function DropVeil() {
  return (
    <div className="pointer-events-none fixed inset-0 z-50 flex items-center justify-center bg-page/70 p-3">
      <div className="absolute inset-3 rounded-xl border-2 border-dashed border-accent" />
      <p className="flex items-center gap-3 rounded-lg bg-raised px-5 py-3.5 text-base font-strong text-ink shadow-float">
        <ImageDown size={20} aria-hidden className="text-accent" />
        Drop it to use the picture or its settings
      </p>
    </div>
  )
}
