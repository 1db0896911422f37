import type { IPluginContext, TaroPlatformBase } from '@tarojs/service';
import { spokenAttributes } from './spokenAttributes';

/** Taro plugin: the mini program's templates carry what is spoken. */
export default (context: IPluginContext): void => {
  context.registerMethod('onSetupClose', (platform: TaroPlatformBase) => {
    if (process.env.TARO_ENV === 'weapp') platform.template.mergeComponents(context, spokenAttributes);
  });
};
