import fc from 'fast-check';
import {
  opportunitiesOf,
  opportunityReferences,
  opportunityText,
} from '../../src/domain/opportunity-references';
import { assetRequest } from '../support/asset-request';

describe('the opportunities of a request', () => {
  it.each([
    ['OPP-1', ['OPP-1']],
    ['opp-1, OPP-2', ['OPP-1', 'OPP-2']],
    ['OPP-2 OPP-1\nOPP-2', ['OPP-2', 'OPP-1']],
    ['https://acme.atlassian.net/browse/OPP-7?focused=1; OPP-7', ['OPP-7']],
    ['0065g00000XyZ, OPP-1', ['0065g00000XyZ', 'OPP-1']],
    [' ,; ', []],
  ])('are read from "%s"', (text, references) => {
    expect(opportunityReferences(text)).toEqual(references);
  });

  it('count once, whether named or linked', () => {
    const request = assetRequest();
    const joined = {
      ...request,
      values: { ...request.values, opportunity: 'OPP-2, OPP-1' },
      links: [
        { key: 'OPP-1', issueType: 'Opportunity' },
        { key: 'OPP-3', issueType: 'Opportunity' },
        { key: 'SAR-9', issueType: 'Asset Request' },
      ],
    };
    expect(opportunitiesOf(joined)).toEqual(['OPP-2', 'OPP-1', 'OPP-3']);
  });

  it('stay what they are when others are added, and the field never grows past what Jira takes', () => {
    const key = fc.nat(9999).map((number) => `OPP-${number + 1}`);
    const keys = fc.uniqueArray(key, { maxLength: 60 });
    fc.assert(
      fc.property(keys, fc.nat(30), (all, there) => {
        const [before, added] = [all.slice(0, there), all.slice(there)];
        const written = before.join(' ');
        const { text = written, links, unfit } = opportunityText(written, added);
        expect(text.length).toBeLessThanOrEqual(255);
        expect([...opportunityReferences(text), ...links].toSorted()).toEqual(all.toSorted());
        expect(unfit).toEqual([]);
      }),
    );
  });

  it('have no place when they are of another CRM and the field is full', () => {
    const full = 'x'.repeat(250);
    expect(opportunityText(full, ['0065g00000XyZ', 'OPP-1'])).toEqual({
      links: ['OPP-1'],
      unfit: ['0065g00000XyZ'],
    });
  });
});
