import { element, Emitter, styledRoot } from './emitter.browser.ts';
import { settings } from './settings.browser.ts';
import { WIDGET_STYLE } from './widget-style.browser.ts';

interface AgreementStatus {
  agreedRequiredTerms: boolean;
  agreements: { term: { id: string; required: boolean }; agreed: boolean }[];
}

/** The required terms with their tick box. */
export class AgreementWidget extends Emitter<AgreementStatus> {
  #root: ShadowRoot;
  #box: HTMLInputElement;
  #onDestroy: () => void;

  constructor(host: Element, onDestroy: () => void) {
    super();
    this.#onDestroy = onDestroy;
    this.#root = styledRoot(host, WIDGET_STYLE);
    this.#box = document.createElement('input');
    this.#box.type = 'checkbox';
    this.#box.dataset['testid'] = 'toss-agreement';
    this.#box.checked = settings.agreementInitially === 'checked';
    this.#box.addEventListener('change', () => this.#announce());
    const label = element('label', { class: 'agree' }, [
      this.#box,
      element('span', {}, ['[필수] 결제 서비스 이용 약관, 개인정보 처리 동의']),
    ]);
    const terms = element('details', {}, [
      element('summary', {}, ['약관 보기']),
      element('p', {}, ['샌드박스의 시험용 약관이에요. 실제 결제나 개인정보 제공은 일어나지 않아요.']),
    ]);
    this.#root.replaceChildren(element('div', { class: 'frame' }, [label, terms]));
    // The shop adds its listener only after this widget was handed to it.
    setTimeout(() => this.#announce(), 0);
  }

  agreed(): boolean {
    return this.#box.checked;
  }

  async destroy(): Promise<void> {
    this.#root.replaceChildren();
    this.#onDestroy();
  }

  #announce(): void {
    const agreed = this.#box.checked;
    this.emit('agreementStatusChange', {
      agreedRequiredTerms: agreed,
      agreements: [{ term: { id: 'sandbox-required', required: true }, agreed }],
    });
  }
}
