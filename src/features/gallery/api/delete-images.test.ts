import { MutationObserver, QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { UnreachableError } from '#src/lib/http.ts'
import { toast } from '#src/ui/feedback/toast.tsx'
import { squares, wireIndex } from '../testing/library.ts'
import { deleteImages } from './delete-images.ts'
import { cachedIndex, imageIndexQuery } from './image-index-query.ts'

vi.mock('#src/ui/feedback/toast.tsx', () => ({
  toast: vi.fn<typeof toast>(() => ({ dismiss: () => {} })),
}))

let client: QueryClient
let answers: ((path: string, method: string) => Response | Promise<Response>)[]
let asked: string[]

const seqs = () => Array.from(cachedIndex(client)?.seqs ?? [])
const json = (body: unknown, status = 200) => Response.json(body, { status })
const refusal = (code: string, message: string, status: number) =>
  json({ error: { code, message } }, status)
const remove = (...images: number[]) =>
  new MutationObserver(client, deleteImages(client)).mutate(images)
const isStale = () => client.getQueryState(imageIndexQuery.queryKey)?.isInvalidated
const said = () => vi.mocked(toast).mock.calls.at(-1)?.[0]

beforeEach(() => {
  client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  client.setQueryData(imageIndexQuery.queryKey, squares(9, 8, 7))
  answers = []
  asked = []
  vi.stubGlobal('fetch', async (path: string, { method = 'GET' }: RequestInit) => {
    asked.push(`${method} ${path}`)
    const answer = answers.shift()
    if (answer === undefined) throw new TypeError('fetch failed')
    return answer(path, method)
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.clearAllMocks()
})

function deferred() {
  let resolve: (response: Response) => void = () => {}
  const promise = new Promise<Response>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}

describe('deleting', () => {
  it('takes pictures out at once, before the server has answered', async () => {
    const { promise, resolve } = deferred()
    answers.push(() => promise)
    const done = remove(8)
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    expect(seqs()).toEqual([9, 7])
    resolve(json({ id: 'd1', images: [8], finalAt: 5 }))
    await done
    expect(said()).toMatchObject({ message: '1 picture deleted', duration: 10_000 })
  })

  it('brings them back by Undo', async () => {
    answers.push(
      () => json({ id: 'd1', images: [9, 8], finalAt: 5 }),
      () => json({ id: 'd1', images: [9, 8], finalAt: 5 }),
    )
    await remove(9, 8)
    expect(seqs()).toEqual([7])
    said()?.action?.onPress()
    await vi.waitFor(() => expect(seqs()).toEqual([9, 8, 7]))
    expect(asked.at(-1)).toBe('DELETE /api/studio/deletions/d1')
  })

  it('says when Undo comes too late', async () => {
    answers.push(
      () => json({ id: 'd1', images: [8], finalAt: 5 }),
      () => refusal('gone', 'That deletion is final.', 410),
    )
    await remove(8)
    said()?.action?.onPress()
    await vi.waitFor(() => expect(said()?.message).toMatch(/too late/i))
    expect(seqs()).toEqual([9, 7])
  })

  it('puts them back and says why when the server refuses', async () => {
    answers.push(() => refusal('internal', 'The disk is full.', 500))
    await expect(remove(8)).rejects.toThrow('The disk is full.')
    expect(seqs()).toEqual([9, 8, 7])
    expect(said()).toMatchObject({ tone: 'error' })
    expect(said()?.message).toMatch(/could not be deleted.*disk is full/i)
  })

  it('claims nothing when no answer comes, and reads what became of them', async () => {
    await expect(remove(8)).rejects.toThrow(UnreachableError)
    expect(seqs()).toEqual([9, 8, 7])
    expect(isStale()).toBe(true)
    expect(said()).toMatchObject({ tone: 'error' })
    expect(said()?.message).toMatch(/did not answer.*perhaps/i)
    expect(said()?.message).not.toMatch(/they are back|it is back|by itself/i)
  })

  it('claims nothing when Undo is not answered, and reads what became of it', async () => {
    answers.push(() => json({ id: 'd1', images: [8], finalAt: 5 }))
    await remove(8)
    expect(isStale()).toBe(false)
    said()?.action?.onPress()
    await vi.waitFor(() => expect(isStale()).toBe(true))
    expect(said()?.message).toMatch(/did not answer.*perhaps/i)
    expect(said()?.message).not.toMatch(/was not undone|too late/i)
  })

  it('is not overtaken by a list that was read before it', async () => {
    const late = deferred()
    const first = deferred()
    answers.push(
      () => late.promise,
      () => first.promise,
    )
    const reading = client.fetchQuery({ ...imageIndexQuery, staleTime: 0 })
    const deleting = remove(8)
    await vi.waitFor(() => expect(asked).toHaveLength(2))
    const size: [number, number] = [512, 512]
    late.resolve(json(wireIndex([9, 8, 7].map((seq) => ({ seq, time: seq, size })))))
    await reading
    expect(seqs()).toEqual([9, 7])
    first.resolve(json({ id: 'd1', images: [8], finalAt: 5 }))
    await deleting
    expect(seqs()).toEqual([9, 7])
  })
})
