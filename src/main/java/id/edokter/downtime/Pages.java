package id.edokter.downtime;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The pages and the file for the day the network is gone. */
@CheckedTemplate(basePath = "downtime")
class Pages {

    static native TemplateInstance overview(OverviewView view);

    static native TemplateInstance sheets(SheetsView view);

    static native TemplateInstance file(LocalDate date, List<SheetView> sheets, Instant now);

    static native TemplateInstance entry(EntryView view);

    private Pages() {}
}
