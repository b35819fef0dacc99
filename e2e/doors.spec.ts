import Together from 'together-ai'
import { expect, test } from './support/test.ts'

test(
  'what an SDK asks for appears in an open gallery, and its address opens',
  { tag: '@desktop' },
  async ({ page, gesso }) => {
    await page.goto('/gallery')
    const together = new Together({ apiKey: 'any-key', baseURL: `${gesso.url}/v1` })
    const { data } = await together.images.generate({
      model: 'black-forest-labs/FLUX.1-schnell',
      prompt: 'a paper boat on a wet street',
      width: 512,
      height: 512,
      output_format: 'png',
    })
    await expect(page.getByRole('main').getByRole('img')).toHaveCount(1)
    const [made] = data
    const opened = await fetch(made && 'url' in made ? made.url : '')
    expect(opened.status).toBe(200)
    expect(opened.headers.get('content-type')).toBe('image/png')
  },
)
