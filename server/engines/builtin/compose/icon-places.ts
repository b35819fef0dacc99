import type { SettingKind } from '../understand/place-words.ts'
import { realHeight } from './real-size.ts'

/** Where things known by their icon are at home. */
const homes: readonly (readonly [readonly SettingKind[], string])[] = [
  [
    ['underwater', 'sea', 'underwater'],
    'octopus squid shark tropical-fish blowfish jellyfish coral dolphin mermaid',
  ],
  [['beach', 'sea', 'beach'], 'lobster crab shrimp spiral-shell seal anchor canoe speedboat'],
  [['savanna'], 'giraffe zebra rhinoceros hippopotamus'],
  [['jungle', 'forest'], 'gorilla monkey sloth snake crocodile lizard t-rex sauropod'],
  [['desert'], 'camel scorpion kangaroo'],
  [['snow', 'snow', 'mountains'], 'penguin skis sled ice-skate snowflake santa-claus'],
  [
    ['meadow', 'garden', 'forest'],
    'snail spider ant honeybee lady-beetle cricket badger skunk otter llama tractor herb sheaf-of-rice kite',
  ],
  [['lake', 'savanna'], 'flamingo'],
  [['forest', 'cave', 'swamp'], 'bat zombie vampire coffin alien-monster genie skull'],
  [
    ['city', 'village'],
    'police-car ambulance fire-engine motor-scooter skateboard roller-skate stadium ferris-wheel circus-tent carousel-horse roller-coaster',
  ],
  [
    ['room', 'studio'],
    'violin trumpet saxophone banjo accordion microphone headphone radio television laptop desktop-computer mirror bed bathtub door teddy-bear',
  ],
  [['mars', 'lunar', 'space'], 'alien satellite'],
]

const places = new Map(
  homes.flatMap(([where, names]) => names.split(' ').map((name) => [name, where])),
)

export function homesOf(icon: string): readonly SettingKind[] {
  return (
    places.get(icon) ??
    (realHeight(icon) <= 0.26
      ? ['table', 'studio', 'table']
      : ['meadow', 'studio', 'garden', 'village'])
  )
}
