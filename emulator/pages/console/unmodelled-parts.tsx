import SectionMessage from '@atlaskit/section-message';
import { useResource } from '../http/use-resource';
import { Failure } from '../parts/failure';
import { listUnmodelledParts } from './console-data';
import styles from './console.module.css';

/** What the app's manifest says and this site leaves out; nothing where there is no such thing. */
export function UnmodelledParts() {
  const { resource } = useResource('unmodelled parts', listUnmodelledParts);
  if (resource.state === 'failed') return <Failure failure={resource.failure} />;
  if (resource.state === 'loading' || resource.value.length === 0) return null;
  return (
    <div className={styles['panel']}>
      <SectionMessage
        appearance="warning"
        headingLevel="h2"
        title="Parts of the manifest that are not modelled"
      >
        <ul>
          {resource.value.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      </SectionMessage>
    </div>
  );
}
