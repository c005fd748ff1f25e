import { changedParts, type SettingsPart } from '../../../src/domain/intake/settings-change';
import { chosenOf, draftOf, type Settings, type SettingsDraft } from './draft';

export type Rebased = {
  readonly draft: SettingsDraft;
  /** Parts that both changed. The draft has mine; saving replaces theirs. */
  readonly disputed: readonly SettingsPart[];
};

/** My changes put onto settings that somebody else saved: what I did not touch becomes theirs. */
export function rebased(mine: SettingsDraft, opened: Settings, theirs: Settings): Rebased {
  const changed = changedParts(chosenOf(mine), opened);
  const draft = draftOf(theirs);
  const isMine = (part: SettingsPart) => changed.includes(part);
  return {
    draft: {
      questions: (isMine('questions') ? mine : draft).questions,
      presets: (isMine('questions') ? mine : draft).presets,
      calendar: (isMine('calendar') ? mine : draft).calendar,
      leadTimes: (isMine('leadTimes') ? mine : draft).leadTimes,
    },
    disputed: changedParts(theirs, opened).filter(isMine),
  };
}
