import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import {
  deletedShareSchema,
  type Share,
  shareApi,
  type ShareChange,
  type ShareDraft,
  shareSchema,
} from '#contract/studio/shares.ts'
import { request } from '#src/lib/http.ts'
import { sharesQuery } from './shares-query.ts'

/** Makes a link. `key` becomes its id: sent twice, it is made once. */
export const createShare = (client: QueryClient) =>
  mutationOptions({
    mutationKey: ['shares', 'create'],
    networkMode: 'always',
    mutationFn: ({ key, draft }: { key: string; draft: ShareDraft }) =>
      request(shareApi.all, shareSchema, {
        method: 'POST',
        body: draft,
        headers: { 'idempotency-key': key },
      }),
    onSuccess: (share) => noteShare(client, share),
  })

/** Changes the options of a link; its address stays. */
export const changeShare = (client: QueryClient) =>
  mutationOptions({
    mutationKey: ['shares', 'change'],
    networkMode: 'always',
    mutationFn: ({ id, change }: { id: string; change: ShareChange }) =>
      request(shareApi.one(id), shareSchema, { method: 'PUT', body: change }),
    onSuccess: (share) => noteShare(client, share),
  })

/** Closes a link for everybody, at once. */
export const revokeShare = (client: QueryClient) =>
  mutationOptions({
    mutationKey: ['shares', 'revoke'],
    networkMode: 'always',
    mutationFn: (id: string) => request(shareApi.revoke(id), shareSchema, { method: 'POST' }),
    onSuccess: (share) => noteShare(client, share),
  })

/** Gives a link another address; the old one stops at once. */
export const readdressShare = (client: QueryClient) =>
  mutationOptions({
    mutationKey: ['shares', 'readdress'],
    networkMode: 'always',
    mutationFn: (id: string) =>
      request(shareApi.address(id), shareSchema, { method: 'POST', body: {} }),
    onSuccess: (share) => noteShare(client, share),
  })

/** Takes a link off the list, with what visitors left there. */
export const deleteShare = (client: QueryClient) =>
  mutationOptions({
    mutationKey: ['shares', 'delete'],
    networkMode: 'always',
    mutationFn: (id: string) => request(shareApi.one(id), deletedShareSchema, { method: 'DELETE' }),
    onSuccess: ({ id }) =>
      client.setQueryData(sharesQuery.queryKey, (all) => all?.filter((one) => one.id !== id)),
  })

function noteShare(client: QueryClient, share: Share) {
  client.setQueryData(sharesQuery.queryKey, (all) => {
    if (all === undefined) return undefined
    return all.some(({ id }) => id === share.id)
      ? all.map((one) => (one.id === share.id ? share : one))
      : [share, ...all]
  })
}
