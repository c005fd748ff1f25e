import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import AttachmentIcon from '@atlaskit/icon/core/attachment';
import { useRef, useState } from 'react';
import { z } from 'zod';
import { complain } from '../flags/flag-store';
import { sentence } from '../http/api-error';
import { sendFiles } from '../http/request';
import { fileSize } from '../parts/file-size';
import { downloadAddress, type WikiAttachment } from './confluence';
import styles from './wiki.module.css';

export interface PageAttachmentsProps {
  readonly pageId: string;
  readonly attachments: readonly WikiAttachment[];
  readonly onChange: () => void;
}

/** The files of a page: download, and upload of more. */
export function PageAttachments({ pageId, attachments, onChange }: PageAttachmentsProps) {
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const upload = async (chosen: FileList | null): Promise<void> => {
    const files = [...(chosen ?? [])];
    if (files.length === 0) return;
    setBusy(true);
    try {
      await sendFiles(`/wiki/rest/api/content/${pageId}/child/attachment`, files, z.unknown());
      onChange();
    } catch (failure) {
      complain('The upload was refused', sentence(failure));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={styles['attachments']} aria-label="Attachments">
      <div className={styles['head']}>
        <Heading size="small" as="h2">
          Attachments
        </Heading>
        <Button spacing="compact" isLoading={busy} onClick={() => input.current?.click()}>
          Upload file
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to upload"
        onChange={(event) => {
          void upload(event.currentTarget.files);
        }}
      />
      {attachments.length === 0 && <p className={styles['subtle']}>No files yet.</p>}
      <ul className={styles['files']}>
        {attachments.map((file) => (
          <li key={file.id}>
            <AttachmentIcon label="" />
            <a href={downloadAddress(file)} download={file.title}>
              {file.title}
            </a>
            {file.fileSize !== undefined && (
              <span className={styles['subtle']}>{fileSize(file.fileSize)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
