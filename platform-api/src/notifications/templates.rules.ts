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
}

export type TemplateKey = keyof TemplateVariables;

export const templateKeys = [
  'order-paid',
  'shipment-sent',
  'order-cancelled',
] as const satisfies readonly TemplateKey[];

interface Text {
  readonly subject: string;
  readonly lines: readonly string[];
}

const won = (amount: number): string => `${amount.toLocaleString('ko-KR')}원`;

const texts: { readonly [K in TemplateKey]: (values: TemplateVariables[K]) => Text } = {
  'order-paid': ({ shopName, name, orderNumber, totalWon, url }) => ({
    subject: `[${shopName}] 주문을 잘 받았어요 (${orderNumber})`,
    lines: [
      `${name}님, 주문해 주셔서 고마워요.`,
      `주문번호 ${orderNumber}, 결제 금액 ${won(totalWon)}이에요.`,
      `상품을 보내면 다시 알려 드릴게요. 주문은 여기에서 볼 수 있어요: ${url}`,
    ],
  }),
  'shipment-sent': ({ shopName, name, orderNumber, carrier, trackingNumber, url }) => ({
    subject: `[${shopName}] 상품을 보냈어요 (${orderNumber})`,
    lines: [
      `${name}님, 상품이 출발했어요.`,
      `${carrier} ${trackingNumber}`,
      `배송 상황은 여기에서 볼 수 있어요: ${url}`,
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
