import { Text } from '@atlaskit/primitives/compiled';
import Spinner from '@atlaskit/spinner';
import styles from './loading-state.module.css';

/** Shown while the first answer is awaited; `what` completes "Loading …". */
export function LoadingState({ what }: { readonly what: string }) {
  return (
    <div className={styles.loading} role="status">
      <Spinner size="medium" label="" />
      <Text>Loading {what}…</Text>
    </div>
  );
}
