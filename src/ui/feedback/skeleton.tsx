import type { CSSProperties } from 'react'
import { classes } from '../classes.ts'

/** A grey stand-in with the final geometry, given by class or style. */
export function Skeleton({ className, style }: { className?: string; style?: CSSProperties }) {
  return (
    <div
      aria-hidden
      style={style}
      className={classes('animate-pulse rounded-md bg-line motion-reduce:animate-none', className)}
    />
  )
}
