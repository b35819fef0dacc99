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
  clear: 'clear cloudless blue_sky',
  cloudy: 'cloudy overcast grey_sky',
  rain: 'rain rainy raining drizzle downpour wet umbrella_rain 雨 дождь lluvia regen pluie',
  storm:
    'storm stormy thunderstorm thunder lightning tempest gale hurricane 嵐 шторм tormenta sturm',
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
} as const
export type SkySign = keyof typeof signWords

export const seasonWords = {
  spring: 'spring springtime blossoms cherry_blossom cherry_blossoms sakura 春 весна primavera',
  summer: 'summer summertime 夏 лето verano',
  autumn: 'autumn autumnal fall_leaves fall october harvest 秋 осень otoño herbst',
  winter: 'winter wintry wintertime christmas frost frosty frozen december 冬 зима invierno',
} as const
export type Season = keyof typeof seasonWords

export const moodWords = {
  dark: 'dark gloomy gothic horror spooky scary sinister ominous haunted creepy black_metal grim mysterious noir',
  bright:
    'bright cheerful happy joyful vivid colorful colourful vibrant radiant playful cute kawaii lovely whimsical',
  calm: 'calm peaceful serene quiet tranquil soft gentle pastel dreamy ethereal cozy cosy',
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
    'from_above seen_from_above viewed_from_above top_down top-down high_angle high-angle high_angle_shot looking_down overhead overhead_view',
  aerial:
    "aerial aerial_view birds_eye_view bird_eye_view bird's-eye_view bird's-eye bird’s-eye_view bird-eye_view drone_shot drone_view from_the_air",
  below:
    "from_below seen_from_below low_angle low-angle low_angle_shot worm_eye_view worms_eye_view worm's-eye_view worm's-eye looking_up",
  isometric: 'isometric isometric_view isometric_diorama diorama axonometric',
  silhouette: 'silhouette silhouettes silhouetted backlit backlight contre-jour',
} as const
export type Shot = keyof typeof shotWords
