import type { Category } from '../../policy/categories';

/** Words that speak for a category; the longer one counts for more. */
const words: Readonly<Record<Category, readonly string[]>> = {
  safetyEnvironment: ['安全', '防护', '夹手', '打滑', '滑倒', '绊倒', '烫伤', '触电', '坠落', '砸伤', '割伤', '碰头', '扭脚', '隐患', '护栏', '光栅', '急停', '警示', '消防', '逃生', '粉尘', '噪声', '废气', '污水', '异味', '危险', '受伤', '误启动', '双手启动', '安全带', '防滑'],
  siteManagement: ['摆放', '定置', '标识', '看板', '6S', '5S', '整理', '整顿', '清扫', '料架', '工具柜', '乱放', '找不到', '划线', '通道', '定位', '目视', '物料架', '现场', '地面'],
  technologyQuality: ['质量', '废品', '返工', '返修', '不合格', '合格率', '毛刺', '漏装', '错装', '尺寸', '公差', '偏差', '划伤', '工艺', '夹具', '工装', '检具', '焊接', '虚焊', '漏检', '检验', '防错', '变形', '精度', '卡尺', '扭矩'],
  productionEfficiency: ['效率', '节拍', '等待', '换模', '换型', '搬运', '来回跑', '来回走', '工时', '产能', '瓶颈', '自动上料', '上料', '下料', '停线', '动作', '弯腰', '省时', '提速', '排产', '停机等'],
  equipmentEnergy: ['设备', '故障', '维修', '润滑', '轴承', '电机', '液压', '漏油', '备件', '点检', '保养', '传感器', '皮带', '停机', '气缸', '阀门', '减速机', '冷却', '空压机'],
  energySaving: ['节能', '节电', '节水', '电费', '用电', '水费', '长明灯', '待机', '空转', '照明', '漏气', '压缩空气', '余热', '回收利用', '蒸汽', '能耗', '排放', '耗电', '变频'],
  cost: ['成本', '节约', '浪费', '采购', '库存', '利旧', '废料', '辅料', '耗材', '替代', '国产化', '包装', '运费', '修旧', '用量', '降本', '边角料', '手套'],
  generalManagement: ['流程', '审批', '签字', '报表', '重复填', '制度', '培训', '考勤', '考核', '会议', '纸质', '台账', '信息系统', '沟通', '排班', '交接班', '表格', '系统录入'],
  lifeLogistics: ['食堂', '饭菜', '班车', '宿舍', '澡堂', '浴室', '更衣', '停车', '饮水', '开水', '休息室', '卫生间', '空调', '风扇', '洗手', '就餐', '午休', '雨棚'],
};

/**
 * What a text is about, from the words in it: the category with the most letters found, `null` when nothing speaks for
 * any, or for two alike. A guess that its author sees and can change.
 */
export function guessCategory(text: string): Category | null {
  const plain = text.normalize('NFKC').toUpperCase();
  const weights = Object.entries(words).map(([category, of]) =>
    [category as Category, of.reduce((sum, word) => sum + (plain.includes(word) ? word.length : 0), 0)] as const);
  const [first, second] = [...weights].sort(([, a], [, b]) => b - a);
  return first && second && first[1] > second[1] ? first[0] : null;
}
