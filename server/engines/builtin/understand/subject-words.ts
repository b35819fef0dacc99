/**
 * Things the painter can model, each with the words that mean it. An underscore joins words that must follow
 * one another. Plurals and simple endings are found by stemming and need no entry.
 */
export const subjectWords = {
  motorcycle:
    'motorcycle motorcycles motorbike motorbikes moped vespa harley scooter dirt_bike chopper motor_scooter',
  helicopter: 'helicopter helicopters chopper_helicopter',
  spaceship:
    'spaceship spaceships spacecraft starship starships space_ship star_destroyer starfighter star_fighter mothership_cruiser battlecruiser',
  bonsai: 'bonsai bonsai_tree bonsais',
  violin: 'violin violins fiddle cello cellos viola double_bass',
  trumpet: 'trumpet trumpets saxophone saxophones sax trombone bugle cornet',
  ramen:
    'ramen ramen_bowl bowl_of_ramen noodles noodle_soup soup bowl_of_soup pho udon bowl_of_noodles noodle_bowl stew',
  pizza: 'pizza pizzas margherita',
  doughnut: 'doughnut doughnuts donut donuts',
  sushi: 'sushi nigiri sashimi sushi_roll maki',
  dinosaur:
    'dinosaur dinosaurs dino t_rex t-rex trex tyrannosaurus tyrannosaurus_rex velociraptor raptor stegosaurus triceratops sauropod brontosaurus brachiosaurus diplodocus godzilla allosaurus',
  crocodile:
    'crocodile alligator crocodiles alligators caiman gecko iguana lizard lizards chameleon salamander newt komodo_dragon',
  snake: 'snake snakes serpent cobra python viper rattlesnake anaconda',
  octopus: 'octopus octopuses squid kraken cuttlefish',
  whale:
    'whale whales orca orcas humpback humpback_whale blue_whale sperm_whale killer_whale narwhal beluga dolphin dolphins porpoise shark sharks great_white hammerhead',
  crab: 'crab crabs hermit_crab lobster lobsters crayfish shrimp prawn',
  jellyfish: 'jellyfish jelly_fish medusa',
  penguin: 'penguin penguins puffin emperor_penguin',
  monkey:
    'monkey monkeys gorilla gorillas ape apes chimpanzee chimp orangutan baboon lemur king_kong bigfoot yeti sasquatch',
  kangaroo: 'kangaroo kangaroos wallaby',
  snail: 'snail snails slug',
  bee: 'bee bees honeybee bumblebee wasp hornet ladybug ladybird ladybugs beetle beetles ant ants',
  spider: 'spider spiders tarantula',
  cat: 'кота кошкой gatta katzen chatte cat kitten kitty tomcat tabby feline 猫 ねこ 고양이 кошка кот gato katze chat gatto calico tuxedo_cat siamese persian_cat maine_coon sphynx ragdoll_cat bengal_cat alley_cat house_cat stray_cat kittycat',
  dog: 'cachorro cão hunde собакой пёс dog puppy hound terrier poodle labrador retriever husky corgi dachshund 犬 狗 собака perro hund chien cane beagle bulldog pug chihuahua dalmatian greyhound sheepdog border_collie collie spaniel golden_retriever german_shepherd rottweiler doberman boxer_dog samoyed malamute shiba shiba_inu akita mastiff pitbull setter pointer schnauzer pomeranian whippet saint_bernard newfoundland mutt doggy pooch bloodhound jack_russell',
  fox: 'fox vixen 狐 лиса zorro fuchs renard volpe fennec fennec_fox kitsune',
  wolf: 'wolf wolves coyote jackal 狼 волк lobo timber_wolf werewolf hyena dingo she-wolf',
  bear: 'bear grizzly cub panda polar_bear 熊 медведь oso grizzly_bear polar panda_bear red_panda koala wombat bear_cub raccoon beaver marmot',
  lion: 'lion lioness sea_lion 狮子 лев leon löwe lion_cub mountain_lion griffin sphinx_cat nemean',
  tiger:
    'tiger leopard jaguar panther cheetah cougar puma lynx 虎 тигр tigress ocelot serval caracal bobcat wildcat bengal_tiger',
  horse:
    'cavalo horse zebra zebras pony stallion mare foal mustang unicorn pegasus donkey mule 马 馬 лошадь caballo pferd cheval cavallo thoroughbred arabian_horse clydesdale palomino bronco warhorse racehorse workhorse zebroid centaur colt filly steed shire_horse icelandic_horse',
  cow: 'vaca kuh vache mucca корова cow bull ox calf cattle bison buffalo yak goat sheep lamb ram pig boar dairy_cow highland_cow holstein heifer water_buffalo musk_ox longhorn ewe lambs billy_goat mountain_goat ibex warthog wild_boar piglet hog sow hippo_calf tapir aardvark anteater armadillo',
  deer: 'deer giraffe giraffes camel camels dromedary llama llamas stag doe fawn elk moose reindeer antelope gazelle alpaca 鹿 roe_deer white_tailed_deer fallow_deer caribou impala oryx wildebeest gnu chamois springbok okapi',
  elephant:
    'elephant mammoth 象 слон elefante elefant elephants african_elephant baby_elephant woolly_mammoth mastodon',
  rhinoceros: 'rhinoceros rhino rhinos hippopotamus hippo hippos',
  rabbit:
    'rabbit otter otters bunny hare 兔 кролик conejo rat hamster squirrel hedgehog guinea_pig chipmunk jackrabbit mouse mice field_mouse gerbil ferret weasel stoat mole vole chinchilla lemming dormouse squirrels shrew opossum mongoose meerkat groundhog',
  turtle:
    'turtle sea_turtle tortoise 亀 龟 черепаха tortuga tortoises terrapin leatherback galapagos_tortoise snapping_turtle',
  bird: 'bird sparrow robin raven crow magpie eagle hawk falcon seagull gull dove pigeon parrot finch kingfisher hummingbird jay swallow heron crane stork 鸟 鳥 птица pajaro vogel oiseau phoenix toucan songbird robin_redbreast bluebird bluejay cardinal canary goldfinch blackbird starling thrush nightingale lark wren titmouse chickadee woodpecker magpies jackdaw rook bald_eagle osprey kite_bird buzzard vulture condor albatross pelican cormorant puffin tern ibis egret macaw cockatoo parakeet budgie lovebird hoopoe hornbill cuckoo quail pheasant partridge bird_of_paradise bird_of_prey hummingbirds falconet kestrel sandpiper plover heronry emu ostrich kiwi_bird',
  owl: 'owl owlet snowy_owl barn_owl tawny_owl great_horned_owl screech_owl night_owl 梟 сова búho eule hibou',
  duck: 'duck duckling goose swan chicken hen rooster chick turkey mallard ducklings drake_duck geese gosling swans cockerel chickens hens grouse guinea_fowl turkey_bird',
  fish: 'fish goldfish sea_fish koi carp salmon trout tuna clownfish angelfish whale orca 鱼 魚 рыба goldfishes koi_fish betta guppy piranha catfish cod haddock mackerel sardine anchovy herring perch pike swordfish marlin barracuda sturgeon humpback humpback_whale blue_whale sperm_whale killer_whale narwhal beluga manta_ray stingray eel seahorse sunfish lionfish discus porpoise manatee walrus',
  dragon:
    'dragon wyvern drake lizard gecko iguana 龙 龍 дракон drache dragons fire_dragon sea_serpent hydra basilisk wyrm chinese_dragon baby_dragon chameleon komodo_dragon monitor_lizard salamander newt axolotl leviathan velociraptor raptor pterodactyl stegosaurus triceratops',
  frog: 'frog toad tree_frog bullfrog poison_dart_frog toads tadpole frogs',
  butterfly:
    'butterfly moth dragonfly 蝶 monarch monarch_butterfly swallowtail moths luna_moth damselfly firefly fireflies butterflies',
  person:
    'player players goalkeeper daughter son brother sister brothers sisters uncle aunt wife husband parents grandson granddaughter grandchildren おじいさん おばあさん дедушка бабушка старик abuela abuelo oma opa grand-mère grand-père nonna nonno person man men woman women girl boy child kid lady gentleman human figure people couple wanderer traveler traveller hiker farmer fisherman sailor soldier dancer ballerina wizard witch monk king queen princess prince warrior samurai ninja viking pirate hero heroine explorer scientist chef musician painter artist student teacher nurse doctor father mother old_man old_woman 人 男人 女人 человек hombre mujer mann frau homme femme elf fairy goddess god angel superhero cowboy hermit pilgrim guy gal youth teenager teen adult elder grandmother grandfather grandma grandpa baby infant toddler bride groom businessman businesswoman banker lawyer judge detective spy policeman policewoman officer firefighter fireman pilot captain admiral general soldiers hunter huntress ranger shepherd shepherdess gardener baker butcher blacksmith carpenter potter weaver tailor merchant trader shopkeeper barista waiter waitress bartender cook fishmonger miner lumberjack mechanic engineer architect builder plumber janitor librarian writer author poet journalist photographer sculptor singer rockstar guitarist pianist violinist drummer_man conductor actor actress clown mime magician acrobat gymnast athlete runner swimmer surfer skier skater boxer wrestler footballer cyclist_man climber mountaineer sailor_man explorer_man adventurer pirate_captain buccaneer gladiator spartan centurion barbarian berserker shogun geisha ronin emperor empress pharaoh sultan duke duchess baron countess lord noble peasant beggar thief rogue assassin bard cleric druid sorcerer sorceress mage warlock necromancer alchemist enchantress oracle prophet priest priestess nun bishop pope saint buddha angelic dwarf_man gnome hobbit halfling goblin orc troll ogre nymph dryad siren valkyrie vampire_hunter superheroine villain commuter pedestrian tourist backpacker beekeeper astronomer mathematician professor inventor philosopher monkess villager nomad bedouin eskimo inuit mother_and_child lovers dancers children kids twins friends family old_lady old_sailor fisherwoman farmwife milkmaid maid butler chauffeur ballerinas flamenco_dancer tango_dancer yogi santa santa_claus father_christmas zombie zombies vampire vampires dracula genie djinn angels fairies elves superheroes police_officer cop sheriff cowgirl cleopatra jester superman batman archer seller vendor stallholder jogger reader niño niña chico chica garçon fille junge mädchen bambino bambina ragazzo ragazza menino menina donna uomo jongen meisje 女の子 男の子 女孩 男孩 少女 少年 女性 男性 мальчик девочка девушка мужчина женщина kinder enfants niños cellist saxophonist trumpeter flutist fiddler harpist bassist busker mermaid mermaids snowboarder snowboarders skateboarders surfers skiers alien aliens martian extraterrestrial band orchestra choir quartet_of_musicians guests crowd_of_people granny dwarf shaman zeus poseidon thor skateboarder ballet_dancer drummer rapper dj',
  astronaut:
    'astronaut spaceman cosmonaut spacewoman 宇航员 космонавт astronauta astronauts spacewalker moonwalker space_explorer space_traveler',
  robot:
    'robot android droid cyborg mech automaton 机器人 ロボット робот roboter robots humanoid humanoid_robot mecha droid_robot battle_robot toy_robot golem drone automata terminator',
  knight:
    'knight paladin crusader templar knights cavalier squire crusaders swordsman armored_warrior dragon_slayer',
  snowman: 'snowman',
  ghost: 'ghost phantom spirit spectre ghosts poltergeist wraith spectres specter banshee',
  car: 'carro macchina машине car automobile sedan coupe taxi cab convertible roadster sports_car racecar jeep van 车 車 машина coche auto voiture cars hatchback station_wagon estate_car limousine limo suv hot_rod muscle_car sports_coupe ferrari porsche lamborghini mustang_car beetle_car volkswagen mini_cooper cadillac vintage_car classic_car old_car race_car formula_one go-kart rally_car dune_buggy pickup hearse cabriolet',
  truck:
    'truck lorry bus campervan minibus trucks pickup_truck semi semi_truck dump_truck tow_truck garbage_truck delivery_van food_truck double_decker double_decker_bus school_bus trolleybus camper caravan motorhome rv tank bulldozer excavator crane_truck minivan',
  train:
    'train locomotive steam_train tram railway 电车 列車 поезд zug tren trains steam_locomotive steam_engine freight_train subway metro monorail trolley streetcar tramcar underground_train orient_express boxcar',
  bicycle:
    'bicicleta bicicletta fahrrad vélo велосипед велосипеде 自行车 自転車 bicycle bike motorcycle motorbike cyclist bicycles bikes mountain_bike tricycle unicycle tandem motorcycles moped vespa harley scooter dirt_bike penny-farthing chopper',
  sailboat:
    'sailboat ship boat sailing_ship yacht galleon schooner vessel frigate caravel pirate_ship regatta 船 корабль barco schiff bateau nave sailboats ships boats clipper brig sloop ketch catamaran trimaran longship viking_ship tall_ship warship battleship galleon_ship man_of_war ocean_liner cruise_ship ferry steamboat paddle_steamer trawler tugboat houseboat junk dhow ark ghost_ship windjammer',
  rowboat:
    'rowboat canoe canoes kayak dinghy gondola raft rowing_boat fishing_boat paper_boat rowboats kayaks dugout coracle skiff lifeboat inflatable_boat pontoon longboat wooden_boat',
  rocket:
    'rocket spaceship spacecraft starship shuttle missile space_shuttle ракета rockets spaceships space_ship star_destroyer lander lunar_lander moon_rocket saturn_v probe space_probe space_station mothership_rocket',
  ufo: 'ufo flying_saucer saucer alien_ship ufos flying_saucers alien_spaceship mothership alien_craft',
  balloon:
    'balloon hot_air_balloon airship zeppelin blimp воздушный_шар globo balloons hot_air_balloons dirigible airships',
  plane:
    'plane airplane aeroplane aircraft jet biplane glider airliner самолет avion flugzeug planes airplanes jumbo_jet fighter_jet fighter_plane bomber propeller_plane seaplane floatplane triplane warplane spitfire concorde paper_plane private_jet stealth_bomber hang_glider',
  house:
    'house cottage cabin hut home farmhouse barn villa bungalow lodge chalet shed inn tavern shop cafe bakery mansion 家 房子 дом casa haus maison houses cottages mansion_house townhouse row_house treehouse tree_house log_cabin ski_chalet igloo farmstead homestead bothy croft manor manor_house country_house hacienda longhouse roundhouse stilt_house beach_house haunted_house gingerbread_house dollhouse garage stable boathouse greenhouse pub saloon hotel motel hostel bookstore_building post_office schoolhouse library_building train_station station pavilion gazebo boarding_house warehouse factory',
  castle:
    'castle fortress palace citadel fort stronghold 城 城堡 замок castillo schloss château castles sandcastle chateau_fort keep palace_building alcazar alhambra fairy_tale_castle ruined_castle stronghold_keep kremlin citadels hogwarts camelot fortress_wall',
  lighthouse:
    'lighthouse beacon 灯台 灯塔 маяк faro leuchtturm phare lighthouses light_house lightship pharos',
  tower:
    'tower skyscraper clock_tower watchtower spire obelisk minaret big_ben towers bell_tower campanile skyscrapers high-rise office_tower water_tower radio_tower eiffel eiffel_tower leaning_tower tower_of_pisa empire_state_building burj_khalifa tokyo_tower space_needle monolith chimney silo pagoda_tower wizard_tower totem totem_pole clocktower',
  windmill:
    'windmill mill watermill moulin windmills wind_turbine wind_turbines water_mill gristmill watermills',
  church:
    'church chapel cathedral monastery abbey mosque basilica churches cathedrals notre_dame sagrada_familia kirk abbeys convent cloister synagogue mosques hagia_sophia taj_mahal duomo minster parish_church st_basil',
  temple:
    'temple pagoda shrine torii temples greek_temple shinto_shrine buddhist_temple angkor_wat stupa torii_gate zen_temple parthenon_temple sanctuary',
  ruin: 'ruin ruins colonnade parthenon stonehenge column pillar monument ruins_of_a_temple ancient_ruins colosseum coliseum amphitheater amphitheatre aqueducts columns triumphal_arch standing_stones dolmen statue sculpture obelisks',
  bridge:
    'bridge viaduct aqueduct 桥 橋 мост puente brücke pont bridges footbridge drawbridge suspension_bridge golden_gate golden_gate_bridge tower_bridge covered_bridge stone_bridge rope_bridge brooklyn_bridge arch_bridge wooden_bridge pier jetty dock',
  pyramid:
    'pyramid ziggurat sphinx pyramids great_pyramid giza aztec_temple mayan_pyramid step_pyramid',
  tent: 'tent teepee yurt campsite tents tipi wigwam marquee camp bivouac yurts pavilion_tent',
  tree: 'árbol albero árvore tree oak maple cherry_tree willow baobab bonsai apple_tree birch 树 木 дерево arbol baum arbre trees oak_tree maple_tree beech elm ash_tree linden poplar aspen sycamore chestnut_tree walnut_tree olive_tree lemon_tree orange_tree pear_tree plum_tree peach_tree almond_tree magnolia wisteria jacaranda eucalyptus acacia banyan sequoia redwood ginkgo weeping_willow cherry_blossom_tree dogwood hawthorn rowan fig_tree old_tree lone_tree bush hedge shrub topiary bonsai_tree',
  pine: 'pine fir spruce christmas_tree conifer cedar pines pine_trees fir_tree larch juniper cypress evergreen evergreens hemlock spruces',
  palm: 'palm palm_tree coconut_tree palms palm_trees date_palm coconut_palm banana_tree',
  cactus: 'cactus saguaro cacti cactuses prickly_pear agave aloe succulent joshua_tree',
  flower:
    'flower rose tulip daisy poppy sunflower lily lotus orchid peony dahlia blossom bloom iris 花 цветок flor blume fleur flowers roses tulips daisies poppies sunflowers lilies water_lily water_lilies lotus_flower orchids peonies dahlias marigold marigolds carnation chrysanthemum daffodil daffodils narcissus hyacinth crocus snowdrop bluebell bluebells buttercup cornflower forget-me-not violets pansy petunia geranium begonia hibiscus jasmine lilac hydrangea azalea rhododendron camellia gardenia foxglove thistle dandelion anemone gladiolus lavender_flower edelweiss zinnia snapdragon sweet_pea morning_glory wildflower wildflowers wild_rose',
  bouquet:
    'bouquet vase flowerpot flower_pot vase_of_flowers 花瓶 bouquets vases ikebana flower_arrangement potted_plant potted_flowers houseplant planter flower_basket',
  mushroom:
    'mushroom toadstool fungus amanita 蘑菇 гриб pilz mushrooms toadstools fly_agaric chanterelle morel porcini fairy_ring',
  fruitbowl:
    'fruit fruit_bowl bowl bowl_of_fruit still_life apples_and_pears fruits fruit_basket basket_of_fruit cornucopia apples_and_oranges oranges_and_lemons bowl_of_apples',
  apple:
    'apple orange lemon peach plum tomato cherry lime pomegranate 苹果 яблоко manzana apples oranges lemons peaches plums tomatoes cherries limes grapefruit apricot nectarine tangerine mandarin clementine quince persimmon lychee raspberry cranberry',
  pear: 'pear fig pears figs guava papaya',
  pumpkin:
    'pumpkin jack-o-lantern gourd pumpkins jack_o_lantern squash gourds halloween_pumpkin butternut',
  cake: 'cake cupcake muffin dessert birthday_cake pie pastry cakes wedding_cake chocolate_cake cheesecake cupcakes brownie tart fruit_tart apple_pie pudding trifle macaron macarons eclair gateau sponge_cake panettone strudel pavlova meringue torte custard tiramisu',
  bread:
    'bread loaf baguette burger hamburger cheeseburger sandwich bun breads rye_bread sourdough ciabatta focaccia bagel toast bun_bread burgers club_sandwich baguettes challah brioche',
  icecream:
    'ice_cream icecream gelato cone ice_creams ice_cream_cone sundae sorbet popsicle frozen_yogurt',
  cup: 'cup mug coffee tea teacup espresso latte cappuccino coffee_cup tea_cup 咖啡 кофе cups mugs tea_cups cup_of_tea cup_of_coffee hot_chocolate cocoa cappuccinos matcha macchiato americano mocha',
  teapot:
    'teapot kettle jug pitcher samovar teapots tea_kettle coffee_pot watering_can ewer tea_set cauldron saucepan',
  bottle:
    'bottle wine potion flask perfume vial bottles wine_bottle champagne whisky whiskey potion_bottle message_in_a_bottle perfume_bottle milk_bottle jar amphora',
  glass:
    'goblet chalice wine_glass trophy glasses wine_glasses goblets tumbler holy_grail grail champagne_glass loving_cup',
  campfire: 'campfire bonfire camp_fire campfires bonfires log_fire',
  hoard:
    'hoard pile_of_gold heap_of_gold pile_of_coins heap_of_coins gold_hoard treasure_hoard mountain_of_gold pile_of_treasure',
  candle: 'candle candlestick 蜡烛 свеча candles candelabra candlelight chandelier votive',
  lamp: 'lamp lantern streetlamp desk_lamp street_lamp lamps lanterns oil_lamp table_lamp paper_lantern lamp_post lamppost street_light gas_lamp chinese_lantern fairy_lights torch genie_lamp',
  book: 'book tome grimoire novel diary bible stack_of_books 书 本 книга libro buch livre books open_book old_book spellbook textbook dictionary encyclopedia atlas manuscript scripture comic_strip notebook sketchbook',
  chair:
    'chair armchair throne stool sofa couch seat 椅子 chairs rocking_chair wooden_chair deck_chair thrones bench park_bench sofas loveseat recliner bar_stool wheelchair hammock',
  table:
    'table desk tables dining_table coffee_table workbench writing_desk dresser cabinet wardrobe bookcase_desk nightstand',
  guitar:
    'guitarra gitarre guitare chitarra гитара гитаре guitar ukulele cello lute bass_guitar 吉他 гитара guitars electric_guitar acoustic_guitar bass lutes mandolin sitar double_bass harp lyre balalaika bouzouki shamisen',
  piano:
    'piano grand_piano keyboard pianos upright_piano harpsichord organ pipe_organ synthesizer clavichord',
  drum: 'drum drums drum_set drum_kit bongo bongos congas tambourine timpani snare taiko djembe barrel cask keg',
  clock:
    'clock watch pocket_watch hourglass alarm_clock clocks grandfather_clock wall_clock wristwatch sundial stopwatch cuckoo_clock pocket_watches metronome',
  key: 'key keys skeleton_key old_key padlock',
  sword:
    'sword katana blade excalibur swords_blade broadsword longsword rapier scimitar saber sabre cutlass claymore lightsaber samurai_sword greatsword machete spear lance halberd trident',
  shield: 'shield shields buckler heraldic_shield coat_of_arms',
  crown: 'crown tiara diadem crowns royal_crown tiaras laurel_wreath circlet',
  gem: 'gem crystal diamond ruby emerald jewel amethyst gemstone gems crystals diamonds rubies emeralds sapphire sapphires geode jewels garnet aquamarine',
  chest:
    'chest treasure box crate treasure_chest gift present suitcase chests treasure_box trunk boxes crates presents gifts gift_box luggage suitcases music_box jewelry_box toolbox coffer',
  umbrella:
    'зонт зонтом зонтик paraguas regenschirm parapluie ombrello guarda-chuva 傘 雨伞 umbrella parasol umbrellas parasols beach_umbrella',
  planet:
    'planet earth saturn jupiter globe moon_planet planets mercury venus uranus neptune pluto gas_giant exoplanet ringed_planet',
  sphere:
    'pelota bola palla мяч мячом sphere orb ball bubble cube pearl spheres orbs balls bubbles cubes pearls beach_ball disco_ball glass_ball soap_bubble soap_bubbles christmas_ball bauble',
  egg: 'egg eggs easter_egg easter_eggs faberge_egg dragon_egg nest',
  heart: 'heart hearts valentine',
  door: 'door doors doorway entrance front_door wooden_door old_door portal doorways 门 дверь puerta tür porte porta',
  window:
    'window windows stained_glass_window stained_glass_windows 窗 окно ventana fenster fenêtre finestra',
  gate: 'gate gates gateway iron_gate garden_gate iron_gates portcullis',
  stairs:
    'stairs staircase stairway steps stair spiral_staircase spiral_stairs stairwell staircases 楼梯 лестница escalera treppe escalier',
  skeleton: 'skeleton skeletons grim_reaper 骷髅 скелет esqueleto skelett squelette',
  broom: 'broom broomstick flying_broom brooms witch_s_broom',
  booth: 'telephone_box phone_box phone_booth telephone_booth red_telephone_box police_box tardis',
  bathtub: 'bathtub bathtubs bath_tub tub hot_tub jacuzzi',
  plate: 'plate plates dinner_plate platter dish saucer',
  lilypad: 'lily_pad lily_pads lilypad lilypads',
  submarine: 'submarine submarines u-boat yellow_submarine',
  fence: 'fence fences picket_fence wooden_fence railing hedge_fence',
  hat: 'top_hat bowler_hat chef_hat chef_s_hat santa_hat pirate_hat witch_hat jester_hat viking_helmet knight_helmet space_helmet samurai_helmet tricorn peaked_cap',
  ladder: 'ladder stepladder ladders rope_ladder',
  swing: 'swing swings tree_swing rope_swing swing_set',
  easel: 'easel easels',
  chess:
    'chess chessboard chess_board chess_set chess_game game_of_chess chess_pieces chess_pawn chess_king chess_queen chess_piece',
  picnic: 'picnic picnic_blanket picnics picnic_basket',
  bed: 'bed beds four-poster_bed bunk_bed cradle mattress 床 кровать cama bett letto',
  board:
    'skateboard skateboards surfboard surfboards snowboard longboard hoverboard skis paddleboard snowboards',
  star: 'star starfish_shape christmas_star pentagram',
} as const

/** `icon` stands for everything of the long tail. */
export type SubjectKind = keyof typeof subjectWords | 'icon'
