import { Notice } from '../components/Notice';

/** Why nothing can be sent while a passage is marked. */
export const ClassifiedNotice = () => <Notice id='classified' text='标出的地方可能涉密，改掉或删去才能提交。拿不准的，先问本单位保密员' />;
