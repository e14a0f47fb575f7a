package id.edokter.downtime;

import id.edokter.account.SignedIn;
import java.time.LocalDate;
import java.util.List;

/** Lists that are about to be printed. */
record SheetsView(SignedIn who, LocalDate date, List<SheetView> sheets, String style) {}
