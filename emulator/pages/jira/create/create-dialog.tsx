import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import Select from '@atlaskit/select';
import { useState } from 'react';
import { confirm } from '../../flags/flag-store';
import { useResource } from '../../http/use-resource';
import { Failure } from '../../parts/failure';
import { RowSkeletons } from '../../parts/row-skeletons';
import { useAddress } from '../../router/location';
import { listProjects } from '../api/project';
import type { Choice } from '../fields/draft';
import { LabelledField } from '../fields/labelled-field';
import { closeCreateDialog, type CreateRequest } from './create-request';
import { CreateForm } from './create-form';
import { creatableTypes } from './create-meta';

const FORM = 'create-issue';

const recall = (key: string): string | undefined =>
  localStorage.getItem(`create.${key}`) ?? undefined;
const remember = (key: string, value: string): void => {
  localStorage.setItem(`create.${key}`, value);
};

/** Key of the project whose page or issue is open. */
const projectAt = (path: string): string | undefined =>
  (/^\/jira\/projects\/([^/]+)/.exec(path) ?? /^\/browse\/(.+)-\d+$/.exec(path))?.[1];

interface PickProps {
  readonly label: string;
  readonly options: readonly Choice[];
  readonly value: string | undefined;
  readonly onPick: (value: string) => void;
}

function Pick({ label, options, value, onPick }: PickProps) {
  return (
    <LabelledField label={label} required>
      {({ id }) => (
        <Select<Choice>
          inputId={id}
          options={options}
          value={options.find((option) => option.value === value) ?? null}
          menuPosition="fixed"
          onChange={(choice) => {
            if (choice !== null) onPick(choice.value);
          }}
        />
      )}
    </LabelledField>
  );
}

interface TypeStepProps {
  readonly projectId: string;
  readonly request: CreateRequest;
  readonly onBusy: (busy: boolean) => void;
}

function TypeStep({ projectId, request, onBusy }: TypeStepProps) {
  const { resource, reload } = useResource(`types ${projectId}`, (signal) =>
    creatableTypes(projectId, signal),
  );
  const [picked, setPicked] = useState(request.issueTypeId ?? recall('type'));
  if (resource.state === 'loading') return <RowSkeletons rows={3} height={36} />;
  if (resource.state === 'failed') return <Failure failure={resource.failure} onRetry={reload} />;
  const types = resource.value;
  const type = types.find(({ id }) => id === picked) ?? types[0];
  if (type === undefined) return <p>You cannot create issues in this project.</p>;
  return (
    <>
      <Pick
        label="Issue type"
        options={types.map(({ id, name }) => ({ value: id, label: name }))}
        value={type.id}
        onPick={(id) => {
          remember('type', id);
          setPicked(id);
        }}
      />
      <CreateForm
        key={`${projectId} ${type.id}`}
        formId={FORM}
        projectId={projectId}
        issueTypeId={type.id}
        summary={request.summary}
        onBusy={onBusy}
        onCreated={(created) => {
          request.onClose?.(created);
          closeCreateDialog();
          confirm(`You’ve created ${created.key}`, {
            text: 'View issue',
            href: `/browse/${created.key}`,
          });
        }}
      />
    </>
  );
}

function Steps({ request, onBusy }: Omit<TypeStepProps, 'projectId'>) {
  const { path } = useAddress();
  const here = request.projectKey ?? projectAt(path);
  const { resource, reload } = useResource('projects', listProjects);
  const [picked, setPicked] = useState(request.projectId);
  if (resource.state === 'loading') return <RowSkeletons rows={6} height={36} />;
  if (resource.state === 'failed') return <Failure failure={resource.failure} onRetry={reload} />;
  const projects = resource.value;
  const wanted = picked ?? projects.find(({ key }) => key === here)?.id ?? recall('project');
  const project = projects.find(({ id }) => id === wanted) ?? projects[0];
  if (project === undefined)
    return <p>There is no project yet in which you could create issues.</p>;
  return (
    <>
      <Pick
        label="Project"
        options={projects.map(({ id, key, name }) => ({ value: id, label: `${name} (${key})` }))}
        value={project.id}
        onPick={(id) => {
          remember('project', id);
          setPicked(id);
        }}
      />
      <TypeStep key={project.id} projectId={project.id} request={request} onBusy={onBusy} />
    </>
  );
}

/** Creates an issue: project, type, then whatever fields that type's create screen has. */
export function CreateDialog({ request }: { readonly request: CreateRequest }) {
  const [busy, setBusy] = useState(false);
  const close = (): void => {
    request.onClose?.(undefined);
    closeCreateDialog();
  };
  return (
    <Modal onClose={close} width="large" shouldCloseOnOverlayClick={false}>
      <ModalHeader hasCloseButton closeButtonLabel="Close">
        <ModalTitle>Create issue</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Steps request={request} onBusy={setBusy} />
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={close}>
          Cancel
        </Button>
        <Button appearance="primary" type="submit" form={FORM} isLoading={busy}>
          Create
        </Button>
      </ModalFooter>
    </Modal>
  );
}
