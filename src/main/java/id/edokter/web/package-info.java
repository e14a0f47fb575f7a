/**
 * What every page and every API answer needs: layout, words, form errors, refusal to page, assets.
 *
 * <p><b>How a page is added.</b>
 *
 * <ol>
 *   <li>A template in {@code templates/<module>/}, declared in the module's class {@code Pages} ({@code @CheckedTemplate(
 *       basePath = "<module>")}). It starts with its parameters, then
 *       <pre>
 * {#include layout}
 * {#title}{journey:who_title}{/title}
 * {#back href=back /}
 * &lt;h1&gt;{journey:who_title}&lt;/h1&gt;
 * {/include}</pre>
 *       The layout adds head, header, {@code <main>} and footer. {@code {#above}…{/above}} puts something between header
 *       and strip (the home page's search), {@code {#scripts}…{/scripts}} a script element at the end.
 *   <li>The resource returns {@code Pages.who(...)}, or {@code RestResponse.status(422, Pages.who(...))} with the form in
 *       it. Language, path for the language switch, hospital and icons come by themselves: {@code frame} is there in
 *       every template ({@link id.edokter.web.Frame}).
 *   <li>Words stand in the module's message bundle, an interface with {@code @MessageBundle("<module>")} and the files
 *       {@code messages/<module>_id.properties} and {@code _en}. Never in a template: a test reads them all.
 *   <li>Icons: <code>{icon:search}</code>, any name of Bootstrap Icons; the symbols used are put into the page once.
 *   <li>Dates and times: <code>{session.date.full}</code>, <code>{slot.starts.clock}</code> and the others of
 *       {@link id.edokter.web.FormatInTemplates}.
 *   <li>Forms: tags {@code field}, {@code birthdate}, {@code choices}, {@code errors}; what is wrong comes as {@link
 *       id.edokter.web.FormErrors}, made by {@link id.edokter.web.Wording#errors}. Input names are the field names of
 *       the errors, and so are the ids. A POST says {@code @Consumes(APPLICATION_FORM_URLENCODED)}, so that another
 *       body is a 415.
 *   <li>Refusals need nothing: thrown out of the resource they become a page (409) that says why. Catch one only where a
 *       better way out can be offered, and say it with {@link id.edokter.web.Wording#sayToAnyone}.
 * </ol>
 */
package id.edokter.web;
