import SectionMessage from '@atlaskit/section-message';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useModuleList } from '../../apps/modules';
import { useResource } from '../../http/use-resource';
import type { Draft } from '../fields/draft';
import type { Commit } from '../fields/field-editor';
import type { Drafts, FormField } from '../fields/field-form';
import { activeModifications, type ModifiedPlace } from './active-modifications';
import { looked, type FieldLooks } from './field-look';
import type { ModifiableForm } from './form-state';
import type { JudgedChanges } from './judge-changes';
import { ModificationFrame } from './modification-frame';
import type { ModificationHost, ModificationHostOptions } from './modification-host';

export interface FormToModify {
  readonly place: ModifiedPlace;
  readonly fields: readonly FormField[];
  readonly drafts: Drafts;
  /** Takes the values that the app has set. */
  readonly onDrafts: (changed: Drafts) => void;
  /** Most ids in one update, where the view has such a limit. */
  readonly maxIds?: number;
}

export interface ModifiedForm {
  /** Every field as the app wants it, hidden ones among them. */
  readonly fields: readonly FormField[];
  readonly shown: readonly FormField[];
  readonly readOnly: ReadonlySet<string>;
  readonly waiting: ReadonlySet<string>;
  readonly looks: FieldLooks;
  readonly commit: (fieldId: string, commit: Commit) => void;
  /** The app's frame, and what to say when it cannot be had. */
  readonly companion: ReactNode;
}

const NOBODY: ReadonlySet<string> = new Set();

/** Tells the app at each blur of these, changed or not; of other texts once they have changed. */
const ON_EVERY_BLUR: readonly string[] = ['summary', 'description'];

const merged = (looks: FieldLooks, changed: JudgedChanges['looks']): FieldLooks => ({
  ...looks,
  ...Object.fromEntries(
    Object.entries(changed).map(([id, look]) => [id, { ...looks[id], ...look }]),
  ),
});

/** Hands the commits of a render to the app after it, so that the app sees what was committed. */
function useCommits(drafts: Drafts, tell: (fieldId: string) => void) {
  const due = useRef<string[]>([]);
  const told = useRef(new Map<string, Draft | undefined>(Object.entries(drafts)));
  const latest = useRef(drafts);
  const [, render] = useState(0);
  useEffect(() => {
    latest.current = drafts;
    for (const fieldId of due.current.splice(0)) {
      told.current.set(fieldId, drafts[fieldId]);
      tell(fieldId);
    }
  });
  return {
    commit: (fieldId: string, commit: Commit): void => {
      const same = told.current.get(fieldId) === latest.current[fieldId];
      if (commit === 'left' && same && !ON_EVERY_BLUR.includes(fieldId)) return;
      due.current.push(fieldId);
      render((before) => before + 1);
    },
    /** What the app itself has set is no news to it. */
    setByApp: (changed: Drafts): void => {
      for (const [fieldId, draft] of Object.entries(changed)) told.current.set(fieldId, draft);
    },
  };
}

/** A form whose fields the app may rename, hide, lock, demand and fill, as its UI modifications say. */
export function useModifiedForm({
  place,
  fields,
  drafts,
  onDrafts,
  maxIds,
}: FormToModify): ModifiedForm {
  const [module] = useModuleList('jira:uiModifications');
  const [looks, setLooks] = useState<FieldLooks>({});
  const [waiting, setWaiting] = useState(NOBODY);
  const [broken, setBroken] = useState(false);
  const host = useRef<ModificationHost | null>(null);
  const form: ModifiableForm = { fields, drafts, looks };
  const latest = useRef({ form, onDrafts });
  useEffect(() => {
    latest.current = { form, onDrafts };
  });
  const { commit, setByApp } = useCommits(drafts, (fieldId) => host.current?.changed(fieldId));
  const key = `${module?.key ?? ''} ${place.viewType} ${place.project.id} ${place.issueType.id}`;
  const { resource } = useResource(key, async (signal) =>
    module === undefined ? [] : activeModifications(place, signal),
  );
  const active = resource.state === 'ready' ? resource.value : [];
  const options: ModificationHostOptions = {
    uiModifications: active,
    form: () => latest.current.form,
    apply: (changes) => {
      setLooks((before) => merged(before, changes.looks));
      setByApp(changes.drafts);
      latest.current.onDrafts(changes.drafts);
    },
    onRunning: setWaiting,
    onFailure: (cause) => {
      console.error('The UI modifications of an app have failed.', cause);
      setBroken(true);
    },
    ...(maxIds === undefined ? {} : { maxIds }),
  };
  const all = fields.map((field) => looked(field, looks[field.id]));
  return {
    fields: all,
    shown: all.filter(({ id }) => looks[id]?.isVisible !== false),
    readOnly: new Set(Object.keys(looks).filter((id) => looks[id]?.isReadOnly === true)),
    waiting,
    looks,
    commit,
    companion: (
      <>
        {(broken || resource.state === 'failed') && <NotLoaded />}
        {module !== undefined && active.length > 0 && (
          <ModificationFrame
            key={key}
            module={module}
            place={place}
            options={options}
            hostRef={host}
          />
        )}
      </>
    ),
  };
}

/** Jira's own sentence; the form goes on without the app. */
function NotLoaded() {
  return (
    <div role="status">
      <SectionMessage appearance="warning">
        <p>We couldn&apos;t load the UI modifications configuration for this form</p>
      </SectionMessage>
    </div>
  );
}
