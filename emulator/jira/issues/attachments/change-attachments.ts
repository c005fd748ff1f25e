import type { Caller } from '../../../caller';
import type { Site } from '../../../site';
import { attachments, issues, type AttachmentRecord, type ChangelogItem } from '../../model/issue';
import { actingAccount } from '../find-issue';
import { publishUpdated } from '../issue-events';
import { addBelonging, removeBelonging } from '../issue-index';
import { publishAttachment } from '../part-events';
import { addHistory, touch } from '../record-change';
import { attachmentBlob } from './attachment-bean';

/** A file of an upload, under the name it is kept by. */
export interface UploadedFile {
  readonly filename: string;
  readonly mimeType: string;
  readonly content: Uint8Array;
}

function historyItem(attachment: AttachmentRecord, change: 'added' | 'removed'): ChangelogItem {
  const here = { id: attachment.id, text: attachment.filename };
  const nothing = { id: null, text: null };
  const [from, to] = change === 'added' ? [nothing, here] : [here, nothing];
  return {
    field: 'Attachment',
    fieldtype: 'jira',
    fieldId: 'attachment',
    from: from.id,
    fromString: from.text,
    to: to.id,
    toString: to.text,
  };
}

function trace(
  site: Site,
  caller: Caller,
  attachment: AttachmentRecord,
  change: 'added' | 'removed',
) {
  const before = issues(site).get(attachment.issueId);
  touch(site, attachment.issueId);
  const issue = issues(site).get(attachment.issueId);
  if (before === undefined || issue === undefined) return;
  const items = [historyItem(attachment, change)];
  const changelogId = addHistory(site, caller, issue.id, items);
  publishUpdated(site, caller, { before, issue, items, changelogId });
}

/** Attaches a file to an issue, with history and event. Call it inside a transaction. */
export function addAttachment(
  site: Site,
  caller: Caller,
  issueId: string,
  { filename, mimeType, content }: UploadedFile,
): AttachmentRecord {
  const id = String(site.ids.next('jira.attachment'));
  const attachment: AttachmentRecord = {
    id,
    issueId,
    filename,
    mimeType,
    size: content.byteLength,
    author: actingAccount(site, caller),
    created: site.clock.now(),
  };
  site.database.blobs.put(attachmentBlob(id), content);
  attachments(site).put(id, attachment);
  addBelonging(site, issueId, 'attachments', id);
  trace(site, caller, attachment, 'added');
  publishAttachment(site, caller, 'created', attachment);
  return attachment;
}

/** Removes a file from its issue, with history and event. */
export function removeAttachment(site: Site, caller: Caller, attachment: AttachmentRecord): void {
  site.database.transaction(() => {
    attachments(site).delete(attachment.id);
    site.database.blobs.delete(attachmentBlob(attachment.id));
    removeBelonging(site, attachment.issueId, 'attachments', attachment.id);
    trace(site, caller, attachment, 'removed');
    publishAttachment(site, caller, 'deleted', attachment);
  });
}
