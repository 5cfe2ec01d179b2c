/** The same small session said in six ways that break careless writers: what people really type, in their own scripts. */

/** One way of writing, with a text for every place where a session holds one. */
export interface Voice {
  readonly job: string
  readonly department: string
  readonly belief: string
  readonly why: string
  readonly theme: string
  readonly goal: string
  readonly because: string
  readonly segment: string
  readonly need: string
  readonly servedBy: string
  readonly presence: string
  readonly criterion: string
  readonly note: string
  readonly decision: string
  readonly reasons: string
  readonly action: string
  readonly firstStep: string
  readonly parked: string
}

const german: Voice = {
  job: 'Leiterin der Stromnetzstörungsbearbeitungsstelle',
  department: 'Kundenzufriedenheitsverbesserungsmanagement',
  belief: 'Wer eine Versorgungsunterbrechungsbenachrichtigung erhält, muss sie ohne Rechtsschutzversicherungsgesellschaften verstehen.',
  why: 'Die Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung hat uns das gelehrt.',
  theme: 'Verständlichkeitsüberprüfung',
  goal: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft als Ansprechpartner gewinnen',
  because: 'Zuständigkeitsunklarheiten verschwinden',
  segment: 'Einfamilienhauseigentümergemeinschaften',
  need: 'Schnellstmögliche Wiederherstellungszeitpunktsvorhersage, größer als „ungefähr“',
  servedBy: 'Störungsauskunftskartenanwendung',
  presence: 'Selbstbedienungsportalstartseite',
  criterion: 'Geschwindigkeitsbegrenzungsüberschreitungsfolgen',
  note: 'Niemand liest die Allgemeine-Geschäftsbedingungen-Änderungsmitteilung.',
  decision: 'Die Öffentlichkeitsarbeitsabstimmungssitzung findet wöchentlich statt.',
  reasons: 'Straße, Maß, Übergrößenträger: ÄÖÜäöüß bleiben stehen',
  action: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzartige Wörter aus Antworten streichen',
  firstStep: 'Mit der Rechtsabteilungssachbearbeiterin sprechen',
  parked: 'Wem gehört die Kraftfahrzeughaftpflichtversicherungsseite?',
}

const emoji: Voice = {
  job: 'Head of joy 👩🏽‍💻',
  department: 'Care 🧑‍🤝‍🧑 & play 🎉',
  belief: 'Families 👨‍👩‍👧‍👦 and flags 🇬🇧🇩🇪🏴󠁧󠁢󠁳󠁣󠁴󠁿 are people too ❤️‍🔥, thumbs 👍👍🏻👍🏼👍🏽👍🏾👍🏿 alike.',
  why: 'Because 🏳️‍🌈 and 🏴‍☠️ are one sign each, and 1️⃣ 2️⃣ 3️⃣ are digits.',
  theme: 'Kindness 💚',
  goal: 'Answer 🕐 within one hour, day 🌞 and night 🌚',
  because: 'waiting 🥶 hurts',
  segment: 'Home owners 🏠🏡',
  need: 'Light 💡 back on',
  servedBy: 'Outage map 🗺️ with texts 📱',
  presence: 'Help forum 💬',
  criterion: 'Speed 🚀 of answers',
  note: 'Nobody 🤷🏿‍♀️ knows who answers',
  decision: 'We reply 😀 with a name 🙋🏾‍♂️',
  reasons: '100 % ✅ of those asked said so',
  action: 'Write the guide ✍🏼',
  firstStep: 'Ask 🧑🏻‍🚒 on Monday',
  parked: 'Who owns 👑 the old account?',
}

const arabic: Voice = {
  job: 'مديرة خدمة العملاء',
  department: 'العمليات الميدانية',
  belief: 'لا يضطر العميل أبداً إلى شرح المشكلة نفسها لقسمين (2 من 2).',
  why: 'لأننا رأينا العكس في الشتاء الماضي، 12 مرة.',
  theme: 'الصدق أمام الناس',
  goal: 'حلّ نصف الأسئلة حيث طُرحت، مثل Facebook والمنتدى',
  because: 'الثقة تبدأ هناك',
  segment: 'أصحاب المنازل',
  need: 'إجابات سريعة عند انقطاع الكهرباء',
  servedBy: 'خريطة الأعطال مع رسائل SMS',
  presence: 'منتدى المساعدة',
  criterion: 'سرعة الإجابة',
  note: 'لا أحد يعرف من يجيب علناً',
  decision: 'نجيب على النقد حيث قيل، وبالاسم.',
  reasons: 'من يسمع أولاً يجيب أولاً',
  action: 'كتابة دليل الإجابة مع الشبكة',
  firstStep: 'سؤال شخصين يعرفان',
  parked: 'من يملك حسابات المنتدى القديمة؟',
}

const hebrew: Voice = {
  job: 'ראש צוות התמיכה',
  department: 'שירות לקוחות',
  belief: 'מה שצוות אחד לומד, כל צוות יכול למצוא באותו שבוע (7 ימים).',
  why: 'כי שאלו אותנו 3 פעמים את אותה שאלה.',
  theme: 'לומדים יחד',
  goal: 'כל גרסה של App עונה למשוב הציבורי',
  because: 'כך רואים שמקשיבים',
  segment: 'מתקינים',
  need: 'מידע ברור לפני כולם',
  servedBy: 'פורטל השותפים',
  presence: 'אתר החברה',
  criterion: 'עלות התיאום',
  note: 'דף התקלות הידועות בן שבועיים',
  decision: 'מדריך התשובות נכתב ראשון.',
  reasons: 'בלי מדריך אין תשובה',
  action: 'לפתוח את מפת התקלות לתמיכה',
  firstStep: 'לקבוע פגישה עד יום שלישי',
  parked: 'האם שותפים רואים טיוטות?',
}

const japanese: Voice = {
  job: 'お客様サポート責任者',
  department: '送配電部門',
  belief: 'お客様が同じ問題を二つの部署に説明しなくてすむようにする。',
  why: '去年の冬、停電のときに逆のことが起きたからです。',
  theme: '正直であること',
  goal: '質問の半分を、聞かれたその場所で解決する',
  because: '信頼はそこから始まる',
  segment: '戸建て住宅の所有者',
  need: '停電したときのすばやい答え',
  servedBy: '停電マップとテキスト通知',
  presence: 'ヘルプフォーラム',
  criterion: '回答の速さ',
  note: '誰が公の場で答えてよいか誰も知らない',
  decision: '批判には、言われた場所で、名前を添えて答える。',
  reasons: '最初に聞いた人が最初に答える',
  action: '回答の手引きを系統運用と一緒に書く',
  firstStep: '知っている二人に聞く',
  parked: '古いフォーラムのアカウントは誰のもの？',
}

/** Controls, noncharacters, lone surrogates, overrides, markup, formulas: what copying from other programs brings along. */
const hostile: Voice = {
  job: 'Head of\u0000 support\u0007',
  department: 'R&D <ops> "quoted" \'single\'',
  belief: 'Plain words\uD800 stay,\u000B whatever \uDC00stands\uFFFF between\uFDD0 them ]]> & <b>here</b>.',
  why: '\u202EReversed\u202C by an override,\u2066 isolated\u2069, and z\u0301\u0302\u0303\u0304\u0305\u0306\u0307algo',
  theme: '=HYPERLINK("x")',
  goal: '+1 goal\u001F with a unit separator\u007F and a delete\u0085',
  because: '@SUM(A1)\ttabbed',
  segment: '-2 segments\r\nin two lines',
  need: '*not* _markup_ `code` | pipe \\ backslash',
  servedBy: '{{template}} $(injection) %s %d',
  presence: 'C:\\path\\..\\file # heading',
  criterion: '"Inverted commas" & \uFFFE more',
  note: 'A\u200Bzero-width space and a\u00ADsoft hyphen',
  decision: 'NULL, undefined, NaN and \u0000\u0000 are words here',
  reasons: '&amp; &#0; &#xFFFE; <!-- comment --> <![CDATA[ x ]]>',
  action: "'; DROP TABLE goals; --\u2028next line\u2029next paragraph",
  firstStep: '\uFEFFMark in front\uDBFF',
  parked: 'Who typed \u{1FFFE}this?',
}

export const voices: readonly Voice[] = [german, emoji, arabic, hebrew, japanese, hostile]
