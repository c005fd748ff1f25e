import type { FunctionOperand } from '@atlaskit/jql-ast';
import type { Site } from '../../../site';
import { NotModelled } from '../../not-modelled';
import { isDateFunction } from '../date-operand';
import type { QueryScope } from '../query-scope';
import { jqlError, type ReferenceField } from '../search-field';
import { requireArguments } from './function-arguments';
import { issueFunctions } from './issue-functions';
import type { JqlFunction } from './jql-function';
import { partFunctions } from './part-functions';
import { projectFunctions } from './project-functions';
import { userFunctions } from './user-functions';

/** Every function that gives ids and is modelled. */
export const knownFunctions: readonly JqlFunction[] = [
  ...userFunctions,
  ...projectFunctions,
  ...issueFunctions,
  ...partFunctions,
];

/** Functions that Jira has and whose domain (sprints, logins, views, service desk) is not modelled. */
const UNMODELLED = new Set(
  (
    'approved approver breached cascadeOption choiceOption closedSprints completed ' +
    'currentLogin customerDetail elapsed entitlementDetail entitlementProduct ' +
    'everbreached futureSprints issueHistory workItemHistory lastLogin myApproval ' +
    'myPending openSprints organizationDetail organizationMembers paused pending pendingBy ' +
    'remaining running withinCalendarHours'
  )
    .toLowerCase()
    .split(' '),
);

/** Throws what Jira says of a function that does not exist, and 501 for one that is not modelled. */
function refuseFunction(site: Pick<Site, 'app'>, name: string): never {
  const lower = name.toLowerCase();
  const ofApp = site.app
    .modulesOf('jira:jqlFunction')
    .some(({ properties }) => String(properties['name']).toLowerCase() === lower);
  if (ofApp || UNMODELLED.has(lower)) throw new NotModelled(`the JQL function '${name}()'`);
  throw jqlError(`Unable to find JQL function '${name}()'.`);
}

/** The function that a query names; throws for any that gives no ids. */
export function namedFunction(scope: QueryScope, name: string, label: string): JqlFunction {
  const wanted = name.toLowerCase();
  const found = knownFunctions.find((each) => each.name.toLowerCase() === wanted);
  if (found !== undefined) return found;
  if (isDateFunction(name)) throw wrongValue(name, label);
  return refuseFunction(scope.site, name);
}

/** Ids that a function gives for a field. Throws 400 where the field does not hold such things. */
export function functionIds(
  field: ReferenceField,
  operand: FunctionOperand,
  scope: QueryScope,
): readonly string[] {
  const name = operand.function.value;
  const known = namedFunction(scope, name, field.label);
  if (known.of !== field.of) throw wrongValue(name, field.label);
  const args = operand.arguments.map((each) => each.value);
  requireArguments(known.name, args, ...known.takes);
  return known.ids(args, scope);
}

/** A function that exists and gives no value for the field. */
export const wrongValue = (name: string, label: string) =>
  jqlError(`A value provided by the function '${name}' is invalid for the field '${label}'.`);
