/** What words for things that cannot be seen are shown by, as a prompt of its own. */
const emblems: readonly (readonly [words: string, scene: string])[] = [
  ['freedom liberty free liberation independence', 'an eagle flying over the sea at sunrise'],
  [
    'melancholy sadness sorrow grief blue blues heartbreak',
    'a woman sitting on a bench in a park, autumn, rain',
  ],
  ['loneliness solitude isolation alone lonesome', 'a small man in a wide snow landscape at dusk'],
  ['hope faith belief optimism', 'a lighthouse on a cliff above the sea at dawn'],
  ['love romance passion affection', 'a couple hugging on a beach at sunset'],
  ['peace harmony unity', 'a white dove flying over a meadow in the morning'],
  ['joy happiness delight bliss fun celebration', 'children playing in a meadow, balloons, noon'],
  ['fear dread terror anxiety', 'a forest at night, fog, an owl on a tree'],
  ['anger rage fury wrath', 'an erupting volcano, storm'],
  ['time eternity infinity forever transience', 'an hourglass in the desert at sunset'],
  ['dream dreams dreaming imagination fantasy', 'a whale flying over floating islands, stars'],
  ['death mortality', 'a raven on a gravestone in a graveyard, fog'],
  ['life birth growth rebirth beginning', 'a young tree in a meadow at dawn, spring'],
  ['silence stillness serenity tranquility calmness', 'a rowboat on a lake at dawn, mist'],
  ['chaos turmoil destruction', 'a sailing ship on the sea, storm, lightning'],
  ['courage bravery strength power', 'a lion on a rock at sunset'],
  ['wisdom knowledge learning', 'an owl on a stack of books in a library'],
  ['memory memories nostalgia past', 'a grandfather reading in an armchair, fireplace'],
  ['childhood innocence youth', 'a girl with a balloon in a meadow'],
  ['future progress', 'a robot in a neon city'],
  ['mystery secret unknown enigma', 'a wooden door in a forest, mist'],
  ['adventure journey wanderlust travel quest', 'a hiker on a mountain at sunrise'],
  ['balance mindfulness meditation', 'a monk meditating in a zen garden'],
  ['ambition success victory triumph', 'a mountaineer on a mountain peak at dawn'],
  ['music melody song rhythm', 'a violinist on a stage'],
  ['war battle conflict', 'a knight fighting a dragon, storm'],
  ['justice law', 'a balance scale on a table'],
  ['curiosity wonder', 'a boy with a telescope, starry night, hills'],
  ['energy electricity', 'lightning over mountains at night'],
  ['friendship companionship', 'a dog and a cat in a garden'],
  ['home belonging warmth comfort', 'a cottage in the hills at dusk'],
  ['escape', 'an open door in a stone wall, garden'],
]

const scenes = new Map(
  emblems.flatMap(([words, scene]) =>
    words.split(' ').map((word): [string, string] => [word, scene]),
  ),
)

/** The scene of the first word that has one. */
export function emblemOf(words: readonly string[]): { word: string; scene: string } | null {
  for (const word of words) {
    const scene = scenes.get(word)
    if (scene) return { word, scene }
  }
  return null
}
