import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { pipeline } from 'node:stream'

/**
 * A proxy in front of a Gesso, as tunnels are: whoever comes through it comes from elsewhere and has to log in. Its
 * address is one of this machine, so browsers give its pages what they else give to https alone.
 */
export class Tunnel {
  readonly #server: Server

  private constructor(server: Server) {
    this.#server = server
  }

  /** @param to the address of the Gesso, once a request is passed on */
  static async open(to: () => string): Promise<Tunnel> {
    const server = createServer((asked, answer) => {
      const { method, url = '/', headers } = asked
      const onward = request(new URL(url, to()), {
        method,
        headers: { ...headers, via: '1.1 tunnel' },
      })
      onward.on('response', (got) => {
        answer.writeHead(got.statusCode ?? 502, got.headers)
        pipeline(got, answer, () => {})
      })
      onward.on('error', () => {
        if (!answer.headersSent) answer.writeHead(502)
        answer.end()
      })
      pipeline(asked, onward, () => {})
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new Tunnel(server)
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  close(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }
}
