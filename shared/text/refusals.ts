/** Every way the system may say no, in the words people read. A code without words does not compile. */
export const refusals = {
  unknownEndpoint: '没有这个功能，请更新小程序后再试',
  invalidInput: '有内容没填对，请检查后再提交',
  notBound: '请先绑定工号',
  leftPlant: '您的工号已停用，如有疑问请联系合理化建议办公室',
  notAllowed: '您没有此操作的权限',
  notFound: '没有找到，可能已被删除',
  wrongStatus: '这条建议现在不能这样操作，请刷新后查看最新状态',
  ownSuggestion: '不能评审自己参与的建议',
  changedMeanwhile: '内容刚被他人更新，请刷新后再试',
  idReused: '这条内容之前已经提交过，请刷新查看',
  contentIncomplete: '再补充一点，内容才够评审',
  textRefused: '文字没有通过平台的内容安全检查，请改一改再提交。您写的内容都还在',
  implementerUnknown: '没有找到实施人，请从名册中选择在职人员',
  dayPast: '完成期限不能早于今天',
  originalUnfit: '原建议应当更早提交，并且不是重复、撤回或无效的建议',
  unitUnknown: '请选择另一个单位',
  appealTooLate: '已过复议期限',
  alreadyBegun: '已经开始实施，不能改为不可实施；确实做不下去的，可以终止实施',
  nothingToCorrect: '没有改动任何内容',
  notImplementable: '不可实施的建议不用填写实施人和期限',
  foreignFile: '有文件不是为这条内容上传的，请重新添加',
  photoMissing: '有照片没有上传成功，请重新添加',
  photoUnreadable: '有照片打不开，请换一张',
  photoCarriesLocation: '有照片带着拍摄位置，请在小程序里重新选择照片',
  photoTooLarge: '有照片太大，请重新选择',
  wrongBinding: '工号、姓名或绑定码不对，或绑定码已失效，请核对后重试',
  bindingLocked: '尝试次数太多，请明天再试，或请专员重新发放绑定码',
  alreadyBound: '当前微信已绑定其他工号',
  fileUnreadable: '打不开这个文件，请确认是 .xlsx 格式的表格',
  fileTooLarge: '文件太大，请分成几个文件导入',
  headerMissing: '没有找到必需的列：工号、姓名、单位',
  nothingToImport: '表格里没有可以导入的人员',
  jobRunning: '已有一次导入正在进行，请等它结束或先停止',
  jobNotRunning: '这次导入已经停止或结束',
} as const satisfies Record<string, string>;

export type Refusal = keyof typeof refusals;

/** Shown for any fault; the details stay in the log under the request id. */
export const faultMessage = '系统繁忙，请稍后重试';
