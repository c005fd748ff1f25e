import Modal, { ModalBody, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { lazy, Suspense, useEffect } from 'react';
import { RowSkeletons } from '../../parts/row-skeletons';
import { onNavigation } from '../../router/location';
import { closeIssueModal, useIssueModalRequest } from './issue-modal-request';

const IssueContent = lazy(async () => ({
  default: (await import('./issue-content')).IssueContent,
}));

function OpenIssue({ issueKey }: { readonly issueKey: string }) {
  useEffect(() => onNavigation(closeIssueModal), []);
  return (
    <Modal width="x-large" onClose={closeIssueModal}>
      <ModalHeader hasCloseButton closeButtonLabel="Close">
        <ModalTitle>{issueKey}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Suspense fallback={<RowSkeletons rows={8} height={24} />}>
          <IssueContent issueKey={issueKey} />
        </Suspense>
      </ModalBody>
    </Modal>
  );
}

/** The issue that an app has asked to see over the page. */
export function IssueModal() {
  const request = useIssueModalRequest();
  return (
    <ModalTransition>
      {request !== undefined && <OpenIssue key={request.issueKey} issueKey={request.issueKey} />}
    </ModalTransition>
  );
}
