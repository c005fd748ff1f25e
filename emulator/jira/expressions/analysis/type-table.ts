import { appEntity } from '../entities/app-entity';
import type { Signature } from '../entities/signature';
import { issueEntity } from '../entities/issue-entity';
import { issueLinkEntity, issueLinkTypeType } from '../entities/issue-link-entity';
import {
  attachmentEntity,
  changelogEntity,
  changelogItemEntity,
  commentEntity,
} from '../entities/issue-parts';
import { issueTypeType, priorityType, resolutionType } from '../entities/named-entities';
import { projectEntity } from '../entities/project-entity';
import { statusCategoryType, statusType } from '../entities/status-entity';
import { projectRoleType, userType } from '../entities/user-entity';
import { transitionEntity, workflowEntity } from '../entities/workflow-entities';
import { calendarDateMethods, dateMethods } from '../methods/date-methods';

type Signatures = ReadonlyMap<string, Signature>;

const signature = (type: string, isMethod = false): Signature => ({
  type,
  cost: 0,
  lengthIsOne: false,
  isMethod,
});

const plain = (fields: Readonly<Record<string, string>>): Signatures =>
  new Map(Object.entries(fields).map(([name, type]) => [name, signature(type)]));

const answering = (types: Readonly<Record<string, string>>): Signatures =>
  new Map(Object.entries(types).map(([name, type]) => [name, signature(type, true)]));

/** What a method of a date answers, by what its name says. */
function dateAnswer(name: string, self: string): string {
  if (name.startsWith('get')) return 'Number';
  if (name.startsWith('toCalendar')) return 'CalendarDate';
  return name.startsWith('to') ? 'String' : self;
}

const dates = (names: Iterable<string>, self: string): Signatures =>
  new Map([...names].map((name) => [name, signature(dateAnswer(name, self), true)]));

/** Types that this site has no entities of; what REST analyses may name them all the same. */
const elsewhere: readonly (readonly [string, Signatures])[] = [
  ['Component', plain({ id: 'Number', name: 'String' })],
  [
    'Version',
    plain({
      ...{ id: 'Number', name: 'String', description: 'String', archived: 'Boolean' },
      ...{ released: 'Boolean', releaseDate: 'CalendarDate', startDate: 'CalendarDate' },
    }),
  ],
  ['SecurityLevel', plain({ id: 'Number', name: 'String', description: 'String' })],
  [
    'Worklog',
    plain({
      ...{ id: 'String', author: 'User', updateAuthor: 'User', created: 'Date' },
      ...{ updated: 'Date', started: 'Date', timeSpent: 'Number' },
    }),
  ],
  [
    'Sprint',
    plain({
      ...{ id: 'Number', state: 'String', name: 'String', goal: 'String', startDate: 'Date' },
      ...{ endDate: 'Date', completeDate: 'Date', properties: 'EntityProperties' },
    }),
  ],
];

const values: readonly (readonly [string, Signatures])[] = [
  ['RichText', plain({ plainText: 'String' })],
  ['Error', plain({ message: 'String', location: 'String' })],
  ['Date', dates(dateMethods.keys(), 'Date')],
  ['CalendarDate', dates(calendarDateMethods.keys(), 'CalendarDate')],
  [
    'String',
    new Map([
      ...plain({ length: 'Number' }),
      ...answering({
        ...{ trim: 'String', padStart: 'String', padEnd: 'String', toLowerCase: 'String' },
        ...{ toUpperCase: 'String', repeat: 'String', replace: 'String', slice: 'String' },
        ...{ includes: 'Boolean', indexOf: 'Number', split: 'List<String>' },
        ...{ match: 'List<String>', matchAll: 'List<List<String>>' },
      }),
    ]),
  ],
  ['Number', new Map()],
  ['Boolean', new Map()],
  ['null', new Map()],
];

const entities: readonly (readonly [string, Signatures])[] = [
  ...[issueEntity, projectEntity, commentEntity, attachmentEntity, changelogEntity],
  ...[changelogItemEntity, issueLinkEntity, transitionEntity, workflowEntity, appEntity],
]
  .map(({ type }) => type)
  .concat([userType, projectRoleType, statusType, statusCategoryType, issueTypeType])
  .concat([priorityType, resolutionType, issueLinkTypeType])
  .map(({ name, signatures }) => [name, signatures] as const);

/** What the values of each type have. Types that are not in it are not checked. */
export const typeTable: ReadonlyMap<string, Signatures> = new Map([
  ...values,
  ...elsewhere,
  ...entities,
]);
