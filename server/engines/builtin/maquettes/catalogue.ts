import type { SubjectKind } from '../understand/subject-words.ts'
import { elephant } from './animals/elephant.ts'
import { felines } from './animals/felines.ts'
import { grazers } from './animals/grazers.ts'
import { predators } from './animals/predators.ts'
import { slender } from './animals/slender.ts'
import { bird, duck } from './animals/birds.ts'
import { owl } from './animals/owl.ts'
import { dragon, butterfly, snowman } from './animals/fabulous.ts'
import { fish, turtle, frog } from './animals/swimmers.ts'
import { bee, snail, spider } from './creatures/crawlers.ts'
import { crab, whale } from './creatures/coastal.ts'
import { jellyfish, octopus } from './creatures/deep.ts'
import { dinosaur } from './creatures/dinosaur.ts'
import { crocodile, snake } from './creatures/reptiles.ts'
import { kangaroo, monkey, penguin } from './creatures/upright.ts'
import { temple, ruin, pyramid } from './buildings/ancient.ts'
import { booth } from './buildings/booth.ts'
import { castle } from './buildings/castle.ts'
import { lighthouse, house } from './buildings/coastal.ts'
import { bridge, tent } from './buildings/crossings.ts'
import { tower, windmill, church } from './buildings/towers.ts'
import { astronaut, knight } from './people/adventurers.ts'
import { ladder, swing } from './fittings/climbing.ts'
import { fence } from './fittings/fence.ts'
import { gate, stairs } from './fittings/gates-and-stairs.ts'
import { door, window } from './fittings/openings.ts'
import { bed, board, picnic } from './pastimes/leisure.ts'
import { broom } from './pastimes/flying-broom.ts'
import { hat } from './pastimes/hat.ts'
import { chess, easel } from './pastimes/studio-things.ts'
import { ghost } from './people/ghost.ts'
import { person } from './people/people.ts'
import { skeleton } from './people/skeleton.ts'
import { robot } from './people/robot.ts'
import { flower, bouquet } from './plants/flowers.ts'
import { tree, pine, palm, cactus, mushroom } from './plants/wild.ts'
import { sword, shield } from './things/arms.ts'
import { cup, teapot, bottle, glass } from './things/crockery.ts'
import { fruitbowl, apple, pear } from './things/fruit.ts'
import { chair, table, clock, umbrella } from './things/furniture.ts'
import { guitar, piano, drum } from './things/instruments.ts'
import { campfire, hoard } from './things/fire-and-hoard.ts'
import { candle, lamp, book } from './things/lights-and-books.ts'
import { planet, sphere, egg, heart, star } from './things/shapes.ts'
import { key, crown, gem, chest } from './things/treasures.ts'
import { pumpkin, cake, bread, icecream } from './things/treats.ts'
import { sailboat, rowboat } from './vehicles/afloat.ts'
import { balloon, plane } from './vehicles/aircraft.ts'
import { car, truck } from './vehicles/motor.ts'
import { train, bicycle } from './vehicles/rail-and-pedal.ts'
import { rocket, ufo } from './vehicles/spacecraft.ts'
import { bonsai } from './plants/bonsai.ts'
import { bathtub } from './pastimes/bathtub.ts'
import { plate } from './things/plate.ts'
import { lilypad } from './plants/lilypad.ts'
import { submarine } from './vehicles/submarine.ts'
import { doughnut, pizza } from './things/dishes.ts'
import { ramen, sushi } from './things/ramen-and-sushi.ts'
import { trumpet, violin } from './things/strings-and-brass.ts'
import { helicopter, motorcycle } from './vehicles/rotors-and-engines.ts'
import { spaceship } from './vehicles/starship.ts'
import { icon } from '../icons/relief.ts'
import type { Maquette } from './maquette.ts'

/** Every model the painter can build, by the kind of subject it answers to. */
export const maquettes: Partial<Record<SubjectKind, Maquette>> = {
  ...predators,
  ...felines,
  ...grazers,
  ...slender,
  elephant,
  motorcycle,
  helicopter,
  spaceship,
  bonsai,
  violin,
  trumpet,
  ramen,
  pizza,
  doughnut,
  sushi,
  dinosaur,
  crocodile,
  snake,
  octopus,
  whale,
  crab,
  jellyfish,
  penguin,
  monkey,
  kangaroo,
  snail,
  bee,
  spider,
  icon,
  bird,
  owl,
  duck,
  dragon,
  butterfly,
  snowman,
  fish,
  turtle,
  frog,
  temple,
  ruin,
  pyramid,
  castle,
  lighthouse,
  house,
  bridge,
  tent,
  tower,
  windmill,
  church,
  astronaut,
  knight,
  person,
  ghost,
  robot,
  flower,
  bouquet,
  tree,
  pine,
  palm,
  cactus,
  mushroom,
  sword,
  shield,
  cup,
  teapot,
  bottle,
  glass,
  fruitbowl,
  apple,
  pear,
  chair,
  table,
  clock,
  umbrella,
  guitar,
  piano,
  drum,
  campfire,
  hoard,
  candle,
  lamp,
  book,
  planet,
  sphere,
  egg,
  heart,
  star,
  key,
  crown,
  gem,
  chest,
  pumpkin,
  cake,
  bread,
  icecream,
  sailboat,
  rowboat,
  balloon,
  plane,
  car,
  truck,
  train,
  bicycle,
  rocket,
  ufo,
  door,
  window,
  gate,
  stairs,
  ladder,
  swing,
  easel,
  chess,
  picnic,
  bed,
  board,
  hat,
  plate,
  fence,
  bathtub,
  lilypad,
  submarine,
  broom,
  booth,
  skeleton,
}
