import { ModalTransition } from '@atlaskit/modal-dialog';
import { lazy, Suspense } from 'react';
import { useCreateRequest } from './create-request';

const CreateDialog = lazy(async () => ({
  default: (await import('./create-dialog')).CreateDialog,
}));

/** Shows the create dialog while somebody has asked for it. */
export function CreateDialogHost() {
  const request = useCreateRequest();
  return (
    <ModalTransition>
      {request !== undefined && (
        <Suspense fallback={null}>
          <CreateDialog request={request} />
        </Suspense>
      )}
    </ModalTransition>
  );
}
