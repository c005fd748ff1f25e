import { mountView } from '../page/mount-view';
import { TriageBoard } from './triage-board';

mountView(<TriageBoard />);
