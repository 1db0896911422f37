import { cameFromPhone } from '../../cloudfunctions/push/source';

it.each([
  ['a phone', { WX_OPENID: 'o1', TCB_SOURCE: 'wx_client' }, true],
  ['a function that a phone called', { WX_OPENID: 'o1', TCB_SOURCE: 'wx_client,scf' }, true],
  ['the developer tools', { TCB_SOURCE: 'wx_devtools' }, true],
  ['somebody of whom only the openid is known', { WX_OPENID: 'o1' }, true],
  ['WeChat’s servers', { TCB_SOURCE: 'wx_unknown' }, false],
  ['WeChat’s servers, about somebody', { WX_OPENID: 'o1', TCB_SOURCE: 'wx_http' }, false],
  ['nobody that the platform names', {}, false],
])('%s', (_who, call, fromPhone) => expect(cameFromPhone(call)).toBe(fromPhone));
