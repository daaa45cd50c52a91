/** Cards above, two lists below; rows wrap on phones. */
export const INDEX_STYLE = `
main{max-width:880px;margin:0 auto;padding:28px 16px 64px}
header p{color:#4e5968;margin:8px 0 24px}
h1{font-size:28px;margin-top:10px}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(250px,1fr));gap:12px}
.card{background:#fff;border-radius:16px;padding:18px 20px}
.card h2{font-size:17px}
.card p{margin:2px 0 0;font-size:14px;color:#4e5968}
.card .links{margin-top:8px}
.links a{display:inline-block;margin-right:12px;padding:2px 0}
section h2{font-size:18px;margin:32px 0 12px}
ul{list-style:none;margin:0;padding:0;background:#fff;border-radius:16px;overflow:hidden}
li{display:flex;flex-wrap:wrap;align-items:center;gap:4px 16px;padding:12px 20px}
li+li{border-top:1px solid #edeff2}
.what{flex:1 1 240px;min-width:0}
.what strong,.what small{display:block}
small{font-size:13px;color:#5a6573}
.state{font-size:14px;color:#4e5968}
.won{font-weight:600;margin-left:auto}
form{margin:0 0 0 auto}
.won+form{margin-left:0}
button{min-height:44px;padding:0 16px;border:0;border-radius:10px;background:#e8f1fd;color:#1b64da;font-weight:600}
button:hover{background:#d6e7fc}
.empty{background:#fff;border-radius:16px;padding:28px;color:#4e5968;margin:0}
`;
