import { describe, expect, it } from 'vitest'
import { imageHref, pageAddress, viewedImage } from './page-address.ts'

const at = (path: string, state: unknown = null) => {
  const { pathname, search } = pageAddress(new URL(path, 'http://127.0.0.1:4310'), state)
  return pathname + search
}

describe('viewedImage', () => {
  it('reads the id back from an address', () => {
    expect(viewedImage(imageHref('a b/c'))).toBe('a b/c')
    expect(viewedImage('/image/x/')).toBe('x')
    expect(viewedImage('/image/')).toBeNull()
    expect(viewedImage('/gallery')).toBeNull()
  })

  it('does not choke on a broken escape', () => {
    expect(viewedImage('/image/%E0%A4%A')).toBe('%E0%A4%A')
  })
})

describe('pageAddress', () => {
  it('is the address itself for a page', () => {
    expect(at('/gallery?q=cat')).toBe('/gallery?q=cat')
  })

  it('is the page remembered behind a picture', () => {
    expect(at('/image/1', { background: '/gallery?q=cat', scroll: 10 })).toBe('/gallery?q=cat')
  })

  it('is the gallery behind a picture opened directly, or with a state that is not ours', () => {
    for (const state of [
      null,
      'text',
      { background: 3 },
      { background: '/image/2' },
      { background: '//elsewhere.example/x' },
    ]) {
      expect(at('/image/1', state)).toBe('/gallery')
    }
  })
})
