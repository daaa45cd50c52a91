/** The messages that the platform sends, and what each needs to know. */
export interface TemplateVariables {
  'order-paid': { shopName: string; name: string; orderNumber: string; totalWon: number; url: string };
  'shipment-sent': {
    shopName: string;
    name: string;
    orderNumber: string;
    carrier: string;
    trackingNumber: string;
    url: string;
  };
  'order-cancelled': { shopName: string; name: string; orderNumber: string; totalWon: number; url: string };
  /** A new owner sets a first password. `url` holds the secret; `until` is the end of its life in ISO. */
  'staff-welcome': { shopName: string; name: string; url: string; until: string };
  'staff-reset': { shopName: string; name: string; url: string; until: string };
  /** Somebody who can sign in already owns a further shop. `url` is the portal's. */
  'staff-new-shop': { shopName: string; name: string; url: string };
}

export type TemplateKey = keyof TemplateVariables;

export const templateKeys = [
  'order-paid',
  'shipment-sent',
  'order-cancelled',
  'staff-welcome',
  'staff-reset',
  'staff-new-shop',
] as const satisfies readonly TemplateKey[];

/** Messages that carry a secret: what they say is forgotten as soon as they are out. */
export const secretTemplates: readonly TemplateKey[] = ['staff-welcome', 'staff-reset'];

interface Text {
  readonly subject: string;
  readonly lines: readonly string[];
}

const seoulTime = new Intl.DateTimeFormat('ko-KR', {
  timeZone: 'Asia/Seoul',
  month: 'long',
  day: 'numeric',
  weekday: 'short',
  hour: 'numeric',
  minute: '2-digit',
});

const won = (amount: number): string => `${amount.toLocaleString('ko-KR')}원`;

const texts: { readonly [K in TemplateKey]: (values: TemplateVariables[K]) => Text } = {
  'order-paid': ({ shopName, name, orderNumber, totalWon, url }) => ({
    subject: `[${shopName}] 주문을 잘 받았어요 (${orderNumber})`,
    lines: [
      `${name}님, 주문해 주셔서 고마워요.`,
      `주문번호 ${orderNumber}, 결제 금액 ${won(totalWon)}이에요.`,
      `상품을 보내면 다시 알려 드릴게요. 주문하신 브라우저나 로그인한 곳에서 주문을 볼 수 있어요: ${url}`,
    ],
  }),
  'shipment-sent': ({ shopName, name, orderNumber, carrier, trackingNumber, url }) => ({
    subject: `[${shopName}] 상품을 보냈어요 (${orderNumber})`,
    lines: [
      `${name}님, 상품이 출발했어요.`,
      `${carrier} ${trackingNumber}`,
      `배송 상황은 주문하신 브라우저나 로그인한 곳에서 볼 수 있어요: ${url}`,
    ],
  }),
  'order-cancelled': ({ shopName, name, orderNumber, totalWon, url }) => ({
    subject: `[${shopName}] 주문을 취소했어요 (${orderNumber})`,
    lines: [
      `${name}님, 주문 ${orderNumber}을 취소했어요.`,
      `${won(totalWon)}은 결제하신 수단으로 돌려 드려요. 카드는 카드사에 따라 3~4영업일이 걸려요.`,
      url,
    ],
  }),
  'staff-welcome': ({ shopName, name, url, until }) => ({
    subject: `[${shopName}] 쇼핑몰이 준비됐어요. 비밀번호를 정해 주세요`,
    lines: [
      `${name}님, 반가워요. ${shopName} 쇼핑몰이 만들어졌고 주인은 ${name}님이에요.`,
      '아래 주소에서 비밀번호를 정하면 바로 관리 화면이 열려요. 사업자 정보, 상품, 결제를 차례로 안내해 드릴게요.',
      url,
      `이 주소는 ${seoulTime.format(new Date(until))}까지 한 번만 쓸 수 있어요. 다른 사람에게 전달하지 마세요.`,
      '부탁하신 적이 없다면 이 메일은 그냥 지우셔도 돼요.',
    ],
  }),
  'staff-reset': ({ shopName, name, url, until }) => ({
    subject: `[${shopName}] 비밀번호를 다시 정해 주세요`,
    lines: [
      `${name}님, 비밀번호를 다시 정하고 싶다는 요청을 받았어요.`,
      '아래 주소에서 새 비밀번호를 정해 주세요. 정하고 나면 다른 기기에서는 로그아웃돼요.',
      url,
      `이 주소는 ${seoulTime.format(new Date(until))}까지 한 번만 쓸 수 있어요. 다른 사람에게 전달하지 마세요.`,
      '요청하신 적이 없다면 이 메일은 그냥 지우셔도 돼요. 비밀번호는 그대로예요.',
    ],
  }),
  'staff-new-shop': ({ shopName, name, url }) => ({
    subject: `[${shopName}] 새 쇼핑몰의 주인이 되셨어요`,
    lines: [
      `${name}님, ${shopName} 쇼핑몰이 만들어졌고 주인은 ${name}님이에요.`,
      '지금 쓰시는 이메일과 비밀번호로 로그인하면 쇼핑몰 목록에 새로 보여요.',
      `관리 화면: ${url}`,
    ],
  }),
};

/** Subject, text and HTML of a message. Everything that people wrote is escaped. */
export function renderTemplate<K extends TemplateKey>(
  key: K,
  values: TemplateVariables[K],
): { subject: string; text: string; html: string } {
  const { subject, lines } = texts[key](values);
  const paragraphs = lines.map(
    (line) => `<p>${escapeHtml(line).replace(/(https?:\/\/\S+)/, '<a href="$1">$1</a>')}</p>`,
  );
  return {
    subject,
    text: lines.join('\n\n'),
    html: `<div style="font-family:sans-serif;line-height:1.6">${paragraphs.join('')}</div>`,
  };
}

function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark,
  );
}
