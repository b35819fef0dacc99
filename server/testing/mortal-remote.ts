import type { RemoteEngines } from '#server/domain/remote/engines.ts'
import type { RemoteEngine } from '#server/domain/remote/remote-engine.ts'

/** A service as one process sees it: once that dies, no answer reaches it, while the service goes on. */
export interface Mortal {
  readonly engines: RemoteEngines
  die(): void
}

export function mortal(engines: RemoteEngines): Mortal {
  const life = new AbortController()
  const died = new Promise<never>((_resolve, reject) => {
    life.signal.addEventListener('abort', () => reject(new Error('The process is gone.')))
  })
  died.catch(() => undefined)

  /** Asks nothing more after the end; what was asked before may still be done. */
  function asked<T>(call: () => Promise<T>): Promise<T> {
    return life.signal.aborted ? died : Promise.race([call(), died])
  }

  function wrap(engine: RemoteEngine): RemoteEngine {
    const { look, find, remove } = engine
    return {
      name: engine.name,
      limits: engine.limits,
      prepare: (job, signal) => asked(() => engine.prepare(job, signal)),
      send: (prepared, signal) => asked(() => engine.send(prepared, signal)),
      fetch: (address, signal) => asked(() => engine.fetch(address, signal)),
      ...(look && { look: (id, signal) => asked(() => look(id, signal)) }),
      ...(find && { find: (marks, signal) => asked(() => find(marks, signal)) }),
      ...(remove && { remove: (id, signal) => asked(() => remove(id, signal)) }),
    }
  }

  return {
    engines: {
      ...engines,
      get(id) {
        const engine = engines.get(id)
        return engine && wrap(engine)
      },
    },
    die: () => life.abort(),
  }
}
