type Call = { readonly WX_OPENID?: string; readonly TCB_SOURCE?: string };

/** Where a person is behind a call. Source: CloudBase, getWXContext, SOURCE. */
const phones: readonly string[] = ['wx_client', 'wx_devtools', 'wx_localdebug', 'wx_crawler'];

/**
 * Whether a phone called, directly or through another function. A push may name the person whom it is about, so an openid
 * alone says nothing unless the source is missing too.
 */
export function cameFromPhone({ WX_OPENID, TCB_SOURCE = '' }: Call): boolean {
  const chain = TCB_SOURCE.split(',').filter((source) => source !== '');
  return chain.length === 0 ? Boolean(WX_OPENID) : chain.some((source) => phones.includes(source));
}
