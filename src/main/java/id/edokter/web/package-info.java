/** What every page and every API answer needs: layout, words, form errors, refusal to page, assets. */
package id.edokter.web;
