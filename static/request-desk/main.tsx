import { mountView } from '../page/mount-view';
import { RequestDesk } from './request-desk';

mountView(<RequestDesk />);
