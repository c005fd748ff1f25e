import { useCallback, useMemo, useRef, useState } from 'react';
import { changedParts, type SettingsPart } from '../../../src/domain/intake/settings-change';
import { settingsProblems } from '../../../src/domain/intake/settings-check';
import type { SettingsProblem } from '../../../src/domain/intake/settings-problem';
import { call } from '../../bridge/call';
import { useAnswer, type Loaded } from '../../page/use-answer';
import type { Plan } from '../plan';
import { chosenOf, draftOf, sendable, withKeys, type Settings, type SettingsDraft } from './draft';
import { rebased } from './rebase';
import {
  broughtBack,
  discarded,
  failedSave,
  nothingTyped,
  overtakenSave,
  refusedSave,
  saved,
  typed,
  type SettingsNotice,
} from './typing';

const getSettings = () => call('getSettings', {});

export type SettingsEditor = {
  readonly draft: SettingsDraft;
  /** The settings as they are saved; a question of these has its field in Jira. */
  readonly opened: Settings;
  /** Parts that are not as they are saved. */
  readonly changed: readonly SettingsPart[];
  readonly isSaving: boolean;
  /** Sentences by path, once somebody has tried to save. */
  readonly errors: ReadonlyMap<string, string>;
  /** Counts refused attempts to save. */
  readonly attempt: number;
  readonly notice: SettingsNotice | null;
  readonly change: (next: (draft: SettingsDraft) => SettingsDraft) => void;
  readonly save: () => Promise<void>;
  readonly discard: () => void;
  readonly bringBack: () => void;
};

export type UseSettings = {
  readonly loaded: Loaded<Settings>;
  readonly reload: () => Promise<void>;
  /** Nothing until the settings are there. */
  readonly editor: SettingsEditor | null;
};

function errorsOf(problems: readonly SettingsProblem[]): ReadonlyMap<string, string> {
  const errors = new Map<string, string>();
  for (const { field, message } of problems) {
    if (!errors.has(field)) errors.set(field, message);
  }
  return errors;
}

/** What was typed, and the ways to change it. */
function useTyping(opened: Settings | null) {
  const [typing, setTyping] = useState(nothingTyped);
  const change = useCallback(
    (next: (draft: SettingsDraft) => SettingsDraft) => {
      if (opened !== null) setTyping((now) => typed(now, opened, next));
    },
    [opened],
  );
  const discard = useCallback(() => setTyping(discarded), []);
  const bringBack = useCallback(() => setTyping(broughtBack), []);
  return { typing, setTyping, change, discard, bringBack };
}

type Sending = {
  readonly setTyping: ReturnType<typeof useTyping>['setTyping'];
  readonly setOpened: (settings: Settings) => void;
  readonly onSaved: (plan: Plan) => void;
};

/** Sends a draft; what somebody else saved meanwhile is never written over without a second save. */
async function send(draft: SettingsDraft, opened: Settings, sending: Sending): Promise<void> {
  const { setTyping, setOpened, onSaved } = sending;
  const answer = await call('saveSettings', { ...sendable(draft), version: opened.version });
  if (answer.ok) {
    setOpened(answer.value.settings);
    setTyping((now) => saved(now, draft));
    onSaved(answer.value.plan);
    return;
  }
  const { error } = answer;
  if (error.fields !== undefined) {
    setTyping((now) => refusedSave(now, error.fields));
    return;
  }
  const theirs = error.code === 'conflict' ? await getSettings() : answer;
  if (theirs.ok) {
    setOpened(theirs.value);
    setTyping((now) => overtakenSave(now, rebased(now.draft ?? draft, opened, theirs.value)));
    return;
  }
  setTyping((now) => failedSave(now, error));
}

/**
 * The settings with what an admin has typed over them. A save that does not get through keeps all of it.
 * @param onSaved gets the run that brings Jira in line
 */
export function useSettings(onSaved: (plan: Plan) => void): UseSettings {
  const { loaded, reload, change: changeOpened } = useAnswer(getSettings);
  const opened = loaded.state === 'ready' ? loaded.value : null;
  const { typing, setTyping, change, discard, bringBack } = useTyping(opened);
  const [isSaving, setSaving] = useState(false);
  const isBusy = useRef(false);
  const draft = useMemo(() => typing.draft ?? (opened && draftOf(opened)), [typing.draft, opened]);
  if (opened === null || draft === null) return { loaded, reload, editor: null };

  const save = async () => {
    if (isBusy.current) return;
    const mine = withKeys(draft, opened.questions);
    setTyping((now) => ({ ...now, draft: mine, notice: null }));
    if (settingsProblems(chosenOf(mine), opened.questions).length > 0) {
      setTyping((now) => refusedSave(now, undefined));
      return;
    }
    isBusy.current = true;
    setSaving(true);
    await send(mine, opened, { setTyping, onSaved, setOpened: (next) => changeOpened(() => next) });
    isBusy.current = false;
    setSaving(false);
  };

  const chosen = chosenOf(draft);
  const { attempts, refused, notice } = typing;
  const found = attempts === 0 ? [] : settingsProblems(chosen, opened.questions);
  const editor: SettingsEditor = {
    ...{ draft, opened, isSaving, notice, change, save, discard, bringBack },
    changed: typing.draft === null ? [] : changedParts(chosen, opened),
    errors: errorsOf([...found, ...refused]),
    attempt: attempts,
  };
  return { loaded, reload, editor };
}
