package id.edokter.support;

/** What a browser runs to find markup that no page of ours has, where a text was to be shown. */
final class Markup {

    private Markup() {}

    private static final String FOREIGN = """
            const foreign = html => {
              const doc = new DOMParser().parseFromString(html, 'text/html');
              const found = [];
              const never = 'iframe,frame,frameset,object,embed,applet,base,style,math,video,audio,marquee,template,'
                // but for a kiosk's own, which begins anew by itself
                + 'noscript:not(:has(> meta[content="90;url=/kios?awal=1"]:only-child)),'
                + 'details[ontoggle],meta[http-equiv]:not(noscript > meta[content="90;url=/kios?awal=1"]),script:not([src]):not([nonce]),svg script,svg a,form:not([action^="/"]),'
                + '[formaction]:not(form[action^="/loket/janji/"] button[formaction^="/loket/janji/"]),[hx-get],[hx-post],[data-bs-toggle="modal"],body[background],img:not([src^="/"])';
              doc.querySelectorAll(never).forEach(e => found.push(e.outerHTML.slice(0, 80)));
              const link = /^(\\/(?![\\/\\\\])|#|\\?|tel:|mailto:|https?:\\/\\/(www\\.google\\.com|maps)|data:image\\/)/i;
              doc.querySelectorAll('*').forEach(e => {
                for (const a of e.attributes) {
                  if (/^on/i.test(a.name) || a.name === 'style' || a.name === 'srcdoc') found.push(e.tagName + ' ' + a.name);
                  if (/^(href|src|action|formaction|xlink:href|data|poster)$/i.test(a.name) && a.value !== '' && !link.test(a.value.trim()))
                    found.push(e.tagName + ' ' + a.name + '=' + a.value.slice(0, 60));
                }
              });
              return found;
            };
            """;

    private static final String FEW_AT_A_TIME = """
            const all = async (works) => {
              const found = [];
              let next = 0;
              const worker = async () => {
                while (next < works.length) {
                  const n = next++;
                  const answer = await works[n]();
                  const html = await answer.text();
                  if (answer.status >= 500) found.push(n + ': answered ' + answer.status);
                  foreign(html).forEach(what => found.push(n + ': ' + what));
                }
              };
              await Promise.all([worker(), worker(), worker(), worker()]);
              return found;
            };
            """;

    /** Takes pages as they came over the line. */
    static final String IN_ANSWERS = "answers => {" + FOREIGN
            + "return answers.flatMap((html, n) => foreign(html).map(what => n + ': ' + what));}";

    /** Takes the addresses. */
    static final String IN_PAGES =
            "async addresses => {" + FOREIGN + FEW_AT_A_TIME + "return all(addresses.map(a => () => fetch(a)));}";

    static final String IN_A_TEXT = "text => {" + FOREIGN + "return foreign('<main><p>' + text + '</p></main>');}";

    /** Takes the address and the fields, and goes there. */
    static final String A_FORM = """
            ({address, fields}) => {
              const form = document.createElement('form');
              form.method = 'post';
              form.action = address;
              for (const [name, value] of Object.entries(fields)) {
                const field = document.createElement('textarea');
                field.name = name;
                field.value = value;
                form.append(field);
              }
              document.body.append(form);
              HTMLFormElement.prototype.submit.call(form);
            }
            """;

    /** Strikes the keys of a text and Enter at once, with all that a browser makes of them. */
    static final String A_SCANNER = """
            text => {
              const strikes = key => document.activeElement.dispatchEvent(
                new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
              for (const sign of text) if (strikes(sign)) document.execCommand('insertText', false, sign);
              const { activeElement } = document;
              if (!strikes('Enter')) return;
              if (activeElement.matches('a, button')) activeElement.click();
              else activeElement.form?.requestSubmit();
            }
            """;
}
