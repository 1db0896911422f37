import type { Role } from '#shared/policy/roles';

/** What is worth knowing of a person besides the place; `unbound`: has not bound a WeChat account yet. */
export type Mark = 'middleManager' | 'technicalBackbone' | 'skilledBackbone' | 'teamLeader' | 'party' | 'unbound' | 'left';

/** Work number, name, marks. */
export type Row = readonly [number: string, name: string, ...marks: Mark[]];

/**
 * The people of the demo plant, by unit and team; people without a team stand under an empty name.
 * Worth playing: 李国强 A1023, a press operator close to retirement; 林晓雨 A1030, an assembler in her first years;
 * 赵建军 A1017, a team leader; 王秀芳 A1016, a specialist; 周敏 A1001, the office.
 */
export const roster: Readonly<Record<string, Readonly<Record<string, readonly Row[]>>>> = {
  综合管理部: {
    '': [['A1003', '陈国栋', 'middleManager', 'party'], ['A1004', '刘玉梅', 'middleManager', 'party']],
    合理化建议办公室: [['A1001', '周敏', 'party'], ['A1002', '黄志远']],
    人力资源科: [['A1005', '孟庆华', 'middleManager', 'party'], ['A1006', '宋佳'], ['A1007', '郝丽娜', 'unbound'], ['A1008', '贾文斌']],
    财务科: [['A1009', '邢素珍', 'middleManager'], ['A1010', '魏子涵'], ['A1011', '石磊', 'unbound']],
    行政后勤科: [['A1012', '袁志刚', 'teamLeader', 'party'], ['A1013', '冯桂英'], ['A1014', '曹阳'], ['A1015', '范小军', 'unbound']],
  },
  冲压分厂: {
    '': [['A1020', '高振海', 'middleManager', 'party'], ['A1016', '王秀芳', 'technicalBackbone', 'party'], ['A1019', '孙立群', 'technicalBackbone']],
    冲片一班: [
      ['A1017', '赵建军', 'teamLeader', 'party'], ['A1023', '李国强', 'skilledBackbone', 'party'], ['A1024', '马永利'], ['A1025', '田大勇'],
      ['A1026', '胡晓东', 'unbound'],
    ],
    冲片二班: [
      ['A1018', '杨树林', 'teamLeader'], ['A1021', '董海涛', 'skilledBackbone'], ['A1022', '潘俊'], ['A1027', '吕春梅'],
      ['A1028', '蒋文博', 'unbound'], ['A1029', '白雪松', 'left'],
    ],
    模具班: [['A1035', '段志勇', 'teamLeader', 'skilledBackbone'], ['A1036', '侯建民', 'party'], ['A1037', '龚强'], ['A1038', '常亮', 'unbound']],
  },
  装配分厂: {
    '': [['A1040', '何永康', 'middleManager', 'party'], ['A1041', '徐静', 'technicalBackbone', 'party'], ['A1042', '彭志伟', 'technicalBackbone']],
    总装一班: [
      ['A1043', '梁宏伟', 'teamLeader', 'party'], ['A1030', '林晓雨'], ['A1044', '许志明', 'skilledBackbone'], ['A1045', '韩冰'],
      ['A1046', '邓小龙', 'unbound'],
    ],
    总装二班: [
      ['A1047', '萧建平', 'teamLeader'], ['A1048', '程秀兰', 'party'], ['A1049', '曾伟'], ['A1050', '沈玉婷'], ['A1051', '任志强', 'unbound'],
    ],
    减速机班: [['A1052', '薛文军', 'teamLeader', 'skilledBackbone'], ['A1053', '姚明辉'], ['A1054', '卢霞', 'party'], ['A1055', '傅大伟', 'unbound']],
    喷漆班: [['A1056', '钟国平', 'teamLeader'], ['A1057', '姜海燕'], ['A1058', '崔浩', 'unbound']],
  },
  动能分厂: {
    '': [['A1060', '谭克勤', 'middleManager', 'party'], ['A1061', '廖建国', 'technicalBackbone', 'party']],
    空压站: [['A1062', '汪洪波', 'teamLeader'], ['A1063', '陆永年', 'skilledBackbone'], ['A1064', '金鑫'], ['A1065', '韦丽', 'unbound']],
    锅炉房: [['A1066', '贺长青', 'teamLeader', 'party'], ['A1067', '顾连生'], ['A1068', '毛旭东'], ['A1069', '邱志远', 'unbound']],
    配电班: [['A1070', '秦伟东', 'teamLeader', 'skilledBackbone'], ['A1071', '江涛', 'party'], ['A1072', '史建华'], ['A1073', '尹航']],
    管道班: [['A1074', '黎宝山', 'teamLeader'], ['A1075', '易军'], ['A1076', '龙小飞', 'unbound']],
  },
  工具分厂: {
    '': [['A1080', '万立新', 'middleManager', 'party'], ['A1081', '钱学文', 'technicalBackbone', 'party']],
    刃磨班: [['A1082', '戴景春', 'teamLeader', 'skilledBackbone'], ['A1083', '严金凤'], ['A1084', '陶志坚'], ['A1085', '莫少华', 'unbound']],
    夹具班: [['A1086', '孔令军', 'teamLeader', 'party'], ['A1087', '向东'], ['A1088', '洪梅'], ['A1089', '汤小波', 'unbound']],
    量具室: [['A1090', '乔玉兰', 'skilledBackbone', 'party'], ['A1091', '武艺'], ['A1092', '赖国庆']],
  },
  机加分厂: {
    '': [['A1100', '雷鸣', 'middleManager', 'party'], ['A1101', '方志宏', 'technicalBackbone', 'party'], ['A1102', '龙海燕', 'technicalBackbone']],
    车工班: [
      ['A1103', '张铁民', 'teamLeader', 'party'], ['A1104', '牛建新', 'skilledBackbone'], ['A1105', '苏小明'], ['A1106', '温志杰'],
      ['A1107', '安宁', 'unbound'],
    ],
    铣工班: [['A1108', '葛明', 'teamLeader'], ['A1109', '管庆丰', 'party'], ['A1110', '祝丽华'], ['A1111', '左伟', 'unbound']],
    磨工班: [['A1112', '鲁卫东', 'teamLeader', 'skilledBackbone'], ['A1113', '耿秋菊'], ['A1114', '康健', 'unbound']],
    数控班: [
      ['A1115', '于海洋', 'teamLeader', 'party'], ['A1116', '欧阳锋', 'skilledBackbone'], ['A1117', '齐悦'], ['A1118', '倪俊杰'],
      ['A1119', '伍子豪', 'unbound'],
    ],
  },
  质量检测中心: {
    '': [['A1120', '柳青云', 'middleManager', 'party'], ['A1121', '秦雅琴', 'technicalBackbone', 'party']],
    计量室: [['A1122', '樊志成', 'teamLeader', 'technicalBackbone'], ['A1123', '骆冰洁'], ['A1124', '艾军', 'unbound']],
    理化室: [['A1125', '凌静怡', 'technicalBackbone'], ['A1126', '翟文涛', 'party'], ['A1127', '申屠敏']],
    成品检验班: [['A1128', '俞宝忠', 'teamLeader', 'party'], ['A1129', '章丽萍', 'skilledBackbone'], ['A1130', '甘大川'], ['A1131', '焦婷婷', 'unbound']],
  },
  物资供应部: {
    '': [['A1140', '裴永胜', 'middleManager', 'party'], ['A1141', '巩雪梅', 'technicalBackbone']],
    一号库: [['A1142', '单志国', 'teamLeader', 'party'], ['A1143', '房秀珍'], ['A1144', '路遥'], ['A1145', '车小平', 'unbound']],
    配送班: [['A1146', '司马俊', 'teamLeader'], ['A1147', '全福来'], ['A1148', '麻建设', 'unbound'], ['A1149', '褚云飞']],
    采购科: [['A1150', '喻晓玲', 'party'], ['A1151', '粟宏图'], ['A1152', '古月', 'left']],
  },
};

/** Who holds which role; the unit scopes are names here. 物资供应部 has no specialist, so the office stands in. */
export const roles: readonly (readonly [role: Role, scope: string, ...numbers: string[]])[] = [
  ['office', 'plant', 'A1001', 'A1002'],
  ['leader', 'plant', 'A1003', 'A1004', 'A1040', 'A1060', 'A1100'],
  ['specialist', '综合管理部', 'A1006'],
  ['specialist', '冲压分厂', 'A1016', 'A1019'],
  ['specialist', '装配分厂', 'A1041'],
  ['specialist', '动能分厂', 'A1061'],
  ['specialist', '工具分厂', 'A1081'],
  ['specialist', '机加分厂', 'A1101'],
  ['specialist', '质量检测中心', 'A1121'],
  ['unitReviewer', '综合管理部', 'A1005', 'A1009', 'A1012'],
  ['unitReviewer', '冲压分厂', 'A1020', 'A1017', 'A1035'],
  ['unitReviewer', '装配分厂', 'A1040', 'A1042', 'A1043'],
  ['unitReviewer', '动能分厂', 'A1060', 'A1070'],
  ['unitReviewer', '工具分厂', 'A1080', 'A1082'],
  ['unitReviewer', '机加分厂', 'A1100', 'A1102', 'A1103', 'A1115'],
  ['unitReviewer', '质量检测中心', 'A1120', 'A1122'],
  ['unitReviewer', '物资供应部', 'A1140', 'A1142'],
  ['groupLead', 'technologyQuality', 'A1120'],
  ['expert', 'technologyQuality', 'A1120', 'A1102', 'A1125', 'A1042'],
  ['groupLead', 'safetyEnvironment', 'A1020'],
  ['expert', 'safetyEnvironment', 'A1020', 'A1066', 'A1086'],
  ['groupLead', 'equipmentEnergy', 'A1060'],
  ['expert', 'equipmentEnergy', 'A1060', 'A1070', 'A1080'],
  ['groupLead', 'generalManagement', 'A1005'],
  ['expert', 'generalManagement', 'A1005', 'A1009', 'A1140'],
];
