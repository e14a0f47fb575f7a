package id.edokter.web;

import io.quarkus.qute.TemplateInstance;

/** Pages for what went wrong at a screen that leads nowhere else; the module that has such screens gives the one bean. */
public interface ScreenErrors {

    /** Whether somebody stands at such a screen; no database is asked. */
    boolean isAt(String path);

    /**
     * The page.
     *
     * @param title and text for anybody
     * @param reference to be told to the hospital; empty for none
     */
    TemplateInstance page(int status, String title, String text, String reference);
}
