import { z } from 'zod';
import type { HostCommands } from '../../../bridge/host';
import { callback, tell, type Callback } from '../../apps/callback';
import { formState, type ModifiableForm } from './form-state';
import { judgeChanges, type JudgedChanges, type ModificationError } from './judge-changes';

/** What the app keeps for a place: its own text, by the id of the UI modification. */
export interface UiModification {
  readonly id: string;
  readonly data?: string;
}

export interface ModificationHostOptions {
  readonly uiModifications: readonly UiModification[];
  /** The form as it is now. */
  readonly form: () => ModifiableForm;
  readonly apply: (changes: Pick<JudgedChanges, 'drafts' | 'looks'>) => void;
  /** Fields that wait for the app; the form shows and locks them. */
  readonly onRunning: (fieldIds: ReadonlySet<string>) => void;
  /** The app's bridge has failed: the form goes on without it. */
  readonly onFailure: (cause: unknown) => void;
  /** Most ids in one update, where the view has such a limit. */
  readonly maxIds?: number;
}

export interface ModificationHost {
  readonly commands: HostCommands;
  /** A person has changed the field: the app's `onChange` runs. */
  readonly changed: (fieldId: string) => void;
  readonly stop: () => void;
}

const registration = z.looseObject({
  fields: z.array(z.string()).catch([]),
  changeId: z.string(),
});
const submission = z.looseObject({
  fieldsChanges: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  screenTabsChanges: z.array(z.unknown()).default([]),
  changeId: z.string(),
});
const failure = z.looseObject({ changeId: z.string().optional(), cause: z.unknown().optional() });

/** The form has no tabs, so no change of one can be right. */
const NO_TABS: ModificationError = {
  type: 'SCREENTABS_VALIDATION_FAILED',
  message: 'The form has no screen tabs.',
};

/** A callback of the app that never answers must not lock the form for good. */
const PATIENCE_MS = 20_000;

interface Run {
  readonly registered: ReadonlySet<string>;
  /** Runs from the moment at which the app has said which fields it will change. */
  readonly timer?: ReturnType<typeof setTimeout>;
}

/**
 * The page's end of `uiModificationsApi`, for one form and one frame: gives the app the form, takes what its
 * setters ask for, and tells it what was refused. A change of project or issue type needs a new one.
 */
export function createModificationHost(options: ModificationHostOptions): ModificationHost {
  const { uiModifications } = options;
  const runs = new Map<string, Run>();
  const listeners: Callback[] = [];
  const errorListeners: Callback[] = [];
  let stopped = false;

  const showRunning = (): void => {
    const waiting = [...runs.values()].flatMap(({ registered }) => [...registered]);
    if (!stopped) options.onRunning(new Set(waiting));
  };
  const end = (changeId: string): void => {
    clearTimeout(runs.get(changeId)?.timer);
    runs.delete(changeId);
    showRunning();
  };
  const begin = (): string => {
    const changeId = crypto.randomUUID();
    runs.set(changeId, { registered: new Set() });
    return changeId;
  };

  const registerFields = (payload: unknown): void => {
    const { fields, changeId } = registration.parse(payload);
    if (!runs.has(changeId)) return;
    const timer = setTimeout(() => {
      end(changeId);
      options.onFailure(new Error('The app did not answer in time.'));
    }, PATIENCE_MS);
    runs.set(changeId, { registered: new Set(fields), timer });
    showRunning();
  };

  const submit = async (payload: unknown): Promise<void> => {
    const { fieldsChanges, screenTabsChanges, changeId } = submission.parse(payload);
    const run = runs.get(changeId);
    if (run === undefined) return;
    const { maxIds } = options;
    const rules = { registered: run.registered, ...(maxIds === undefined ? {} : { maxIds }) };
    const judged = await judgeChanges(options.form(), fieldsChanges, rules);
    if (stopped || !runs.has(changeId)) return;
    options.apply(judged);
    end(changeId);
    const errors = [...judged.errors, ...(screenTabsChanges.length > 0 ? [NO_TABS] : [])];
    if (errors.length > 0) for (const listener of errorListeners) tell(listener, { errors });
  };

  const onBridgeError = (payload: unknown): void => {
    const { changeId, cause } = failure.parse(payload);
    if (changeId !== undefined) end(changeId);
    options.onFailure(cause);
  };

  const state = () => ({
    currentFormState: formState(options.form()),
    currentScreenTabsState: [],
  });
  const onInitChangeId = begin();
  const internalApi = {
    data: { uiModifications, onInitChangeId },
    actions: {
      getOnInitData: state,
      registerFields,
      submit,
      subscribeToChanges: (listener: unknown) => void listeners.push(callback.parse(listener)),
      subscribeToErrors: (listener: unknown) => void errorListeners.push(callback.parse(listener)),
      onBridgeError,
    },
  };

  return {
    commands: { getUiModificationsInternalAPI: () => internalApi },
    changed: (changedFieldId) => {
      const now = state();
      if (!Object.hasOwn(now.currentFormState, changedFieldId)) return;
      for (const listener of listeners) {
        tell(listener, { changedFieldId, changeId: begin(), ...now, uiModifications });
      }
    },
    stop: () => {
      stopped = true;
      for (const { timer } of runs.values()) clearTimeout(timer);
      runs.clear();
    },
  };
}
