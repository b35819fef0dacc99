import type {
  Access,
  AccessSession,
  AccessToken,
  CreatedToken,
  CreateToken,
  Pairing,
} from '#contract/access/access.ts'
import type { Actor } from '#server/domain/access.ts'

/** What a request shows of itself. */
export interface Credentials {
  /** Asked at this very machine: no network and no proxy in between. */
  isLocal: boolean
  bearer: string | null
  /** The secret of a browser that was let in. */
  session: string | null
}

/** Who tries to get in: by address for the limit, by what it calls itself for the list. */
export interface Newcomer {
  client: string
  name: string
  /** What it was let in with before, if it was. */
  previous: string | null
}

/** A secret for a browser to keep, for so many milliseconds at most. */
export interface Entry {
  secret: string
  lifetime: number
}

export interface AccessServices {
  identify(credentials: Credentials): Actor
  /** Lets in whoever has it, for a day, to the picture at this path. */
  passFor(actor: Actor, path: string): string
  byPass(pass: string, path: string): Actor
  /** Whether who was let in as this is so still. */
  isStillIn(actor: Actor): boolean
  /** Whether programs at this machine may use any key at the SDK doors. */
  takesAnyKey(): boolean
  /** Whether somebody elsewhere could get in at all. */
  hasWayIn(): boolean
  /** Whether there is a password to log in with. */
  hasPassword(): boolean

  /** @throws GessoError `unauthorized`, `forbidden` when there is no password; TooManyTries */
  login(password: string, newcomer: Newcomer): Promise<Entry>
  /** Ends what this actor came in with. */
  logout(actor: Actor): void

  /** A code that lets one device in, once; one made before ends. */
  createPairing(): Omit<Pairing, 'links'>
  cancelPairing(): void
  /** @throws GessoError `unauthorized`; TooManyTries */
  pair(code: string, newcomer: Newcomer): Entry

  /**
   * Sets the owner's password and ends every other entry, devices too, if there was one before. Who is not at the
   * machine must give `current`. @throws GessoError `invalid_request`, `conflict`, `unauthorized`; TooManyTries
   */
  setPassword(
    change: { password: string; current?: string | undefined },
    actor: Actor,
    client: string,
  ): Promise<void>
  /**
   * Takes the environment's password, or forgets the one it used to give. A new one ends every entry.
   * @throws GessoError `invalid_request` when it is too common
   */
  adoptPassword(password: string | null): Promise<void>

  sessions(): AccessSession[]
  endSession(id: string): boolean

  tokens(): AccessToken[]
  /** The first one ends `takesAnyKey`. @throws GessoError `conflict` when there are too many */
  createToken(token: CreateToken): CreatedToken
  revokeToken(id: string): boolean
  setAnyKey(on: boolean): void
  passwordSource(): NonNullable<Access['owner']>['password']
  /** Whether the environment gives a key. */
  hasConfiguredKey(): boolean

  /**
   * Counts pictures against an actor's budget, if it has one, before they are asked for; what comes back undoes it.
   * @throws GessoError `budget_spent`
   */
  charge(actor: Actor, pictures: number): () => void
}
