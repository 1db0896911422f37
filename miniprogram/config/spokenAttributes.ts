/**
 * What WeChat tells a screen reader. Taro's templates leave these attributes out, so the build adds them to the
 * templates and the app to the runtime's list: both number attributes by their names and must know the same ones.
 */
const spoken = { 'aria-role': '', 'aria-label': '' };

export const spokenAttributes = { View: spoken, Text: spoken, Input: spoken, Textarea: spoken, Image: spoken };
