import { type ConnectionAnswer, serviceAddresses } from '#contract/studio/connections.ts'

/** A service there is at most one connection of. */
export interface Service {
  id: 'leonardo' | 'together'
  name: string
  about: string
  baseUrl: string
  /** Which variable sets its key where Gesso is started. */
  variable: string
}

export const services: readonly Service[] = [
  {
    id: 'leonardo',
    name: 'Leonardo',
    about: 'Phoenix, FLUX, SDXL and your own models, paid in credits',
    baseUrl: serviceAddresses.leonardo,
    variable: 'LEONARDO_API_KEY',
  },
  {
    id: 'together',
    name: 'Together',
    about: 'FLUX and others, paid in dollars',
    baseUrl: serviceAddresses.together,
    variable: 'TOGETHER_API_KEY',
  },
]

/** What is set up: a service whether or not it is connected yet, or a server of one's own. */
export interface Entry {
  id: string
  name: string
  service: Service | null
  connection: ConnectionAnswer | null
}

/** The services, connected or not, then one's own servers. */
export function entriesOf(connections: readonly ConnectionAnswer[]): Entry[] {
  return [
    ...services.map((service) => ({
      id: service.id,
      name: service.name,
      service,
      connection: connections.find(({ id }) => id === service.id) ?? null,
    })),
    ...connections
      .filter(({ kind }) => kind === 'openai')
      .map((connection) => ({
        id: connection.id,
        name: connection.name,
        service: null,
        connection,
      })),
  ]
}
