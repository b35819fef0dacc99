import { useEffect, useLayoutEffect } from 'react'
import type { Shell } from './enter-shell.ts'

/** Drawn last, so that everything else is there when its effects run. */
export function Handover({ shell }: { shell: Shell }) {
  useLayoutEffect(() => shell.leave(), [shell])
  useEffect(() => shell.catchUp(), [shell])
  return null
}
