import { cleanLine } from '../model/cleanText';

const UNIT_WORD =
  /^(?:các )?(?:chi bộ|đảng bộ|đảng ủy|đảng uỷ|đu|cb|xã|phường|thị trấn|đặc khu|thôn|xóm|ấp|bản|làng|khóm|buôn|khu phố|khu dân cư|kdc|tổ dân phố|tdp|tổ|hội|chi hội|đoàn|đtn|chi đoàn|huyện đoàn|xã đoàn|trường|thpt|thcs|trạm|ban|công an|ubnd|ub|ủy ban|uỷ ban|ubmttq|mttq|mặt trận|phòng|trung tâm|tt|ttyt|văn phòng|vp|huyện|huyện ủy|thị ủy|tỉnh ủy|công đoàn|liên đoàn|htx|htxdvnn|hợp tác xã|công ty|bệnh viện|bv|ccb|quân sự|bch|khối|khối vận|clb|ngân hàng|hạt kiểm lâm|tòa án|viện kiểm sát|chi cục|kho bạc|bảo hiểm xã hội|bhxh|điện lực|đài|nông trường|lâm trường|doanh nghiệp|đội|tổng đội)(?=$|[\s.&])/u;

/** Whether a text reads as the name of a unit. */
export const isUnitText = (text: string): boolean => UNIT_WORD.test(cleanLine(text).toLowerCase());
