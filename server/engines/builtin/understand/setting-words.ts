/** Words of each place the painter can build. */
export const settingWords = {
  meadow:
    'meadow field grassland pasture grass steppe plain valley lawn green_field wildflower_meadow 草原 поле',
  hills:
    'hills hill rolling_hills countryside tuscany shire downs hillside hilltop dale rice_terraces rice_terrace rice_paddy rice_paddies rice_field rice_fields tea_plantation',
  wheat:
    'wheat_field wheat cornfield corn_field barley_field barley rye_field golden_field prairie crop_field',
  lavender: 'lavender_field lavender_fields lavender provence',
  tulips:
    'tulip_field tulip_fields flower_field flower_fields field_of_flowers field_of_tulips poppy_field poppy_fields',
  vineyard: 'vineyard vineyards wine_country',
  orchard: 'orchard apple_orchard orange_grove olive_grove',
  farm: 'farm farmland farmyard ranch barnyard homestead_farm',
  mountains: 'mountain mountains alps peak summit highland alpine himalaya 山 горы montaña berg',
  tundra: 'tundra moor moorland heath highlands arctic_tundra permafrost',
  glacier: 'glacier ice_cave ice_field ice_wall ice_cliff frozen_wasteland',
  canyon: 'canyon gorge ravine grand_canyon slot_canyon',
  mesa: 'mesa badlands butte monument_valley wild_west arizona red_rocks utah',
  forest:
    'forest woods woodland grove 森 森林 лес bosque wald forêt forest_path forest_road snowy_forest forest_clearing',
  pinewood:
    'pine_forest pinewood pine_woods taiga conifer_forest fir_forest spruce_forest redwood_forest',
  birchwood: 'birch_forest birchwood birch_grove birch_wood aspen_grove',
  bamboo: 'bamboo_forest bamboo bamboo_grove',
  enchanted:
    'enchanted_forest magical_forest magic_forest fairy_forest fairytale_forest mystical_forest glowing_forest faerie fairyland fantasy_forest wonderland',
  jungle: 'jungle rainforest tropical_forest amazon',
  snow: 'snow snowy arctic antarctica icy winter_landscape snowfield 雪 снег nieve schnee neige',
  desert: 'desert dune dunes desert_dunes sahara sand wadi 砂漠 沙漠 пустыня desierto',
  oasis: 'oasis desert_oasis',
  savanna: 'savanna savannah safari serengeti africa outback',
  beach: 'beach shore coast seaside seashore 海滩 пляж playa strand plage',
  island: 'island lagoon tropical tropical_island atoll desert_island hawaii maldives caribbean',
  sea: 'sea ocean waves open_sea bay 海 море mar meer mer wave',
  icebergs:
    'iceberg icebergs arctic_ocean arctic_sea pack_ice ice_floe ice_floes north_pole south_pole frozen_sea',
  harbour:
    'harbour harbor marina port quay dock docks wharf fishing_village pier_side waterfront seaside_town coastal_town coastal_village seaside_village harbour_town harbor_town port_town beach_town',
  cliff: 'cliff cliffs headland bluff sea_cliff rocky_coast',
  lake: 'lake fjord reservoir waterside lakeside 湖 озеро lago mountain_lake alpine_lake forest_lake frozen_lake',
  river:
    'river stream brook creek river_valley riverside riverbank rapids 川 river_bank mountain_stream mountain_river forest_stream frozen_river',
  pond: 'pond lily_pond duck_pond koi_pond water_garden frozen_pond forest_pond',
  waterfall:
    'waterfall waterfalls cascade falls cataract niagara frozen_waterfall jungle_waterfall forest_waterfall',
  swamp: 'swamp marsh bog wetland bayou',
  underwater:
    'underwater reef coral coral_reef seabed undersea aquarium under_the_sea underwater_reef',
  deepsea:
    'deep_sea deep_ocean abyss ocean_floor bottom_of_the_sea bottom_of_the_ocean ocean_depths shipwreck sunken_ship sunken_city',
  isles: 'floating_island floating_islands sky_island sky_islands flying_island floating_isle',
  city: 'city street town downtown urban metropolis city_street avenue boulevard london paris manhattan new_york 城市 都市 город ciudad stadt ville european_street old_street street_in_paris street_corner skyscrapers_above',
  neon: 'neon cyberpunk neon_street neon_city tokyo shibuya hong_kong megacity futuristic_city blade_runner neon_lights japanese_street tokyo_street',
  alley: 'alley alleyway back_alley backstreet side_street back_street narrow_street slum',
  market:
    'market bazaar marketplace souk night_market street_market fair_stall farmers_market farmers_market flea_market christmas_market fish_market flower_market food_market',
  skyline: 'skyline city_skyline cityscape promenade waterfront_city shanghai chicago singapore',
  rooftop: 'rooftop rooftops on_the_roof on_a_roof roof_terrace balcony roof_garden',
  canal: 'canal venice amsterdam bruges',
  bridge: 'bridge suspension_bridge golden_gate brooklyn_bridge',
  road: 'road highway motorway route_66 open_road roadside country_road desert_road mountain_road',
  stadium:
    'stadium arena football_field soccer_field pitch colosseum_arena baseball_field ballpark',
  subway:
    'subway subway_station metro_station underground_station tube_station subway_platform metro',
  station: 'train_station railway_station station platform grand_central',
  village:
    'village hamlet square plaza town_square mountain_village alpine_village snowy_village medieval_village medieval_town little_town small_town',
  space:
    'space galaxy nebula cosmos universe orbit outer_space starfield interstellar 宇宙 космос espacio weltraum',
  mars: 'mars martian red_planet',
  alien:
    'alien_planet alien_world alien_landscape another_planet strange_planet exoplanet_surface distant_planet',
  lunar: 'moonscape on_the_moon moon_surface surface_of_the_moon lunar_surface moon_base',
  volcano: 'volcano lava volcanic magma eruption hell inferno',
  room: 'room interior living_room sitting_room indoors parlor parlour lounge apartment hall hallway cozy_room 部屋 房间 комната habitación zimmer',
  window:
    'windowsill windowsills window_sill window_ledge window_seat bay_window by_the_window by_a_window at_the_window at_a_window near_the_window near_a_window beside_the_window beside_a_window in_the_window in_a_window out_of_the_window out_of_a_window out_the_window out_a_window through_the_window through_a_window castle_window tower_window cabin_window train_window attic_window kitchen_window bedroom_window hotel_window apartment_window cafe_window rainy_window view_from_a_window view_from_the_window view_from_my_window view_out_of_the_window',
  hearth: 'fireplace fireside hearth by_the_fireplace by_the_fire',
  cabin:
    'cabin_interior cabin hut cottage lodge chalet log_cabin house farmhouse bungalow tent yurt cottage_interior log_cabin_interior hobbit_hole',
  barn: 'barn_interior barn hayloft shed stable stables windmill granary',
  kitchen: 'kitchen kitchenette pantry bakery cocina küche cuisine cucina кухня 厨房',
  bedroom:
    'bedroom nursery dorm hotel_room guest_room спальня dormitorio schlafzimmer chambre 卧室',
  bathroom: 'bathroom bath washroom shower spa_room',
  attic: 'attic loft garret',
  cafe: 'cafe café coffee_shop coffee_house coffeehouse diner restaurant bistro tearoom tea_house teahouse canteen cafeteria',
  bar: 'bar cocktail_bar nightclub jazz_club club speakeasy pub_interior',
  tavern: 'tavern inn_interior alehouse pub saloon medieval_tavern mead_hall',
  museum: 'museum gallery art_gallery exhibition',
  stage:
    'stage theatre theater theatre_stage theater_stage on_stage opera_house concert_hall opera cinema',
  arcade: 'arcade video_arcade game_room amusement_arcade',
  ballroom:
    'ballroom palace mansion villa palace_interior grand_hall palace_hall great_hall hall_of_mirrors dance_hall',
  classroom: 'classroom schoolroom school_room lecture_hall',
  office: 'office workplace cubicle coworking_space boardroom meeting_room',
  laboratory:
    'laboratory lab science_lab research_lab hospital hospital_room clinic operating_room mad_scientist',
  workshop:
    'workshop garage carpenter_workshop forge smithy blacksmith_shop art_studio atelier studio_workshop toolshed factory warehouse',
  spaceship:
    'spaceship_interior inside_a_spaceship space_station_interior starship_bridge cockpit control_room mission_control inside_a_space_station spacecraft_interior',
  greenhouse:
    'greenhouse glasshouse conservatory hothouse winter_garden orangery botanical_garden palm_house',
  throne: 'throne_room castle fortress citadel royal_hall castle_hall castle_interior',
  church:
    'church_interior cathedral_interior inside_a_church inside_a_cathedral nave chapel_interior church cathedral chapel monastery abbey',
  dungeon: 'dungeon pyramid tomb prison prison_cell jail cell crypt catacomb catacombs',
  library: 'library bookshop bookstore study archive bookshelves bookcase 图书馆 библиотека',
  studio:
    'studio backdrop studio_backdrop plain_background white_background product_shot studio_lighting black_background photo_studio',
  table: 'tabletop still_life tablecloth',
  garden:
    'garden flowerbed backyard rose_garden flower_garden cottage_garden english_garden botanical 庭 花园 сад jardin',
  japan: 'japanese_garden kyoto zen_garden koi_garden tea_garden',
  shrine:
    'shrine temple temple_grounds pagoda_garden torii_gate shinto_shrine buddhist_temple temple_garden',
  park: 'park city_park central_park public_garden',
  playground: 'playground schoolyard play_area',
  fairground: 'fairground carnival amusement_park theme_park funfair ferris_wheel carousel circus',
  graveyard: 'graveyard cemetery churchyard tombstones',
  ruins:
    'ruins ancient_ruins ruined_city ruined_temple greek_ruins roman_ruins acropolis pompeii temple_ruins castle_ruins ruins_of_a_temple ruins_of_a_castle ruined_castle ruined_temple ancient_temple_ruins overgrown_ruins lost_city lost_temple ruined_abbey',
  courtyard: 'courtyard castle_courtyard castle_grounds bailey palace_courtyard',
  clouds: 'clouds sky skies above_the_clouds heaven in_the_sky 空 天空 небо cielo himmel',
  cave: 'cave cavern grotto mine crystal_cave crystal_cavern ice_cave_interior underground_cave underground_cavern cave_interior stalactites',
  pattern:
    'pattern geometric_pattern seamless texture tiles tessellation ornament textile fabric fractal abstract mandala kaleidoscope geometric art_deco 图案 floral_pattern flower_pattern flowers_pattern brick_pattern bricks_pattern wave_pattern waves_pattern scale_pattern fish_scale_pattern paisley wallpaper wallpaper_pattern',
  logo: 'logo emblem icon badge sticker symbol mascot insignia app_icon vector_logo',
} as const

/** Places in a building for which a building's own name, or "interior", says too little. */
export const plainRooms: ReadonlySet<keyof typeof settingWords> = new Set(['room', 'hearth'])

/**
 * Places whose words also name a thing to look at. `always`: nobody means the model of it; `inside`: only after a
 * word like "in" or "at". All others only after "in", with somebody to be in it, or after "inside".
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
  station: 'always',
  subway: 'inside',
  market: 'always',
  stadium: 'always',
  bridge: 'inside',
  canal: 'always',
  rooftop: 'always',
  shrine: 'inside',
  ruins: 'inside',
  fairground: 'always',
  tulips: 'always',
  lavender: 'always',
  wheat: 'always',
  bamboo: 'always',
  harbour: 'always',
  alien: 'inside',
  graveyard: 'always',
  icebergs: 'inside',
}
