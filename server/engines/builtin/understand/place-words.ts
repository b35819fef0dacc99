import type { settingWords } from './setting-words.ts'

export type SettingKind = keyof typeof settingWords

export const timeWords = {
  dawn: 'dawn sunrise daybreak first_light early_morning рассвет amanecer',
  morning: 'morning',
  noon: 'noon midday daylight sunny bright_day daytime sunlight sunlit sunshine',
  golden: 'golden_hour afternoon late_afternoon warm_light evening_light',
  sunset: 'sunset sundown evening закат atardecer puesta_de_sol 夕阳 夕焼け',
  dusk: 'dusk twilight blue_hour gloaming nightfall',
  night:
    'night midnight nighttime moonlight moonlit starry starlight nocturne stars late_night 夜 ночь noche nacht nuit',
} as const
export type TimeOfDay = keyof typeof timeWords

export const weatherWords = {
  clear:
    'clear cloudless blue_sky huge_sky big_sky open_sky wide_sky vast_sky endless_sky clear_sky under_the_sky blue_skies clear_skies',
  cloudy: 'cloudy overcast grey_sky gray_sky cloudy_sky overcast_sky grey_clouds',
  rain: 'rain дождём дождем chuva pioggia rainy raining drizzle downpour wet umbrella_rain 雨 дождь lluvia regen pluie puddles wet_street wet_streets rain-soaked rain_soaked after_the_rain after_rain',
  storm:
    'storm stormy thunderstorm thunder lightning tempest gale hurricane 嵐 шторм tormenta sturm stormy_sky storm_clouds dark_clouds thunderclouds',
  snowfall: 'snowing snowfall snowflakes falling_snow light_snow',
  blizzard: 'blizzard snowstorm whiteout',
  fog: 'fog foggy smoke smoky 霧 туман niebla nebel',
  mist: 'mist misty haze hazy morning_mist',
  wind: 'wind windy breeze breezy gust gusty windswept blustery',
} as const
export type Weather = keyof typeof weatherWords

/** What may be seen in the sky, each with its words. */
export const signWords = {
  moon: 'moon full_moon moonlight moonlit crescent_moon crescent harvest_moon blood_moon moonrise 月 luna mond lune луна',
  sun: 'sun setting_sun rising_sun sunburst 太阳 太陽 солнце sol sonne soleil',
  stars: 'starry starlight stars milky_way starry_night night_sky starry_sky 星 星空',
  aurora: 'aurora northern_lights southern_lights aurora_borealis polar_lights aurora_australis',
  rainbow: 'rainbow double_rainbow 虹',
  lightning: 'lightning lightning_bolt lightning_storm thunderbolt thunderstorm',
  comet: 'comet shooting_star falling_star meteor meteor_shower meteorite',
  fireworks: 'fireworks firework',
  rays: 'rays_of_light rays_of_sunlight rays_of_sun sun_rays sunrays sunbeam sunbeams god_rays light_rays rays shafts_of_light light_shafts light_shaft shaft_of_light beam_of_light beams_of_light light_beams light_falling sunlight_streaming sunlight_streaming_through light_streaming light_streaming_through dust_in_the_sunlight dust_in_the_light dusty_light dappled_light dappled_sunlight volumetric_light volumetric_lighting hole_in_the_ceiling hole_in_the_roof opening_in_the_ceiling skylight',
} as const
export type SkySign = keyof typeof signWords

export const seasonWords = {
  spring:
    'spring springtime blossoms cherry_blossom cherry_blossoms sakura 春 весна primavera in_blossom full_blossom in_bloom full_bloom blossoming blooming petals_falling falling_petals cherry_trees_in_bloom',
  summer: 'summer summertime 夏 лето verano',
  autumn:
    'autumn autumnal fall_leaves fall october harvest 秋 осень otoño herbst falling_leaves leaves_falling fallen_leaves autumn_leaves golden_leaves autumn_foliage fall_foliage fall_colors autumn_colors autumn_colours fall_colours',
  winter:
    'winter wintry wintertime christmas frost frosty frozen december 冬 зима invierno snow_on_the_roofs snow_on_the_roof snow_on_the_branches snow-covered snow_covered snowed-in snowed_in frozen_lake frozen_river frozen_pond frozen_waterfall snowy_village snowy_forest',
} as const
export type Season = keyof typeof seasonWords

export const moodWords = {
  dark: 'dark gloomy gothic horror spooky scary sinister ominous haunted creepy black_metal grim mysterious noir',
  bright:
    'bright cheerful happy joyful vivid colorful colourful vibrant radiant playful cute kawaii lovely whimsical busy crowded bustling lively',
  calm: 'calm peaceful serene quiet tranquil soft gentle pastel dreamy ethereal cozy cosy light_in_the_window light_in_the_windows lights_in_the_window lights_in_the_windows lit_windows glowing_windows chimney_smoke smoke_from_the_chimney smoking_chimney',
  epic: 'epic majestic dramatic heroic grand cinematic monumental breathtaking awe',
} as const
export type Mood = keyof typeof moodWords

export const mediumWords = {
  oil: 'oil oil_painting oil_on_canvas painting impasto painted canvas acrylic acrylic_painting rembrandt baroque renaissance',
  watercolor: 'watercolor watercolour aquarelle ink_wash watercolor_painting',
  sketch: 'sketch pencil drawing pencil_drawing pencil_sketch graphite doodle',
  colored: 'crayon colored_pencil coloured_pencil color_sketch colored_pencils crayons',
  anime: 'anime manga ghibli cel_shaded cartoon',
  render:
    '3d render rendering octane blender unreal_engine cgi claymation plastic toy 3d_render clay',
  photo:
    'photo photograph photography photorealistic realistic dslr 35mm bokeh hyperrealistic 85mm 50mm telephoto macro_photo',
  flat: 'flat vector minimalist minimalistic minimal poster screenprint flat_design travel_poster',
  impressionist:
    'impressionist impressionism van_gogh monet brushstrokes renoir post-impressionist expressionist',
  gouache: 'gouache tempera poster_paint casein storybook picture_book children_s_book',
  pastel: 'pastel_drawing pastels chalk chalk_drawing oil_pastel soft_pastel',
  ink: 'ink ink_drawing sumi-e pen_and_ink calligraphy etching engraving lithograph ink_painting',
  popart: 'pop_art warhol lichtenstein halftone ben-day',
  vintage: 'vintage retro polaroid sepia daguerreotype postcard',
  film: 'analog film analog_film kodak film_grain film_still super_8',
  pixel: 'pixel_art pixelart pixel 8-bit 8bit 16-bit 16bit sprite voxel',
  mosaic: 'mosaic mosaic_art roman_mosaic tile_art byzantine',
  stainedglass: 'stained_glass stained-glass leaded_glass cathedral_window',
  woodcut: 'woodcut wood_engraving wood_cut',
  papercut: 'paper_cut papercut paper-cut paper_art cut_paper origami collage kirigami',
  neon: 'neon_sign neon_art neon_outline glowing_lines blacklight synthwave vaporwave',
  fresco:
    'fresco mural medieval_painting icon_painting egg_tempera cave_painting illuminated_manuscript',
  charcoal: 'charcoal charcoal_drawing charcoal_sketch conte',
  lineart:
    'line_art lineart line_drawing coloring_page colouring_page coloring_book outline_drawing',
  comic: 'comic comics comic_book graphic_novel comic_strip',
  linocut: 'linocut lino_cut lino_print block_print linoleum',
  ukiyoe:
    'ukiyo-e ukiyo_e hokusai hiroshige woodblock woodblock_print japanese_woodblock japanese_print',
  pointillism: 'pointillism pointillist seurat signac stippling dots_of_colour',
  lowpoly: 'low_poly low-poly lowpoly polygonal polygon_art faceted',
  embroidery: 'embroidery embroidered cross-stitch cross_stitch needlework tapestry stitched',
  blueprint: 'blueprint technical_drawing schematic cyanotype architectural_drawing',
} as const
export type Medium = keyof typeof mediumWords

export const shotWords = {
  close: 'close-up closeup close_up detail extreme_close close_shot tight_shot',
  macro: 'macro macro_shot extreme_close-up extreme_closeup',
  portrait: 'portrait headshot bust selfie self-portrait face',
  wide: 'wide panorama panoramic landscape vista establishing_shot wide_shot wide_angle epic_landscape wide_view',
  above:
    'from_above seen_from_above viewed_from_above top_down top-down high_angle high-angle high_angle_shot looking_down overhead overhead_view looking_down_on looking_down_at view_from_above flat_lay',
  aerial:
    "aerial aerial_view birds_eye_view bird_eye_view bird's-eye_view bird's-eye bird’s-eye_view bird-eye_view drone_shot drone_view from_the_air from_a_plane from_an_aeroplane from_a_drone drone_photo satellite_view view_from_above bird_eye",
  below:
    "from_below seen_from_below low_angle low-angle low_angle_shot worm_eye_view worms_eye_view worm's-eye_view worm's-eye looking_up looking_up_at looking_straight_up view_from_below ant's_eye_view frog's_eye_view frog_perspective view_from_the_ground",
  isometric: 'isometric isometric_view isometric_diorama diorama axonometric',
  tilt: 'dutch_angle dutch_tilt tilted_camera canted_angle tilted_horizon tilted_view tilted_angle',
  fisheye: 'fisheye fish-eye fish_eye fisheye_lens fish-eye_lens fish_eye_lens gopro',
  silhouette: 'silhouette silhouettes silhouetted backlit backlight contre-jour',
} as const
export type Shot = keyof typeof shotWords
