import { foodWords } from '../icons/food-words.ts'

/** Heights in metres of things that are known by their icon; what is not named is half a metre. */
const heights: readonly (readonly [number, string])[] = [
  [
    0.1,
    'ant honeybee lady-beetle cricket ring coin pill chestnut candy cookie blueberries game-die lipstick dagger',
  ],
  [
    0.16,
    'snail spider scorpion shrimp crab spiral-shell strawberry garlic onion potato hot-pepper kiwi-fruit doughnut croissant pretzel chocolate-bar sushi taco mango avocado magnet test-tube compass light-bulb envelope scissors bell puzzle-piece maple-leaf four-leaf-clover snowflake tennis baseball droplet',
  ],
  [
    0.24,
    'pizza watermelon pineapple lobster lizard banana grapes melon coconut eggplant carrot ear-of-corn cucumber broccoli waffle pancakes cheese-wedge meat-on-bone poultry-leg bacon french-fries hot-dog burrito cooking popcorn steaming-bowl lollipop honey-pot beer-mug cocktail-glass hammer wrench pick camera scroll newspaper pencil paintbrush artist-palette crystal-ball magic-wand skull top-hat sunglasses running-shoe high-heeled-shoe hiking-boot gloves scarf necktie herb soccer-ball basketball volleyball boxing-glove bowling chess-pawn trophy microphone headphone',
  ],
  [
    0.4,
    'squid octopus bat penguin otter skunk badger sloth monkey peacock teddy-bear radio laptop basket bucket handbag briefcase backpack package megaphone balance-scale telescope microscope trumpet violin banjo saxophone accordion kite axe bow-and-arrow crossed-swords bomb gear globe-showing-americas coral blowfish tropical-fish jellyfish skateboard roller-skate ice-skate joystick snake television',
  ],
  [
    1,
    'dodo manual-wheelchair postbox shopping-cart toilet goblin headstone window harp flamingo kangaroo seal dolphin crocodile mirror bathtub bed sled desktop-computer dress kimono coat t-shirt movie-camera anchor broom coffin motor-scooter fire sheaf-of-rice fountain parachute',
  ],
  [
    1.7,
    'merman mrs-claus troll ogre orangutan ladder llama zebra gorilla camel shark hippopotamus rhinoceros door alien alien-monster mermaid genie zombie vampire santa-claus canoe speedboat carousel-horse tractor satellite',
  ],
  [
    2.6,
    'auto-rickshaw racing-car motor-boat playground-slide barber-pole bus-stop vertical-traffic-light satellite-antenna tanabata-tree leafless-tree volcano police-car ambulance giraffe fire-engine helicopter',
  ],
  [
    5,
    'articulated-lorry aerial-tramway light-rail cloud convenience-store t-rex sauropod circus-tent moai bullet-train rainbow tornado comet',
  ],
  [
    12,
    'mosque kaaba hindu-temple bank classical-building department-store factory mount-fuji desert-island ferris-wheel roller-coaster statue-of-liberty stadium',
  ],
]

const sizes = new Map(
  heights.flatMap(([size, names]) => names.split(' ').map((name) => [name, size])),
)

export function realHeight(icon: string): number {
  return sizes.get(icon) ?? (Object.hasOwn(foodWords, icon) ? 0.22 : 0.4)
}

const fliers =
  /^(helicopter|kite|parachute|satellite|bat|honeybee|cloud|flying-disc|mosquito|phoenix)$/

/** Whether a thing known by its icon is seen in the air when nothing carries it. */
export function isFlier({ kind, word }: { readonly kind: string; readonly word: string }): boolean {
  return kind === 'icon' && fliers.test(word)
}
