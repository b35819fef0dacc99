import type { Role } from './role.ts'

/** People by what they do, and children, who come last. */
export const trades: readonly (readonly [words: string, role: Role])[] = [
  [
    'chef|cook|baker',
    { garb: 'coat', top: ['#f4f2ec'], legs: '#3a3c42', gear: ['toque', '#f6f4ee'], belly: 0.8 },
  ],
  [
    'doctor|scientist|professor|chemist|physicist|inventor',
    { garb: 'coat', top: ['#f2f2ee'], legs: '#3a4252', glasses: true },
  ],
  ['nurse|surgeon', { garb: 'tunic', top: ['#6ab8b8', '#8ab4d8'], legs: '#6ab8b8', hair: 'bun' }],
  [
    'fire ?fighter|fireman',
    {
      garb: 'coat',
      top: ['#c8a02e', '#2a2a30'],
      legs: '#c8a02e',
      gear: ['helmet', '#b8202a'],
      boots: 0.4,
      belt: '#e8e44a',
    },
  ],
  [
    'police|cop|sheriff|officer',
    { garb: 'suit', top: ['#1e2a4e'], legs: '#1a2038', gear: ['cap', '#161e38'], belt: '#15151a' },
  ],
  [
    'farmer|peasant|scarecrow|gardener|vendor|seller|stallholder',
    {
      garb: 'plain',
      top: ['#b8453a', '#d8cfa8', '#5a7a9a'],
      legs: '#34507a',
      gear: ['straw', '#dcb862'],
      holds: ['fork'],
      boots: 0.3,
    },
  ],
  [
    'fisherman|angler',
    {
      garb: 'coat',
      top: ['#d8a82e', '#3a5a6a'],
      legs: '#3a4a4a',
      gear: ['brim', '#d8a82e'],
      beard: 0.06,
      holds: ['rod'],
      boots: 0.44,
    },
  ],
  [
    'sailor|captain|admiral',
    {
      garb: 'coat',
      top: ['#1e2c52', '#f0f0ea'],
      legs: '#f0ece0',
      gear: ['cap', '#f4f4f0'],
      beard: 0.06,
    },
  ],
  [
    'hiker|backpacker|climber|mountaineer|explorer|adventurer|wanderer|travell?er',
    {
      garb: 'plain',
      top: ['#b8502a', '#3a6a8a', '#6a7a3a'],
      legs: '#5a5240',
      gear: ['brim', '#8a7448'],
      holds: ['backpack', 'cane'],
      boots: 0.32,
    },
  ],
  [
    'hunter|huntress|archer|ranger|robin hood|robinhood',
    {
      garb: 'tunic',
      top: ['#3f5f34', '#5a4a2e'],
      legs: '#4a3c28',
      gear: ['hood', '#34502c'],
      holds: ['bow'],
      boots: 0.44,
      belt: '#3a2818',
    },
  ],
  [
    'painter|artist',
    {
      garb: 'plain',
      top: ['#e4dccb', '#3a5a8a'],
      legs: '#3a3a44',
      gear: ['beret', '#8a1e2a'],
      holds: ['palette'],
    },
  ],
  [
    'detective|spy|sherlock',
    { garb: 'coat', top: ['#8a7250', '#4a4a52'], legs: '#2e2c2e', gear: ['brim', '#5a4a38'] },
  ],
  [
    'magician|gentleman|victorian|ringmaster|mr',
    {
      garb: 'suit',
      top: ['#1e1c22', '#3a2a3a'],
      legs: '#1e1c22',
      gear: ['tophat', '#161518'],
      holds: ['cane'],
      beard: 0.02,
    },
  ],
  [
    'businessman|businesswoman|lawyer|butler|waiter|waitress|groom|politician|president|conductor|banker',
    { garb: 'suit', top: ['#22262e', '#2e3a52'], legs: '#22262e' },
  ],
  [
    'musician|singer|rapper|rock ?star|guitarist|pianist|violinist|drummer|dj',
    { garb: 'plain', top: ['#2a2a30', '#7a2a4a', '#3a3a6a'], legs: '#26262e', hair: 'wavy' },
  ],
  [
    'player|footballer|goalkeeper|boxer|athlete|runner|jogger|cyclist|skateboarder|surfer|snowboarder|skier|climber|gymnast',
    {
      garb: 'plain',
      top: ['#c8282e', '#2a5ac0', '#e8b020', '#2f8a5a'],
      legs: '#26304a',
      shoes: '#e8e8e4',
    },
  ],
  [
    'baby|infant|toddler|newborn',
    {
      garb: 'plain',
      top: ['#9ac4e8', '#f0b8c8', '#f0dc9a'],
      legs: '#f4ece0',
      child: true,
      height: 0.5,
      hair: 'crop',
    },
  ],
  [
    'niñ[oa]|chic[oa]|garçon|fille|mädchen|junge|bambin[oa]|menin[oa]|meisje|jongen|мальчик|девочка|女の子|男の子|child|kid|boy|girl|daughter|son|student|schoolboy|schoolgirl',
    { garb: 'plain', child: true, height: 0.74 },
  ],
]
