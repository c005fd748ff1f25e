import { JiraError } from '../errors';
import type { ScreenRecord, ScreenTab } from '../model/screen';

/** The tab of that id on the screen. Throws 404 where there is none. */
export function screenTab(screen: ScreenRecord, tabId: string): ScreenTab {
  const tab = screen.tabs.find((candidate) => candidate.id === tabId);
  if (tab !== undefined) return tab;
  throw new JiraError(404, [`The screen tab with id ${tabId} was not found.`]);
}
