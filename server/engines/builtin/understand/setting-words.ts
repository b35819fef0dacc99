/** Words of each place the painter can build. */
export const settingWords = {
  meadow:
    'meadow field grassland prairie pasture countryside farm farmland grass steppe plain hill hills valley wheat_field lavender lawn 草原 поле',
  mountains: 'mountain mountains alps peak summit highland alpine himalaya 山 горы montaña berg',
  forest: 'forest wood woods woodland grove taiga enchanted_forest 森 森林 лес bosque wald forêt',
  jungle: 'jungle rainforest tropical_forest amazon',
  snow: 'snow snowy arctic tundra glacier antarctica ice icy winter_landscape snowfield 雪 снег nieve schnee neige',
  desert: 'desert dune dunes sahara oasis sand canyon wadi 砂漠 沙漠 пустыня desierto',
  savanna: 'savanna savannah safari serengeti africa outback',
  beach: 'beach shore coast seaside seashore island lagoon tropical 海滩 пляж playa strand plage',
  sea: 'sea ocean waves open_sea bay harbor harbour marina port 海 море mar meer mer wave',
  cliff: 'cliff cliffs headland bluff sea_cliff cape rocky_coast',
  lake: 'lake pond river stream waterside riverside fjord reservoir canal 湖 川 озеро lago',
  swamp: 'swamp marsh bog wetland bayou',
  underwater:
    'underwater reef coral coral_reef seabed undersea deep_sea aquarium submarine under_the_sea',
  city: 'city street town downtown urban metropolis alley avenue road boulevard tokyo london paris manhattan new_york cyberpunk neon cityscape skyline megacity 城市 都市 город ciudad stadt ville rooftop',
  village: 'village hamlet market square plaza venice',
  space:
    'space galaxy nebula cosmos universe orbit milky_way outer_space starfield interstellar 宇宙 космос espacio weltraum',
  mars: 'mars martian red_planet alien_planet alien_world',
  lunar: 'moonscape on_the_moon moon_surface surface_of_the_moon lunar_surface moon_base',
  volcano: 'volcano lava volcanic magma eruption hell inferno',
  room: 'room interior living_room sitting_room indoors parlor parlour lounge apartment hall hallway window_seat by_the_fireplace fireplace cozy_room 部屋 房间 комната habitación zimmer',
  kitchen: 'kitchen kitchenette pantry bakery cocina küche cuisine cucina кухня 厨房',
  bedroom:
    'bedroom nursery dorm hotel_room guest_room спальня dormitorio schlafzimmer chambre 卧室',
  bathroom: 'bathroom bath washroom shower spa_room bathtub',
  attic: 'attic loft garret',
  cafe: 'cafe café coffee_shop coffee_house coffeehouse diner restaurant bistro tearoom tea_house teahouse canteen cafeteria',
  bar: 'bar cocktail_bar nightclub jazz_club club speakeasy pub_interior',
  tavern: 'tavern inn_interior alehouse pub saloon medieval_tavern mead_hall',
  museum: 'museum gallery art_gallery exhibition',
  stage:
    'stage theatre theater theatre_stage theater_stage on_stage opera_house concert_hall opera cinema',
  arcade: 'arcade video_arcade game_room amusement_arcade',
  ballroom: 'ballroom palace_interior grand_hall palace_hall great_hall hall_of_mirrors dance_hall',
  classroom: 'classroom schoolroom school_room lecture_hall school',
  office: 'office workplace cubicle coworking_space boardroom meeting_room',
  laboratory:
    'laboratory lab science_lab research_lab hospital hospital_room clinic operating_room mad_scientist',
  workshop:
    'workshop garage carpenter_workshop forge smithy blacksmith_shop art_studio atelier studio_workshop toolshed factory warehouse barn_interior stable',
  spaceship:
    'spaceship_interior inside_a_spaceship space_station_interior starship_bridge cockpit control_room mission_control inside_a_space_station spacecraft_interior',
  greenhouse:
    'greenhouse glasshouse conservatory hothouse winter_garden orangery botanical_garden palm_house',
  throne: 'throne_room royal_hall castle_hall castle_interior',
  church:
    'church_interior cathedral_interior inside_a_church inside_a_cathedral nave chapel_interior church cathedral chapel monastery abbey',
  dungeon: 'dungeon prison prison_cell jail cell crypt catacomb catacombs',
  library: 'library bookshop bookstore study archive bookshelves bookcase 图书馆 библиотека',
  studio:
    'studio backdrop studio_backdrop plain_background white_background product_shot studio_lighting black_background photo_studio',
  table: 'tabletop still_life tablecloth',
  garden:
    'garden park orchard flowerbed backyard courtyard japanese_garden kyoto 庭 花园 сад jardin vineyard',
  clouds: 'clouds sky skies above_the_clouds heaven flying in_the_sky 空 天空 небо cielo himmel',
  cave: 'cave cavern grotto mine',
  pattern:
    'pattern geometric_pattern seamless texture wallpaper tiles tessellation ornament textile fabric fractal abstract mandala kaleidoscope geometric art_deco 图案',
  logo: 'logo emblem icon badge sticker symbol mascot insignia app_icon vector_logo',
} as const

/**
 * Places whose words also name a thing to look at. `always`: nobody means the model of it; `inside`: only after a
 * word like "in".
 */
export const venues: { readonly [place in keyof typeof settingWords]?: 'always' | 'inside' } = {
  library: 'always',
  cafe: 'always',
  bar: 'always',
  tavern: 'always',
  greenhouse: 'always',
  museum: 'always',
  stage: 'always',
  bathroom: 'inside',
  workshop: 'always',
  church: 'inside',
  kitchen: 'always',
}
