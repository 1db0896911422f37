/** What assistive technology is told, in the spelling of each end; `role: 'button'` can also be reached by keyboard in a browser. */
export function aria({ role, label }: { role?: string; label?: string }): Record<string, unknown> {
  if (process.env.TARO_ENV === 'weapp') return { ariaRole: role, ariaLabel: label };
  return { role, 'aria-label': label, ...(role === 'button' ? { tabIndex: 0 } : {}) };
}
