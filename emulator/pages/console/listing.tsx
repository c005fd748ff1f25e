import type { ReactNode } from 'react';
import type { Resource } from '../http/use-resource';
import { Failure } from '../parts/failure';
import { RowSkeletons } from '../parts/row-skeletons';
import styles from './console.module.css';

export interface ListingProps<T> {
  readonly resource: Resource<readonly T[]>;
  readonly onRetry: () => void;
  /** Said when there is nothing. */
  readonly empty: string;
  readonly children: (items: readonly T[]) => ReactNode;
}

/** A list of the console with its loading, failed and empty states. */
export function Listing<T>({ resource, onRetry, empty, children }: ListingProps<T>) {
  return (
    <div className={styles['panel']}>
      {resource.state === 'loading' && <RowSkeletons rows={5} height={24} />}
      {resource.state === 'failed' && <Failure failure={resource.failure} onRetry={onRetry} />}
      {resource.state === 'ready' &&
        (resource.value.length === 0 ? (
          <p className={styles['about']}>{empty}</p>
        ) : (
          children(resource.value)
        ))}
    </div>
  );
}
