import type { ExpertGroup } from './roles';

/** What a suggestion can be about, and which expert group judges it at company level. Source: rules §2. */
export const categories = {
  technologyQuality: 'technologyQuality',
  productionEfficiency: 'technologyQuality',
  safetyEnvironment: 'safetyEnvironment',
  siteManagement: 'safetyEnvironment',
  equipmentEnergy: 'equipmentEnergy',
  energySaving: 'equipmentEnergy',
  cost: 'generalManagement',
  generalManagement: 'generalManagement',
  lifeLogistics: 'generalManagement',
} as const satisfies Record<string, ExpertGroup>;

export type Category = keyof typeof categories;
export const categoryNames = Object.keys(categories) as [Category, ...Category[]];
