import { invalidParameter } from '../database/errors';
import type { WireRequest } from './protocol';

/** Typed reading of a request's parameters; what the SDK could not have sent is refused. */
export function text(request: WireRequest, name: string): string {
  const value = request[name];
  if (typeof value !== 'string' || value === '') throw invalidParameter(`${name} must be a non-empty string`);
  return value;
}

export function optionalText(request: WireRequest, name: string): string | undefined {
  const value = request[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') throw invalidParameter(`${name} must be a string`);
  return value;
}

export function optionalCount(request: WireRequest, name: string): number | undefined {
  const value = request[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw invalidParameter(`${name} must be a whole number`);
  return value;
}

export function list<T>(request: WireRequest, name: string, is: (item: unknown) => item is T): T[] {
  const value = request[name];
  if (!Array.isArray(value) || !value.every(is)) throw invalidParameter(`${name} must be a list`);
  return value;
}

export const isText = (value: unknown): value is string => typeof value === 'string';

export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
