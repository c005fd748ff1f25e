import type { Site } from '../../site';
import { issueTypeScreenSchemes, screens, screenSchemes } from '../model/screen';
import {
  DEFAULT_ISSUE_TYPE_SCREEN_SCHEME,
  DEFAULT_SCREEN,
  DEFAULT_SCREEN_SCHEME,
} from './default-names';

const fieldIds = [
  'summary',
  'issuetype',
  'description',
  'priority',
  'duedate',
  'assignee',
  'reporter',
  'environment',
  'labels',
  'attachment',
  'issuelinks',
];

/** Writes one screen for every operation, its screen scheme and the scheme for all issue types. */
export function seedScreens(site: Site): void {
  const screenId = String(site.ids.next('jira.screen', 10000));
  const tabId = String(site.ids.next('jira.screen-tab', 10000));
  screens(site).put(screenId, {
    id: screenId,
    name: DEFAULT_SCREEN,
    description: 'Shows the system fields.',
    tabs: [{ id: tabId, name: 'Field Tab', fieldIds }],
  });
  const schemeId = String(site.ids.next('jira.screen-scheme', 10000));
  screenSchemes(site).put(schemeId, {
    id: schemeId,
    name: DEFAULT_SCREEN_SCHEME,
    description: 'Uses the default screen for every operation.',
    screens: { default: screenId },
  });
  const id = String(site.ids.next('jira.issue-type-screen-scheme', 10000));
  issueTypeScreenSchemes(site).put(id, {
    id,
    name: DEFAULT_ISSUE_TYPE_SCREEN_SCHEME,
    description: 'Uses the default screen scheme for every issue type.',
    mappings: { default: schemeId },
  });
}
