import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useState } from 'react';
import { confirm } from '../../flags/flag-store';
import { useResource } from '../../http/use-resource';
import { Failure } from '../../parts/failure';
import { RowSkeletons } from '../../parts/row-skeletons';
import { useAddress } from '../../router/location';
import { listProjects, type Project } from '../api/project';
import type { Choice } from '../fields/draft';
import { Pick } from '../fields/pick';
import type { FieldLook } from '../ui-modifications/field-look';
import { closeCreateDialog, type CreateRequest } from './create-request';
import { CreateForm } from './create-form';
import { creatableTypes, type CreatableType } from './create-meta';

const FORM = 'create-issue';

const NOTHING = {};

const recall = (key: string): string | undefined =>
  localStorage.getItem(`create.${key}`) ?? undefined;
const remember = (key: string, value: string): void => {
  localStorage.setItem(`create.${key}`, value);
};

/** Key of the project whose page or issue is open. */
const projectAt = (path: string): string | undefined =>
  (/^\/jira\/projects\/([^/]+)/.exec(path) ?? /^\/browse\/(.+)-\d+$/.exec(path))?.[1];

interface TypeStepProps {
  readonly project: Project;
  readonly request: CreateRequest;
  readonly onBusy: (busy: boolean) => void;
}

const choiceOf = ({ id, name }: CreatableType): Choice => ({ value: id, label: name });

interface TypePickProps {
  readonly types: readonly CreatableType[];
  readonly type: CreatableType;
  readonly look: FieldLook | undefined;
  readonly onPick: (id: string) => void;
}

/** The issue type, as an app may have renamed, locked or hidden it. */
function TypePick({ types, type, look, onPick }: TypePickProps) {
  if (look?.isVisible === false) return null;
  const rule = look?.optionsVisibility;
  const offered = types.filter(
    ({ id }) => rule === undefined || rule.options.includes(id) === rule.isVisible,
  );
  return (
    <Pick
      label={look?.name ?? 'Issue type'}
      help={look?.description}
      locked={look?.isReadOnly}
      options={offered.map(choiceOf)}
      value={choiceOf(type)}
      onPick={onPick}
    />
  );
}

function TypeStep({ project, request, onBusy }: TypeStepProps) {
  const { resource, reload } = useResource(`types ${project.id}`, (signal) =>
    creatableTypes(project.id, signal),
  );
  const [picked, setPicked] = useState(request.issueTypeId ?? recall('type'));
  const [look, setLook] = useState<FieldLook>();
  if (resource.state === 'loading') return <RowSkeletons rows={3} height={36} />;
  if (resource.state === 'failed') return <Failure failure={resource.failure} onRetry={reload} />;
  const types = resource.value;
  const type = types.find(({ id }) => id === picked) ?? types[0];
  if (type === undefined) return <p>You cannot create issues in this project.</p>;
  const pick = (id: string): void => {
    remember('type', id);
    setPicked(id);
  };
  return (
    <>
      <TypePick types={types} type={type} look={look} onPick={pick} />
      <CreateForm
        key={`${project.id} ${type.id}`}
        formId={FORM}
        project={project}
        issueType={type}
        issueTypes={types}
        parentId={request.parentId}
        values={request.values ?? NOTHING}
        onBusy={onBusy}
        onIssueType={pick}
        onIssueTypeLook={setLook}
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

const projectChoice = ({ id, key, name }: Project): Choice => ({
  value: id,
  label: `${name} (${key})`,
});

function Steps({ request, onBusy }: Omit<TypeStepProps, 'project'>) {
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
        options={projects.map(projectChoice)}
        value={projectChoice(project)}
        onPick={(id) => {
          remember('project', id);
          setPicked(id);
        }}
      />
      <TypeStep key={project.id} project={project} request={request} onBusy={onBusy} />
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
