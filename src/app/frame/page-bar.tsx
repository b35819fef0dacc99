import { type ReactNode, type RefObject, useLayoutEffect } from 'react'

const height = '--page-bar'

interface PageBarProps {
  ref: RefObject<HTMLDivElement | null>
  children: ReactNode
}

/** What a page keeps within the thumb's reach on a phone: above the bottom bar, below the status region. */
export function PageBar({ ref: bar, children }: PageBarProps) {
  useLayoutEffect(() => {
    const element = bar.current
    if (element === null) return undefined
    const { style } = document.documentElement
    const observer = new ResizeObserver(() =>
      style.setProperty(height, `${element.offsetHeight}px`),
    )
    observer.observe(element)
    return () => {
      observer.disconnect()
      style.removeProperty(height)
    }
  }, [bar])

  return (
    <div
      ref={bar}
      // Before that nothing can be typed.
      onFocus={() =>
        void import('./follow-keyboard.ts').then(({ followKeyboard }) => followKeyboard())
      }
      className="fixed inset-x-0 bottom-[max(var(--bar),var(--keyboard,0px))] z-20 border-t border-line bg-surface px-3 py-2"
    >
      {children}
    </div>
  )
}
