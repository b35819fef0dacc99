import * as z from 'zod/mini'

/** The server's settings, once read and checked. */
export interface Config {
  host: string
  port: number
  dataDir: string
  /** Host values to answer to beside the loopback ones. */
  allowedHosts: readonly string[]
  apiToken: string | null
  /** Painter threads; null leaves the number to the engine. */
  workers: number | null
}

/** A setting that cannot be used. `message` names it, what it is and what is allowed. */
export class ConfigError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ConfigError'
  }
}

const whole = (min: number, max: number, allowed: string) =>
  z.pipe(
    z.string().check(z.regex(/^\d{1,6}$/, allowed)),
    z.pipe(z.transform(Number), z.number().check(z.gte(min, allowed), z.lte(max, allowed))),
  )

const hostName = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])(?::\d{1,5})?$/

function splitList(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

const schema = z.object({
  HOST: z.optional(
    z
      .string()
      .check(
        z.regex(
          /^(?:localhost|::1|127(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})$/,
          'a loopback address (127.0.0.1, ::1 or localhost): there is no access control yet, so ' +
            'anyone on the network could use this library',
        ),
      ),
  ),
  PORT: z.optional(whole(0, 65_535, 'a port number, 0 to 65535 (0 takes any free one)')),
  GESSO_DATA_DIR: z.optional(z.string()),
  GESSO_ALLOWED_HOSTS: z.optional(
    z
      .string()
      .check(
        z.refine(
          (text) => splitList(text).every((name) => hostName.test(name)),
          'host names separated by commas, in lower case, with the port as browsers send it ' +
            '(studio.example or studio.example:8443)',
        ),
      ),
  ),
  GESSO_API_TOKEN: z.optional(
    z.string().check(z.regex(/^[\x21-\x7e]{8,512}$/, '8 to 512 visible ASCII characters')),
  ),
  GESSO_WORKERS: z.optional(whole(1, 16, 'a whole number, 1 to 16')),
})

/** A secret given by mistake in the wrong form must still not end up in a log. */
const secrets: ReadonlySet<string> = new Set(['GESSO_API_TOKEN'])

/** The settings of this process. @throws ConfigError */
export function loadConfig(): Config {
  return readConfig(process.env)
}

/** Settings from an environment; an empty value counts as none. @throws ConfigError */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const result = schema.safeParse(given)
  if (!result.success) {
    const [issue] = result.error.issues
    const name = String(issue?.path[0])
    const value = secrets.has(name) ? 'a value' : JSON.stringify(given[name])
    throw new ConfigError(`${name} is ${value}, but must be ${issue?.message ?? 'valid'}.`)
  }
  const settings = result.data
  return {
    host: settings.HOST ?? '127.0.0.1',
    port: settings.PORT ?? 4310,
    dataDir: settings.GESSO_DATA_DIR ?? './data',
    allowedHosts: splitList(settings.GESSO_ALLOWED_HOSTS ?? ''),
    apiToken: settings.GESSO_API_TOKEN ?? null,
    workers: settings.GESSO_WORKERS ?? null,
  }
}
