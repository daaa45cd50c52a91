/** The look inside the widgets' shadow roots; the shop's own styles do not reach in there. */
export const WIDGET_STYLE = `
:host{display:block}
*{box-sizing:border-box}
.frame{font-family:Pretendard,"Apple SD Gothic Neo","Noto Sans KR","Noto Sans CJK KR",system-ui,sans-serif;font-size:15px;
 line-height:1.6;color:#191f28;background:#fff;padding:20px 0;word-break:keep-all}
.head{display:flex;justify-content:space-between;align-items:center;gap:8px;margin-bottom:12px}
.title{font-size:17px;font-weight:700;margin:0}
.mark{background:#333d4b;color:#fff;border-radius:999px;font-size:12px;font-weight:600;padding:1px 9px}
.methods{display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:8px;border:0;padding:0;margin:0}
.method{position:relative;display:flex;align-items:center;justify-content:center;gap:8px;min-height:56px;padding:8px;border:1px solid #d1d6db;
 border-radius:12px;font-weight:600;cursor:pointer;background:#fff;text-align:center}
.method:hover{background:#f9fafb}
.method:has(input:checked){border-color:#3182f6;box-shadow:inset 0 0 0 1px #3182f6;color:#1b64da;background:#f5f9ff}
.method:has(input:focus-visible){outline:3px solid #1b64da;outline-offset:2px}
.method input{position:absolute;opacity:0;inset:0;width:100%;height:100%;margin:0;cursor:pointer}
.dot{width:10px;height:10px;border-radius:50%;flex:none}
.detail{display:flex;flex-wrap:wrap;gap:8px;margin-top:12px}
.detail label{flex:1 1 140px;font-size:13px;color:#4e5968}
select{display:block;width:100%;min-height:48px;margin-top:4px;padding:0 12px;border:1px solid #d1d6db;border-radius:10px;background:#fff;font:inherit;color:#191f28}
select:focus-visible,input:focus-visible{outline:3px solid #1b64da;outline-offset:2px}
.note{margin:12px 0 0;font-size:13px;color:#4e5968}
.agree{display:flex;align-items:flex-start;gap:10px;font-weight:600;cursor:pointer}
.agree input{width:22px;height:22px;margin:1px 0 0;accent-color:#3182f6;flex:none}
details{margin:10px 0 0 32px;font-size:13px;color:#4e5968}
summary{cursor:pointer}
`;
