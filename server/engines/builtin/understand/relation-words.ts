/**
 * How one thing may stand to another. `beside` also stands for a plain "with" or "and"; `facing` is for whatever
 * two do face to face.
 */
export const relationWords = {
  riding:
    'ridden_by driven_by riding rides ride rode mounted_on astride driving drives drive steering sailing_in montando reitet rowing piloting pilots flying_on surfing_on skateboarding_on on_horseback_on pedaling pedalling cycling_on',
  on: 'on upon onto atop on_top_of on_the_top_of sitting_on standing_on perched_on lying_on sleeping_on seated_on resting_on sits_on sat_on stands_on balancing_on lounging_on crossing crosses sitting_atop standing_atop perched_atop topped_by climbing_a climbs sur auf sobre',
  in: 'in inside into within inside_of sitting_in sleeping_in growing_in standing_in hiding_in peeking_out_of emerging_from coming_out_of fishing_from sitting_inside floating_in_a sailing_on_a',
  under:
    'under beneath below underneath sitting_under standing_under sleeping_under sheltering_under shaded_by hanging_from hanging_on sous unter bajo',
  above: 'above over hovering_over flying_over soaring_over flying_above jumping_over leaping_over',
  beside:
    'beside next_to near by at sitting_at standing_at alongside at_the_side_of close_to against around surrounded_by among amongst amid leaning_against leaning_on standing_by walking_with accompanied_by adjacent_to to_the_left_of to_the_right_of',
  before: 'in_front_of before ahead_of',
  behind: 'behind at_the_back_of in_back_of hiding_behind',
  between: 'between in_between betwixt',
  with: 'with featuring plus con avec mit com с со',
  holding:
    'held_by carried_by holding having flying_a carrying holds hold carries carry drinking eating drinks eats lifting waving wielding wields gripping clutching raising offering brandishing juggling sipping smoking throwing selling painting_with pushing pulling catching hammering forging sharpening polishing repairing fixing preparing pouring serving brewing making washing taking_photos_with tenant sosteniendo',
  reading: 'read_by reading reads read studying writing lit_un lit_le lisant leyendo lee liest',
  playing:
    'played_by playing plays play strumming performing_on playing_on playing_the practicing spielt joue juega',
  wearing:
    'worn_by wearing wears wear dressed_in dressed_as clad_in wrapped_in adorned_with donning',
  facing:
    'hugged_by painted_by fed_by looking_at watching staring_at gazing_at talking_to talking_with speaking_to fighting fights battling kissing hugging embracing feeding petting attacking confronting facing greeting meeting dancing_with playing_with painting_at painting_on taking_a_picture_of taking_a_photo_of taking_pictures_of taking_photos_of taking_a_photograph_of filming versus vs admiring painting taming slaying photographing sniffing fighting_against arguing_with looks_at sees see found discovering observing',
  chasing:
    'chased_by chasing chases following follows pursuing hunting chased_after running_after running_from fleeing_from leading racing walking_behind',
} as const
export type RelationWord = keyof typeof relationWords

/** A `with` has become one of the others when its things are known. */
export type Relation = Exclude<RelationWord, 'with'>

/** What needs hands, or at least a will: its subject is the one who acts, not the thing named last. */
export const deeds: ReadonlySet<RelationWord> = new Set([
  'riding',
  'holding',
  'reading',
  'playing',
  'wearing',
  'facing',
  'chasing',
])
