import * as z from 'zod/mini'
import {
  type AccessSession,
  type AccessToken,
  createdTokenSchema,
  type CreateToken,
  networkSchema,
  type Pairing,
  pairingSchema,
} from '#contract/access/access.ts'
import { accessPaths } from '#contract/access/access-paths.ts'
import { request } from '#src/lib/http.ts'

const anything = z.unknown()

export const setNetwork = (on: boolean) =>
  request(accessPaths.network, networkSchema, { method: 'PUT', body: { on } })

/** A code to pair with. Where nothing could reach it yet, the studio is opened to the local network for it. */
export async function startPairing(): Promise<Pairing> {
  const pairing = await newPairing()
  if (pairing.links.length > 0) return pairing
  const { problem } = await setNetwork(true)
  if (problem !== null) throw new Error(problem)
  return newPairing()
}

const newPairing = () => request(accessPaths.pairing, pairingSchema, { method: 'POST' })

export const cancelPairing = () => request(accessPaths.pairing, anything, { method: 'DELETE' })

export const endSession = ({ id }: AccessSession) =>
  request(accessPaths.session(id), anything, { method: 'DELETE' })

export const setPassword = (body: { password: string; current?: string }) =>
  request(accessPaths.password, anything, { method: 'PUT', body })

export const createToken = (body: CreateToken) =>
  request(accessPaths.tokens, createdTokenSchema, { method: 'POST', body })

export const revokeToken = ({ id }: AccessToken) =>
  request(accessPaths.token(id), anything, { method: 'DELETE' })

export const setAnyKey = (on: boolean) =>
  request(accessPaths.anyKey, anything, { method: 'PUT', body: { on } })

export const logOut = () => request(accessPaths.logout, anything, { method: 'POST' })
