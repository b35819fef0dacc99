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
    'flamingo kangaroo seal dolphin crocodile mirror bathtub bed sled desktop-computer dress kimono coat t-shirt movie-camera anchor broom coffin motor-scooter fire sheaf-of-rice fountain parachute',
  ],
  [
    1.7,
    'llama zebra gorilla camel shark hippopotamus rhinoceros door alien alien-monster mermaid genie zombie vampire santa-claus canoe speedboat carousel-horse tractor satellite',
  ],
  [2.6, 'police-car ambulance giraffe fire-engine helicopter'],
  [5, 't-rex sauropod circus-tent moai bullet-train rainbow tornado comet'],
  [12, 'ferris-wheel roller-coaster statue-of-liberty stadium'],
]

const sizes = new Map(
  heights.flatMap(([size, names]) => names.split(' ').map((name) => [name, size])),
)

export function realHeight(icon: string): number {
  return sizes.get(icon) ?? 0.5
}
