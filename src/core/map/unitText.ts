import { cleanLine } from '../model/cleanText';

const UNIT_WORD =
  /^(?:các )?(?:chi bộ|đảng bộ|đảng ủy|đảng uỷ|đu|cb|xã|phường|thị trấn|đặc khu|thôn|xóm|ấp|bản|làng|khóm|buôn|khu phố|khu dân cư|kdc|tổ dân phố|tdp|tổ|hội|chi hội|đoàn|đtn|chi đoàn|huyện đoàn|xã đoàn|trường|thpt|thcs|trạm|ban|công an|ubnd|ub|ủy ban|uỷ ban|ubmttq|mttq|mặt trận|phòng|trung tâm|tt|ttyt|văn phòng|vp|huyện|huyện ủy|thị ủy|tỉnh ủy|công đoàn|liên đoàn|htx|htxdvnn|hợp tác xã|công ty|bệnh viện|bv|ccb|quân sự|bch|khối|khối vận|clb|ngân hàng|hạt kiểm lâm|đồn|tòa án|viện kiểm sát|chi cục|kho bạc|bảo hiểm xã hội|bhxh|điện lực|đài|nông trường|lâm trường|doanh nghiệp|đội|tổng đội)(?=$|[\s.&])/u;

/** Whether a text reads as the name of a unit. */
export const isUnitText = (text: string): boolean => UNIT_WORD.test(cleanLine(text).toLowerCase());

/** Kinds of units, as a header text lists them; those of the second list are places and name a unit also alone. */
const KIND =
  'chi bộ|đảng bộ|chi, đảng bộ|cơ quan|đơn vị|địa phương|tổ chức|tổ chức đảng|tập thể|xã|phường|thị trấn|đặc khu|huyện|khu dân cư|tổ|đội|nhóm|' +
  'khoa|phòng|ban|ngành|viện|trạm|trường|lớp|trung tâm|hội|chi hội|đoàn|chi đoàn|đoàn thể|khối|cụm|bộ phận|phân xưởng|' +
  'xí nghiệp|nhà máy|công ty|doanh nghiệp|nông trường|hợp tác xã|đại đội|trung đội|tiểu đoàn|đồn|câu lạc bộ';
const PLACE_KIND = 'thôn|xóm|ấp|bản|làng|khóm|buôn|bon|sóc|phum|plei|tiểu khu|khu phố|tổ dân phố|khối phố|khu vực';
const KINDS = new RegExp(
  `^(?:tên )?(?:(?:${KIND}|${PLACE_KIND})(?:, (?:${KIND}|${PLACE_KIND}))+|${PLACE_KIND}|(?:${KIND})(?= (?:công tác|đang công tác|sinh hoạt)))` +
    '(?: (?:công tác|đang công tác|sinh hoạt|thực hiện|đăng kí|đăng kí thực hiện|triển khai|xây dựng|đề nghị|giới thiệu|tổ chức|phụ trách|trực thuộc))*$',
  'u',
);

/** Whether a header text, in label form, lists kinds of units: "bản, tiểu khu, cơ quan", "khoa, phòng công tác". */
export const namesUnitKinds = (form: string): boolean => KINDS.test(form);

const PLACE =
  /^(xã|phường|thị trấn|đặc khu|thôn|xóm|ấp|bản|làng|khóm|buôn|khu phố|khu dân cư|tổ dân phố|huyện|tỉnh)(?=\s)/u;

/**
 * Units of one line parted by commas, "Xã A, xã B và Đồn biên phòng C"; none where a comma only leads to the place of the
 * unit before it ("Chi bộ thôn 3, xã Tràng An") or a part is no unit.
 */
export function unitsOfList(line: string): readonly string[] {
  const [first = '', ...rest] = line.split(/,\s+(?:và\s+)?/);
  const last = rest.pop();
  const parts = last === undefined ? [first] : [first, ...rest, ...last.split(/\s+và\s+/)].map((part) => part.trim());
  if (parts.length < 2 || !parts.every(isUnitText)) return [];
  const places = parts.map((part) => PLACE.exec(part.toLowerCase())?.[1] ?? null);
  const leadsToPlace = places.some((place, at) => at > 0 && place !== null && places[at - 1] !== place);
  return leadsToPlace ? [] : parts;
}
