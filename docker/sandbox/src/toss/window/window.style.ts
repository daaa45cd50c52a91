/** One white card on calm grey; the amount is the largest thing on the page. */
export const WINDOW_STYLE = `
main{max-width:440px;min-height:100vh;min-height:100dvh;margin:0 auto;padding:20px 24px 28px;background:#fff;display:flex;flex-direction:column}
header{display:flex;align-items:center;gap:8px}
header .sandbox-mark{margin-left:auto}
.brand{width:22px;height:22px;border-radius:7px;background:#3182f6}
.sum{padding:36px 0 28px}
.sum p{margin:0}
.shop{color:#4e5968;font-size:16px}
h1{font-size:36px;letter-spacing:-.02em;margin:4px 0 6px}
.name{color:#333d4b}
dl{display:grid;grid-template-columns:auto 1fr;gap:10px 20px;margin:0 0 28px;padding:18px 20px;background:#f9fafb;border-radius:14px;font-size:15px}
dt{color:#6b7684}
dd{margin:0;text-align:right;font-weight:600}
dd.code{font-weight:400;font-size:13px;line-height:1.85;word-break:break-all}
form{margin:0}
form+form,form+details{margin-top:8px}
button{width:100%;min-height:54px;border:0;border-radius:14px;font-weight:700;font-size:17px;padding:12px}
.primary{background:#1b64da;color:#fff}
.primary:hover{background:#1957c2}
.secondary{background:#f2f4f6;color:#333d4b}
.secondary:hover{background:#e5e8eb}
label{display:block;font-size:14px;color:#4e5968;margin-bottom:12px}
select{display:block;width:100%;min-height:50px;margin-top:4px;padding:0 12px;border:1px solid #d1d6db;border-radius:12px;background:#fff;font:inherit;color:#191f28}
details{border-top:1px solid #e5e8eb;margin-top:24px!important;padding-top:6px}
summary{padding:10px 0;color:#4e5968;font-size:14px;cursor:pointer;border-radius:8px}
details button{font-size:15px;min-height:48px}
.fail{padding-top:4px}
footer{margin-top:auto;padding-top:28px;text-align:center;font-size:13px;color:#6b7684}
@media (min-width:700px){
 body{display:grid;place-items:center;min-height:100vh}
 main{width:440px;min-height:0;border-radius:24px;padding:28px 32px;margin:32px 0;box-shadow:0 12px 40px rgba(0,23,51,.08)}
}
`;
