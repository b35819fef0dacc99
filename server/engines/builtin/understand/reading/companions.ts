import { headwear } from '../attribute-words.ts'
import type { Relation } from '../relation-words.ts'
import type { SubjectKind } from '../subject-words.ts'

interface Named {
  readonly kind: SubjectKind
  readonly word: string
}

const people = new Set<SubjectKind>(['person', 'astronaut', 'knight', 'robot', 'skeleton'])

/** Has hands to hold things and a head to wear them on. */
export const isPerson = ({ kind, word }: Named): boolean =>
  people.has(kind) ||
  (kind === 'icon' &&
    /^(genie|zombie|vampire|santa-claus|mermaid|alien|merman|mrs-claus|troll|ogre|goblin)$/.test(
      word,
    ))

/** Somebody by what he does, which an animal may be dressed as: an astronaut, a chef; nobody in particular is not. */
export const isCalling = ({
  kind,
  called,
}: {
  readonly kind: string
  readonly called: string
}): boolean =>
  /^(astronaut|knight)$/.test(kind) ||
  (kind === 'person' &&
    /wizard|witch|chef|cook|baker|king|queen|princess|pirate|samurai|ninja|viking|detective|cowboy|sheriff|soldier|doctor|scientist|professor|police|firefighter|captain|sailor|magician|jester|santa|explorer|general|admiral|gentleman|artist|painter|farmer|warrior|gladiator|emperor|pharaoh|monk|pilot/.test(
      called,
    ))

const lifeless =
  /^(car|truck|train|bicycle|sailboat|rowboat|rocket|ufo|balloon|plane|house|castle|lighthouse|tower|windmill|church|temple|ruin|bridge|pyramid|tent|tree|pine|palm|cactus|flower|bouquet|mushroom|fruitbowl|apple|pear|pumpkin|cake|bread|icecream|cup|teapot|bottle|glass|candle|lamp|book|chair|table|guitar|piano|drum|clock|key|sword|shield|crown|gem|chest|umbrella|planet|sphere|egg|heart|star|door|window|gate|stairs|ladder|swing|easel|chess|picnic|bed|board|hat|broom|booth|plate|lilypad|submarine|bathtub|fence)$/

const living =
  /^(octopus|squid|shrimp|lobster|crab|snail|spider|scorpion|ant|honeybee|lady-beetle|cricket|bat|sloth|otter|skunk|kangaroo|llama|giraffe|rhinoceros|hippopotamus|gorilla|monkey|camel|badger|crocodile|snake|lizard|t-rex|sauropod|dolphin|seal|shark|tropical-fish|blowfish|jellyfish|peacock|flamingo|penguin|zebra|teddy-bear|alien-monster|skull|dodo|orangutan|mosquito|cockroach|hatching-chick|phoenix|merman|mrs-claus|troll|ogre|goblin|worm|oyster)$/

/** Does things of its own will. */
export const isAnimate = (named: Named): boolean =>
  isPerson(named) || (named.kind === 'icon' ? living.test(named.word) : !lifeless.test(named.kind))

const containers =
  /^(fruitbowl|bouquet|cup|glass|bottle|chest|basket|bucket|bathtub|bed|plate|handbag|backpack|top-hat|honey-pot|rowboat)$/
/** What another thing can be in, rather than merely near. */
export const isContainer = ({ kind, word }: Named): boolean =>
  containers.test(kind === 'icon' ? word : kind)

const handy =
  /^(sword|shield|umbrella|balloon|book|guitar|flower|bouquet|candle|lamp|cup|glass|bottle|key|egg|heart|star|gem|apple|pear|bread|icecream|cake|violin|trumpet|saxophone|banjo|accordion|microphone|teddy-bear|kite|trophy|soccer-ball|basketball|tennis|boxing-glove|bow-and-arrow|dagger|axe|pick|hammer|wrench|broom|basket|bucket|handbag|briefcase|camera|scroll|newspaper|envelope|package|pencil|paintbrush|artist-palette|scissors|bell|megaphone|broom|balance-scale|crystal-ball|magic-wand|beer-mug|cocktail-glass|pizza|doughnut|lollipop|telescope|skateboard|sphere|baseball|kitchen-knife|magnifying-glass.*|mobile-phone|laptop|feather|fishing-pole|flashlight|folding-hand-fan|hammer|knife|spoon|shovel|sparkler|trombone|flute|maracas|postal-horn|pirate-flag|white-flag|black-flag|chequered-flag|trident-emblem|water-pistol|tumbler-glass|cup-with-straw|bubble-tea|glass-of-milk|love-letter|military-medal|placard|saw|screwdriver|stethoscope|shopping-bags|american-football|rugby-football|tropical-drink|yo-yo|yarn|badminton|ping-pong|video-game|ice-hockey|cricket-game)$/

const topped = /^(cake|table|icecream|chair|bed|pancakes|waffle)$/

/** What a plain "with" means between two things. */
export function companionship(owner: Named, other: Named): Relation {
  const name = other.kind === 'icon' ? other.word : other.kind
  if (isWorn(other) && isAnimate(owner)) return 'wearing'
  if (isPerson(owner) && handy.test(name)) return 'holding'
  if (isContainer(owner)) return 'in'
  return topped.test(owner.kind === 'icon' ? owner.word : owner.kind) ? 'on' : 'beside'
}

/** Goes on a head as a thing of its own. */
export const isWorn = ({ kind, word }: Named): boolean =>
  kind === 'crown' ||
  kind === 'hat' ||
  (kind === 'icon' &&
    (/^(top-hat|sunglasses|glasses|womans-hat|party-popper|military-helmet)$/.test(word) ||
      headwear.has(word)))
