package id.edokter.schedule;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.schedule.ScheduleImport.Options;
import id.edokter.shared.CsvTable;
import id.edokter.shared.Transactions;
import id.edokter.shared.UnreadableFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Duration;

/** Tables of schedules that are sent on a page: kept, looked at as often as one likes, taken over by {@link ScheduleImport}. */
@ApplicationScoped
public class ScheduleUploads {

    /** Whoever has not decided by then sends the table again. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final Uploads uploads;
    private final ScheduleImport imports;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Clock clock;

    ScheduleUploads(Uploads uploads, ScheduleImport imports, AuditTrail trail, Transactions transactions, Clock clock) {
        this.uploads = uploads;
        this.imports = imports;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Keeps a table to be looked at. Nothing of it holds.
     *
     * @param formKey of the form: sent twice, it is kept once
     * @return its id
     * @throws UnreadableFile when it is no such table
     */
    public long keep(Witness witness, String formKey, byte[] table) throws UnreadableFile {
        CsvTable.read(table, ScheduleRow.REQUIRED);
        return transactions.run(
                () -> {
                    uploads.forget(clock.instant().minus(KEPT));
                    var upload = new ScheduleUpload(formKey, table, witness.who(), clock.instant());
                    uploads.persist(upload);
                    return upload.id;
                },
                () -> uploads.madeBy(formKey).map(upload -> upload.id),
                key -> null);
    }

    /** @throws NotFoundException when there is no such table, or none any more */
    public ScheduleUpload get(long id) {
        return transactions.run(() -> uploads.findByIdOptional(id).orElseThrow(NotFoundException::new));
    }

    /** What would come of it now. */
    public ImportReport preview(long id, Options options) {
        try {
            return imports.preview(get(id).content, options);
        } catch (UnreadableFile impossible) {
            throw new IllegalStateException("a table that could be read when it was kept", impossible);
        }
    }

    /**
     * Takes it over, with a line of the trail in the same transaction; whether that was done says
     * {@link ImportReport#outcome}.
     *
     * @param seen see {@link ImportReport#seen}, as it was then; empty for nothing that was
     * @throws MorePatientsNow when other patients are touched than were seen
     * @throws ScheduleChangedSince when something else would come of it
     */
    public ImportReport apply(Witness witness, long id, Options options, String seen) {
        try {
            return imports.apply(get(id).content, options, seen, () -> note(witness, id));
        } catch (UnreadableFile impossible) {
            throw new IllegalStateException("a table that could be read when it was kept", impossible);
        }
    }

    private void note(Witness witness, long id) {
        uploads.findById(id).applied(witness.who(), clock.instant());
        trail.add(witness, Act.SCHEDULE_CHANGED, null, "table " + id, "IMPORTED");
    }
}
