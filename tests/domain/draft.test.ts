import fc from 'fast-check';
import { draftOf, finalFile } from '../../src/domain/draft';
import { assetRequest, file, sha256 } from '../support/asset-request';

const fingerprint = (request: Parameters<typeof draftOf>[0]) =>
  draftOf(request, sha256).fingerprint;

describe('the fingerprint of a draft', () => {
  const files = [file('9'), file('10'), file('11')];

  it('does not depend on the order in which Jira lists the files', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: 3 }), (attachments) => {
        expect(fingerprint(assetRequest({ attachments }))).toBe(
          fingerprint(assetRequest({ attachments: files })),
        );
      }),
    );
  });

  it.each([
    ['a file more', [...files, file('12')]],
    ['a file less', files.slice(1)],
    ['another name', [file('9', 'other.pdf'), ...files.slice(1)]],
    ['another size', [{ ...file('9'), size: 1_001 }, ...files.slice(1)]],
    ['a replaced file of the same name and size', [file('13', 'draft-9.pdf'), ...files.slice(1)]],
  ])('changes with %s', (_, attachments) => {
    expect(fingerprint(assetRequest({ attachments }))).not.toBe(
      fingerprint(assetRequest({ attachments: files })),
    );
  });

  it('cannot be made equal by moving text between names', () => {
    const one = assetRequest({ attachments: [file('1', 'a","2'), file('3', 'b')] });
    const other = assetRequest({ attachments: [file('1', 'a'), file('3', '2","b')] });
    expect(fingerprint(one)).not.toBe(fingerprint(other));
  });

  const { values } = assetRequest();

  it.each([
    ['title', { summary: 'Something else' }],
    ['purpose', { values: { ...values, purpose: `${'x'.repeat(400)}!` } }],
    ['asset type', { values: { ...values, assetType: 'Deck' } }],
    ['request kind', { values: { ...values, requestKind: 'Update existing' } }],
    ['asset to update', { values: { ...values, updatesAsset: 'AD-10001' } }],
  ])('changes with the %s', (_, changes) => {
    expect(fingerprint(assetRequest(changes))).not.toBe(fingerprint(assetRequest()));
  });

  it('changes with the end of a purpose that the library cuts off', () => {
    const long = (end: string) =>
      assetRequest({ values: { ...values, purpose: `${'x'.repeat(400)}${end}` } });
    expect(fingerprint(long('a'))).not.toBe(fingerprint(long('b')));
  });

  it('stays when the industry is tagged and the due date moves', () => {
    const tagged = { values: { ...values, industry: ['Healthcare'] }, neededBy: '2027-01-04' };
    expect(fingerprint(assetRequest(tagged))).toBe(fingerprint(assetRequest()));
  });

  it('takes the newest file into the library', () => {
    const newer = { ...file('8'), created: '2026-11-22T10:00:00.000Z' };
    expect(finalFile(draftOf(assetRequest({ attachments: [...files, newer] }), sha256))?.id).toBe(
      '8',
    );
    expect(finalFile(draftOf(assetRequest({ attachments: files }), sha256))?.id).toBe('11');
  });
});
