import type { Clock } from '../../clock';
import type { ContentVersion } from '../model/content';

/** The first version of something, or the one after another. */
export function nextVersion(
  clock: Clock,
  authorId: string,
  more: {
    readonly before?: ContentVersion;
    readonly message?: string | undefined;
    readonly minorEdit?: boolean | undefined;
  } = {},
): ContentVersion {
  return {
    number: (more.before?.number ?? 0) + 1,
    message: more.message ?? '',
    minorEdit: more.minorEdit ?? false,
    authorId,
    createdAt: clock.now(),
  };
}
