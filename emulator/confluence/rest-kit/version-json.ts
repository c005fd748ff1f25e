import type { ContentVersion } from '../model/content';

export const iso = (instant: number): string => new Date(instant).toISOString();

export function versionJson({ number, message, minorEdit, authorId, createdAt }: ContentVersion) {
  return { number, message, minorEdit, authorId, createdAt: iso(createdAt) };
}
