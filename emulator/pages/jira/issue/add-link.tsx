import Button from '@atlaskit/button/new';
import Select, { AsyncSelect } from '@atlaskit/select';
import { useState } from 'react';
import { sentence } from '../../http/api-error';
import { useResource } from '../../http/use-resource';
import type { Choice } from '../fields/draft';
import { issueChanged } from '../issue-changes';
import type { Issue } from './issue-data';
import { findIssues, linkIssues, listLinkTypes, type LinkType } from './issue-link-data';
import issueStyles from './issue.module.css';
import styles from './links.module.css';

/** Both directions of every link type, as `relates to`, `blocks`, `is blocked by`. */
function directions(types: readonly LinkType[]): readonly Choice[] {
  return types.flatMap(({ id, inward, outward }) => [
    { value: `${id} out`, label: outward },
    ...(inward === outward ? [] : [{ value: `${id} in`, label: inward }]),
  ]);
}

export interface AddLinkProps {
  readonly issue: Issue;
  readonly onDone: () => void;
}

/** Links the issue with another one that is found by key or words. */
export function AddLink({ issue, onDone }: AddLinkProps) {
  const { resource } = useResource('link types', listLinkTypes);
  const [direction, setDirection] = useState<Choice | null>(null);
  const [other, setOther] = useState<Choice | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const choices = resource.state === 'ready' ? directions(resource.value) : [];
  const chosen = direction ?? choices.find(({ label }) => label === 'relates to') ?? choices[0];
  const submit = async (): Promise<void> => {
    if (chosen === undefined || other === null) {
      setError('Choose an issue to link.');
      return;
    }
    const [typeId = '', way] = chosen.value.split(' ');
    setBusy(true);
    try {
      if (way === 'out') await linkIssues(typeId, issue.key, other.value);
      else await linkIssues(typeId, other.value, issue.key);
      issueChanged(issue);
      onDone();
    } catch (failure) {
      setError(sentence(failure));
      setBusy(false);
    }
  };
  return (
    <form
      className={styles['add']}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Select<Choice>
        label="How they are linked"
        options={choices}
        value={chosen ?? null}
        isLoading={resource.state === 'loading'}
        onChange={setDirection}
      />
      <AsyncSelect<Choice>
        label="Issue to link"
        placeholder="Key or words"
        loadOptions={findIssues}
        defaultOptions
        value={other}
        onChange={setOther}
      />
      <div>
        {resource.state === 'failed' && (
          <p role="alert" className={issueStyles['error']}>
            {sentence(resource.failure)}
          </p>
        )}
        {error !== undefined && (
          <p role="alert" className={issueStyles['error']}>
            {error}
          </p>
        )}
        <div className={issueStyles['buttons']}>
          <Button type="submit" appearance="primary" isLoading={busy}>
            Link
          </Button>
          <Button appearance="subtle" onClick={onDone}>
            Cancel
          </Button>
        </div>
      </div>
    </form>
  );
}
