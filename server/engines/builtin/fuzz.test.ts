import { describe, expect, it } from 'vitest'
import sharp from 'sharp'
import { Random } from './core/random.ts'
import { paintPicture } from './paint-picture.ts'
import { paintTask } from './request/paint-tasks.ts'
import { painterJob } from './request/painter-job.ts'
import { readReferences } from './request/read-references.ts'
import { styles } from './styles/catalogue.ts'
import { randomJob } from './testing/random-request.ts'
import { paintSmall, spread } from './testing/paint-small.ts'
import { timeWords, weatherWords } from './understand/place-words.ts'
import { settingWords } from './understand/setting-words.ts'
import { subjectWords } from './understand/subject-words.ts'

const odd = [
  '',
  '!!! ???',
  '🐙🔥',
  'ｆｕｌｌｗｉｄｔｈ',
  'मछली पानी में',
  'x'.repeat(1500),
  '\u0000\ud800',
  '999 999',
  'the of and',
  '\n\t',
]
const sides = [32, 40, 64, 96, 128, 200]
const schedulers = ['KLMS', 'EULER_DISCRETE', 'DDIM', 'DPM_SOLVER', 'PNDM', 'LEONARDO']

const drawn = (width: number, height: number): Promise<Uint8Array> =>
  sharp({ create: { width, height, channels: 3, background: '#c84' } })
    .png()
    .toBuffer()

function words(random: Random, table: object): string {
  const names = Object.keys(table)
  return names[random.int(0, names.length - 1)] ?? ''
}

describe('any request', () => {
  it('ends in a picture that is not blank', async () => {
    const random = new Random(20)
    for (let k = 0; k < 90; k++) {
      const said = random.chance(0.25)
        ? (odd[k % odd.length] ?? '')
        : `${words(random, subjectWords)} ${random.chance(0.3) ? 'riding' : 'and'} ${words(random, subjectWords)} ${words(random, settingWords)} ${words(random, timeWords)} ${words(random, weatherWords)}`
      const thin = k % 25 === 0
      const change = {
        prompt: said,
        negative: random.chance(0.3) ? `${words(random, subjectWords)}, people, rain` : '',
        seed: Math.floor(random.next() * 9_999_999_998),
        width: thin ? 32 : (sides[random.int(0, 5)] ?? 64),
        height: thin ? 1536 : (sides[random.int(0, 5)] ?? 64),
        style: words(random, styles),
        scheduler: schedulers[k % schedulers.length] ?? 'KLMS',
        steps: random.int(10, 60),
        guidance: random.range(1, 20),
        tiling: random.chance(0.15),
        transparent: random.chance(0.15),
      }
      const { pixels } = await paintSmall(change)
      expect(spread(pixels), JSON.stringify(change)).toBeGreaterThan(3)
    }
  }, 120_000)

  it('of any operation ends in a picture or in a clear refusal', async () => {
    const pictures = [await drawn(48, 32), await drawn(1, 1)]
    for (let seed = 1; seed <= 16; seed++) {
      const job = painterJob(randomJob(seed, 'fuzz', pictures))
      const references = await readReferences(job)
      const asked = paintTask(job.request, job.seed, 0, references)
      const { bytes, width, height } = await paintPicture({ ...asked, format: job.format })
      expect(await sharp(bytes).metadata()).toMatchObject({ width, height })
    }
  }, 120_000)

  it('names a model for every subject word the vocabulary has, the long tail included', async () => {
    const { maquettes } = await import('./maquettes/catalogue.ts')
    const missing = Object.keys(subjectWords).filter((kind) => !Object.hasOwn(maquettes, kind))
    expect(missing).toEqual([])
  })
})
