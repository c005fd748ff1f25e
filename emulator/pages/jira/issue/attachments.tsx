import Button, { IconButton } from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import AttachmentIcon from '@atlaskit/icon/core/attachment';
import DeleteIcon from '@atlaskit/icon/core/delete';
import FileIcon from '@atlaskit/icon/core/file';
import ImageIcon from '@atlaskit/icon/core/image';
import { useRef, useState } from 'react';
import { z } from 'zod';
import { complain } from '../../flags/flag-store';
import { sentence } from '../../http/api-error';
import { sendFiles, sendJson } from '../../http/request';
import { fileSize } from '../../parts/file-size';
import { momentText } from '../../parts/date-text';
import { issueChanged } from '../issue-changes';
import { issuePath, type IssueView } from './issue-data';
import issueStyles from './issue.module.css';
import styles from './attachments.module.css';

const attachment = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  filename: z.string(),
  size: z.number(),
  mimeType: z.string().catch(''),
  created: z.string().optional(),
  author: z.object({ displayName: z.string() }).optional(),
});
type Attachment = z.infer<typeof attachment>;

const address = ({ id }: Attachment): string => `/rest/api/3/attachment/content/${id}`;

/** Formats that every browser draws; SVG is left out, since it may hold scripts. */
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);

/** Bigger pictures would cost more to fetch than their small view is worth. */
const PREVIEW_BYTES = 2_000_000;

function Preview({ file }: { readonly file: Attachment }) {
  const [broken, setBroken] = useState(false);
  const picture = PICTURES.has(file.mimeType);
  if (!picture || broken || file.size > PREVIEW_BYTES) {
    const Icon = picture ? ImageIcon : FileIcon;
    return (
      <span className={styles['preview']}>
        <Icon label="" />
      </span>
    );
  }
  return (
    <img
      className={styles['preview']}
      src={address(file)}
      alt=""
      loading="lazy"
      onError={() => {
        setBroken(true);
      }}
    />
  );
}

interface RowProps {
  readonly file: Attachment;
  readonly onDelete: () => void;
}

function Row({ file, onDelete }: RowProps) {
  const by = [
    file.author?.displayName,
    file.created === undefined ? undefined : momentText(file.created),
  ];
  return (
    <li className={styles['file']}>
      <Preview file={file} />
      <div className={styles['about']}>
        <a href={address(file)} download={file.filename}>
          {file.filename}
        </a>
        <div className={styles['by']}>
          {[fileSize(file.size), ...by].filter((part) => part !== undefined).join(' · ')}
        </div>
      </div>
      <IconButton
        appearance="subtle"
        spacing="compact"
        icon={DeleteIcon}
        label={`Delete ${file.filename}`}
        onClick={onDelete}
      />
    </li>
  );
}

/** The files of an issue: list, upload by button or drop, download, delete. */
export function Attachments({ view }: { readonly view: IssueView }) {
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const files = z.array(attachment).catch([]).parse(view.issue.fields['attachment']);
  const act = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    try {
      await work();
      issueChanged(view.issue);
    } catch (failure) {
      complain(what, sentence(failure));
    } finally {
      setBusy(false);
    }
  };
  const upload = (chosen: FileList | null): void => {
    const list = [...(chosen ?? [])];
    if (list.length === 0) return;
    void act('The upload was refused', () =>
      sendFiles(`${issuePath(view.issue.key)}/attachments`, list, z.unknown()),
    );
  };
  return (
    <section className={issueStyles['section']} aria-label="Attachments">
      <div className={issueStyles['sectionHead']}>
        <Heading size="xsmall" as="h2">
          Attachments{files.length > 0 && ` (${String(files.length)})`}
        </Heading>
        <Button
          spacing="compact"
          iconBefore={AttachmentIcon}
          isLoading={busy}
          onClick={() => input.current?.click()}
        >
          Attach
        </Button>
      </div>
      <ul className={styles['list']}>
        {files.map((file) => (
          <Row
            key={file.id}
            file={file}
            onDelete={() => {
              void act('The file was not deleted', () =>
                sendJson('DELETE', `/rest/api/3/attachment/${file.id}`, undefined, z.unknown()),
              );
            }}
          />
        ))}
      </ul>
      <div className={styles['drop']}>
        Drop files here, or use Attach.
        <input
          ref={input}
          type="file"
          multiple
          className={styles['input']}
          aria-label="Files to attach"
          onChange={(event) => {
            upload(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
      </div>
    </section>
  );
}
