import type { Desk } from '../domain/desk';
import type { Caller } from './outcome';
import type { LibraryPages } from './ports/library-pages';
import type { People } from './ports/people';

/** Whether a person may see the library: the space decides; without Confluence the files are in Jira, so the project does. */
export async function maySeeLibrary(
  { pages, people }: { readonly pages: LibraryPages; readonly people: People },
  desk: Desk,
  { accountId }: Caller,
): Promise<boolean> {
  return desk.library === undefined
    ? people.may(accountId, 'BROWSE_PROJECTS', desk.project.id)
    : pages.maySee(desk.library.spaceId);
}
