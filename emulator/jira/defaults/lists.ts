import type { Site } from '../../site';
import { linkTypes } from '../model/link-type';
import { priorities } from '../model/priority';
import { resolutions } from '../model/resolution';

const deliveredPriorities = [
  ['1', 'Highest', 'This problem will block progress.', '#d04437'],
  ['2', 'High', 'Serious problem that could block progress.', '#f15C75'],
  ['3', 'Medium', 'Has the potential to affect progress.', '#f79232'],
  ['4', 'Low', 'Minor problem or easily worked around.', '#707070'],
  ['5', 'Lowest', 'Trivial problem with little or no impact on progress.', '#999999'],
] as const;

const deliveredResolutions = [
  ['Done', 'Work has been completed on this issue.'],
  ["Won't Do", "This issue won't be actioned."],
  ['Duplicate', 'The problem is a duplicate of an existing issue.'],
] as const;

const deliveredLinkTypes = [
  ['Blocks', 'is blocked by', 'blocks'],
  ['Cloners', 'is cloned by', 'clones'],
  ['Duplicate', 'is duplicated by', 'duplicates'],
  ['Relates', 'relates to', 'relates to'],
] as const;

/** Writes priorities, resolutions and the ways in which issues can be linked. */
export function seedLists(site: Site): void {
  for (const [id, name, description, statusColor] of deliveredPriorities) {
    const isDefault = name === 'Medium';
    priorities(site).put(id, { id, name, description, statusColor, isDefault });
  }
  for (const [name, description] of deliveredResolutions) {
    const id = String(site.ids.next('jira.resolution', 10000));
    resolutions(site).put(id, { id, name, description });
  }
  for (const [name, inward, outward] of deliveredLinkTypes) {
    const id = String(site.ids.next('jira.link-type', 10000));
    linkTypes(site).put(id, { id, name, inward, outward });
  }
}
