import Button from '@atlaskit/button/new';
import { librarySpace } from '../../src/domain/setup/names';
import { goToProjectPage, goToRequestForm } from '../bridge/module-page';
import { goTo } from '../bridge/navigate';
import type { Plan } from './plan';
import styles from './setup.module.css';

/** Whether the set-up found or made the library; without Confluence there is none. */
function hasLibrary({ steps }: Plan): boolean {
  const library = steps.find(({ key }) => key === 'library');
  return library?.state === 'present' && !library.detail.includes('not connected');
}

/** Where to go once everything is there. */
export function NextPages({ plan }: { readonly plan: Plan }) {
  const { projectKey } = plan;
  return (
    <div className={styles.next}>
      <Button onClick={() => void goToRequestForm()}>Open the request form</Button>
      <Button onClick={() => void goTo(`/projects/${projectKey}`)}>Open the project</Button>
      <Button onClick={() => void goToProjectPage('triage-board', projectKey)}>
        Open the triage board
      </Button>
      {hasLibrary(plan) ? (
        <Button onClick={() => void goTo(`/wiki/spaces/${librarySpace.key}`)}>
          Open the library
        </Button>
      ) : null}
    </div>
  );
}
