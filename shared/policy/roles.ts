/**
 * Roles a person can hold besides being an employee, and what each is held for.
 * Source: “23222+”, 二(一)1 组织架构; rules §1.
 */
export const roles = {
  specialist: 'unit',
  unitReviewer: 'unit',
  expert: 'group',
  groupLead: 'group',
  office: 'plant',
  leader: 'plant',
} as const satisfies Record<string, 'unit' | 'group' | 'plant'>;

export type Role = keyof typeof roles;
export const roleNames = Object.keys(roles) as [Role, ...Role[]];

/** The four expert groups 评审专家组. */
export const expertGroups = ['technologyQuality', 'safetyEnvironment', 'equipmentEnergy', 'generalManagement'] as const;
export type ExpertGroup = (typeof expertGroups)[number];

/** The “3+1” kinds of people with a task of their own. Source: 二(三)2 “3+1”类人群带头. */
export const personCategories = ['middleManager', 'technicalBackbone', 'skilledBackbone', 'teamLeader'] as const;
export type PersonCategory = (typeof personCategories)[number];
