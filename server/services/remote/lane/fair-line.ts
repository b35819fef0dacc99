/** One that waits for its turn. `seq` is its place among those of its own queue. */
export interface Ticket {
  readonly id: string
  readonly queue: string
  readonly seq: number
}

/** Those that wait: each queue in its own order, and the queues in turn, so that a long one holds up no other. */
export function createFairLine<T extends Ticket>() {
  const queues = new Map<string, T[]>()

  return {
    add(ticket: T): void {
      const queue = queues.get(ticket.queue) ?? []
      queues.set(ticket.queue, queue)
      const later = queue.findIndex(({ seq }) => seq > ticket.seq)
      queue.splice(later === -1 ? queue.length : later, 0, ticket)
    },
    remove(ticket: T): void {
      const queue = queues.get(ticket.queue) ?? []
      const left = queue.filter((one) => one !== ticket)
      if (left.length === 0) queues.delete(ticket.queue)
      else queues.set(ticket.queue, left)
    },
    next(): T | null {
      const [first] = queues
      if (!first) return null
      const [name, queue] = first
      const ticket = queue.shift() ?? null
      // Whoever had a turn goes to the end of the row.
      queues.delete(name)
      if (queue.length > 0) queues.set(name, queue)
      return ticket
    },
  }
}
