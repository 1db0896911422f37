import { monthOf } from '#shared/domain/time';

export const monthWords = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

export const presentMonth = (): string => monthOf(new Date());
