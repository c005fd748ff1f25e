import { useState } from 'react';
import { ApiError, sentence } from '../../http/api-error';
import { issueChanged } from '../issue-changes';
import { editIssue, type Issue } from './issue-data';

export interface Save {
  readonly busy: boolean;
  /** Why the last attempt was refused. */
  readonly error: string | undefined;
  readonly forget: () => void;
  /** Writes one field; answers whether it was taken. */
  readonly save: (fieldId: string, value: unknown) => Promise<boolean>;
}

/** Writes single fields of an issue and remembers why one was refused. */
export function useSave(issue: Issue): Save {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const save = async (fieldId: string, value: unknown): Promise<boolean> => {
    setBusy(true);
    setError(undefined);
    try {
      await editIssue(issue.key, { [fieldId]: value });
      issueChanged(issue);
      return true;
    } catch (failure) {
      const own = failure instanceof ApiError ? failure.fields[fieldId] : undefined;
      setError(own ?? sentence(failure));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const forget = (): void => {
    setError(undefined);
  };
  return { busy, error, forget, save };
}
