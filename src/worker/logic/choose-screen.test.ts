import { expect, it, vi } from 'vitest'
import { chooseScreen } from './choose-screen.ts'

const own = new Response('ours')
const never = new Promise<never>(() => {})

function visit(answer: Promise<Response>, timeUp: Promise<null> = never, kept = own) {
  const forget = vi.fn<() => Promise<void>>(() => Promise.resolve())
  return { forget, shown: chooseScreen({ answer, own: Promise.resolve(kept), timeUp, forget }) }
}
const says = (status: number) => Promise.resolve(new Response(null, { status }))

it.each([200, 303, 404, 500])(
  'shows what the server says with %i, and forgets nothing',
  async (status) => {
    const { shown, forget } = visit(says(status))
    expect((await shown).status).toBe(status)
    expect(forget).not.toHaveBeenCalled()
  },
)

it.each([502, 503, 504])('starts from our own page when a gateway says %i', async (status) => {
  const { shown, forget } = visit(says(status))
  expect(await shown).toBe(own)
  expect(forget).not.toHaveBeenCalled()
})

it('starts from our own page when no answer comes, or none in time', async () => {
  expect(await visit(Promise.reject(new TypeError('away'))).shown).toBe(own)
  expect(await visit(never, Promise.resolve(null)).shown).toBe(own)
})

it('has let go of what is private before it shows the login', async () => {
  const steps: string[] = []
  const shown = chooseScreen({
    answer: says(401),
    own: Promise.resolve(own),
    timeUp: never,
    async forget() {
      await Promise.resolve()
      steps.push('forgotten')
    },
  })
  steps.push(`shown ${(await shown).status}`)
  expect(steps).toEqual(['forgotten', 'shown 401'])
})

it('lets go of what is private also when it hears too late to show it', async () => {
  let answer: (response: Response) => void = () => {}
  const late = new Promise<Response>((resolve) => (answer = resolve))
  const { shown, forget } = visit(late, Promise.resolve(null))
  expect(await shown).toBe(own)
  answer(new Response(null, { status: 401 }))
  await vi.waitFor(() => expect(forget).toHaveBeenCalledOnce())
})

it('never starts the app for somebody who is not let in, even where nothing can be let go of', async () => {
  const shown = chooseScreen({
    answer: says(401),
    own: Promise.resolve(own),
    timeUp: never,
    forget: () => Promise.reject(new Error('full')),
  })
  expect((await shown).status).toBe(401)
})
