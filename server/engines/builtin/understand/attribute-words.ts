import type { Material } from './traits.ts'

export const countWords: Readonly<Record<string, number>> = {
  two: 2,
  pair: 2,
  couple: 2,
  twin: 2,
  both: 2,
  three: 3,
  trio: 3,
  four: 4,
  quartet: 4,
  five: 5,
  six: 6,
  half_dozen: 6,
  half_a_dozen: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  dozen: 12,
  a_dozen: 12,
  twelve: 12,
  dozens: 12,
  twenty: 12,
  hundred: 12,
  hundreds: 12,
  thousands: 12,
  several: 4,
  many: 7,
  lots: 7,
  numerous: 7,
  countless: 12,
  few: 3,
  flock: 7,
  herd: 6,
  group: 4,
  pack: 5,
  gang: 4,
  crowd: 9,
  school: 9,
  shoal: 9,
  swarm: 9,
  colony: 7,
  fleet: 5,
  army: 9,
  row: 5,
  pile: 5,
  stack: 4,
  heap: 5,
  bunch: 4,
  litter: 4,
  pride: 4,
  murder: 6,
  assortment: 5,
  collection: 5,
  some: 3,
}

/** Groups that are words for something else unless "of" follows: a school, a murder, a couple. */
export const groupsOf = new Set(
  'pair couple flock herd group pack gang crowd school shoal swarm colony fleet army row pile stack heap bunch litter pride murder assortment collection'.split(
    ' ',
  ),
)

export const sizeWords: Readonly<Record<string, number>> = {
  tiny: 0.5,
  minuscule: 0.45,
  small: 0.72,
  little: 0.78,
  miniature: 0.5,
  distant: 0.5,
  big: 1.25,
  large: 1.25,
  huge: 1.45,
  giant: 1.6,
  gigantic: 1.6,
  enormous: 1.6,
  oversized: 1.4,
  towering: 1.45,
  massive: 1.5,
  colossal: 1.6,
  monumental: 1.4,
  tall: 1.15,
  lone: 0.85,
  lonely: 0.85,
  solitary: 0.85,
  baby: 0.6,
}

/** Stuffs, by the words that say what a thing is made of. */
export const materialWords: Readonly<Record<Material, string>> = {
  gold: 'gold golden gilded gold-plated',
  silver: 'silver silvery platinum chrome',
  bronze: 'bronze brass copper',
  iron: 'iron steel metal metallic mechanical robotic steampunk clockwork',
  stone: 'stone marble granite rock sandstone limestone concrete alabaster petrified jade onyx',
  wood: 'wooden wood oaken timber carved_wood driftwood',
  glass: 'glass crystal transparent translucent diamond ruby sapphire crystalline',
  ice: 'ice frozen icy_crystal',
  paper: 'paper cardboard papier-mache papier_mache',
  clay: 'clay ceramic porcelain terracotta plasticine earthenware',
  cloth:
    'knitted knit woolen woollen wool felt fabric plush stuffed crochet crocheted velvet silk yarn',
  sweet: 'chocolate candy gingerbread sugar marzipan jelly',
}

/** "A statue of a horse", "a horse statue": likenesses, and what they are made of. */
export const likenessWords: Readonly<Record<string, Material>> = {
  statue: 'stone',
  sculpture: 'stone',
  statuette: 'stone',
  bust_of: 'stone',
  figurine: 'clay',
  gargoyle: 'stone',
  carving: 'wood',
  snow_sculpture: 'ice',
  ice_sculpture: 'ice',
  toy: 'wood',
  origami: 'paper',
}

/** Parts of things that a prompt may describe. Each word's own plural means it too. */
export const partWords = {
  hair: 'hair hairstyle braid braids ponytail pigtails curls locks bangs mane afro dreadlocks mohawk redhead blonde brunette haired',
  beard: 'beard mustache moustache whiskers goatee bearded',
  eyes: 'eye eyes eyed',
  face: 'face freckles cheeks lips makeup smile',
  skin: 'skin skinned fur feathers feather scales plumage hide',
  dress: 'dress gown skirt sundress ballgown tutu kimono sari hanfu robe robes toga nightgown',
  coat: 'coat jacket raincoat overcoat cloak cape hoodie poncho blazer parka trenchcoat trench_coat mantle cardigan kaftan',
  shirt: 'shirt t-shirt tshirt blouse sweater jumper pullover turtleneck tunic vest top apron',
  trousers: 'trousers pants jeans shorts leggings overalls dungarees',
  suit: 'suit tuxedo uniform armor armour spacesuit space_suit costume outfit clothes clothing attire garment garments jumpsuit pajamas pyjamas',
  scarf: 'scarf shawl bandana necktie bow_tie tie necklace collar',
  shoes: 'shoe shoes boots boot sandals sneakers slippers heels',
  gloves: 'glove gloves mittens',
  hat: 'hat cap beret bonnet hood sombrero turban beanie fedora straw_hat wizard_hat pointy_hat cowboy_hat baseball_cap headband helmet headscarf veil',
  glasses: 'glasses spectacles eyeglasses sunglasses goggles monocle',
  wings: 'wing wings winged',
  tail: 'tail tails',
  ears: 'ear ears eared',
  horns: 'horn horns antlers antler horned',
  teeth: 'teeth fangs tusks claws',
  roof: 'roof roofs thatched_roof dome',
  door: 'door doors gate',
  windows: 'window windows shutters',
  sails: 'sail sails',
  wheels: 'wheel wheels tires tyres',
  petals: 'petal petals',
} as const
export type PartWord = keyof typeof partWords

/** Parts that a picture can hang on a head as a thing of its own, where the wearer is no person. */
export const headwear: ReadonlySet<string> = new Set(['hat', 'glasses'])

/** What people wear; everything else they have. */
export const clothing: ReadonlySet<string> = new Set([
  'dress',
  'coat',
  'shirt',
  'trousers',
  'suit',
  'scarf',
  'shoes',
  'gloves',
  'hat',
  'glasses',
])

/** Where on somebody a thing may be: "on her shoulder", "in his hands". */
export const bodyPlaces: Readonly<Record<string, 'head' | 'shoulder' | 'hand'>> = {
  head: 'head',
  shoulder: 'shoulder',
  shoulders: 'shoulder',
  back: 'shoulder',
  hand: 'hand',
  hands: 'hand',
  arms: 'hand',
  arm: 'hand',
  lap: 'hand',
  mouth: 'hand',
  beak: 'hand',
  finger: 'hand',
  paw: 'hand',
  paws: 'hand',
}

/** Postures and gaits that a prompt may give to whatever it has just named. */
export const postureWords = {
  move: 'running run runs galloping gallop walking walks jumping leaping dancing marching racing charging hunting wandering strolling fleeing prowling trotting sprinting striding skipping swimming flying soaring sailing climbing hopping rushing floating hovering drifting gliding jogging bailando bailar tanzt tanzend danse танцует danza breaching swims jumps jump leaps leap flies dancing',
  sit: 'knitting knits sewing sews crocheting embroidering weaving sitting sits sit sat seated crouching kneeling meditating squatting',
  lie: 'sleeping sleeps asleep lying lies resting napping curled dozing laying reclining lounging schläft duerme durmiendo dormant dort',
  rest: 'standing stands stand posing waiting',
  do: 'fishing cooking singing baking stirring juggling gardening working cuddling talking chatting surfing skating skiing climbing',
} as const
export type Posture = keyof typeof postureWords

/** Said of a thing and for its model to make something of. */
export const traitWords = new Set(
  (
    'alter alte altes vieux vieille vieil viejo vieja vecchio vecchia старый старая branch twig leather denim african asian indian japanese chinese korean mexican latina latino arab egyptian moroccan irish nordic scandinavian wall ivy ivy-covered overgrown vines vine curtain curtains howling roaring barking singing trumpeting praying waving cheering old young elderly ancient aged middle-aged fat thin slim slender chubby plump skinny muscular strong smiling happy sad angry crying ' +
    'laughing sleepy fluffy furry hairy scruffy shaggy bald long short curly straight wavy braided spiky pointy round striped spotted ' +
    'stripey dotted checkered plaid floral patterned ornate rusty broken cracked ruined abandoned weathered shiny glossy glowing burning ' +
    'flaming luminous fierce cute adorable majestic royal noble evil wise brave gentle wild armored armoured hooded masked winged horned ' +
    'two-headed three-headed one-eyed modern medieval victorian futuristic rustic wooden-legged long-haired short-haired red-haired ' +
    'tattooed bearded veiled barefoot ugly tired sleek spiral twisted gnarled bare leafy ripe ' +
    'juicy fresh sliced half-eaten empty full open closed steaming'
  ).split(' '),
)

/** Words that carry no picture of their own; they count neither as painted nor as unpainted. */
export const silentWords = new Set(
  (
    'a an the of at to from for is are be am was were been being has have having had without and or its it his her their hers theirs him them they he she this that these those ' +
    'very through across as up down out off so such like just then than there here where when while who whom which whose what how ' +
    'me my mine you your yours we us our i all every each any other another one single no not but yet if it-self itself himself herself themselves ' +
    'do does did done doing make makes making made created create creating give gives given get gets got go goes going come comes coming put take takes taking ' +
    'can could will would shall should may might must let lets want wants please show shows showing shown depict depicts depicting depicted ' +
    'illustrate illustrates featuring feature features includes including contains containing filled covered surrounded made_of set located placed placing ' +
    'image picture pic scene view shot artwork art style styled aesthetic composition background foreground frame detail details piece illustration drawing_of rendition version work ' +
    'im ima lora de la el le les los las un una une der die das ein eine einen und et y con en dans sur avec mit auf am ' +
    'also too only even still again once over_and_over about along away back toward towards upon onto off near far next top bottom side left right middle center centre ' +
    'something someone thing things stuff kind sort type lot bit part parts way look looks looking seen see sees called named titled sense feel feeling feels kinda wearing body pose posing expression ' +
    'winding amid because during after before until since between against per via etc ' +
    'front hot cold dry hard dull heavy half real really truly quite rather almost simply slightly extremely incredibly highly insanely ultra super hyper mega extra most more less much well best better good great nice perfect amazing awesome incredible ' +
    'beautiful stunning gorgeous exquisite fantastic wonderful marvelous magnificent lovely elegant intricate detailed elaborate meticulous complex refined polished professional award award-winning awards winning masterpiece masterwork masterful quality high-quality highest ' +
    'resolution high-resolution highres hires uhd hd fullhd full-hd 2k 4k 8k 16k 32k dpi megapixel megapixels pixels ultra-detailed ultra-realistic hyper-detailed hyperdetailed ultradetailed hdr-like absurdres ' +
    'trending artstation deviantart pixiv behance cgsociety flickr instagram unsplash pinterest 500px midjourney niji dalle stable diffusion sdxl leonardo leonardo.ai nsfw sfw v4 v5 v6 ar stylize chaos ' +
    'sharp focus focused sharpness crisp clean clear-cut smooth depth field dof f1 f2 iso shutter aperture exposure lens camera-ready mm lighting light lights lit rays ray god volumetric global illumination ambient occlusion subsurface scattering reflections reflection shading shaders shader raytracing raytraced tracing rtx lumen post-processing postprocessing ' +
    'color colors colour colours colored coloured palette tone tones toned hue hues shade shades rich deep warm cool bold contrast high-contrast low-contrast saturated muted subtle tinted scheme graded grading ' +
    'vincent inspired influenced artist artists by-artist greg rutkowski artgerm mucha alphonse wlop loish sakimichan hyperrealism ' +
    'concept conceptual fantasy sci-fi scifi fiction science surreal surrealism surrealist magical magic mystical fairytale fairy-tale imaginary imaginative creative atmospheric atmosphere mood moody-lit ' +
    'closeup-view full-body full fullbody half upper lower medium bokeh-lit symmetrical symmetry asymmetrical dynamic centered vibrant-colored ' +
    'day time moment evening-time season weather place area land world life century era 1800s 1900s 1920s 1950s 1960s 1970s 1980s 1990s 90s 80s 70s 60s 50s'
  ).split(' '),
)
