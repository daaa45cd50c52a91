import { element, Emitter, styledRoot } from './emitter.browser.ts';
import { WIDGET_STYLE } from './widget-style.browser.ts';

export interface SelectedMethod {
  code: string;
  cardCompany: string | null;
  installmentMonths: number;
}

const METHODS = [
  { code: 'CARD', name: '신용·체크카드', colour: '#4e5968' },
  { code: 'TOSSPAY', name: '토스페이', colour: '#3182f6' },
  { code: 'KAKAOPAY', name: '카카오페이', colour: '#fee500' },
  { code: 'NAVERPAY', name: '네이버페이', colour: '#03c75a' },
  { code: 'TRANSFER', name: '계좌이체', colour: '#8b95a1' },
  { code: 'VIRTUAL_ACCOUNT', name: '가상계좌', colour: '#b0b8c1' },
];

const CARDS = [
  ['41', '신한카드'],
  ['61', '현대카드'],
  ['51', '삼성카드'],
  ['11', 'KB국민카드'],
  ['71', '롯데카드'],
  ['21', '하나카드'],
  ['W1', '우리카드'],
  ['91', 'NH농협카드'],
  ['31', 'BC카드'],
  ['15', '카카오뱅크'],
  ['24', '토스뱅크'],
] as const;

const NOTES: Record<string, string> = {
  TRANSFER: '다음 화면에서 은행을 고르고 결제해요.',
  VIRTUAL_ACCOUNT: '입금할 계좌번호를 발급받고, 기한 안에 입금하면 결제가 끝나요.',
};

const FIRST_INSTALLMENT_WON = 50_000;

/** The choice of payment methods, drawn into a shadow root inside the shop's element. */
export class MethodsWidget extends Emitter<{ code: string }> {
  #root: ShadowRoot;
  #fields: HTMLElement[] = [];
  #onDestroy: () => void;

  constructor(host: Element, onDestroy: () => void) {
    super();
    this.#onDestroy = onDestroy;
    this.#root = styledRoot(host, WIDGET_STYLE);
    this.#draw();
  }

  getSelectedPaymentMethod(): Promise<{ code: string }> {
    return Promise.resolve({ code: this.selected()?.code ?? '' });
  }

  /** The present choice with the details the window needs; null when nothing is chosen. */
  selected(): SelectedMethod | null {
    const chosen = this.#root.querySelector<HTMLInputElement>('input:checked');
    if (!chosen) return null;
    const [company, months] = this.#fields.map((field) => field.querySelector('select')?.value ?? '');
    const isCard = chosen.value === 'CARD';
    return {
      code: chosen.value,
      cardCompany: isCard ? (company ?? '') : null,
      installmentMonths: isCard ? Number(months) : 0,
    };
  }

  /** Instalments can only be chosen from 50,000 won. */
  amountChanged(value: number): void {
    const months = this.#fields[1]?.querySelector('select');
    if (!months) return;
    months.disabled = value < FIRST_INSTALLMENT_WON;
    if (months.disabled) months.value = '0';
  }

  async destroy(): Promise<void> {
    this.#root.replaceChildren();
    this.#onDestroy();
  }

  #draw(): void {
    const choices = METHODS.map((method, index) => {
      const input = element('input', {
        type: 'radio',
        name: 'method',
        value: method.code,
        'data-testid': `toss-method-${method.code}`,
        ...(index === 0 ? { checked: '' } : {}),
      });
      input.addEventListener('change', () => this.#changed());
      const dot = element('span', { class: 'dot', 'aria-hidden': 'true' });
      dot.style.background = method.colour;
      return element('label', { class: 'method' }, [input, dot, method.name]);
    });
    this.#fields = [
      field('카드사', 'toss-card-company', [['', '카드사를 골라 주세요'], ...CARDS], '41'),
      field(
        '할부',
        'toss-installment',
        [['0', '일시불'], ...[2, 3, 4, 5, 6, 12].map((n) => [String(n), `${n}개월`] as const)],
        '0',
      ),
    ];
    const heading = element('div', { class: 'head' }, [
      element('h2', { class: 'title' }, ['결제 방법']),
      element('span', { class: 'mark' }, ['샌드박스']),
    ]);
    const group = element('fieldset', { class: 'methods', 'aria-label': '결제 방법' }, choices);
    const detail = element('div', { class: 'detail' }, this.#fields);
    const note = element('p', { class: 'note', hidden: '' });
    this.#root.replaceChildren(element('div', { class: 'frame' }, [heading, group, detail, note]));
  }

  #changed(): void {
    const code = this.selected()?.code ?? '';
    const detail = this.#root.querySelector<HTMLElement>('.detail');
    const note = this.#root.querySelector<HTMLElement>('.note');
    if (detail) detail.style.display = code === 'CARD' ? '' : 'none';
    if (note) {
      note.textContent = NOTES[code] ?? '';
      note.hidden = !(code in NOTES);
    }
    this.emit('paymentMethodSelect', { code });
  }
}

function field(
  label: string,
  testId: string,
  options: readonly (readonly [string, string])[],
  chosen: string,
): HTMLElement {
  const select = element(
    'select',
    { 'data-testid': testId },
    options.map(([value, text]) =>
      element('option', { value, ...(value === chosen ? { selected: '' } : {}) }, [text]),
    ),
  );
  return element('label', {}, [label, select]);
}
