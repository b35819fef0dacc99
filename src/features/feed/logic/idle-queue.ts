type Task = () => void

/**
 * Runs tasks one at a time, each in a breath of its own, so that many together never hold up typing.
 * @param breathe calls back when there is time
 * @returns a function that queues a task and answers how to take it back
 */
export function createIdleQueue(breathe: (then: Task) => void): (task: Task) => Task {
  const waiting: Task[] = []
  let running = false

  function next() {
    const task = waiting.shift()
    running = task !== undefined
    if (task === undefined) return
    task()
    breathe(next)
  }

  return (task) => {
    waiting.push(task)
    if (!running) {
      running = true
      breathe(next)
    }
    return () => {
      const at = waiting.indexOf(task)
      if (at >= 0) waiting.splice(at, 1)
    }
  }
}
