/** Milliseconds after which a task no longer waits for idleness. */
const patience = 300

/**
 * Does something as soon as nothing more urgent is to do.
 * @returns a function that takes it back
 */
export function whenIdle(task: () => void): () => void {
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(task, { timeout: patience })
    return () => cancelIdleCallback(handle)
  }
  const timer = setTimeout(task)
  return () => clearTimeout(timer)
}
