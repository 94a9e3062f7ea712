/** The look of the public pages: no picture, no font and no script from anywhere; light or dark as the reader's device is. */
export const style = `
:root{color-scheme:light dark;--page:#f6f8fa;--surface:#fff;--text:#17202b;--muted:#4b5765;--border:#757f8c;--rule:#d5dae1;--primary:#3730a3;--on:#fff;--ring:#1d4ed8;--tint:#eef0fb;--error:#b42318}
@media(prefers-color-scheme:dark){:root{--page:#12161c;--surface:#1a2028;--text:#e8ecf1;--muted:#b3bdc9;--border:#7d8896;--rule:#3a4552;--primary:#bac6ff;--on:#14173a;--ring:#8ab4ff;--tint:#242c3f;--error:#ff9b92}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:640px;margin:0 auto;padding:24px 16px 48px}
.card{background:var(--surface);border:1px solid var(--rule);border-radius:12px;padding:24px 20px}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 8px}
p{margin:0 0 16px}
.muted{color:var(--muted);font-size:.9rem}
fieldset{border:0;margin:28px 0 0;padding:0;min-width:0}
legend,.question{font-weight:650;font-size:1.06rem;padding:0;margin:0 0 12px;display:block}
.optional{font-weight:400;color:var(--muted);font-size:.9rem}
.scale,.two{display:grid;gap:8px}
.two{grid-template-columns:1fr 1fr}
.choice{position:relative;display:flex;align-items:center;gap:12px;min-height:48px;padding:8px 14px;border:1px solid var(--border);border-radius:10px;cursor:pointer}
.choice input{width:20px;height:20px;margin:0;flex:none;accent-color:var(--primary)}
.choice b{font-variant-numeric:tabular-nums;min-width:1ch}
.choice:hover{background:var(--tint)}
.choice:has(input:checked){border-color:var(--primary);box-shadow:inset 0 0 0 1px var(--primary);background:var(--tint)}
.choice:has(input:focus-visible),a:focus-visible,button:focus-visible,textarea:focus-visible,summary:focus-visible{outline:2px solid var(--ring);outline-offset:2px}
@media(min-width:600px){main{padding-top:56px}.card{padding:32px 36px}}
.block{margin-top:28px}
textarea{width:100%;min-height:112px;padding:12px;border:1px solid var(--border);border-radius:10px;background:var(--surface);color:inherit;font:inherit;resize:vertical}
.hint{color:var(--muted);font-size:.9rem;margin:6px 0 0}
.error{color:var(--error);font-weight:600;margin:0 0 10px}
.error::before{content:"▲ "}
button{display:block;width:100%;min-height:52px;margin-top:28px;border:0;border-radius:10px;background:var(--primary);color:var(--on);font:inherit;font-weight:650;cursor:pointer}
button:hover{filter:brightness(1.1)}
@media(min-width:600px){button{width:auto;min-width:240px;padding:0 28px}}
summary{min-height:44px;display:flex;align-items:center;cursor:pointer;color:var(--primary);text-decoration:underline;font-weight:600}
a{color:var(--primary)}
footer{margin-top:20px;padding:0 4px;color:var(--muted);font-size:.9rem}
footer p{margin:0 0 10px}
nav{display:flex;flex-wrap:wrap;gap:4px 16px;margin-top:8px}
nav a,.stop{display:inline-flex;min-height:44px;align-items:center}
nav [aria-current]{color:var(--text);font-weight:650;text-decoration:none}
@media(prefers-reduced-motion:no-preference){.choice{transition:background .12s}}
`.trim();
