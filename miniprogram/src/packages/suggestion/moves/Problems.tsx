import type { Failure } from '../../../api/call';
import { Notice } from '../../../components/Notice';
import { ClassifiedNotice } from '../../../secrecy/ClassifiedNotice';

/** Why a move cannot be sent as it is: something in it is perhaps classified, or what went wrong when it was sent. */
export function Problems({ blocked, failure }: { blocked: boolean; failure: Failure | null }) {
  return (
    <>
      {blocked && <ClassifiedNotice />}
      {failure && <Notice id='move-failure' text={failure.message} />}
    </>
  );
}
