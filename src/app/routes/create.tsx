import { Suspense, useRef, useState } from 'react'
import { FeedSkeleton } from '#src/features/feed/components/feed-skeleton.tsx'
import { useFormState } from '#src/features/generate/components/form/form-context.ts'
import { GenerateFormProvider } from '#src/features/generate/components/generate-form-provider.tsx'
import { PromptBar } from '#src/features/generate/components/prompt-bar.tsx'
import { PageBar } from '../frame/page-bar.tsx'
import { AwaitPictures } from '../pictures/await-pictures.tsx'
import { LazyFeed } from './create-parts/lazy-feed.ts'
import { formPanel, formSheet } from './create-parts/lazy-form.ts'
import { useWide } from '#src/lib/use-wide.ts'

/** The form and what it made: side by side on a desk; on a phone the prompt at the foot opens the form. */
export function CreateRoute() {
  const wide = useWide()
  return (
    <GenerateFormProvider>
      <div className="lg:grid lg:grid-cols-[theme(width.form)_minmax(0,1fr)]">
        {wide && <PanelPlace />}
        <div className="max-w-[92rem] px-4 pt-4 pb-32 lg:px-8 lg:pt-8 lg:pb-24">
          <Suspense fallback={<FeedSkeleton />}>
            <LazyFeed />
          </Suspense>
        </div>
      </div>
      {!wide && <BarAndSheet />}
      <AwaitPictures />
    </GenerateFormProvider>
  )
}

function PanelPlace() {
  const [Panel] = useState(formPanel)
  return (
    <Suspense fallback={<div className="border-r border-line bg-surface" />}>
      <Panel />
    </Suspense>
  )
}

function BarAndSheet() {
  const [opened, setOpened] = useState<'never' | 'open' | 'closed'>('never')
  const [Sheet] = useState(formSheet)
  const bar = useRef<HTMLDivElement>(null)
  const isWanted = useFormState(({ wanted }) => wanted !== null)
  // What someone asked to see is in the sheet.
  if (isWanted && opened !== 'open') setOpened('open')

  function close() {
    setOpened('closed')
    // The button that opened the sheet was gone while it was open, so nothing else brings the focus back.
    requestAnimationFrame(() => bar.current?.querySelector('button')?.focus())
  }

  return (
    <>
      <PageBar ref={bar}>
        <PromptBar onOpenForm={() => setOpened('open')} />
      </PageBar>
      {opened !== 'never' && (
        <Suspense fallback={null}>
          <Sheet open={opened === 'open'} onClose={close} />
        </Suspense>
      )}
    </>
  )
}
