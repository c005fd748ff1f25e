import { appPages } from '../platform/app-pages';
import { arrivals } from '../platform/arrivals';
import { assets } from '../platform/assets';
import { boardNews } from '../platform/board-news';
import { keptBoardViews } from '../platform/board-views';
import { computedFields } from '../platform/computed-fields';
import { confluencePages } from '../platform/confluence-pages';
import { deflections } from '../platform/deflections';
import { cycleTimeStore } from '../platform/cycle-time-store';
import { deskRequests } from '../platform/desk-requests';
import { deskStore } from '../platform/desk-store';
import { drafts } from '../platform/drafts';
import { jiraConversations } from '../platform/jira-conversations';
import { jiraDeliveredRequests } from '../platform/jira-delivered-requests';
import { jiraMadeRequests } from '../platform/jira-made-requests';
import { crmOpportunities } from '../platform/crm/crm-opportunities';
import { crmOfInvocation } from '../platform/crm/crm-store';
import { jiraPeople } from '../platform/jira-people';
import { jiraRequestChanges } from '../platform/jira-request-changes';
import { jiraRequests } from '../platform/jira-requests';
import { jiraSimilarRequests } from '../platform/jira-similar-requests';
import { jiraTeamMembers } from '../platform/jira-team-members';
import { libraryIndex } from '../platform/library-index';
import { openRequests } from '../platform/open-requests';
import type { Actor } from '../platform/product-request';
import { publications } from '../platform/publications';
import { intakeQueue, publicationQueue, scoringQueue } from '../platform/queues';
import { register } from '../platform/register';
import { reviewLedgers } from '../platform/review-ledgers';
import { rulesStore } from '../platform/rules-store';
import { scoreRuns } from '../platform/score-runs';
import { scoreSnapshots } from '../platform/score-snapshots';
import { sentComments } from '../platform/sent-comments';
import { settingsStore } from '../platform/settings-store';
import { sha256 } from '../platform/sha256';
import { submissions } from '../platform/submissions';
import { triageRecords } from '../platform/triage-records';
import { jiraDraftedRequests, jiraSubmittedRequests } from '../platform/jira-submitted-requests';
import { logFailure } from './failure-log';

const now = () => new Date().toISOString();

/**
 * The ports of all use cases, with requests read and changed as the given actor: the person in a resolver,
 * the app in a worker or a gate. Opportunities and the app's own records are always the app's; what a
 * person may see of a deal is asked through `visibleOpportunities`.
 */
export function portsAs(actor: Actor) {
  const crm = crmOfInvocation();
  return {
    crm,
    desks: deskStore,
    requests: jiraRequests(actor),
    deskRequests,
    changes: jiraRequestChanges(actor),
    conversations: jiraConversations(actor),
    appChanges: jiraRequestChanges('app'),
    similarRequests: jiraSimilarRequests('user'),
    deflections,
    people: jiraPeople,
    openRequests,
    boardViews: keptBoardViews,
    boardNews,
    opportunities: crmOpportunities('app', crm),
    visibleOpportunities: crmOpportunities('user', crm),
    ledgers: reviewLedgers,
    assets,
    library: libraryIndex,
    pages: confluencePages,
    publications,
    settings: settingsStore,
    cycleTimes: cycleTimeStore,
    delivered: jiraDeliveredRequests,
    made: jiraMadeRequests,
    members: jiraTeamMembers,
    submissions,
    sentComments,
    submitted: jiraSubmittedRequests,
    drafted: jiraDraftedRequests(now),
    register,
    drafts,
    computedFields,
    rules: rulesStore,
    snapshots: scoreSnapshots,
    triageRecords,
    runs: scoreRuns,
    scoring: scoringQueue,
    intake: intakeQueue,
    arrivals,
    appPages,
    publication: publicationQueue,
    hash: sha256,
    reportFailure: logFailure,
    now,
  };
}
