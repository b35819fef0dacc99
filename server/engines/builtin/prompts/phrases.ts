interface Scene {
  subjects: readonly string[]
  places: readonly string[]
  /** Whether it has an hour and a weather. */
  open: boolean
}

/** Things and the places they are at home in. The painter knows every word here, or passes over it in silence. */
export const scenes: readonly Scene[] = [
  {
    subjects: [
      'a red fox',
      'a wolf',
      'a stag',
      'a bear',
      'two rabbits',
      'an owl',
      'a small cottage',
    ],
    places: ['in a snowy forest', 'in an autumn forest', 'in a mountain meadow', 'by a lake'],
    open: true,
  },
  {
    subjects: ['a lighthouse', 'a sailboat', 'a fishing boat', 'three seagulls', 'a pirate ship'],
    places: ['by the rocky coast', 'in a harbor', 'off a distant island', 'near tall cliffs'],
    open: true,
  },
  {
    subjects: ['a castle', 'a windmill', 'a tall bridge', 'a knight', 'a white horse', 'a dragon'],
    places: ['in a green valley', 'on a hill', 'in the mountains', 'by a river'],
    open: true,
  },
  {
    subjects: ['a yellow taxi', 'a black cat', 'a woman with an umbrella', 'a robot', 'a bicycle'],
    places: ['in an alley', 'in the city', 'on a rooftop', 'in a village'],
    open: true,
  },
  {
    subjects: ['a hot air balloon', 'a pyramid', 'a lone cactus', 'two elephants', 'a lion'],
    places: ['in the desert', 'in the savanna', 'near sand dunes', 'over a canyon'],
    open: true,
  },
  {
    subjects: ['a bowl of fruit', 'a teapot', 'a vase of flowers', 'a red book', 'a candle'],
    places: ['on a wooden table', 'in a kitchen', 'in a library', 'in a small workshop'],
    open: false,
  },
  {
    subjects: ['an astronaut', 'a silver rocket', 'a robot', 'a flying saucer'],
    places: ['on mars', 'on the moon', 'in outer space', 'over an alien planet'],
    open: false,
  },
  {
    subjects: ['a sea turtle', 'a blue whale', 'two goldfish', 'an orange clownfish'],
    places: ['over a coral reef', 'in the deep sea', 'under the sea'],
    open: false,
  },
]

export const hours = [
  'at dawn',
  'in the morning',
  'at noon',
  'at golden hour',
  'at sunset',
  'at dusk',
  'in the moonlight',
] as const

/** The empty one stands for whatever the weather happens to be. */
export const weathers = [
  '',
  '',
  'in the fog',
  'in the rain',
  'in a storm',
  'in falling snow',
] as const

export const moods = ['serene', 'dreamy', 'dramatic', 'cinematic', 'vibrant'] as const

export const mediums = [
  'oil painting',
  'watercolor',
  'gouache',
  'pencil sketch',
  'photograph',
  'anime',
  'screenprint',
  'impasto',
] as const

/** What light a prompt without an hour is given. */
export const lights = [
  'golden hour',
  'warm light',
  'first light',
  'blue hour',
  'moonlight',
] as const

export const compositions = ['wide view', 'close-up'] as const
