import { useEffect, useState } from 'react'
import { now } from '#src/lib/clock.ts'
import { remaining } from '../logic/words.ts'

/** The time that is left, to the second. */
export function Countdown({ until, onEnd }: { until: number; onEnd: () => void }) {
  const [time, setTime] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  const isOver = time >= until
  useEffect(() => {
    if (isOver) onEnd()
  }, [isOver, onEnd])
  return <span className="tabular-nums">{remaining(until - time)}</span>
}
