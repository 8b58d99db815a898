/** What advice was given about: the thirteen topics of 001 Schedule A, element 1, in its words. Add a topic: never rename or remove a key, enquiries hold it. */
export const adviceTopics = {
  'housing-options': 'Housing Options',
  'falls-prevention': 'Falls Prevention',
  'home-safety-and-security': 'Home safety and security',
  'help-to-move': 'Help to move',
  'handyperson-services': 'Handyperson Services',
  'home-repairs': 'Home Repairs',
  'energy-efficiency': 'Energy Efficiency',
  equipment: 'Equipment',
  'telecare-assistive-technology': 'Telecare / Assistive Technology',
  'adaptations-to-the-home': 'Adaptations to the home (covering full range of options available)',
  'equity-release-and-other-funding': 'Access to equity release and other funding including charitable, Hardship and private',
  'welfare-benefits-advice': 'Welfare benefits advice',
  'general-health-and-well-being': 'General Health & Well Being Advice',
} as const

export type AdviceTopic = keyof typeof adviceTopics
