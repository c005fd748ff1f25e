import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import SectionMessage from '@atlaskit/section-message';
import Textfield from '@atlaskit/textfield';
import VisuallyHidden from '@atlaskit/visually-hidden';
import { useRef, useState } from 'react';
import { listModules, moduleTitle, type AppModule } from '../apps/modules';
import { ApiError, sentence } from '../http/api-error';
import { useResource } from '../http/use-resource';
import { Failure } from '../parts/failure';
import { RowSkeletons } from '../parts/row-skeletons';
import { useTitle } from '../parts/use-title';
import { navigate } from '../router/location';
import { Layout } from '../shell/layout';
import { createPage, findSpace, getPage, getSpace, updatePage } from './confluence';
import type { Space, WikiPage } from './confluence';
import { BodyEditor, type BodyEditorHandle } from './edit/body-editor';
import { MacroConfigDialog } from './edit/macro-config-dialog';
import { useMacroEditing } from './edit/use-macro-editing';
import styles from './edit/editor.module.css';

interface Draft {
  readonly space: Space;
  /** The page that is edited; absent for a new one. */
  readonly page?: WikiPage;
  readonly macros: readonly AppModule[];
}

/** A hidden macro stays where it is in pages and is offered for none. */
const isOffered = ({ properties }: AppModule): boolean => properties?.['hidden'] !== true;

async function load(
  spaceKey: string | undefined,
  pageId: string | undefined,
  signal: AbortSignal,
): Promise<Draft> {
  const macros = (await listModules()).filter(({ type }) => type === 'macro');
  if (pageId !== undefined) {
    const page = await getPage(pageId, signal);
    return { page, macros, space: await getSpace(page.spaceId, signal) };
  }
  const space = await findSpace(spaceKey ?? '', signal);
  if (space === undefined) throw new ApiError(404, [`There is no space ${spaceKey ?? ''}.`]);
  return { space, macros };
}

function Refusal({ failure, page }: { readonly failure: unknown; readonly page?: WikiPage }) {
  const conflict = failure instanceof ApiError && failure.status === 409 && page !== undefined;
  return (
    <div role="alert" className={styles['message']}>
      <SectionMessage
        appearance="error"
        headingLevel="h2"
        title={conflict ? 'Somebody has changed this page meanwhile' : 'The page was not saved'}
      >
        <p>
          {conflict
            ? 'Your text is still here. Copy what you need, reload the page and put it in again.'
            : sentence(failure)}
        </p>
      </SectionMessage>
    </div>
  );
}

function Editor({ draft }: { readonly draft: Draft }) {
  const { page, space } = draft;
  const [title, setTitle] = useState(page?.title ?? '');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const body = useRef<BodyEditorHandle | null>(null);
  const editing = useMacroEditing(draft.macros, body);
  const back = `/wiki/spaces/${space.key}${page === undefined ? '' : `/pages/${page.id}`}`;
  const save = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    try {
      const text = { title: title.trim(), value: body.current?.storage() ?? '' };
      const saved =
        page === undefined
          ? await createPage(space.id, text, space.homepageId ?? undefined)
          : await updatePage(page, text);
      navigate(`/wiki/spaces/${space.key}/pages/${saved.id}`);
    } catch (thrown) {
      setFailure(thrown);
      setBusy(false);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <VisuallyHidden>
        <Heading size="large" as="h1">
          {page === undefined ? 'Create page' : `Edit ${page.title}`}
        </Heading>
      </VisuallyHidden>
      <div className={styles['bar']}>
        <Button
          appearance="subtle"
          onClick={() => {
            navigate(back);
          }}
        >
          Cancel
        </Button>
        <Button
          type="submit"
          appearance="primary"
          isLoading={busy}
          isDisabled={title.trim() === ''}
        >
          {page === undefined ? 'Publish' : 'Update'}
        </Button>
      </div>
      {failure !== undefined && <Refusal failure={failure} page={page} />}
      <div className={styles['title']}>
        <Textfield
          aria-label="Title"
          placeholder="Give this page a title"
          value={title}
          isRequired
          onChange={(event) => {
            setTitle(event.currentTarget.value);
          }}
        />
      </div>
      <BodyEditor
        storage={page?.body.storage.value ?? ''}
        cards={editing.cards}
        handleRef={body}
        macros={draft.macros
          .filter(isOffered)
          .map((found) => ({ key: found.key, title: moduleTitle(found) }))}
        onMacro={editing.insert}
        onConfigure={editing.configure}
      />
      <MacroConfigDialog
        configuration={editing.configuration}
        space={space}
        pageId={page?.id}
        onClose={editing.endConfiguration}
      />
    </form>
  );
}

export interface WikiEditPageProps {
  readonly spaceKey?: string;
  readonly pageId?: string;
}

/** Writes a page, new or old. */
export function WikiEditPage({ spaceKey, pageId }: WikiEditPageProps) {
  const { resource, reload } = useResource(`edit ${spaceKey ?? ''} ${pageId ?? ''}`, (signal) =>
    load(spaceKey, pageId, signal),
  );
  useTitle(pageId === undefined ? 'Create page - Confluence' : 'Edit page - Confluence');
  return (
    <Layout width="text">
      {resource.state === 'loading' && <RowSkeletons rows={8} height={24} />}
      {resource.state === 'failed' && (
        <Failure as="h1" failure={resource.failure} onRetry={reload} />
      )}
      {resource.state === 'ready' && <Editor draft={resource.value} />}
    </Layout>
  );
}
